import { CaseService } from '@eenplan/core';
import { answer, type Caller } from '@eenplan/kit';
import { serviceCaller, type TestServer } from '@eenplan/testing';
import { newHousehold } from '../support/people';
import { act, type ActOutcome, register, type SeenCase } from './cases';

/** A household with its case. */
export interface OpenedCase {
  readonly residentId: string;
  readonly householdId: string;
  readonly case: SeenCase;
}

/** A case of a new household, just entered. Client support was pointed out unless told otherwise. */
export async function newCase(
  server: TestServer,
  token: string,
  changes: object = { clientSupportOn: '2018-02-01' },
): Promise<OpenedCase> {
  const { residentId, householdId } = await newHousehold(server, token);
  const opened = await register(server, token, residentId, changes);
  if (!opened.case) throw new Error(`No case was opened: ${JSON.stringify(opened.errors)}`);
  return { residentId, householdId, case: opened.case };
}

/** The closing questions that a municipality has until it sets its own. */
export const CLOSING_QUESTIONS = [
  'Bent u geholpen met uw vraag?',
  'Kunt u nu verder zonder ons?',
  'Wat had beter gekund?',
];

const weighing = { finding: 'Kookt zelf', cognition: 'Geen', mentalLoad: 'Snel moe' };

/** An input of each act on a case that nothing is wrong with but, perhaps, the state. */
export const ACT_INPUTS: Readonly<Record<string, (residentId: string) => object>> = {
  caseClarify: () => ({ underlyingQuestion: 'Is bang om te vallen', complexity: 'SIMPLE', method: 'Vraag erachter' }),
  caseAnswer: () => ({ provision: 'Eettafel in het buurthuis', aftercareOn: '2018-06-01' }),
  caseRequest: () => ({}),
  conversationHold: (residentId) => ({ place: 'AT_HOME', participants: [{ role: 'CLIENT', residentId }] }),
  investigationStart: () => ({}),
  investigationComplete: () => ({ ownStrength: weighing, network: weighing, findings: 'Hulp is nodig' }),
  evaluationHold: () => ({ outcome: 'CONTINUE', clientView: 'Gaat beter', goalResults: [] }),
  caseComplete: () => ({
    reason: 'zorgvraag opgelost',
    answers: CLOSING_QUESTIONS.map((question) => ({ question, answer: 'Ja' })),
    aftercareOn: '2018-06-01',
  }),
  aftercareRecord: () => ({ outcome: 'COPES', remark: 'Redt zich' }),
  caseClose: () => ({ reason: 'ingetrokken' }),
  caseReopen: () => ({ reason: 'Belde weer' }),
  deviationDecide: () => ({
    ...{ kind: 'REVERSE_TEST', law: 'PARTICIPATIEWET', rule: 'art. 3 lid 3', heldBackBy: 'JEUGDWET' },
    ...{ reason: 'Het gezin moet eerst tot rust komen', fromOn: '2018-03-01', untilOn: '2018-09-01' },
  }),
};

/** The day of each act is its own field in some. */
const dayOf = (name: string): string => (/^(conversation|evaluation)Hold$/.test(name) ? 'heldOn' : 'on');

/** Does an act on a case as it was read, today unless told otherwise. */
export const doAct = <T extends ActOutcome = ActOutcome>(
  server: TestServer,
  token: string,
  name: string,
  { residentId, case: { id, version } }: OpenedCase,
  changes: object = {},
  fields?: string,
): Promise<T> =>
  act<T>(
    server,
    token,
    name,
    {
      ...{ caseId: id, version, [dayOf(name)]: '2018-03-01' },
      ...ACT_INPUTS[name]?.(residentId),
      ...changes,
    },
    fields,
  );

/** Does acts one after the other; each must succeed. The case as it then is. */
export async function through(
  server: TestServer,
  token: string,
  opened: OpenedCase,
  ...names: readonly (string | readonly [string, object])[]
): Promise<OpenedCase> {
  let now = opened;
  for (const each of names) {
    const [name, changes] = typeof each === 'string' ? [each, {}] : each;
    const outcome = await doAct(server, token, name, now, changes);
    if (!outcome.case) throw new Error(`${name}: ${JSON.stringify(outcome.errors)}`);
    now = { ...now, case: outcome.case };
  }
  return now;
}

/** The acts that bring a new case into each state that acts of HTTP reach; support begins with a plan. */
export const WAY_TO: Readonly<Record<string, readonly (string | readonly [string, object])[]>> = {
  ENTERED: [],
  CLARIFIED: ['caseClarify'],
  REQUESTED: ['caseClarify', 'caseRequest'],
  INVESTIGATING: ['caseClarify', 'caseRequest', 'investigationStart'],
  INVESTIGATED: ['caseClarify', 'caseRequest', 'investigationStart', 'conversationHold', 'investigationComplete'],
  AFTERCARE: ['caseClarify', 'caseAnswer'],
  CLOSED: ['caseClose'],
};

/** The generalist of Doetinchem as services know the caller. */
export const generalistAtService: Caller = serviceCaller('0222', {
  ...{ kind: 'PROFESSIONAL', subject: 'persona-generalist', roles: ['generalist'] },
});

/** Begins support as the adoption of a plan does; the codes of the refusal, or none. */
export async function beginSupport(
  { platform }: TestServer,
  { case: { id } }: OpenedCase,
  { onlyFreeAccess = true, on = '2018-03-01', municipality = '0222' } = {},
): Promise<{ readonly case: SeenCase | null; readonly codes: readonly string[] }> {
  const caller = { ...generalistAtService, municipality };
  const answered = await answer(() =>
    platform.door.inMunicipality(caller, async (tx) => ({
      case: await platform.get(CaseService).startSupport(tx, caller, id, on, { onlyFreeAccess }),
    })),
  );
  return { case: answered.errors.length > 0 ? null : answered.case, codes: answered.errors.map(({ code }) => code) };
}

/** A case in a state, brought there by its acts. */
export async function caseIn(server: TestServer, token: string, state: string): Promise<OpenedCase> {
  const opened = await newCase(server, token);
  if (state !== 'IN_SUPPORT') return through(server, token, opened, ...(WAY_TO[state] ?? []));
  const clarified = await through(server, token, opened, 'caseClarify');
  const begun = await beginSupport(server, clarified);
  if (!begun.case) throw new Error(`Support did not begin: ${begun.codes.join()}`);
  return { ...clarified, case: begun.case };
}

/** How many rows there are of everything that hangs on cases: to see that nothing was written. */
export async function rowsOfCases({ database }: TestServer): Promise<object> {
  const tables = [
    ...['case_file', 'case_event', 'help_request', 'conversation', 'conversation_participant', 'investigation'],
    ...['evaluation', 'evaluation_goal_result', 'closing_answer', 'aftercare_check', 'complaint', 'deviation'],
    'rule_reason',
  ];
  const counts = await Promise.all(
    tables.map((table) => database.query<{ count: number }>(`select count(*)::int as count from core.${table}`)),
  );
  const versions = await database.query('select sum(version)::int as versions from core.case_file');
  return { ...Object.fromEntries(tables.map((table, index) => [table, counts[index]?.[0]?.count])), versions };
}

/** A demonstrator household with a goal in its plan, and everything that can hang on a case. Still in support. */
export async function fullCase(server: TestServer, municipality: string): Promise<OpenedCase> {
  const token = await server.persona('generalist', municipality);
  const sql = `select p.household_id, m.resident_id, g.id as goal_id from core.plan_goal g
    join core.plan p on p.municipality = g.municipality and p.id = g.plan_id
    join core.household_member m on m.municipality = p.municipality and m.household_id = p.household_id
    where g.municipality = $1 and exists (select from core.plan_goal_basis b where b.goal_id = g.id and b.law_code = 'WMO')
    order by m.from_on, m.id limit 1`;
  const [known] = await server.database.query<Record<'household_id' | 'resident_id' | 'goal_id', string>>(sql, [
    municipality,
  ]);
  if (!known) throw new Error(`There is no goal in ${municipality}.`);
  const { household_id: householdId, resident_id: residentId, goal_id: goalId } = known;
  // The demonstrator's case is in support already; here it goes the whole way.
  const restart = `update core.case_file set state = 'ENTERED', investigated_on = null, client_heard_on = null,
    client_support_on = null where household_id = $1`;
  await server.database.query(restart, [householdId]);
  const opened = await register(server, token, residentId, { householdId, clientSupportOn: '2018-02-01' });
  if (!opened.case) throw new Error('No case was opened.');
  const investigated = await through(
    server,
    token,
    { householdId, residentId, case: opened.case },
    ...['caseClarify', 'caseRequest', 'investigationStart'],
    [
      'conversationHold',
      {
        ...{ place: 'OFFICE', reasons: [{ rule: 'R33', reason: 'Wil liever naar kantoor' }] },
        participants: [
          { role: 'CLIENT', residentId },
          { role: 'CARER', name: 'Buurvrouw Riet' },
        ],
      },
    ],
    'investigationComplete',
  );
  const begun = await beginSupport(server, investigated, { municipality });
  const inSupport = { ...investigated, case: begun.case ?? investigated.case };
  await act(
    server,
    token,
    'complaintLodge',
    { residentId, caseId: opened.case.id, lodgedOn: '2018-03-01', about: 'Niet teruggebeld' },
    'complaint { id }',
  );
  const goalResults = [{ goalId, result: 'PARTLY', remark: 'Half' }];
  return through(server, token, inSupport, ['evaluationHold', { goalResults }], 'deviationDecide');
}

/** Ends a full case with its plan, so that every table holds a row of the municipality. */
export async function endCase(server: TestServer, token: string, file: OpenedCase): Promise<OpenedCase> {
  await endPlanOf(server, file);
  return through(server, token, file, 'caseComplete', 'aftercareRecord');
}

/** The plan of a case is over, whatever it holds. */
export const endPlanOf = (server: TestServer, file: OpenedCase): Promise<unknown> =>
  server.database.query(
    `update core.plan set state = 'ENDED', ended_on = '2018-03-01', end_reason = 'x' where case_id = $1`,
    [file.case.id],
  );
