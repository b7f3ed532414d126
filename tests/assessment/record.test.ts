import { newId } from '@eenplan/kit';
import { startTestServer, type TestServer } from '@eenplan/testing';
import { newCase } from '../case/acts';
import { residentNamed } from '../people/acts';
import { registerResident } from '../support/people';
import { act, countAssessments, type Done, matrix, positiveHealth, requestOf, score } from './acts';

let server: TestServer;
let token: string;
let resident: string;
let own: string;
let residentId: string;
beforeAll(async () => {
  server = await startTestServer();
  token = await server.persona('generalist', '0222');
  resident = await server.persona('resident', '0222');
  own = await residentNamed(server, '0222', 'Fatima');
});
beforeEach(async () => {
  residentId = await registerResident(server, token, { birthDate: '1980-05-01' });
});
afterAll(() => server.close());

const record = (input: object, by = token): Promise<Done> => act(server, by, 'assessmentRecord', input);

/** Refused with this code and place, and nothing was written. */
async function expectRefused(input: object, refusal: string, by = token): Promise<void> {
  const before = await countAssessments(server);
  expect((await record(input, by)).refused).toEqual([refusal]);
  expect(await countAssessments(server)).toEqual(before);
}

const THIRTEEN = [
  ...['finances', 'work-education', 'time', 'housing', 'home-relations', 'mental-health', 'physical-health'],
  ...['substance-use', 'basic-daily-life', 'instrumental-daily-life', 'social-network', 'participation', 'justice'],
];

describe('S031: the self-sufficiency matrix', () => {
  it('is recorded for the domains that the question needs, each with its reason', async () => {
    const done = await record(matrix(residentId, { scores: [score('finances', 2, { note: 'Twee deurwaarders' })] }));
    expect(done).toEqual({
      refused: [],
      object: {
        ...{ id: expect.any(String) as string, heldOn: '2018-02-01', judgedBy: 'PROFESSIONAL' },
        ...{
          instrumentVersion: '2017',
          informationFromOn: '2018-01-15',
          instrument: { code: 'core.self-sufficiency' },
        },
        ...{ professional: { name: 'Joost Wissink' }, corrects: null },
        scores: [
          {
            ...{ domain: 'finances', level: 2, reason: 'Nodig voor de vraag over finances' },
            ...{ note: 'Twee deurwaarders', wish: null },
          },
        ],
      },
    });
  });

  it('AVG, art. 5: all thirteen at once does not exist, also with a reason for each', async () => {
    const all = THIRTEEN.map((domain) => score(domain, 3));
    expect(all).toHaveLength(13);
    await expectRefused(matrix(residentId, { scores: all }), 'ASSESSMENT_TOO_MANY_DOMAINS input.scores');
    expect((await record(matrix(residentId, { scores: all.slice(1) }))).refused).toEqual([]);
  });

  it('AVG, art. 5: nor in two assessments of one day, nor in two at once', async () => {
    const halves = [THIRTEEN.slice(0, 7), THIRTEEN.slice(7)].map((domains) =>
      record(matrix(residentId, { scores: domains.map((domain) => score(domain, 3)) })),
    );
    const refused = (await Promise.all(halves)).flatMap((done) => done.refused);
    expect(refused).toEqual(['ASSESSMENT_TOO_MANY_DOMAINS input.scores']);
    const other = matrix(residentId, { heldOn: '2018-02-02', scores: THIRTEEN.slice(7).map((each) => score(each, 3)) });
    expect((await record(other)).refused).toEqual([]);
  });

  it('AVG, art. 5: one reason for every domain is a reason for none', async () => {
    const scores = THIRTEEN.map((domain) => ({ domain, level: 3, reason: 'Standaard' }));
    await expectRefused(matrix(residentId, { scores }), 'ASSESSMENT_DOMAIN_WITHOUT_OWN_REASON input.scores.1.reason');
  });

  it.each<[string, object, string]>([
    [
      'an instrument that is not there',
      { instrument: 'core.nothing' },
      'ASSESSMENT_INSTRUMENT_UNKNOWN input.instrument',
    ],
    ['the load of a carer', { instrument: 'core.carer-load' }, 'ASSESSMENT_RECORDED_ELSEWHERE input.instrument'],
    ['a version of before', { instrumentVersion: '2013' }, 'ASSESSMENT_VERSION_NOT_VALID input.instrumentVersion'],
    [
      'a version of later',
      { heldOn: '2016-12-31', informationFromOn: '2016-12-31' },
      'ASSESSMENT_VERSION_NOT_VALID input.instrumentVersion',
    ],
    [
      'a day before there was any',
      { heldOn: '2012-12-31', informationFromOn: '2012-12-31', instrumentVersion: '2013' },
      'ASSESSMENT_VERSION_NOT_VALID input.instrumentVersion',
    ],
    ['a day to come', { heldOn: '2018-03-02' }, 'ASSESSMENT_IN_FUTURE input.heldOn'],
    [
      'no day of what it rests on',
      { informationFromOn: null },
      'ASSESSMENT_INFORMATION_MISSING input.informationFromOn',
    ],
    [
      'what is 31 days old',
      { informationFromOn: '2018-01-01' },
      'ASSESSMENT_INFORMATION_TOO_OLD input.informationFromOn',
    ],
    ['what came later', { informationFromOn: '2018-02-02' }, 'ASSESSMENT_INFORMATION_LATER input.informationFromOn'],
    ['a judgement of the resident', { judgedBy: 'RESIDENT' }, 'ASSESSMENT_JUDGE_NOT_TAKEN input.judgedBy'],
    ['nothing', { scores: [] }, 'ASSESSMENT_WITHOUT_SCORES input.scores'],
    ['a domain of another', { scores: [score('meaning', 2)] }, 'ASSESSMENT_DOMAIN_UNKNOWN input.scores.0.domain'],
    ['a level that is not there', { scores: [score('finances', 6)] }, 'ASSESSMENT_LEVEL_UNKNOWN input.scores.0.level'],
    [
      'a domain without a reason',
      { scores: [score('finances', 2), score('time', 2, { reason: null })] },
      'ASSESSMENT_DOMAIN_WITHOUT_REASON input.scores.1.reason',
    ],
    [
      'a domain twice',
      { scores: [score('finances', 2), score('finances', 3, { reason: 'Anders' })] },
      'ASSESSMENT_DOMAIN_TWICE input.scores.1.domain',
    ],
    ['a wish', { scores: [score('time', 2, { wish: 'Werk' })] }, 'ASSESSMENT_WISH_NOT_ASKED input.scores.0.wish'],
  ])('does not take %s', async (_what, changes, refusal) => {
    await expectRefused(matrix(residentId, changes), refusal);
  });

  it.each<[string, object, string]>([
    ['somebody too young', { birthDate: '2000-02-02' }, 'ASSESSMENT_UNDER_AGE input.residentId'],
    ['somebody who may be', { birthDate: '2000' }, 'ASSESSMENT_UNDER_AGE input.residentId'],
    ['somebody of an age that is not known', {}, 'ASSESSMENT_AGE_UNKNOWN input.residentId'],
  ])('is not for %s', async (_who, person, refusal) => {
    await expectRefused(matrix(await registerResident(server, token, person)), refusal);
  });

  it('a blank reason is no input', async () => {
    const input = matrix(residentId, { scores: [score('finances', 2, { reason: '  ' })] });
    const { body } = await server.post(token, requestOf('assessmentRecord'), { input });
    expect(body).toMatchObject({ errors: [{ extensions: { code: 'INPUT_INVALID' } }] });
  });
});

describe('S030: positive health', () => {
  it('is recorded by the resident, with what is to change, and not of anybody else', async () => {
    const done = await record(positiveHealth(own), resident);
    expect(done.refused).toEqual([]);
    expect(done.object).toMatchObject({
      ...{ judgedBy: 'RESIDENT', professional: null },
      scores: [{ domain: 'meaning', level: 4, reason: null, wish: 'Weer onder de mensen komen' }],
    });
    await expectRefused(positiveHealth(residentId), 'NOT_FOUND input.residentId', resident);
  });

  it('may be written down by a professional, and stays the judgement of the resident', async () => {
    const done = await record(positiveHealth(residentId));
    expect(done.object).toMatchObject({ judgedBy: 'RESIDENT', professional: { name: 'Joost Wissink' } });
    await expectRefused(
      positiveHealth(residentId, { judgedBy: 'PROFESSIONAL' }),
      'ASSESSMENT_JUDGE_NOT_TAKEN input.judgedBy',
    );
  });

  it('a resident records no judgement of a professional', async () => {
    await expectRefused(matrix(own), 'ASSESSMENT_JUDGE_IS_RESIDENT input.judgedBy', resident);
    await expectRefused(matrix(own, { judgedBy: 'RESIDENT' }), 'ASSESSMENT_JUDGE_NOT_TAKEN input.judgedBy', resident);
  });

  it('a resident reads the own assessments and no others', async () => {
    const mine = await record(positiveHealth(own));
    const other = await record(positiveHealth(residentId));
    const query = 'query($id: ID!) { assessment(id: $id) { id scores { level } } }';
    const read = (by: string, { object }: Done) => server.query(by, query, { id: object?.['id'] });
    expect(await read(resident, mine)).toEqual({ assessment: { id: mine.object?.['id'], scores: [{ level: 4 }] } });
    expect(await read(resident, other)).toEqual({ assessment: null });
    expect(await read(token, other)).not.toEqual({ assessment: null });
  });

  it.each(['partner', 'administrator', 'policy-officer', 'auditor'] as const)(
    'a %s records none and reads none',
    async (name) => {
      const by = await server.persona(name, '0222');
      const before = await countAssessments(server);
      const written = await server.post(by, requestOf('assessmentRecord'), { input: positiveHealth(own) });
      const read = await server.post(by, 'query($id: ID!) { assessment(id: $id) { id } }', { id: newId() });
      for (const { body } of [written, read])
        expect(body).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
      expect(await countAssessments(server)).toEqual(before);
    },
  );

  it('whoever may write the own alone, and is no resident, writes nothing', async () => {
    const administrator = await server.persona('administrator', '0293');
    const apply =
      'mutation($input: ConfigurationApplyInput!) { configurationApply(input: $input) { errors { code } } }';
    const input = { file: 'roles: { helper: [assessment:write-own] }', fromOn: '2018-03-01' };
    await server.query(administrator, apply, { input });
    const helper = await server.token({ sub: 'h', municipality: '0293', kind: 'PROFESSIONAL', roles: ['helper'] });
    const { body } = await server.post(helper, requestOf('assessmentRecord'), { input: positiveHealth(newId()) });
    expect(body).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
  });
});

describe('an assessment', () => {
  it('belongs to a case of the resident', async () => {
    const opened = await newCase(server, token);
    const caseId = opened.case.id;
    await expectRefused(positiveHealth(residentId, { caseId }), 'ASSESSMENT_CASE_OF_ANOTHER input.caseId');
    await expectRefused(positiveHealth(residentId, { caseId: newId() }), 'NOT_FOUND input.caseId');
    expect((await record(positiveHealth(opened.residentId, { caseId }))).refused).toEqual([]);
    const query = 'query($id: ID!) { case(id: $id) { assessments { case { id } resident { id } } } }';
    expect(await server.query(token, query, { id: caseId })).toEqual({
      case: { assessments: [{ case: { id: caseId }, resident: { id: opened.residentId } }] },
    });
  });

  it('is corrected once, by another of the same resident, instrument and judge; nothing is overwritten', async () => {
    const first = await record(matrix(residentId));
    const correctsAssessmentId = first.object?.['id'];
    const better = { scores: [score('finances', 3)], correctsAssessmentId };
    const someone = await registerResident(server, token, { birthDate: '1980' });
    const path = 'input.correctsAssessmentId';
    await expectRefused(matrix(someone, better), `ASSESSMENT_CORRECTS_ANOTHER ${path}`);
    await expectRefused(positiveHealth(residentId, { correctsAssessmentId }), `ASSESSMENT_CORRECTS_ANOTHER ${path}`);
    await expectRefused(matrix(residentId, { ...better, correctsAssessmentId: newId() }), `NOT_FOUND ${path}`);
    const both = await Promise.all([record(matrix(residentId, better)), record(matrix(residentId, better))]);
    expect(both.flatMap(({ refused }) => refused)).toEqual([`ASSESSMENT_CORRECTED ${path}`]);
    const query = `query($id: ID!) { resident(id: $id) { assessments {
      id corrects { id } correctedBy { id } scores { level } } } }`;
    const made = both.find(({ object }) => object !== null)?.object?.['id'];
    expect(await server.query(token, query, { id: residentId })).toEqual({
      resident: {
        assessments: [
          { id: correctsAssessmentId, corrects: null, correctedBy: { id: made }, scores: [{ level: 2 }] },
          { id: made, corrects: { id: correctsAssessmentId }, correctedBy: null, scores: [{ level: 3 }] },
        ],
      },
    });
  });

  it.each(['assessment', 'assessment_score'])('the database keeps every %s as it was written', async (table) => {
    await record(matrix(residentId));
    for (const sql of [`update core.${table} set municipality = municipality`, `delete from core.${table}`])
      await expect(server.database.asApp('0222', (client) => client.query(sql))).rejects.toThrow('permission denied');
  });
});

describe('the registry of instruments', () => {
  const LIST =
    '{ assessmentInstruments { code recordedBy needsReason law { code } versions { version fromOn untilOn mostDomains } } }';

  it('shows the versions, and that no domain needs to be looked at for nothing', async () => {
    const { assessmentInstruments } = await server.query<{ assessmentInstruments: { code: string }[] }>(resident, LIST);
    expect(assessmentInstruments.map(({ code }) => code)).toEqual([
      ...['core.positive-health', 'core.self-sufficiency', 'core.self-sufficiency-parenthood'],
      ...['core.participation-ladder', 'core.carer-load'],
    ]);
    expect(assessmentInstruments[1]).toEqual({
      ...{ code: 'core.self-sufficiency', recordedBy: null, needsReason: true, law: null },
      versions: [
        { version: '2013', fromOn: '2013-01-01', untilOn: '2017-01-01', mostDomains: 10 },
        { version: '2017', fromOn: '2017-01-01', untilOn: null, mostDomains: 12 },
      ],
    });
    expect(assessmentInstruments[4]).toMatchObject({ recordedBy: 'carerLoadRecord' });
  });
});
