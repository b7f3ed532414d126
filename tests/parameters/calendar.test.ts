import { CalendarFileService, CalendarService } from '@eenplan/core';
import { fixedClock, NATIONAL_CALENDAR_DATA } from '@eenplan/kit';
import { startTestServer, type TestServer } from '@eenplan/testing';
import { parse, stringify } from 'yaml';
import { shipCalendar } from '../../packages/core/src/calendar/shipped-calendar';
import { actOnTerm, startTerm } from '../support/terms';
import { asOwner, type CommandLine, commandLineOn, TODAY } from './support';

const decree2029 = { source: 'Stcrt. 2028, 1', years: [2029, 2030], days: ['2029-05-11', '2030-05-31'] };
const shipped = NATIONAL_CALENDAR_DATA.decrees;
const fileOf = (change: object): string =>
  stringify({ version: 'nl-2028.1', note: 'Decree of 2028', decrees: [...shipped, decree2029], ...change });

let server: TestServer;
let commands: CommandLine;
beforeEach(async () => {
  server = await startTestServer({ demonstrators: false, clock: fixedClock(TODAY) });
  commands = commandLineOn(server);
});
afterEach(async () => {
  commands.remove();
  await server.close();
});

const load = (text: string): Promise<string[]> =>
  asOwner(server.database.url, (platform) => platform.get(CalendarFileService).load(text, 'a test'));
const versions = async (): Promise<string[]> =>
  (await server.platform.get(CalendarService).list()).map(({ version }) => version);
/** The calendar as a request of the running server gets it. */
const current = () =>
  server.platform.door.inMunicipality({ municipality: '0222' }, (tx) =>
    server.platform.get(CalendarService).current(tx),
  );

it('the shipped calendar is in use, with its days and the years whose decree is known', async () => {
  const calendar = await current();
  expect(calendar.version).toBe('nl-2026.1');
  expect(calendar.whyNot('2026-05-15')).toMatchObject({ kind: 'EQUATED', source: expect.stringContaining('24713') });
  expect(calendar.whyNot('2021-05-14')).toMatchObject({ kind: 'EQUATED', mark: 'memory' });
  expect([calendar.decreeKnown(2028), calendar.decreeKnown(2029)]).toEqual([true, false]);
  const { stdout } = await commands.eenplan('calendar');
  const lines = stdout.trimEnd().split('\n');
  expect(lines).toHaveLength(22);
  expect(lines[0]).toBe('nl-2026.1 SHIPPED');
  expect(lines).toContain('2026 decree known   2026-01-02 2026-05-15');
  expect(lines).toContain('2029 decree unknown');
});

it('a term goes on by the calendar it was counted with, until it is counted again with a note', async () => {
  await server.database.query("insert into core.municipality (code, name) values ('0222', 'Doetinchem')");
  const token = await server.persona('generalist', '0222');
  const running = await startTerm(server, '0222', { ruleId: 'awb.objection', triggeredOn: '2029-03-30' });
  await load(fileOf({}));
  const next = await startTerm(server, '0222', { ruleId: 'awb.objection', triggeredOn: '2029-03-30' });
  const query = '{ terms(first: 10) { nodes { id dueOn calendarVersion isDecreeKnown } } }';
  const { terms } = await server.query<{ terms: { nodes: object[] } }>(token, query);
  expect(terms.nodes).toEqual([
    { id: running, dueOn: '2029-05-11', calendarVersion: 'nl-2026.1', isDecreeKnown: false },
    { id: next, dueOn: '2029-05-14', calendarVersion: 'nl-2028.1', isDecreeKnown: true },
  ]);
  const input = { termId: running, version: 1, note: 'Decree of 2028' };
  const counted = await actOnTerm(server, token, 'termRecalculate', input, 'dueOn calendarVersion');
  expect(counted).toEqual({ term: { dueOn: '2029-05-14', calendarVersion: 'nl-2028.1' }, errors: [] });
});

it('a decree comes in by a file, and a running server counts with it; older versions can still be asked', async () => {
  expect((await current()).whyNot('2029-05-11')).toBeNull();
  const shown = await commands.eenplan('calendar', '--file');
  const now = parse(shown.stdout) as { decrees: object[] };
  const next = { ...now, version: 'nl-2028.1', note: 'Decree of 2028', decrees: [...now.decrees, decree2029] };
  const path = commands.file('calendar.yaml', stringify(next));
  const preview = await commands.eenplan('calendar', 'load', path, '--preview');
  expect(preview.stdout).toContain('would change: day 2029-05-11 is equated with a holiday\n');
  expect(await versions()).toEqual(['nl-2026.1']);
  expect(await commands.eenplan('calendar', 'load', path)).toEqual({
    code: 0,
    stderr: '',
    stdout: [
      'calendar nl-2028.1',
      'year 2029 is decided',
      'year 2030 is decided',
      'day 2029-05-11 is equated with a holiday',
      'day 2030-05-31 is equated with a holiday',
      '',
    ].join('\n'),
  });
  const calendar = await current();
  expect(calendar.version).toBe('nl-2028.1');
  expect(calendar.whyNot('2029-05-11')).toMatchObject({ kind: 'EQUATED', source: 'Stcrt. 2028, 1' });
  expect(calendar.whyNot('2026-05-15')).toMatchObject({ kind: 'EQUATED' });
  expect(calendar.decreeKnown(2029)).toBe(true);
  const old = await server.platform.door.reference((tx) =>
    server.platform.get(CalendarService).version(tx, 'nl-2026.1'),
  );
  expect(old.whyNot('2029-05-11')).toBeNull();
  await expect(
    server.platform.door.reference((tx) => server.platform.get(CalendarService).version(tx, 'nl-1999.1')),
  ).rejects.toMatchObject({ code: 'CALENDAR_VERSION_UNKNOWN' });
});

it('a version that was read costs one small statement the next time', async () => {
  const first = await current();
  await server.platform.door.reference(async (tx) => {
    const query = jest.spyOn(tx, 'query');
    const find = jest.spyOn(tx, 'findOneBy');
    expect(await server.platform.get(CalendarService).current(tx)).toBe(first);
    expect([query.mock.calls.length, find.mock.calls.length]).toEqual([1, 0]);
  });
});

it.each([
  ['of a version that is there', { version: 'nl-2026.1' }, 'CALENDAR_VERSION_EXISTS'],
  [
    'with a day before 2015',
    { decrees: [...shipped, { ...decree2029, days: ['2014-05-30'] }] },
    'CALENDAR_DAY_OUTSIDE',
  ],
  ['with a day after 2035', { decrees: [...shipped, { ...decree2029, days: ['2036-05-23'] }] }, 'CALENDAR_DAY_OUTSIDE'],
  ['with a year after 2035', { decrees: [...shipped, { ...decree2029, years: [2036] }] }, 'CALENDAR_DAY_OUTSIDE'],
  ['with no day', { decrees: [...shipped, { ...decree2029, days: ['2029-02-29'] }] }, 'CALENDAR_DAY_INVALID'],
  ['with a word for a day', { decrees: [...shipped, { ...decree2029, days: ['friday'] }] }, 'CALENDAR_DAY_INVALID'],
  ['with a day twice', { decrees: [...shipped, { ...decree2029, days: ['2026-05-15'] }] }, 'CALENDAR_DAY_TWICE'],
  ['with a decree without source', { decrees: [...shipped, { ...decree2029, source: '' }] }, 'CALENDAR_WITHOUT_SOURCE'],
  ['that forgets a decree', { decrees: [decree2029] }, 'CALENDAR_DAY_LEFT_OUT'],
  ['without a note', { note: undefined }, 'CONFIG_INVALID'],
])('a calendar %s is refused with its code, and nothing of it is kept', async (_what, change, code) => {
  const refused = await load(fileOf(change)).catch((error: unknown) => error);
  expect(refused).toMatchObject({ code });
  expect(await versions()).toEqual(['nl-2026.1']);
  expect((await current()).version).toBe('nl-2026.1');
});

it('a refusal of a day names its line, and stops the command', async () => {
  const text = fileOf({ decrees: [...shipped, { ...decree2029, days: ['2029-05-11', '2029-02-29'] }] });
  const line = text.split('\n').findIndex((each) => each.includes('2029-02-29')) + 1;
  const { code, stderr } = await commands.eenplan('calendar', 'load', commands.file('calendar.yaml', text));
  expect(code).toBe(1);
  expect(stderr).toMatch(new RegExp(`^CALENDAR_DAY_INVALID: Line ${line}: `));
});

it('a day is dropped only when the file says so', async () => {
  const corrected = shipped.map((decree) => ({ ...decree, days: decree.days.filter((day) => day !== '2020-05-22') }));
  const lines = await load(fileOf({ decrees: corrected, dropped: ['2020-05-22'] }));
  expect(lines).toEqual(['calendar nl-2028.1', 'day 2020-05-22 is a working day again']);
  expect((await current()).whyNot('2020-05-22')).toBeNull();
});

it('two at once: one is kept and the other told that the version exists', async () => {
  const outcomes = await Promise.allSettled([load(fileOf({})), load(fileOf({}))]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { code: 'CALENDAR_VERSION_EXISTS' },
  });
  expect(await versions()).toEqual(['nl-2028.1', 'nl-2026.1']);
});

describe('a later release', () => {
  const release = (decrees: typeof shipped, version: string): Promise<string[]> =>
    asOwner(server.database.url, (platform) =>
      platform.door.reference((tx) =>
        shipCalendar(
          { tx, modules: platform.modules, recordedAt: platform.clock.now() },
          { ...NATIONAL_CALENDAR_DATA, version, decrees },
        ),
      ),
    );

  it('brings its calendar into use, once', async () => {
    expect(await release([...shipped, decree2029], 'nl-2029.1')).toEqual([]);
    expect(await release([...shipped, decree2029], 'nl-2029.1')).toEqual([]);
    expect(await versions()).toEqual(['nl-2029.1', 'nl-2026.1']);
  });

  it('does not take away a decree that the installation knows, and says so', async () => {
    await load(fileOf({}));
    expect(await release(shipped, 'nl-2029.1')).toEqual([expect.stringContaining('calendar nl-2028.1: left in use')]);
    expect((await current()).version).toBe('nl-2028.1');
    expect(await release([...shipped, decree2029], 'nl-2029.2')).toEqual([]);
    expect((await current()).version).toBe('nl-2029.2');
  });
});
