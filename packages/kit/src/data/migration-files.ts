import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A migration as a pair of SQL files. */
export interface MigrationPair {
  /** `0001-create-resident`. */
  readonly name: string;
  readonly up: string;
  readonly down: string;
}

/**
 * Where a module's migrations are: inside its package when installed from npm, else in the repository.
 * `sourceFolder` is the `__dirname` of the module's manifest.
 */
export function migrationsFolder(moduleId: string, sourceFolder: string): string {
  const packed = join(sourceFolder, '..', 'migrations');
  return existsSync(packed) ? packed : join(sourceFolder, '..', '..', '..', 'migrations', moduleId);
}

/** Reads the pairs of a folder in order. A half pair, a gap or a doubled number is an error that names the file. */
export function readMigrationPairs(folder: string): MigrationPair[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.sql'));
  const names = [...new Set(files.map((file) => file.replace(/\.(up|down)\.sql$/, '')))].sort();
  names.forEach((name, index) => {
    const number = String(index + 1).padStart(4, '0');
    if (!name.startsWith(`${number}-`)) throw new Error(`Migration ${name} in ${folder} should start with ${number}-.`);
  });
  return names.map((name) => ({ name, up: readHalf(folder, name, 'up'), down: readHalf(folder, name, 'down') }));
}

function readHalf(folder: string, name: string, half: 'up' | 'down'): string {
  const file = join(folder, `${name}.${half}.sql`);
  if (!existsSync(file)) throw new Error(`Migration ${name} in ${folder} has no ${half}.sql.`);
  return readFileSync(file, 'utf8');
}

/** The pair as a TypeORM migration. TypeORM wants a time at the end of a name: ours is the number of the pair. */
export function toTypeOrmMigration(pair: MigrationPair): new () => MigrationInterface {
  const number = pair.name.slice(0, 4);
  return class {
    readonly name = `${pair.name.slice(5)}-${number.padStart(13, '0')}`;
    async up(runner: QueryRunner): Promise<void> {
      await runner.query(pair.up);
    }
    async down(runner: QueryRunner): Promise<void> {
      await runner.query(pair.down);
    }
  };
}
