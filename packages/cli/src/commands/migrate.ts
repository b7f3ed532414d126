import { migrateDown, migrateUp, type MigrationStep } from '@eenplan/kit';
import { StartupError } from '@eenplan/server';
import { migrateAll, openDatabase } from '../database';
import { installedModules } from '../modules';
import { say } from '../say';
import { readSettings } from '../settings';

/** Options of `eenplan migrate`. */
export interface MigrateOptions {
  readonly module?: string;
  readonly down?: boolean;
}

/** Runs what is still to be run, or takes back the last migration of a module. */
export async function migrate(options: MigrateOptions): Promise<void> {
  const chosen = options.module === undefined ? undefined : moduleNamed(options.module);
  if (options.down && !chosen) throw new StartupError('MODULE_NEEDED', '--down goes with --module ID.');
  const database = await openDatabase(readSettings(), say);
  try {
    const steps =
      options.down && chosen
        ? await migrateDown(database.url, chosen)
        : chosen
          ? await migrateUp(database.url, [chosen], undefined, { notice: say })
          : await migrateAll(database.url, installedModules, undefined, { notice: say });
    report(steps);
  } finally {
    await database.release();
  }
}

/** An installed module by id, or one clear line. */
export function moduleNamed(id: string): (typeof installedModules)[number] {
  const module = installedModules.find((candidate) => candidate.id === id);
  if (module) return module;
  const known = installedModules.map((candidate) => candidate.id).join(', ');
  throw new StartupError('MODULE_UNKNOWN', `There is no module ${id.slice(0, 60)} here; there are ${known}.`);
}

function report(steps: readonly MigrationStep[]): void {
  for (const { module, name, direction } of steps) process.stdout.write(`${direction} ${module} ${name}\n`);
  if (steps.length === 0) process.stdout.write('nothing to migrate\n');
}
