import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type CommandLine, commandLine } from './command';
import { csvFile, csvRow, SECRET_NAME, TOWN } from './imports';

let line: CommandLine;
beforeAll(async () => {
  line = await commandLine();
});
afterAll(() => line.remove());

const at = (name: string): string => join(line.folder, name);
const importing = (file: string, ...more: string[]): string[] => [
  'import',
  'residents',
  file,
  '--municipality',
  TOWN,
  ...more,
];

it('loads the right rows, tells the wrong ones and ends with 1', async () => {
  await writeFile(at('some.csv'), csvFile([csvRow(0), csvRow(1, { bsn: 'x' }), csvRow(2)]));
  const { code, stdout, stderr } = await line.run(importing(at('some.csv')));
  expect([code, stdout]).toEqual([1, '2 loaded, 0 already there, 1 wrong\n']);
  expect(stderr).toMatch(/^line 3 \(row 2\), bsn: ROW_BSN_INVALID: /m);
  expect(stderr).toMatch(/first wrong row is at line 3/);
  expect(stdout + stderr).not.toContain(SECRET_NAME);
});

it('writes a report of JSON lines that only its owner may read, and never over the file itself', async () => {
  await writeFile(at('other.csv'), csvFile([csvRow(10, { bsn: 'x' }), csvRow(11)]));
  expect((await line.run(importing(at('other.csv'), '--report', at('report')))).stderr).not.toContain('ROW_BSN');
  const report = await readFile(at('report'), 'utf8');
  expect(
    report
      .trim()
      .split('\n')
      .map((each) => JSON.parse(each) as object),
  ).toMatchObject([{ line: 2, row: 1, column: 'bsn', code: 'ROW_BSN_INVALID' }]);
  expect((await stat(at('report'))).mode & 0o777).toBe(0o600);
  const before = await readFile(at('other.csv'), 'utf8');
  const { code, stderr } = await line.run(importing(at('other.csv'), '--report', at('other.csv')));
  expect([code, stderr]).toEqual([1, expect.stringContaining('REPORT_IS_INPUT')]);
  expect(await readFile(at('other.csv'), 'utf8')).toBe(before);
});

it.each<[string, () => string[], string]>([
  ['no file', () => importing(at('nothing.csv')), 'FILE_UNREADABLE'],
  ['a folder', () => importing(line.folder), 'FILE_UNREADABLE'],
  [
    'a municipality that is not served',
    () => ['import', 'residents', at('some.csv'), '--municipality', '0999'],
    'MUNICIPALITY_UNKNOWN',
  ],
  ['a report that cannot be', () => importing(at('some.csv'), '--report', at('no/where')), 'REPORT_UNWRITABLE'],
  ['half a person', () => ['import', 'synthetic', '--municipality', TOWN, '--residents', '1.5'], 'COUNT_INVALID'],
])('refuses %s in one line', async (_what, args, expected) => {
  const { code, stdout, stderr } = await line.run(args());
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr.trim().split('\n').at(-1)).toMatch(new RegExp(`^${expected}: `));
});

it('makes the same synthetic people for a seed, and no number beyond the test range', async () => {
  const synthetic = ['import', 'synthetic', '--municipality', TOWN, '--residents', '1200', '--seed', 'a'];
  const first = await line.run(synthetic);
  expect([first.code, first.stdout]).toEqual([0, '1,200 loaded, 0 already there, 0 wrong\n']);
  expect((await line.run(synthetic)).stdout).toBe('0 loaded, 1,200 already there, 0 wrong\n');
});
