import { fixedClock, type FixedClock, newId } from '@eenplan/kit';
import { startTestServer, type TestServer } from '@eenplan/testing';
import { ask, professional } from '../purpose/calling';
import { newHousehold, registerResident } from '../support/people';
import { countEveryTable } from '../support/refusals';
import { actOnWmo, atSafeHome, SAFE_HOME_REPORT, type WmoDone } from '../support/wmo';

const HERE = '0222';
const TODAY = '2018-03-01';

interface Report {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly informedOn: string | null;
}
interface Clock {
  readonly id: string;
  readonly version: number;
  readonly dueOn: string;
  readonly state: string;
  readonly metOn: string | null;
  readonly metInTime: boolean | null;
  readonly resident: object | null;
  readonly household: object | null;
}
type Clocks = Readonly<Record<'startTerm' | 'judgmentTerm' | 'informTerm', Clock | null>>;

let server: TestServer;
let clock: FixedClock;
let safeHome: { readonly token: string; readonly activity: string };
let everything: string;
let residentId: string;
let householdId: string;
beforeAll(async () => {
  clock = fixedClock(TODAY);
  server = await startTestServer({ clock });
  everything = await server.persona('generalist', HERE);
  safeHome = await atSafeHome(server, HERE);
  ({ residentId, householdId } = await newHousehold(server, everything));
});
afterEach(() => {
  clock.set(TODAY);
});
afterAll(() => server.close());

const act = (name: string, input: object, by = safeHome): Promise<WmoDone<Report>> =>
  actOnWmo<Report>(server, by, name, input, SAFE_HOME_REPORT);

/** A report that was recorded; the step to a state, on 1 March unless told otherwise. */
async function recorded(changes: object = {}): Promise<Report> {
  const { made, refused } = await act('wmoSafeHomeReportRecord', { residentId, reporter: 'POLICE', ...changes });
  expect(refused).toEqual([]);
  return made as Report;
}
const step = (name: string, { id, version }: Report, changes: object = {}): Promise<WmoDone<Report>> =>
  act(name, { safeHomeReportId: id, version, on: clock.today(), ...changes });
async function done(name: string, report: Report, changes: object = {}): Promise<Report> {
  const { made, refused } = await step(name, report, changes);
  expect({ name, refused }).toEqual({ name, refused: [] });
  return made as Report;
}
const decided = async (investigate = true): Promise<Report> =>
  done('wmoSafeHomeReportDecide', await recorded(), { investigate });
const started = async (): Promise<Report> => done('wmoSafeHomeInvestigationStart', await decided());
const judged = async (): Promise<Report> => done('wmoSafeHomeReportJudge', await started(), { judgment: 'HELP' });

const CLOCK = '{ id version dueOn state metOn metInTime resident { id } household { id } }';
async function clocksOf({ id }: Report): Promise<Clocks> {
  const query = `query($id: ID!) { wmoSafeHomeReport(id: $id) {
    startTerm ${CLOCK} judgmentTerm ${CLOCK} informTerm ${CLOCK} } }`;
  const { data, errors } = await ask<{ wmoSafeHomeReport: Clocks }>(server, safeHome.token, safeHome.activity, query, {
    variables: { id },
  });
  expect(errors).toEqual([]);
  return data?.wmoSafeHomeReport as Clocks;
}

describe('Uitvoeringsbesluit 4.1.7 and Wmo 5.3.1: each step starts and meets its clock', () => {
  it('four weeks from recording to tell, whoever it is about; the clock names nobody', async () => {
    const report = await recorded({ receivedOn: '2018-02-26' });
    expect(report).toMatchObject({ state: 'RECEIVED', version: 1 });
    const clocks = await clocksOf(report);
    expect(clocks).toMatchObject({ startTerm: null, judgmentTerm: null });
    expect(clocks.informTerm).toMatchObject({ dueOn: '2018-03-29', state: 'RUNNING', resident: null, household: null });
  });

  it('five days from receipt to start, ten weeks from the decision to judge, and each ends when it is done', async () => {
    const report = await recorded({ receivedOn: '2018-02-26', residentId: null, householdId });
    clock.set('2018-03-02');
    const toInvestigate = await done('wmoSafeHomeReportDecide', report, { investigate: true });
    // Five days from Monday the 26th is a Saturday; ten weeks from Friday the 2nd is a day equated to a holiday (Atw 1, 3).
    expect(await clocksOf(report)).toMatchObject({
      startTerm: { dueOn: '2018-03-05', state: 'RUNNING' },
      judgmentTerm: { dueOn: '2018-05-14', state: 'RUNNING' },
    });
    clock.set('2018-03-06');
    const inInvestigation = await done('wmoSafeHomeInvestigationStart', toInvestigate);
    expect((await clocksOf(report)).startTerm).toMatchObject({ metOn: '2018-03-06', state: 'MET', metInTime: false });
    clock.set('2018-05-14');
    const end = await done('wmoSafeHomeReportJudge', inInvestigation, { judgment: 'CHILD_PROTECTION_BOARD' });
    expect(end).toMatchObject({ state: 'JUDGED', version: 4 });
    expect((await clocksOf(report)).judgmentTerm).toMatchObject({ metOn: '2018-05-14', metInTime: true });
    expect((await clocksOf(report)).informTerm).toMatchObject({ state: 'OVERDUE' });
  });

  it('no clock of an investigation when there is to be none', async () => {
    const report = await decided(false);
    expect(report).toMatchObject({ state: 'NOT_INVESTIGATED' });
    expect(await clocksOf(report)).toMatchObject({ startTerm: null, judgmentTerm: null });
  });

  it('Wmo 5.3.1 lid 2: telling is put off by at most two weeks, as often as safety asks, by Safe Home itself', async () => {
    const report = await recorded();
    const putOff = async (notifiedOn: string, count: number) => {
      clock.set(notifiedOn);
      const { id: termId, version } = (await clocksOf(report)).informTerm as Clock;
      const input = { termId, version, length: { count, unit: 'WEEKS' }, notifiedOn };
      const fields = ['term', 'id version state informedOn: dueOn'] as const;
      return actOnWmo<Report>(server, safeHome, 'termProlong', input, fields);
    };
    expect((await putOff('2018-03-20', 2)).made?.informedOn).toBe('2018-04-12');
    expect((await putOff('2018-04-10', 2)).made?.informedOn).toBe('2018-04-26');
    expect((await putOff('2018-04-20', 3)).refused).toHaveLength(1);
    clock.set('2018-04-25');
    await done('wmoSafeHomeReportInform', report);
    expect((await clocksOf(report)).informTerm).toMatchObject({ metOn: '2018-04-25', metInTime: true });
  });

  it('somebody may be told in any state, also on the day of receipt, before it was recorded', async () => {
    const end = await judged();
    expect(await done('wmoSafeHomeReportInform', end)).toMatchObject({ state: 'JUDGED', informedOn: TODAY });
    const early = await done('wmoSafeHomeReportInform', await recorded({ receivedOn: '2018-02-26' }), {
      on: '2018-02-26',
    });
    expect((await clocksOf(early)).informTerm).toMatchObject({ metOn: '2018-02-26', metInTime: true });
  });
});

describe('what is refused, with nothing written', () => {
  const everyRow = () => server.database.query('select * from wmo.safe_home_report order by id');
  const everyTerm = () => server.database.query('select * from core.term order by id');

  it.each<[string, () => Promise<Report>, string, object, string]>([
    ['start before the decision', recorded, 'wmoSafeHomeInvestigationStart', {}, 'UNDECIDED'],
    ['judge before the decision', recorded, 'wmoSafeHomeReportJudge', { judgment: 'HELP' }, 'UNDECIDED'],
    ['decide twice', decided, 'wmoSafeHomeReportDecide', { investigate: false }, 'ALREADY_DECIDED'],
    [
      'start where there is to be no investigation',
      () => decided(false),
      ...(['wmoSafeHomeInvestigationStart', {}, 'NOT_INVESTIGATED'] as const),
    ],
    [
      'judge where there is to be no investigation',
      () => decided(false),
      ...(['wmoSafeHomeReportJudge', { judgment: 'NO_STEPS' }, 'NOT_INVESTIGATED'] as const),
    ],
    ['judge before the start', decided, 'wmoSafeHomeReportJudge', { judgment: 'HELP' }, 'NOT_STARTED'],
    ['start twice', started, 'wmoSafeHomeInvestigationStart', {}, 'ALREADY_STARTED'],
    ['judge twice', judged, 'wmoSafeHomeReportJudge', { judgment: 'POLICE' }, 'ALREADY_JUDGED'],
    [
      'tell twice',
      async () => done('wmoSafeHomeReportInform', await recorded()),
      ...(['wmoSafeHomeReportInform', {}, 'ALREADY_TOLD'] as const),
    ],
  ])('%s', async (_what, from, name, changes, code) => {
    const report = await from();
    const before = [await everyRow(), await everyTerm()];
    expect((await step(name, report, changes)).refused).toEqual([`WMO_SAFE_HOME_${code} safeHomeReportId`]);
    expect([await everyRow(), await everyTerm()]).toEqual(before);
  });

  it.each<[string, () => Promise<Report>, string, object, string]>([
    ['decide before receipt', recorded, 'wmoSafeHomeReportDecide', { investigate: true }, '2018-02-28'],
    ['start before the decision', decided, 'wmoSafeHomeInvestigationStart', {}, '2018-02-28'],
    ['judge before the start', started, 'wmoSafeHomeReportJudge', { judgment: 'HELP' }, '2018-02-28'],
    ['tell before receipt', recorded, 'wmoSafeHomeReportInform', {}, '2018-02-28'],
  ])('%s, or on a day to come', async (_what, from, name, changes, on) => {
    const report = await from();
    const before = await everyRow();
    expect((await step(name, report, { ...changes, on })).refused).toEqual(['WMO_SAFE_HOME_DAY_TOO_EARLY on']);
    const ahead = await step(name, report, { ...changes, on: '2018-03-02' });
    expect(ahead.refused).toEqual(['WMO_SAFE_HOME_DAY_IN_FUTURE on']);
    expect(await everyRow()).toEqual(before);
  });

  it('a step on a version that has moved on, and on what is not there', async () => {
    const report = await recorded();
    await done('wmoSafeHomeReportDecide', report, { investigate: true });
    expect((await step('wmoSafeHomeInvestigationStart', report)).refused).toEqual(['CHANGED_MEANWHILE version']);
    const { refused } = await step('wmoSafeHomeInvestigationStart', { ...report, id: newId() });
    expect(refused).toEqual(['WMO_SAFE_HOME_REPORT_NOT_FOUND safeHomeReportId']);
  });

  it.each([
    ['about nobody', () => ({ residentId: null }), 'WMO_SAFE_HOME_NOT_ONE_SUBJECT residentId'],
    ['about two', () => ({ householdId }), 'WMO_SAFE_HOME_NOT_ONE_SUBJECT residentId'],
    ['about a stranger', () => ({ residentId: newId() }), 'WMO_SAFE_HOME_SUBJECT_NOT_FOUND residentId'],
    [
      'about a household that is not there',
      () => ({ residentId: null, householdId: newId() }),
      'WMO_SAFE_HOME_SUBJECT_NOT_FOUND householdId',
    ],
    ['of tomorrow', () => ({ receivedOn: '2018-03-02' }), 'WMO_SAFE_HOME_DAY_IN_FUTURE receivedOn'],
  ])('a report %s', async (_what, changes, refusal) => {
    const before = await countEveryTable(server.database);
    const { refused } = await act('wmoSafeHomeReportRecord', { residentId, reporter: 'CITIZEN', ...changes() });
    expect(refused).toEqual([refusal]);
    expect(await countEveryTable(server.database)).toEqual(before);
  });

  it('a report about a resident of another municipality', async () => {
    const elsewhere = await registerResident(server, await server.persona('generalist', '0160'));
    const { refused } = await act('wmoSafeHomeReportRecord', { residentId: elsewhere, reporter: 'CITIZEN' });
    expect(refused).toEqual(['WMO_SAFE_HOME_SUBJECT_NOT_FOUND residentId']);
  });
});

describe('Wmo 5.1.6: what Safe Home records is for Safe Home alone', () => {
  const asked = '{ wmoSafeHomeReports { totalCount nodes { id state } } }';

  it.each<[string, () => Promise<string>, string]>([
    ['a generalist, for support', () => professional(server, HERE, 'generalist'), 'wmo:support'],
    ['a generalist, for the plan', () => professional(server, HERE, 'generalist'), 'plan:direct'],
    ['a caseworker', () => professional(server, HERE, 'caseworker'), 'wmo:support'],
    ['a supervisor', () => professional(server, HERE, 'supervisor'), 'wmo:supervision'],
    ['a privacy officer', () => professional(server, HERE, 'privacy-officer'), 'resident:rights'],
    ['a resident', () => server.persona('resident', HERE), 'resident:own-file'],
    ['a partner', () => server.persona('partner', HERE), 'debt-help:early-signal'],
    ['an administrator', () => server.persona('administrator', HERE), 'resident:import'],
    ['an auditor', () => server.persona('auditor', HERE), 'privacy:supervise'],
  ])('%s reads nothing, and writes nothing', async (_who, tokenOf, activity) => {
    const report = await recorded();
    const by = { token: await tokenOf(), activity };
    await ask(server, by.token, null, '{ viewer { kind } }');
    const before = await countEveryTable(server.database);
    const { result, statements } = await server.statementsOf(async () => [
      (await ask(server, by.token, activity, asked)).errors.map(([code]) => code),
      (await act('wmoSafeHomeReportRecord', { residentId, reporter: 'CITIZEN' }, by)).codes,
      (await act('wmoSafeHomeReportInform', { safeHomeReportId: report.id, version: 1, on: TODAY }, by)).codes,
    ]);
    expect(result).toEqual([['FORBIDDEN'], ['FORBIDDEN'], ['FORBIDDEN']]);
    expect(statements.filter((sql) => sql.includes('safe_home'))).toEqual([]);
    expect(await countEveryTable(server.database)).toEqual(before);
  });

  it('nor does one with every right of Safe Home for another purpose, with the article', async () => {
    const claims = { sub: 'both', municipality: HERE, kind: 'PROFESSIONAL' as const };
    const token = await server.token({ ...claims, roles: ['generalist', 'safe-home'], activities: undefined });
    const { data, errors } = await ask(server, token, 'wmo:support', asked);
    expect({ data, errors }).toEqual({
      data: null,
      errors: [['DATA_WITHHELD', 'wmoSafeHomeReports', 'NO_BASIS']],
    });
    expect((await ask(server, token, 'wmo:safe-home', asked)).errors).toEqual([]);
  });

  it.each<[string, () => Promise<string>, string]>([
    ['a generalist for support', () => professional(server, HERE, 'generalist'), 'wmo:support'],
    ['everybody for the rights of residents', () => server.persona('generalist', HERE), 'resident:rights'],
    ['a resident', () => server.persona('resident', HERE), 'resident:own-file'],
  ])('its clocks, in time and overdue, are not there for %s', async (_who, tokenOf, activity) => {
    const report = await decided();
    const { informTerm } = await clocksOf(report);
    const token = await tokenOf();
    const query = `query($id: ID!) { term(id: $id) { id } terms(first: 100) { nodes { ruleCode } } }`;
    const { data } = await ask<{ term: object | null; terms: { nodes: { ruleCode: string }[] } }>(
      ...([server, token, activity, query, { variables: { id: informTerm?.id } }] as const),
    );
    expect(data?.term).toBeNull();
    expect(data?.terms.nodes.filter(({ ruleCode }) => ruleCode.startsWith('wmo.safe-home'))).toEqual([]);
    const input = { termId: informTerm?.id, version: 1, length: { count: 1, unit: 'WEEKS' }, notifiedOn: TODAY };
    const { refused, codes } = await actOnWmo(
      ...([server, { token, activity }, 'termProlong', input, ['term', 'id']] as const),
    );
    expect([...refused, ...codes]).toEqual([activity === 'resident:own-file' ? 'FORBIDDEN' : 'NOT_FOUND termId']);
  });

  it('and Safe Home sees its own clocks, and of the laws nothing', async () => {
    await recorded();
    const own = await ask<{ terms: { nodes: { ruleCode: string; law: { code: string } }[] } }>(
      ...([server, safeHome.token, safeHome.activity, '{ terms(first: 100) { nodes { ruleCode } } }'] as const),
    );
    const rules = new Set(own.data?.terms.nodes.map(({ ruleCode }) => ruleCode));
    expect([...rules].filter((rule) => !rule.startsWith('wmo.safe-home'))).toEqual([]);
    expect(rules.has('wmo.safe-home-inform')).toBe(true);
    const requests = '{ wmoSupportRequests { totalCount } }';
    const { errors } = await ask(server, safeHome.token, safeHome.activity, requests);
    expect(errors.map(([code]) => code)).toEqual(['FORBIDDEN']);
    const plans = '{ households(first: 5) { nodes { id plan { title } } } }';
    const withheld = await ask(server, safeHome.token, safeHome.activity, plans);
    expect(withheld.errors.length).toBeGreaterThan(0);
    expect(new Set(withheld.errors.map(([code]) => code))).toEqual(new Set(['DATA_WITHHELD']));
  });

  it('one who works at Safe Home elsewhere sees nothing of it here', async () => {
    const report = await recorded();
    const { token, activity } = await atSafeHome(server, '0160');
    const query = 'query($id: ID!) { wmoSafeHomeReport(id: $id) { id } wmoSafeHomeReports { totalCount } }';
    expect((await ask(server, token, activity, query, { variables: { id: report.id } })).data).toEqual({
      wmoSafeHomeReport: null,
      wmoSafeHomeReports: { totalCount: 0 },
    });
  });

  it('reads them by day of receipt and by state', async () => {
    const query = '{ wmoSafeHomeReports(state: JUDGED, first: 100) { nodes { state receivedOn resident { id } } } }';
    await judged();
    const { data } = await ask<{ wmoSafeHomeReports: { nodes: { state: string; resident: object }[] } }>(
      ...([server, safeHome.token, safeHome.activity, query] as const),
    );
    const nodes = data?.wmoSafeHomeReports.nodes ?? [];
    expect(nodes.length).toBeGreaterThan(0);
    expect(nodes.filter(({ state }) => state !== 'JUDGED')).toEqual([]);
    expect(nodes).toContainEqual({ state: 'JUDGED', receivedOn: TODAY, resident: { id: residentId } });
  });
});
