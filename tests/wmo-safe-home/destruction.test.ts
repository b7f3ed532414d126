// Words of people stand in strings, in Dutch. cspell:ignoreRegExp /'[^'\n]*'/g
import { fixedClock, type FixedClock, newId } from '@eenplan/kit';
import { startTestServer, type TestServer } from '@eenplan/testing';
import { ask, professional } from '../purpose/calling';
import { openWorker, proofsOf, putResident, type Worker } from '../retention/worker';
import { countEveryTable } from '../support/refusals';
import { actOnWmo, atSafeHome, SAFE_HOME_DESTRUCTION, SAFE_HOME_REPORT, type WmoDone } from '../support/wmo';

const HERE = '0222';
const TODAY = '2018-03-01';
const JOB = 'wmo.safe-home-destruction';

interface Made {
  readonly id: string;
  readonly version: number;
  readonly state: string;
}
interface Told extends Made {
  readonly executedOn: string | null;
  readonly ground: string | null;
  readonly resident: object | null;
  readonly weighings: readonly { ground: string | null; motivation: string | null; report: { id: string } | null }[];
  readonly term: Readonly<Record<'id' | 'dueOn' | 'state' | 'metOn' | 'resident' | 'household', unknown>>;
}

let server: TestServer;
let clock: FixedClock;
let worker: Worker;
let safeHome: { readonly token: string; readonly activity: string };
let residentId: string;
beforeAll(async () => {
  clock = fixedClock(TODAY);
  server = await startTestServer({ clock });
  worker = await openWorker(server);
  safeHome = await atSafeHome(server, HERE);
});
beforeEach(async () => {
  clock.set(TODAY);
  residentId = await putResident(server, HERE, '1980-05-17');
});
afterAll(async () => {
  await worker.close();
  await server.close();
});

/** A report, that was not investigated unless it goes on. */
async function report(subject: object = { residentId }, isFinished = true): Promise<string> {
  const input = { reporter: 'POLICE', ...subject };
  const { made } = await actOnWmo<Made>(server, safeHome, 'wmoSafeHomeReportRecord', input, SAFE_HOME_REPORT);
  const decision = { safeHomeReportId: made?.id, version: 1, on: clock.today(), investigate: !isFinished };
  const done = await actOnWmo<Made>(server, safeHome, 'wmoSafeHomeReportDecide', decision, SAFE_HOME_REPORT);
  expect(done.refused).toEqual([]);
  return made?.id ?? '';
}

/** A household in which somebody lived from a day until another. */
async function household(memberId: string, fromOn = '2010-01-01', untilOn: string | null = null): Promise<string> {
  const id = newId();
  await server.database.query(
    `with made as (insert into core.household (municipality, id, formed_on, recorded_at)
       values ($1, $2, '2010-01-01', '2010-01-01'))
     insert into core.household_member
       (municipality, id, household_id, resident_id, role, residing, from_on, until_on)
     values ($1, $3, $2, $4, 'PARENT', 'FULL', $5, $6)`,
    [HERE, id, newId(), memberId, fromOn, untilOn],
  );
  return id;
}

const act = (name: string, input: object, by = safeHome): Promise<WmoDone<Made>> =>
  actOnWmo<Made>(server, by, name, input, SAFE_HOME_DESTRUCTION);
const request = (changes: object = {}, by = safeHome): Promise<WmoDone<Made>> =>
  act('wmoSafeHomeDestructionRequest', { residentId, requester: 'SELF', ...changes }, by);
async function requested(changes: object = {}): Promise<Made> {
  const { made, refused } = await request(changes);
  expect(refused).toEqual([]);
  return made as Made;
}
const decide = ({ id, version }: Made, input: object): Promise<WmoDone<Made>> =>
  act('wmoSafeHomeDestructionDecide', { safeHomeDestructionId: id, version, granted: true, ...input });
const goes = (safeHomeReportId: string): object => ({ safeHomeReportId });
const kept = (safeHomeReportId: string): object => ({
  ...{ safeHomeReportId, ground: 'ANOTHERS_INTEREST', motivation: 'Van belang voor de veiligheid van een ander' },
});
const REFUSAL = { granted: false, ground: 'ANOTHERS_INTEREST', motivation: 'Van belang voor een ander' };

const TERM = 'term { id dueOn state metOn resident { id } household { id } }';
async function told({ id }: Made): Promise<Told> {
  const query = `query($id: ID!) { wmoSafeHomeDestruction(id: $id) { id version state executedOn ground resident { id }
    weighings { ground motivation report { id } } ${TERM} } }`;
  const { data, errors } = await ask<{ wmoSafeHomeDestruction: Told }>(
    ...([server, safeHome.token, safeHome.activity, query, { variables: { id } }] as const),
  );
  expect(errors).toEqual([]);
  return data?.wmoSafeHomeDestruction as Told;
}
async function askedBy(id: string): Promise<string[]> {
  const query = 'query($id: ID!) { wmoSafeHomeReports(askedBy: $id, first: 100) { nodes { id } } }';
  const { data } = await ask<{ wmoSafeHomeReports: { nodes: { id: string }[] } }>(
    ...([server, safeHome.token, safeHome.activity, query, { variables: { id } }] as const),
  );
  return (data?.wmoSafeHomeReports.nodes ?? []).map((node) => node.id).sort();
}
const leftOf = async (ids: readonly string[]): Promise<string[]> => {
  const sql = 'select id from wmo.safe_home_report where id = any($1::uuid[]) order by id';
  return (await server.database.query<{ id: string }>(sql, [ids])).map(({ id }) => id);
};
const runOn = async (day: string, job = JOB): Promise<void> => {
  clock.set(day);
  await worker.run(HERE, job);
};
const everyRow = async (): Promise<unknown> => [
  await countEveryTable(server.database),
  await server.database.query('select * from wmo.safe_home_destruction order by id'),
];

describe('Wmo 5.3.5: a request to Safe Home', () => {
  it('is due three months after it came in; the clock names nobody, and stops with a refusal', async () => {
    const made = await requested({ requestedOn: '2018-01-15' });
    expect(made).toMatchObject({ state: 'OPEN', version: 1 });
    // Three months from the 15th is a Sunday (Algemene termijnenwet, art. 1).
    const open = await told(made);
    expect(open.term).toMatchObject({ dueOn: '2018-04-16', state: 'RUNNING', resident: null, household: null });
    expect(open.resident).toEqual({ id: residentId });
    expect((await decide(made, REFUSAL)).made).toMatchObject({ state: 'REFUSED', version: 2 });
    expect((await told(made)).term).toMatchObject({ state: 'MET', metOn: TODAY });
  });

  it('asks for the reports about somebody, and about their household on the day of receipt', async () => {
    const [home, former] = [
      await household(residentId, '2017-06-01', '2018-03-02'),
      await household(residentId, '2010-01-01', '2017-06-01'),
    ];
    const later = await household(await putResident(server, HERE, '1981-01-01'));
    await server.database.query(
      `insert into core.household_member
         (municipality, id, household_id, resident_id, role, residing, from_on, until_on)
       values ($1, $2, $3, $4, 'PARTNER', 'FULL', '2018-03-02', null)`,
      [HERE, newId(), later, residentId],
    );
    const own = [await report(), await report({ householdId: home })];
    await report({ householdId: former });
    await report({ householdId: later });
    await report({ residentId: await putResident(server, HERE, '1981-01-01') });
    const { id } = await requested();
    clock.set('2018-03-02');
    await report();
    expect(await askedBy(id)).toEqual([...own].sort());
    expect(await askedBy(newId())).toEqual([]);
    expect(await askedBy('x')).toEqual([]);
  });

  it('granted destroys what nobody else needs, keeps the rest with the reason, and forgets who asked', async () => {
    const [first, second, third] = [await report(), await report(), await report()];
    const other = await report({ residentId: await putResident(server, HERE, '1981-01-01') });
    const made = await requested();
    const granted = await decide(made, { weighings: [goes(first), kept(second), goes(third)] });
    expect(granted).toMatchObject({ refused: [], made: { state: 'GRANTED' } });
    expect((await told(made)).term).toMatchObject({ state: 'RUNNING' });
    const proofs = (await proofsOf(server, HERE)).length;
    await runOn('2018-03-02');
    expect(await leftOf([first, second, third, other])).toEqual([second, other].sort());
    const [proof, ...more] = (await proofsOf(server, HERE)).slice(proofs);
    expect(proof).toMatchObject({
      ...{ rule_code: 'wmo.safe-home-report', cause: 'REQUEST', article: 'Wmo 2015, art. 5.3.5', records: 2 },
    });
    expect(more).toEqual([]);
    expect(JSON.stringify(proof)).not.toContain(residentId);
    const after = await told(made);
    expect(after).toMatchObject({ state: 'EXECUTED', executedOn: '2018-03-02', resident: null });
    expect(after.term).toMatchObject({ state: 'MET', metOn: '2018-03-02' });
    const words = 'Van belang voor de veiligheid van een ander';
    expect(after.weighings).toEqual([{ ground: 'ANOTHERS_INTEREST', motivation: words, report: { id: second } }]);
    const left = await server.database.query('select from core.term where subject_id = any($1::uuid[])', [
      [first, third],
    ]);
    expect(left).toEqual([]);
  });

  it('leaves of one that was carried out whole nothing of whoever asked', async () => {
    const only = await report();
    const made = await requested();
    await decide(made, { weighings: [goes(only)] });
    await runOn('2018-03-02');
    const rows = await server.database.query(
      `select to_jsonb(own)::text as row from wmo.safe_home_destruction own where id = $1
       union all select to_jsonb(own)::text from wmo.safe_home_weighing own where destruction_id = $1
       union all select to_jsonb(own)::text from core.term own where subject_id = any($2::uuid[])`,
      [made.id, [made.id, only]],
    );
    expect(rows).toHaveLength(2);
    expect(JSON.stringify(rows)).not.toContain(residentId);
  });

  it('with nothing on file is granted with nothing to weigh', async () => {
    const made = await requested();
    expect((await decide(made, {})).made).toMatchObject({ state: 'GRANTED' });
    await runOn('2018-03-02');
    expect(await told(made)).toMatchObject({ state: 'EXECUTED' });
  });

  it('open or refused leaves everything', async () => {
    const only = await report();
    const made = await requested();
    await runOn('2018-03-02');
    await decide(made, REFUSAL);
    await runOn('2018-03-03');
    expect(await leftOf([only])).toEqual([only]);
    expect(await told(made)).toMatchObject({ state: 'REFUSED', ground: 'ANOTHERS_INTEREST', weighings: [] });
  });

  it('waits for a legal hold that comes after it, and does not give up what is on hold before', async () => {
    const [first, second] = [await report(), await report()];
    const hold = (): Promise<unknown> =>
      server.database.query(
        `insert into core.legal_hold (municipality, id, resident_id, reason, placed_by, from_on, version, recorded_at)
         values ($1, $2, $3, 'Strafzaak', 'somebody', '2018-03-01', 1, '2018-03-01')`,
        [HERE, newId(), residentId],
      );
    const lift = (): Promise<unknown> =>
      server.database.query("update core.legal_hold set until_on = '2018-03-03' where resident_id = $1", [residentId]);
    await hold();
    const made = await requested();
    expect((await decide(made, { weighings: [goes(first), goes(second)] })).refused).toEqual([
      'WMO_SAFE_HOME_DESTRUCTION_ON_HOLD weighings 0',
    ]);
    clock.set('2018-03-03');
    await lift();
    await decide(made, { weighings: [goes(first), goes(second)] });
    await hold();
    await runOn('2018-03-04');
    expect(await leftOf([first, second])).toHaveLength(2);
    expect(await told(made)).toMatchObject({ state: 'GRANTED' });
    await lift();
    await runOn('2018-03-05');
    expect(await leftOf([first, second])).toEqual([]);
    expect(await told(made)).toMatchObject({ state: 'EXECUTED' });
  });

  it('what one member of a household was granted, another is not asked to weigh', async () => {
    const home = await household(residentId);
    const partner = await putResident(server, HERE, '1981-01-01');
    await server.database.query(
      `insert into core.household_member
         (municipality, id, household_id, resident_id, role, residing, from_on, until_on)
       values ($1, $2, $3, $4, 'PARTNER', 'FULL', '2010-01-01', null)`,
      [HERE, newId(), home, partner],
    );
    const shared = await report({ householdId: home });
    const [own, theirs] = [await requested(), await requested({ residentId: partner })];
    expect([await askedBy(own.id), await askedBy(theirs.id)]).toEqual([[shared], [shared]]);
    await decide(own, { weighings: [goes(shared)] });
    expect([await askedBy(own.id), await askedBy(theirs.id)]).toEqual([[shared], []]);
  });

  it('is forgotten five years after it was dealt with, with what was weighed', async () => {
    const [first, second] = [await report(), await report()];
    const made = await requested();
    await decide(made, { weighings: [goes(first), kept(second)] });
    await runOn('2018-03-02');
    await runOn('2023-03-02', 'core.retention');
    expect(await told(made)).toMatchObject({ state: 'EXECUTED' });
    await runOn('2023-03-03', 'core.retention');
    const rows = 'select from wmo.safe_home_weighing where destruction_id = $1';
    expect([await told(made), await server.database.query(rows, [made.id])]).toEqual([null, []]);
    expect(await leftOf([second])).toEqual([second]);
  });
});

describe('Wmo 5.3.5: not by somebody under twelve', () => {
  it.each(['2006-03-02', '2006-03', null])('born %s: refused on that ground, and not granted', async (birthDate) => {
    residentId = await putResident(server, HERE, birthDate);
    const made = await requested();
    expect((await decide(made, {})).refused).toEqual(['WMO_SAFE_HOME_DESTRUCTION_UNDER_AGE granted']);
    const refusal = { granted: false, ground: 'UNDER_AGE', motivation: 'Jonger dan twaalf jaar' };
    expect(await decide(made, refusal)).toMatchObject({ refused: [], made: { state: 'REFUSED' } });
  });

  it('a legal representative asks for a child', async () => {
    residentId = await putResident(server, HERE, '2012-03-02');
    const only = await report();
    const made = await requested({ requester: 'LEGAL_REPRESENTATIVE' });
    expect((await decide(made, { weighings: [goes(only)] })).made).toMatchObject({ state: 'GRANTED' });
    await runOn('2018-03-02');
    expect(await leftOf([only])).toEqual([]);
  });

  it('one who is twelve that day asks alone', async () => {
    residentId = await putResident(server, HERE, '2006-03-01');
    expect((await decide(await requested(), {})).made).toMatchObject({ state: 'GRANTED' });
  });
});

describe('what is refused, with nothing written', () => {
  it.each<[string, () => object, string]>([
    ['of a day to come', () => ({ requestedOn: '2018-03-02' }), 'WMO_SAFE_HOME_DESTRUCTION_IN_FUTURE requestedOn'],
    ['from before the calendar', () => ({ requestedOn: '2014-09-01' }), 'CALENDAR_YEAR_UNKNOWN requestedOn'],
    ['of a stranger', () => ({ residentId: newId() }), 'WMO_SAFE_HOME_SUBJECT_NOT_FOUND residentId'],
  ])('a request %s', async (_what, changes, refusal) => {
    const before = await everyRow();
    expect((await request(changes())).refused).toEqual([refusal]);
    expect(await everyRow()).toEqual(before);
  });

  it('of a resident of another municipality', async () => {
    const elsewhere = await putResident(server, '0160', '1980');
    const before = await everyRow();
    expect((await request({ residentId: elsewhere })).refused).toEqual(['WMO_SAFE_HOME_SUBJECT_NOT_FOUND residentId']);
    expect(await everyRow()).toEqual(before);
  });

  it('a second one while one is open or granted, also at the same time', async () => {
    const TWICE = 'WMO_SAFE_HOME_DESTRUCTION_TWICE residentId';
    const both = await Promise.all([request(), request()]);
    expect(both.map(({ refused }) => refused.join()).sort()).toEqual(['', TWICE]);
    const made = both.map((one) => one.made).find((one) => one !== null) as Made;
    await decide(made, {});
    expect((await request()).refused).toEqual([TWICE]);
    await runOn('2018-03-02');
    expect((await request()).refused).toEqual([]);
  });

  const CODE = 'WMO_SAFE_HOME_DESTRUCTION';
  it.each<[string, (done: string, running: string) => object, string]>([
    ['that leaves one unweighed', (done) => ({ weighings: [goes(done)] }), `${CODE}_NOT_WEIGHED weighings`],
    ['that weighs nothing', () => ({}), `${CODE}_NOT_WEIGHED weighings`],
    [
      'that weighs one twice',
      (done, running) => ({ weighings: [goes(done), kept(done), kept(running)] }),
      `${CODE}_NOT_WEIGHED weighings`,
    ],
    [
      'that weighs what was not asked',
      (done) => ({ weighings: [goes(done), kept(newId())] }),
      `${CODE}_NOT_WEIGHED weighings`,
    ],
    [
      'that keeps everything',
      (done, running) => ({ weighings: [kept(done), kept(running)] }),
      `${CODE}_ALL_KEPT weighings`,
    ],
    [
      'that gives up what is under investigation',
      (done, running) => ({ weighings: [goes(done), goes(running)] }),
      `${CODE}_UNFINISHED weighings 1`,
    ],
    [
      'that keeps one without saying why',
      (done, running) => ({ weighings: [goes(done), { safeHomeReportId: running, ground: 'LAW_OPPOSES' }] }),
      `${CODE}_UNREASONED weighings 1`,
    ],
    [
      'to grant on a ground',
      (done, running) => ({ ground: 'LAW_OPPOSES', motivation: 'x', weighings: [goes(done), kept(running)] }),
      `${CODE}_GROUND_UNFIT granted`,
    ],
    ['to refuse without a ground', () => ({ ...REFUSAL, ground: null }), `${CODE}_GROUND_UNFIT ground`],
    ['to refuse without saying why', () => ({ ...REFUSAL, motivation: null }), `${CODE}_GROUND_UNFIT ground`],
    ['to refuse and weigh', (done) => ({ ...REFUSAL, weighings: [kept(done)] }), `${CODE}_GROUND_UNFIT ground`],
    ['that an adult is too young', () => ({ ...REFUSAL, ground: 'UNDER_AGE' }), `${CODE}_GROUND_UNTRUE ground`],
    ['on a version that has moved on', () => ({ ...REFUSAL, version: 7 }), 'CHANGED_MEANWHILE version'],
    [
      'on what is not there',
      () => ({ ...REFUSAL, safeHomeDestructionId: newId() }),
      `${CODE}_NOT_FOUND safeHomeDestructionId`,
    ],
  ])('a decision %s', async (_what, input, refusal) => {
    const [done, running] = [await report(), await report({ residentId }, false)];
    const made = await requested();
    const before = await everyRow();
    expect((await decide(made, input(done, running))).refused).toEqual([refusal]);
    expect(await everyRow()).toEqual(before);
  });

  it('a second decision, also at the same time', async () => {
    const made = await requested();
    const both = await Promise.all([decide(made, {}), decide(made, REFUSAL)]);
    expect(both.map(({ refused }) => refused.join()).sort()).toEqual(['', 'CHANGED_MEANWHILE version']);
    const again = await decide({ ...made, version: 2 }, REFUSAL);
    expect(again.refused).toEqual([`${CODE}_DECIDED safeHomeDestructionId`]);
  });
});

describe('Wmo 5.1.6: that it was asked is for Safe Home alone to know', () => {
  const asked = '{ wmoSafeHomeDestructions { totalCount nodes { id state } } }';

  it.each<[string, () => Promise<string>, string]>([
    ['a generalist, for support', () => professional(server, HERE, 'generalist'), 'wmo:support'],
    ['a caseworker', () => professional(server, HERE, 'caseworker'), 'wmo:support'],
    ['a supervisor', () => professional(server, HERE, 'supervisor'), 'wmo:supervision'],
    ['a privacy officer', () => professional(server, HERE, 'privacy-officer'), 'resident:rights'],
    ['a resident', () => server.persona('resident', HERE), 'resident:own-file'],
    ['a partner', () => server.persona('partner', HERE), 'debt-help:early-signal'],
    ['an administrator', () => server.persona('administrator', HERE), 'resident:import'],
  ])('%s reads nothing, and writes nothing', async (_who, tokenOf, activity) => {
    const made = await requested();
    const by = { token: await tokenOf(), activity };
    await ask(server, by.token, null, '{ viewer { kind } }');
    const before = await everyRow();
    const decision = { safeHomeDestructionId: made.id, version: 1, granted: true };
    expect([
      (await ask(server, by.token, activity, asked)).errors.map(([code]) => code),
      (await request({}, by)).codes,
      (await act('wmoSafeHomeDestructionDecide', decision, by)).codes,
    ]).toEqual([['FORBIDDEN'], ['FORBIDDEN'], ['FORBIDDEN']]);
    expect(await everyRow()).toEqual(before);
  });

  it('nor does one with every right of Safe Home for another purpose', async () => {
    await requested();
    const claims = { sub: 'both', municipality: HERE, kind: 'PROFESSIONAL' as const };
    const token = await server.token({ ...claims, roles: ['generalist', 'safe-home'], activities: undefined });
    expect(await ask(server, token, 'wmo:support', asked)).toMatchObject({
      data: null,
      errors: [['DATA_WITHHELD', 'wmoSafeHomeDestructions', 'NO_BASIS']],
    });
  });

  it('its clock is not there for who gives support, and is no request of core', async () => {
    const made = await requested();
    const { term } = await told(made);
    const token = await server.persona('generalist', HERE);
    const query = `query($id: ID!) { term(id: $id) { id } terms(first: 100) { nodes { ruleCode } }
      destructionRequests { totalCount } }`;
    const { data } = await ask<{ term: object | null; terms: { nodes: { ruleCode: string }[] } }>(
      ...([server, token, 'resident:rights', query, { variables: { id: term.id } }] as const),
    );
    expect(data).toMatchObject({ term: null, destructionRequests: { totalCount: 0 } });
    expect(data?.terms.nodes.filter(({ ruleCode }) => ruleCode.startsWith('wmo.safe-home'))).toEqual([]);
  });

  it('Safe Home lists them by state; one elsewhere sees nothing of it here', async () => {
    const made = await requested();
    const query = `query($id: ID!) { wmoSafeHomeDestruction(id: $id) { id }
      wmoSafeHomeDestructions(state: OPEN, first: 100) { nodes { id state } } }`;
    const seen = async (by: { token: string; activity: string }) =>
      (await ask(server, by.token, by.activity, query, { variables: { id: made.id } })).data;
    expect(await seen(safeHome)).toMatchObject({
      wmoSafeHomeDestruction: { id: made.id },
      wmoSafeHomeDestructions: { nodes: expect.arrayContaining([{ id: made.id, state: 'OPEN' }]) as unknown },
    });
    expect(await seen(await atSafeHome(server, '0160'))).toEqual({
      wmoSafeHomeDestruction: null,
      wmoSafeHomeDestructions: { nodes: [] },
    });
  });
});
