import { tmpdir } from 'node:os';
import { installedModules } from '@eenplan/cli';
import { MunicipalityService } from '@eenplan/core';
import { keysAsText } from '@eenplan/kit';
import { createTestDatabase, type TestDatabase, testKeys, withTestPlatform } from '@eenplan/testing';
import { runHere } from '../support/command';
import type { Ended } from '../support/processes';

const TODAY = '2018-03-01';
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await withTestPlatform(database.url, installedModules, async (platform) => {
    await platform.get(MunicipalityService).put('0222', 'Doetinchem');
  });
});
afterAll(() => database.drop());

const eenplan = (...args: string[]): Promise<Ended> => {
  const keys = { EENPLAN_KEYS: keysAsText(testKeys) };
  const environment = { DATABASE_URL: database.url, DATA_DIR: tmpdir(), EENPLAN_NOW: TODAY, ...keys };
  return runHere(['modules', '--municipality', '0222', ...args], environment);
};
/** The line of a module, with single spaces. */
const lineOf = ({ stdout }: Ended, module: string): string =>
  (stdout.split('\n').find((line) => line.startsWith(`${module} `)) ?? '').replace(/\s+/g, ' ');

describe('eenplan modules', () => {
  it('switches a law on, winds it down, switches it off, and shows what it was, by whom and why', async () => {
    const on = await eenplan('--on', 'wmo', '--from', '2015-01-01', '--reason', 'Entry into force');
    expect(on).toMatchObject({ code: 0, stderr: '' });
    expect(lineOf(on, 'wmo')).toMatch(/^wmo ACTIVE \S+ .+ from 2015-01-01$/);
    const planned = await eenplan('--off', 'wmo', '--from', '2019-01-01', '--reason', 'Elsewhere');
    expect(lineOf(planned, 'wmo')).toMatch(/^wmo ACTIVE .+ from 2015-01-01 until 2019-01-01$/);
    const down = await eenplan('--wind-down', 'wmo', '--replace-planned', '--reason', 'Sooner');
    expect(lineOf(down, 'wmo')).toMatch(/^wmo WINDING_DOWN .+ from 2018-03-01$/);
    const { code, stdout } = await eenplan('--off', 'wmo', '--reason', 'Done', '--history');
    expect([code, lineOf({ code, stdout, stderr: '' }, 'wmo')]).toEqual([0, expect.stringMatching(/^wmo OFF /)]);
    const history = stdout.split('\n').filter((line) => line.startsWith('  '));
    expect(history.sort()).toEqual(
      [
        '  ACTIVE from 2015-01-01: Entry into force [command-line]',
        '  OFF from 2019-01-01 (made way): Elsewhere [command-line]',
        '  WINDING_DOWN from 2018-03-01 (made way): Sooner [command-line]',
        '  OFF from 2018-03-01: Done [command-line]',
      ].sort(),
    );
  });

  it('shows beforehand what a change would do, and changes nothing', async () => {
    const before = await eenplan();
    const { code, stdout } = await eenplan('--preview', '--on', 'debt-help', '--from', '2018-04-01');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^SAFE .*debtHelpArrearsSignals/m);
    expect(stdout).toContain('OPEN WORK  Arrears signals without outcome: 0');
    expect(stdout).not.toMatch(/^(BREAKING|REFUSED)/m);
    expect((await eenplan('--preview', '--off', 'debt-help')).stdout).toMatch(/^REFUSED {4}MODULE_ALREADY_OFF: /m);
    expect(await eenplan()).toEqual(before);
  });

  it.each<[string, string[], string]>([
    ['what the rules refuse', ['--wind-down', 'debt-help', '--reason', 'x'], 'MODULE_NOT_ACTIVE'],
    ['a module that does not exist', ['--on', 'moon', '--reason', 'x'], 'MODULE_UNKNOWN'],
    ['no reason', ['--on', 'debt-help'], 'REASON_NEEDED'],
    ['a day that does not exist', ['--on', 'debt-help', '--from', '2018-02-30', '--reason', 'x'], 'DATE_INVALID'],
    ['two changes at once', ['--on', 'wmo', '--off', 'debt-help', '--reason', 'x'], 'ONE_CHANGE'],
    ['a municipality that is not here', ['--municipality', '0001'], 'MUNICIPALITY_UNKNOWN'],
  ])('refuses %s in one line', async (_what, args, refusal) => {
    const { code, stdout, stderr } = await eenplan(...args);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr.trimEnd().split('\n')).toEqual([expect.stringMatching(new RegExp(`^${refusal}: [A-Z].*\\S$`))]);
  });
});
