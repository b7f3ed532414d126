import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { QueryRunner } from 'typeorm';
import { migrationsFolder, readMigrationPairs, toTypeOrmMigration } from './migration-files';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'eenplan-migrations-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (...files: string[]): void => files.forEach((file) => writeFileSync(join(folder, file), `-- ${file}`));
const pair = (name: string): string[] => [`${name}.up.sql`, `${name}.down.sql`];
const numbered = (number: number): string => `${String(number).padStart(4, '0')}-step`;

describe('the migrations of a folder', () => {
  it('come in the order of their numbers, past nine too', () => {
    const names = Array.from({ length: 11 }, (_, index) => numbered(index + 1));
    write(...[...names].reverse().flatMap(pair));
    const read = readMigrationPairs(folder);
    expect(read.map(({ name }) => name)).toEqual(names);
    expect(read[10]).toEqual({ name: '0011-step', up: '-- 0011-step.up.sql', down: '-- 0011-step.down.sql' });
  });

  it('are none in an empty folder, and other files are left alone', () => {
    write('README.md', '0001-old.sql.bak');
    expect(readMigrationPairs(folder)).toEqual([]);
  });

  it.each([
    ['a gap', [...pair('0001-a'), ...pair('0003-c')], '0003-c', 'should start with 0002-'],
    ['a start that is not 1', pair('0002-b'), '0002-b', 'should start with 0001-'],
    ['one number twice', [...pair('0001-a'), ...pair('0001-b')], '0001-b', 'should start with 0002-'],
    ['a number of three digits', pair('001-a'), '001-a', 'should start with 0001-'],
    ['a pair without a way back', ['0001-a.up.sql'], '0001-a', 'has no down.sql'],
    ['a pair without a way there', ['0001-a.down.sql'], '0001-a', 'has no up.sql'],
    ['a file that says neither', ['0001-a.sql'], '0001-a.sql', 'has no up.sql'],
  ])('are refused with %s, naming the file and the folder', (_what, files, name, why) => {
    write(...files);
    expect(() => readMigrationPairs(folder)).toThrow(`Migration ${name} in ${folder} ${why}`);
  });
});

describe('a pair as TypeORM wants it', () => {
  it('has a name that sorts by number, and runs its halves', async () => {
    const [first, second] = ['0001-create-b', '0002-add-a'].map(
      (name) => new (toTypeOrmMigration({ name, up: 'up', down: 'down' }))(),
    );
    expect(first?.name).toBe('create-b-0000000000001');
    expect(second?.name).toBe('add-a-0000000000002');
    const ran: string[] = [];
    const runner = { query: (sql: string) => Promise.resolve(ran.push(sql)) } as unknown as QueryRunner;
    await first?.up(runner);
    await first?.down(runner);
    expect(ran).toEqual(['up', 'down']);
  });
});

describe('where the migrations of a module are', () => {
  it('is its package when it was installed from npm, else the repository', () => {
    const source = join(folder, 'plugins', 'wmo', 'src');
    expect(migrationsFolder('wmo', source)).toBe(join(folder, 'migrations', 'wmo'));
    mkdirSync(join(folder, 'plugins', 'wmo', 'migrations'), { recursive: true });
    expect(migrationsFolder('wmo', source)).toBe(join(folder, 'plugins', 'wmo', 'migrations'));
  });
});
