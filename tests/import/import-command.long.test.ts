import { join } from 'node:path';
import { type CommandLine, commandLine, writeLargeFile } from './command';
import { TOWN } from './imports';

jest.setTimeout(3_600_000);

let line: CommandLine;
beforeAll(async () => {
  line = await commandLine();
});
afterAll(() => line.remove());

const importing = (file: string, ...more: string[]): string[] => [
  'import',
  'residents',
  file,
  '--municipality',
  TOWN,
  ...more,
];

it('takes 100,000 rows with the memory of a few', async () => {
  const few = await line.measured(importing(await writeLargeFile(join(line.folder, 'few.csv'), 600)));
  const started = performance.now();
  const many = await line.measured(importing(await writeLargeFile(join(line.folder, 'many.csv'), 100_000)));
  const seconds = (performance.now() - started) / 1000;
  console.log(`${Math.round(100_000 / seconds)} rows a second, ${many.megabytes} MB (600 rows: ${few.megabytes} MB)`);
  expect(many.stdout).toBe('99,400 loaded, 600 already there, 0 wrong\n');
  expect(many.megabytes - few.megabytes).toBeLessThan(128);
});

it('a million rows of which the last is broken: the line is named, and all-or-nothing loads nothing', async () => {
  const file = await writeLargeFile(join(line.folder, 'million.csv'), 1_000_000, '999990019,San');
  const nothing = await line.measured(importing(file, '--all-or-nothing'));
  expect([nothing.stdout, nothing.stderr.slice(-300)]).toEqual([
    '0 loaded, 100,000 already there, 1 wrong\n',
    expect.stringContaining('Nothing was loaded'),
  ]);
  expect(nothing.stderr).toContain('line 1000002 (row 1000001): ROW_COLUMN_COUNT');
  expect(nothing.stderr).toContain('Nothing was loaded');
  const kept = await line.measured(importing(file));
  expect(kept.stdout).toBe('900,000 loaded, 100,000 already there, 1 wrong\n');
  expect(kept.stderr).toContain('line 1000002');
  console.log(`all or nothing ${nothing.megabytes} MB, kept ${kept.megabytes} MB`);
});
