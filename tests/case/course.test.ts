import { newId } from '@eenplan/kit';
import { startTestServer, type TestServer } from '@eenplan/testing';
import { newHousehold } from '../support/people';
import {
  ACT_INPUTS,
  beginSupport,
  caseIn,
  CLOSING_QUESTIONS,
  doAct,
  newCase,
  type OpenedCase,
  rowsOfCases,
  through,
} from './acts';
import { codesOf, register } from './cases';

let server: TestServer;
let generalist: string;
beforeAll(async () => {
  server = await startTestServer();
  generalist = await server.persona('generalist', '0222');
});
afterAll(() => server.close());

const STATES = [
  ...['ENTERED', 'CLARIFIED', 'REQUESTED', 'INVESTIGATING', 'INVESTIGATED', 'IN_SUPPORT', 'AFTERCARE', 'CLOSED'],
];
/** What each act leads to from where it is open; the same as the table of the law, told by hand. */
const OPEN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ENTERED: { caseClarify: 'CLARIFIED', caseClose: 'CLOSED', deviationDecide: 'ENTERED' },
  CLARIFIED: {
    ...{ caseAnswer: 'AFTERCARE', caseRequest: 'REQUESTED', conversationHold: 'CLARIFIED', caseClose: 'CLOSED' },
    deviationDecide: 'CLARIFIED',
  },
  REQUESTED: {
    ...{ conversationHold: 'REQUESTED', investigationStart: 'INVESTIGATING', caseClose: 'CLOSED' },
    deviationDecide: 'REQUESTED',
  },
  INVESTIGATING: { conversationHold: 'INVESTIGATING', caseClose: 'CLOSED', deviationDecide: 'INVESTIGATING' },
  INVESTIGATED: { conversationHold: 'INVESTIGATED', caseClose: 'CLOSED', deviationDecide: 'INVESTIGATED' },
  IN_SUPPORT: {
    ...{ conversationHold: 'IN_SUPPORT', investigationStart: 'IN_SUPPORT', evaluationHold: 'IN_SUPPORT' },
    ...{ caseComplete: 'AFTERCARE', caseClose: 'CLOSED', deviationDecide: 'IN_SUPPORT' },
  },
  AFTERCARE: {
    ...{ conversationHold: 'AFTERCARE', aftercareRecord: 'CLOSED', caseClose: 'CLOSED', deviationDecide: 'AFTERCARE' },
  },
  CLOSED: { caseReopen: 'CLARIFIED' },
};

describe('every act in every state', () => {
  it.each(STATES.flatMap((state) => Object.keys(ACT_INPUTS).map((name) => [name, state] as const)))(
    '%s when %s',
    async (name, state) => {
      const file = await caseIn(server, generalist, state);
      expect(file.case.state).toBe(state);
      const before = await rowsOfCases(server);
      const outcome = await doAct(server, generalist, name, file);
      const expected = OPEN[state]?.[name];
      if (expected !== undefined) {
        expect(outcome).toMatchObject({ errors: [], case: { state: expected, version: file.case.version + 1 } });
        return;
      }
      expect(outcome.case).toBeNull();
      expect(outcome.errors).toHaveLength(1);
      expect(outcome.errors[0]?.article).toMatch(/^(Rule [RSX]\d+: |Awb, art\. )/);
      expect(await rowsOfCases(server)).toEqual(before);
    },
  );
});

const stateOn = async ({ case: { id } }: OpenedCase, on: string): Promise<unknown> => {
  const query = 'query($id: ID!, $on: Date) { case(id: $id) { state(on: $on) } }';
  return (await server.query<{ case: { state: unknown } }>(generalist, query, { id, on })).case.state;
};

it('the whole way from entrance to aftercare, and what it was on each day', async () => {
  const opened = await newCase(server, generalist);
  const investigated = await through(
    server,
    generalist,
    opened,
    ['caseClarify', { on: '2018-02-02', complexity: 'COMPLEX' }],
    ['caseRequest', { on: '2018-02-03' }],
    ['conversationHold', { heldOn: '2018-02-05' }],
    ['investigationStart', { on: '2018-02-05' }],
    ['investigationComplete', { on: '2018-02-10' }],
  );
  const begun = await beginSupport(server, investigated, { onlyFreeAccess: false, on: '2018-02-12' });
  expect(begun.codes).toEqual([]);
  const inSupport = { ...investigated, case: begun.case ?? investigated.case };
  const closed = await through(
    server,
    generalist,
    inSupport,
    ['evaluationHold', { heldOn: '2018-02-15', outcome: 'FINISH' }],
    ['caseComplete', { on: '2018-02-16', aftercareOn: '2018-02-20' }],
    ['aftercareRecord', { on: '2018-02-20' }],
  );
  expect(closed.case.state).toBe('CLOSED');
  const days = ['2018-01-31', '2018-02-01', '2018-02-04', '2018-02-09', '2018-02-11', '2018-02-14', '2018-02-19'];
  expect(await Promise.all([...days, '2018-03-01'].map((on) => stateOn(closed, on)))).toEqual([
    ...[null, 'ENTERED', 'REQUESTED', 'INVESTIGATING', 'INVESTIGATED', 'IN_SUPPORT', 'AFTERCARE', 'CLOSED'],
  ]);
  const query = `query($id: ID!) { case(id: $id) { closedOn closingReason aftercareOn
    closingAnswers { question answer } aftercare { outcome heldOn } evaluations { outcome clientView }
    investigations { ownStrength { finding cognition mentalLoad } network { mentalLoad } completedOn } } }`;
  expect(await server.query(generalist, query, { id: closed.case.id })).toEqual({
    case: {
      ...{ closedOn: '2018-02-20', closingReason: 'zorgvraag opgelost', aftercareOn: '2018-02-20' },
      closingAnswers: CLOSING_QUESTIONS.map((question) => ({ question, answer: 'Ja' })),
      aftercare: [{ outcome: 'COPES', heldOn: '2018-02-20' }],
      evaluations: [{ outcome: 'FINISH', clientView: 'Gaat beter' }],
      investigations: [
        {
          ownStrength: { finding: 'Kookt zelf', cognition: 'Geen', mentalLoad: 'Snel moe' },
          ...{ network: { mentalLoad: 'Snel moe' }, completedOn: '2018-02-10' },
        },
      ],
    },
  });
});

describe('R12: own strength and network are weighed first and recorded', () => {
  it.each(['ownStrength', 'network', 'findings'])('no investigation is completed without %s', async (missing) => {
    const file = await caseIn(server, generalist, 'INVESTIGATING');
    const input = { caseId: file.case.id, version: file.case.version, on: '2018-03-01' };
    const complete = { ...input, ...ACT_INPUTS['investigationComplete']?.(file.residentId), [missing]: undefined };
    const query = `mutation($input: InvestigationCompleteInput!) { investigationComplete(input: $input) { case { id } } }`;
    const { body } = await server.post(generalist, query, { input: complete });
    expect(body).not.toHaveProperty('data.investigationComplete.case.id');
    expect(await stateOn(file, '2018-03-01')).toBe('INVESTIGATING');
  });

  it('their limits are never blank', async () => {
    const file = await through(
      server,
      generalist,
      await caseIn(server, generalist, 'INVESTIGATING'),
      'conversationHold',
    );
    for (const limit of ['cognition', 'mentalLoad']) {
      const network = { finding: 'Dochter', cognition: 'Geen', mentalLoad: 'Overbelast', [limit]: ' ' };
      await expect(doAct(server, generalist, 'investigationComplete', file, { network })).rejects.toThrow(
        'INPUT_INVALID',
      );
    }
    expect(await stateOn(file, '2018-03-01')).toBe('INVESTIGATING');
  });

  it('and only after a conversation with the resident or a representative', async () => {
    const file = await caseIn(server, generalist, 'INVESTIGATING');
    const unheard = await through(server, generalist, file, [
      'conversationHold',
      { participants: [{ role: 'CARER', name: 'Buurvrouw Riet' }] },
    ]);
    const refused = await doAct(server, generalist, 'investigationComplete', unheard);
    expect(codesOf(refused)).toEqual(['CLIENT_NOT_HEARD']);
    const heard = await through(server, generalist, unheard, [
      'conversationHold',
      { participants: [{ role: 'REPRESENTATIVE', name: 'Mr. Schut' }] },
    ]);
    expect(codesOf(await doAct(server, generalist, 'investigationComplete', heard))).toEqual([]);
  });

  it('the database holds no completed investigation without them', async () => {
    const file = await caseIn(server, generalist, 'INVESTIGATING');
    const sql = "update core.investigation set completed_on = '2018-03-01' where case_id = $1";
    const work = server.database.asApp('0222', (client) => client.query(sql, [file.case.id]));
    await expect(work).rejects.toMatchObject({ constraint: 'investigation_weighed' });
  });
});

describe('R25: after a general provision, and after support, aftercare is planned or there is a reason', () => {
  it.each([
    ['caseAnswer', 'CLARIFIED'],
    ['caseComplete', 'IN_SUPPORT'],
  ])('%s', async (name, state) => {
    const file = await caseIn(server, generalist, state);
    const before = await rowsOfCases(server);
    const refused = await doAct(server, generalist, name, file, { aftercareOn: null });
    expect(refused.errors).toMatchObject([
      {
        code: 'RULE_NEEDS_REASON',
        path: ['input', 'reasons'],
        article: expect.stringMatching(/^Rule R25: /) as string,
      },
    ]);
    expect(await rowsOfCases(server)).toEqual(before);
    const reasons = [{ rule: 'R25', reason: 'Verhuist naar elders' }];
    const done = await doAct(server, generalist, name, file, { aftercareOn: null, reasons });
    expect(done).toMatchObject({ errors: [], case: { state: 'AFTERCARE' } });
    const query = 'query($id: ID!) { case(id: $id) { aftercareOn ruleReasons { rule reason recordedBy } } }';
    expect(await server.query(generalist, query, { id: file.case.id })).toEqual({
      case: {
        aftercareOn: null,
        ruleReasons: [{ rule: 'R25', reason: 'Verhuist naar elders', recordedBy: 'persona-generalist' }],
      },
    });
  });

  it('is not on a day before the support ends', async () => {
    const file = await caseIn(server, generalist, 'CLARIFIED');
    const refused = await doAct(server, generalist, 'caseAnswer', file, { aftercareOn: '2018-02-28' });
    expect(codesOf(refused)).toEqual(['AFTERCARE_BEFORE_END']);
  });

  it('aftercare that finds a need takes the case up again', async () => {
    const file = await caseIn(server, generalist, 'AFTERCARE');
    const again = await doAct(server, generalist, 'aftercareRecord', file, { outcome: 'NEEDS_SUPPORT' });
    expect(again.case?.state).toBe('CLARIFIED');
    const query = 'query($id: ID!) { case(id: $id) { aftercareOn closedOn aftercare { outcome } } }';
    expect(await server.query(generalist, query, { id: file.case.id })).toEqual({
      case: { aftercareOn: null, closedOn: null, aftercare: [{ outcome: 'NEEDS_SUPPORT' }] },
    });
  });
});

describe('R32: client support is pointed out at first contact', () => {
  it('no investigation begins before, and the day is recorded with a conversation', async () => {
    const opened = await newCase(server, generalist, {});
    const requested = await through(server, generalist, opened, 'caseClarify', 'caseRequest');
    const refused = await doAct(server, generalist, 'investigationStart', requested);
    expect(codesOf(refused)).toEqual(['CLIENT_SUPPORT_NOT_POINTED_OUT']);
    const told = await through(server, generalist, requested, [
      'conversationHold',
      { heldOn: '2018-02-20', clientSupportOn: '2018-02-20' },
    ]);
    expect(codesOf(await doAct(server, generalist, 'investigationStart', told))).toEqual([]);
    const query = 'query($id: ID!) { case(id: $id) { clientSupportOn conversations { clientSupportOn } } }';
    expect(await server.query(generalist, query, { id: told.case.id })).toEqual({
      case: { clientSupportOn: '2018-02-20', conversations: [{ clientSupportOn: '2018-02-20' }] },
    });
  });

  it('the first day it was pointed out stays, whoever joins later', async () => {
    const opened = await newCase(server, generalist);
    await register(server, generalist, opened.residentId, { clientSupportOn: '2018-02-14' });
    const query = 'query($id: ID!) { case(id: $id) { clientSupportOn } }';
    const seen = await server.query(generalist, query, { id: opened.case.id });
    expect(seen).toEqual({ case: { clientSupportOn: '2018-02-01' } });
  });

  it('the database holds no investigating case without that day', async () => {
    const opened = await newCase(server, generalist, {});
    const sql = "update core.case_file set state = 'INVESTIGATING', is_investigating = true where id = $1";
    const work = server.database.asApp('0222', (client) => client.query(sql, [opened.case.id]));
    await expect(work).rejects.toMatchObject({ constraint: 'case_file_support_first' });
  });
});

describe('R33: the conversation is held at home, and the resident may bring others', () => {
  it('elsewhere takes a reason, which the conversation tells', async () => {
    const file = await caseIn(server, generalist, 'CLARIFIED');
    const before = await rowsOfCases(server);
    const refused = await doAct(server, generalist, 'conversationHold', file, { place: 'OFFICE' });
    expect(refused.errors).toMatchObject([{ code: 'RULE_NEEDS_REASON', path: ['input', 'reasons'] }]);
    expect(refused.errors[0]?.article).toMatch(/^Rule R33: /);
    const other = { place: 'OFFICE', reasons: [{ rule: 'R25', reason: 'Van een andere regel' }] };
    expect(codesOf(await doAct(server, generalist, 'conversationHold', file, other))).toEqual(['RULE_NEEDS_REASON']);
    expect(await rowsOfCases(server)).toEqual(before);
    const given = { place: 'OFFICE', reasons: [{ rule: 'R33', reason: 'Wil liever naar kantoor' }] };
    expect(codesOf(await doAct(server, generalist, 'conversationHold', file, given))).toEqual([]);
    const query = 'query($id: ID!) { case(id: $id) { conversations { place ruleReasons { rule reason } } } }';
    expect(await server.query(generalist, query, { id: file.case.id })).toEqual({
      case: {
        conversations: [{ place: 'OFFICE', ruleReasons: [{ rule: 'R33', reason: 'Wil liever naar kantoor' }] }],
      },
    });
  });

  it('a reason is not asked, nor kept, where the rule is followed', async () => {
    const file = await caseIn(server, generalist, 'CLARIFIED');
    const reasons = [{ rule: 'R33', reason: 'Niet nodig' }];
    expect(codesOf(await doAct(server, generalist, 'conversationHold', file, { reasons }))).toEqual([]);
    const query = 'query($id: ID!) { case(id: $id) { conversations { ruleReasons { rule } } } }';
    const seen = await server.query(generalist, query, { id: file.case.id });
    expect(seen).toEqual({ case: { conversations: [{ ruleReasons: [] }] } });
  });

  it.each([
    ['nobody', () => [], 'CONVERSATION_WITHOUT_PARTICIPANTS'],
    [
      'somebody twice',
      (residentId: string) => [{ role: 'CARER', residentId, name: 'Riet' }],
      'PARTICIPANT_NOT_ONE_PERSON',
    ],
    ['a client by name', () => [{ role: 'CLIENT', name: 'Riet' }], 'CLIENT_NOT_A_RESIDENT'],
    ['an unknown resident', () => [{ role: 'CARER', residentId: newId() }], 'NOT_FOUND'],
    [
      'a professional who speaks for the resident',
      () => [{ role: 'REPRESENTATIVE', professionalId: newId() }],
      'REPRESENTATIVE_IS_PROFESSIONAL',
    ],
    ['an unknown professional', () => [{ role: 'PROFESSIONAL', professionalId: newId() }], 'NOT_FOUND'],
  ])('%s cannot have taken part', async (_who, participants, code) => {
    const file = await caseIn(server, generalist, 'CLARIFIED');
    const before = await rowsOfCases(server);
    const changes = { participants: participants(file.residentId) };
    expect(codesOf(await doAct(server, generalist, 'conversationHold', file, changes))).toEqual([code]);
    expect(await rowsOfCases(server)).toEqual(before);
  });

  it('the client belongs to the household of the case', async () => {
    const file = await caseIn(server, generalist, 'CLARIFIED');
    const { residentId } = await newHousehold(server, generalist);
    const participants = [{ role: 'CLIENT', residentId }];
    const refused = await doAct(server, generalist, 'conversationHold', file, { participants });
    expect(codesOf(refused)).toEqual(['CLIENT_OF_ANOTHER_CASE']);
    const brought = [
      ...participants.map(() => ({ role: 'CLIENT', residentId: file.residentId })),
      { role: 'FAMILY', residentId },
    ];
    expect(codesOf(await doAct(server, generalist, 'conversationHold', file, { participants: brought }))).toEqual([]);
  });
});

describe('R11 and X22: a case ends with a reason, support with the closing questions', () => {
  it.each([
    ['a reason that is not in the list', { reason: 'zomaar' }, 'CLOSING_REASON_UNKNOWN'],
    ['a question left open', { answers: [] }, 'CLOSING_QUESTION_UNANSWERED'],
    ['a question of our own', { answers: [{ question: 'Wie bent u?', answer: 'Ik' }] }, 'CLOSING_QUESTION_UNKNOWN'],
  ])('%s', async (_what, changes, code) => {
    const file = await caseIn(server, generalist, 'IN_SUPPORT');
    const before = await rowsOfCases(server);
    expect(codesOf(await doAct(server, generalist, 'caseComplete', file, changes))).toEqual([code]);
    expect(await rowsOfCases(server)).toEqual(before);
  });

  it('closing early stops the investigation that runs', async () => {
    const file = await caseIn(server, generalist, 'INVESTIGATING');
    expect(codesOf(await doAct(server, generalist, 'caseClose', file, { reason: 'zomaar' }))).toEqual([
      'CLOSING_REASON_UNKNOWN',
    ]);
    expect(codesOf(await doAct(server, generalist, 'caseClose', file, { reason: 'geen hulp gewenst' }))).toEqual([]);
    const query = 'query($id: ID!) { case(id: $id) { isInvestigating investigations { stoppedOn completedOn } } }';
    expect(await server.query(generalist, query, { id: file.case.id })).toEqual({
      case: { isInvestigating: false, investigations: [{ stoppedOn: '2018-03-01', completedOn: null }] },
    });
  });
});

describe('R16 and R17: support without an investigation is freely accessible support', () => {
  it.each(['CLARIFIED', 'REQUESTED'])('when %s', async (state) => {
    const file = await caseIn(server, generalist, state);
    expect((await beginSupport(server, file, { onlyFreeAccess: false })).codes).toEqual(['CASE_NOT_INVESTIGATED']);
    expect((await beginSupport(server, file)).case?.state).toBe('IN_SUPPORT');
  });

  it('what is needed besides is investigated while support goes on', async () => {
    const file = await caseIn(server, generalist, 'IN_SUPPORT');
    const done = await through(
      server,
      generalist,
      file,
      ...['investigationStart', 'conversationHold', 'investigationComplete'],
    );
    expect(done.case.state).toBe('IN_SUPPORT');
    const query = 'query($id: ID!) { case(id: $id) { investigatedOn } }';
    const seen = await server.query(generalist, query, { id: file.case.id });
    expect(seen).toEqual({ case: { investigatedOn: '2018-03-01' } });
  });
});

describe('opening again', () => {
  it('asks a new conversation and a new investigation', async () => {
    const file = await through(
      server,
      generalist,
      await caseIn(server, generalist, 'INVESTIGATED'),
      'caseClose',
      'caseReopen',
    );
    expect(file.case.state).toBe('CLARIFIED');
    expect((await beginSupport(server, file, { onlyFreeAccess: false })).codes).toEqual(['CASE_NOT_INVESTIGATED']);
  });

  it('is refused while the household has another open case', async () => {
    const closed = await caseIn(server, generalist, 'CLOSED');
    await register(server, generalist, closed.residentId);
    expect(codesOf(await doAct(server, generalist, 'caseReopen', closed))).toEqual(['HOUSEHOLD_HAS_OPEN_CASE']);
  });
});

it.each([
  ['the future', '2018-03-02', 'CASE_DAY_IN_FUTURE'],
  ['before the act before it', '2018-01-31', 'CASE_DAY_TOO_EARLY'],
])('an act is not dated in %s', async (_when, on, code) => {
  const file = await newCase(server, generalist);
  const refused = await doAct(server, generalist, 'caseClarify', file, { on });
  expect(refused.errors).toMatchObject([{ code, path: ['input', 'on'] }]);
});
