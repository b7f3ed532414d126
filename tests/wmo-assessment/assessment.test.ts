// Words of people stand in strings, in Dutch. cspell:ignoreRegExp /'[^'\n]*'/g
import { addDays, fixedClock, type FixedClock, newId } from '@eenplan/kit';
import { everyCaller, startTestServer, type TestServer } from '@eenplan/testing';
import { formHousehold, openCase, registerResident } from '../support/people';

interface Refused {
  readonly code: string;
  readonly path: readonly string[];
  readonly article: string;
}
interface Step {
  readonly made: Readonly<Record<string, unknown>> | null;
  /** Code and field of each refusal. */
  readonly codes: readonly string[];
  readonly errors: readonly Refused[];
}

const TOPICS = [
  ...['NEEDS', 'OWN_STRENGTH', 'INFORMAL_CARE', 'CARER_SUPPORT', 'GENERAL_SERVICES', 'ALIGNMENT', 'CONTRIBUTION'],
];
const findings = (topics: readonly string[] = TOPICS): object[] =>
  topics.map((topic) => ({ topic, finding: `Besproken: ${topic}` }));

let server: TestServer;
let clock: FixedClock;
beforeAll(async () => {
  clock = fixedClock('2026-03-02');
  server = await startTestServer({ clock });
});
afterAll(() => server.close());

const INPUT = /^(wmoSupportRequest(Submit|Confirm)|wmo\w+|applicationReceive)$/;
const RESULT: Readonly<Record<string, string>> = {
  ...{
    wmoSupportRequestSubmit: 'supportRequest { id version }',
    wmoPersonalPlanHandIn: 'supportRequest { id version }',
  },
  ...{ wmoClientSupportPointOut: 'supportRequest { id version }', applicationReceive: 'application { id version }' },
};

/** Takes a step on a day; what it gave, or why not. */
async function step(token: string, name: string, on: string, input: object): Promise<Step> {
  expect(name).toMatch(INPUT);
  clock.set(on);
  const query = `mutation($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) {
    ${name}(input: $input) { made: ${RESULT[name] ?? 'assessment { id version }'} errors { code path article } } }`;
  const answer = await server.query<Record<string, Pick<Step, 'made' | 'errors'>>>(token, query, { input });
  const { made = null, errors = [] } = answer[name] ?? {};
  return { made, errors, codes: errors.map(({ code, path }) => [code, ...path.slice(1)].join(' ')) };
}

async function done(token: string, name: string, on: string, input: object): Promise<string> {
  const { made, codes } = await step(token, name, on, input);
  expect({ name, codes }).toEqual({ name, codes: [] });
  return String(made?.['id']);
}

/** A resident of one household with an open case. */
async function resident(token: string): Promise<{ readonly residentId: string; readonly caseId: string }> {
  const residentId = await registerResident(server, token);
  const { id } = await formHousehold(server, token, [residentId], '2015-01-01');
  return { residentId, caseId: await openCase(server, id ?? '') };
}

const submit = (token: string, on: string, residentId: string): Promise<string> =>
  done(token, 'wmoSupportRequestSubmit', on, { residentId, need: 'Het lukt niet meer' });

/** A request with client support pointed out and an assessment begun, all on one day. */
async function begun(token: string, on: string, residentId: string) {
  const supportRequestId = await submit(token, on, residentId);
  await done(token, 'wmoClientSupportPointOut', on, { supportRequestId, version: 1, on, toCarer: true });
  const assessmentId = await done(token, 'wmoAssessmentStart', on, { supportRequestId, version: 2, on });
  return { supportRequestId, assessmentId };
}

const completion = (assessmentId: string, on: string, changes: object = {}): object => ({
  ...{ assessmentId, version: 1, on, findings: findings(), identityCheckedOn: on, budgetExplainedOn: on, ...changes },
});

const rows = async (): Promise<unknown> =>
  (
    await server.database.query(
      `select (select count(*) from wmo.support_request) as requests, (select sum(version) from wmo.support_request) as versions,
       (select count(*) from wmo.assessment) as assessments, (select sum(version) from wmo.assessment) as changes,
       (select count(*) from wmo.assessment_topic) as topics, (select count(*) from core.application) as applications,
       (select sum(version) from core.term) as terms`,
    )
  )[0];

describe.each([
  ['Neerijnen', '0304', '2016-03-07'],
  ['Doetinchem', '0222', '2017-03-06'],
  ['Oosterhout', '0826', '2020-03-02'],
  ['Hardenberg', '0160', '2026-03-02'],
])('from request to application in %s', (_name, municipality, day) => {
  const at = (days: number): string => addDays(day, days);

  it('goes by the steps of art. 2.3.2, each on its own day', async () => {
    const token = await server.persona('generalist', municipality);
    clock.set(day);
    const { residentId, caseId } = await resident(token);
    const supportRequestId = await submit(token, day, residentId);
    const apply = { caseId, residentId, law: 'WMO', asked: 'Hulp bij het huishouden' };
    const early = await step(token, 'applicationReceive', day, apply);
    expect(early.errors).toEqual([
      { code: 'WMO_APPLICATION_TOO_EARLY', path: ['input', 'receivedOn'], article: 'Wmo 2015, art. 2.3.2 lid 9' },
    ]);
    const on = (days: number): object => ({ supportRequestId, on: at(days) });
    await done(token, 'wmoPersonalPlanHandIn', at(7), { ...on(7), version: 1, plan: 'Ik wil zelf blijven koken' });
    await done(token, 'wmoClientSupportPointOut', at(8), { ...on(8), version: 2, toCarer: true });
    const assessmentId = await done(token, 'wmoAssessmentStart', at(10), { ...on(10), version: 3 });
    const weighed = { personalPlanWeighed: 'Overgenomen' };
    await done(token, 'wmoAssessmentComplete', at(20), completion(assessmentId, at(20), weighed));
    const report = { assessmentId, version: 2, on: at(21), report: 'Wat wij bespraken' };
    await done(token, 'wmoReportGive', at(21), report);
    const applicationId = await done(token, 'applicationReceive', at(22), apply);
    const seen = await server.query<{ wmoSupportRequest: object; application: { terms: object[] } }>(
      token,
      `query($id: ID!, $application: ID!) {
        wmoSupportRequest(id: $id) { personalPlanOn clientSupportOn carerSupportOn state
          assessment { startedOn completedOn reportedOn personalPlanWeighed findings { topic finding } }
          assessmentTerm { metOn metInTime } }
        application(id: $application) { terms { ruleCode dueOn } } }`,
      { id: supportRequestId, application: applicationId },
    );
    expect(seen.wmoSupportRequest).toEqual({
      ...{ personalPlanOn: at(7), clientSupportOn: at(8), carerSupportOn: at(8), state: 'REPORT_GIVEN' },
      assessment: {
        ...{ startedOn: at(10), completedOn: at(20), reportedOn: at(21), personalPlanWeighed: 'Overgenomen' },
        findings: findings(),
      },
      assessmentTerm: { metOn: at(21), metInTime: true },
    });
    expect(seen.application.terms).toEqual([{ ruleCode: 'wmo.decision', dueOn: at(36) }]);
  });
});

describe('what is refused leaves nothing behind', () => {
  let token: string;
  beforeAll(async () => {
    token = await server.persona('generalist', '0160');
  });

  it.each<[string, string, object]>([
    ['WMO_TOPIC_MISSING findings', 'a topic is missing', { findings: findings(TOPICS.slice(1)) }],
    ['WMO_TOPIC_MISSING findings', 'there are no topics', { findings: [] }],
    ['WMO_TOPIC_TWICE findings 1 topic', 'a topic is there twice', { findings: findings(['NEEDS', ...TOPICS]) }],
    ['WMO_NO_PERSONAL_PLAN personalPlanWeighed', 'a plan is weighed that is not there', { personalPlanWeighed: 'Nee' }],
    ['WMO_DAY_IN_FUTURE on', 'it is of tomorrow', { on: '2026-03-03' }],
    ['WMO_DAY_TOO_EARLY on', 'it ends before it began', { on: '2026-03-01' }],
    ['WMO_DAY_IN_FUTURE identityCheckedOn', 'identity was looked at later', { identityCheckedOn: '2026-03-03' }],
    ['WMO_DAY_TOO_EARLY budgetExplainedOn', 'it was explained before', { budgetExplainedOn: '2026-03-01' }],
    ['CHANGED_MEANWHILE version', 'somebody else was first', { version: 2 }],
    ['WMO_ASSESSMENT_NOT_FOUND assessmentId', 'there is none', { assessmentId: newId() }],
  ])('%s: an assessment is not completed where %s', async (code, _why, changes) => {
    clock.set('2026-03-02');
    const { residentId } = await resident(token);
    const { assessmentId } = await begun(token, '2026-03-02', residentId);
    const before = await rows();
    const tried = await step(
      token,
      'wmoAssessmentComplete',
      '2026-03-02',
      completion(assessmentId, '2026-03-02', changes),
    );
    expect(tried.codes).toEqual([code]);
    expect(await rows()).toEqual(before);
  });

  it('a personal plan comes within seven days, and has to be weighed', async () => {
    clock.set('2026-03-02');
    const { residentId } = await resident(token);
    const supportRequestId = await submit(token, '2026-03-02', residentId);
    const plan = { supportRequestId, version: 1, plan: 'Zo wil ik het' };
    const late = await step(token, 'wmoPersonalPlanHandIn', '2026-03-10', { ...plan, on: '2026-03-10' });
    expect(late.codes).toEqual(['WMO_PERSONAL_PLAN_LATE on']);
    await done(token, 'wmoPersonalPlanHandIn', '2026-03-10', { ...plan, on: '2026-03-09' });
    const again = { ...plan, version: 2, on: '2026-03-09' };
    expect((await step(token, 'wmoPersonalPlanHandIn', '2026-03-10', again)).codes).toEqual([
      'WMO_PERSONAL_PLAN_TWICE supportRequestId',
    ]);
    const on = { supportRequestId, on: '2026-03-10' };
    expect((await step(token, 'wmoAssessmentStart', '2026-03-10', { ...on, version: 2 })).codes).toEqual([
      'WMO_CLIENT_SUPPORT_NOT_POINTED_OUT supportRequestId',
    ]);
    await done(token, 'wmoClientSupportPointOut', '2026-03-10', { ...on, version: 2, toCarer: false });
    const assessmentId = await done(token, 'wmoAssessmentStart', '2026-03-10', { ...on, version: 3 });
    const tried = await step(token, 'wmoAssessmentComplete', '2026-03-10', completion(assessmentId, '2026-03-10'));
    expect(tried.codes).toEqual(['WMO_PERSONAL_PLAN_NOT_WEIGHED personalPlanWeighed']);
    const report = { assessmentId, version: 1, on: '2026-03-10', report: 'Nog niets' };
    expect((await step(token, 'wmoReportGive', '2026-03-10', report)).codes).toEqual([
      'WMO_ASSESSMENT_NOT_COMPLETED assessmentId',
    ]);
  });

  it('a request of before terms were kept has its seven days all the same, and its six weeks', async () => {
    clock.set('2026-03-02');
    const { residentId, caseId } = await resident(token);
    const supportRequestId = await submit(token, '2026-03-02', residentId);
    await server.database.query('delete from core.term where subject_id = $1', [supportRequestId]);
    const plan = { supportRequestId, version: 1, plan: 'Zo wil ik het' };
    const late = await step(token, 'wmoPersonalPlanHandIn', '2026-03-10', { ...plan, on: '2026-03-10' });
    expect(late.codes).toEqual(['WMO_PERSONAL_PLAN_LATE on']);
    await done(token, 'wmoPersonalPlanHandIn', '2026-03-10', { ...plan, on: '2026-03-09' });
    const apply = { caseId, residentId, law: 'WMO', asked: 'Hulp bij het huishouden' };
    expect((await step(token, 'applicationReceive', '2026-04-13', apply)).codes).toEqual([
      'WMO_APPLICATION_TOO_EARLY receivedOn',
    ]);
    await done(token, 'applicationReceive', '2026-04-14', apply);
  });

  it('art. 2.3.2 lid 9: six weeks without a report open the way to an application', async () => {
    clock.set('2026-03-02');
    const { residentId, caseId } = await resident(token);
    await begun(token, '2026-03-02', residentId);
    const apply = { caseId, residentId, law: 'WMO', asked: 'Hulp bij het huishouden' };
    const before = await rows();
    expect((await step(token, 'applicationReceive', '2026-04-13', apply)).codes).toEqual([
      'WMO_APPLICATION_TOO_EARLY receivedOn',
    ]);
    expect(await rows()).toEqual(before);
    await done(token, 'applicationReceive', '2026-04-14', apply);
  });

  it('of two who begin an assessment at the same moment one does', async () => {
    clock.set('2026-03-02');
    const { residentId } = await resident(token);
    const supportRequestId = await submit(token, '2026-03-02', residentId);
    const on = { supportRequestId, on: '2026-03-02' };
    await done(token, 'wmoClientSupportPointOut', '2026-03-02', { ...on, version: 1, toCarer: false });
    const both = await Promise.all(
      [1, 2].map(() => step(token, 'wmoAssessmentStart', '2026-03-02', { ...on, version: 2 })),
    );
    expect(both.flatMap(({ codes }) => codes)).toEqual(['WMO_ASSESSMENT_STARTED supportRequestId']);
  });
});

it('whoever may not assess reads and writes nothing', async () => {
  const token = await server.persona('generalist', '0160');
  clock.set('2026-03-02');
  const { residentId } = await resident(token);
  const { supportRequestId, assessmentId } = await begun(token, '2026-03-02', residentId);
  const before = await rows();
  for (const { name, token: by } of await everyCaller(server, '0160')) {
    if (name === 'generalist') continue;
    const asked = await server.post(
      by,
      `mutation($input: WmoAssessmentCompleteInput!) {
        wmoAssessmentComplete(input: $input) { assessment { id } errors { code } } }`,
      { input: completion(assessmentId, '2026-03-02') },
    );
    expect({ name, done: JSON.stringify(asked.body).includes('"assessment":{') }).toEqual({ name, done: false });
    const seen = await server.post(by, 'query($id: ID!) { wmoSupportRequest(id: $id) { assessment { id } } }', {
      id: supportRequestId,
    });
    expect({ name, seen: JSON.stringify(seen.body).includes(assessmentId) }).toEqual({ name, seen: false });
  }
  expect(await rows()).toEqual(before);
});
