import { readMigrationPairs } from '@eenplan/kit';
import { installedModules } from '../../packages/cli/src/modules';
import { filesLike, linesLike } from './repository';

const migrations = filesLike(/^migrations\/.*\.sql$/);

describe('migrations', () => {
  it.each(installedModules.map((module) => [module.id, module] as const))(
    'of %s are whole pairs, numbered without a gap',
    (_id, module) => {
      expect(readMigrationPairs(module.migrations).length).toBeGreaterThan(0);
    },
  );

  it('every folder belongs to an installed module', () => {
    const folders = new Set(migrations.map(({ path }) => path.split('/')[1] ?? ''));
    expect([...folders].sort()).toEqual(installedModules.map(({ id }) => id).sort());
  });

  it('no column takes the time of the database: business time comes from the clock', () => {
    const pattern =
      /\bnow\(\)|\bcurrent_(date|time|timestamp)\b|\blocaltime(stamp)?\b|\b(clock|statement|transaction)_timestamp\b/i;
    expect(migrations.flatMap((file) => linesLike(file, pattern))).toEqual([]);
  });

  it('every table is protected in the migration that creates it', () => {
    const open = migrations.flatMap(({ path, text }) =>
      [...text.matchAll(/^create table (?:if not exists )?([\w.]+)/gim)]
        .map(([, name = '']) => name)
        .filter((name) => !text.includes(`protect_tenant_table('${name}'`))
        .filter((name) => !text.includes(`protect_reference_table('${name}'`))
        .map((name) => `${path}: ${name}`),
    );
    expect(open).toEqual([]);
  });

  it('a municipality is text, money is bigint, and there is no enum, char, numeric or float', () => {
    const pattern =
      /\b(numeric|decimal|money|real|double precision|float\d?|char\(|character\()|create type .* as enum/i;
    expect(migrations.flatMap((file) => linesLike(file, pattern))).toEqual([]);
    expect(migrations.flatMap((file) => linesLike(file, /^\s+municipality (?!text\b|with\b)/))).toEqual([]);
    expect(migrations.flatMap((file) => linesLike(file, /^\s+\w+_in_cents (?!bigint\b)/))).toEqual([]);
  });
});
