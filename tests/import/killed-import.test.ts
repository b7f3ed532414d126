import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MunicipalityService } from '@eenplan/core';
import { installedModules } from '@eenplan/cli';
import { keysAsText } from '@eenplan/kit';
import { createTestDatabase, type TestDatabase, testKeys, withTestPlatform } from '@eenplan/testing';
import { run, start, until } from '../support/processes';
import { countsOf, csvFile, csvRows, TOWN } from './imports';

jest.setTimeout(120_000);

const ROWS = 9000;

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'eenplan-killed-import-'));
  database = await createTestDatabase();
  await withTestPlatform(database.url, installedModules, (platform) =>
    platform.get(MunicipalityService).put(TOWN, 'Zwolle'),
  );
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

it('goes on where a killed run stopped', async () => {
  const file = join(folder, 'killed.csv');
  await writeFile(file, csvFile(csvRows(ROWS)));
  const args = ['import', 'residents', file, '--municipality', TOWN];
  const environment = { DATABASE_URL: database.url, EENPLAN_KEYS: keysAsText(testKeys) };
  const killed = start(args, environment);
  await until('the first batch', async () => (await countsOf(database))[0] >= 500 || undefined);
  killed.child.kill('SIGKILL');
  await killed.ended;
  const [before, members, households] = await countsOf(database);
  expect([members, households, before % 500]).toEqual([before, before, 0]);
  expect(before).toBeLessThan(ROWS);
  const { code, stdout } = await run(args, environment);
  const count = (number: number): string => number.toLocaleString('en');
  const expected = `${count(ROWS - before)} loaded, ${count(before)} already there, 0 wrong\n`;
  expect([code, stdout]).toEqual([0, expected]);
  expect(await countsOf(database)).toEqual([ROWS, ROWS, ROWS]);
});
