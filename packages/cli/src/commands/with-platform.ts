import {
  BsnVault,
  clockFromEnvironment,
  createPlatform,
  type DatabaseRole,
  Door,
  inOrder,
  type Platform,
} from '@eenplan/kit';
import { checkKeys, keepTrails, guardOpenings } from '@eenplan/core';
import { buildSuperset, previewOf } from '@eenplan/server';
import { migrateAll, openDatabase } from '../database';
import { readKeys } from '../identity';
import { installedModules } from '../modules';
import { say } from '../say';
import { readSettings } from '../settings';

/** How a command differs from the others. */
export interface PlatformOptions {
  /** Database role; that of the runtime when left out. */
  readonly role?: DatabaseRole;
  readonly poolSize?: number;
  /** It rotates the keys, so they need not be those of the database yet. */
  readonly rotating?: boolean;
}

/** Runs a command on a migrated database, without a server. */
export async function withPlatform<T>(
  work: (platform: Platform, databaseUrl: string) => Promise<T>,
  { rotating = false, ...options }: PlatformOptions = {},
): Promise<T> {
  const settings = readSettings();
  const database = await openDatabase(settings, say);
  try {
    const modules = inOrder(installedModules);
    await migrateAll(database.url, modules);
    const vault = new BsnVault(readKeys(settings));
    const entities = modules.flatMap((module) => module.entities);
    const door = await Door.open({ url: database.url, entities, ...options });
    try {
      const platform = createPlatform({
        door,
        vault,
        modules,
        // Built when it is asked for: few commands do, and it takes a second.
        previewSchema: (...change) => previewOf(buildSuperset(installedModules))(...change),
        clock: clockFromEnvironment(process.env),
        activityRegister: settings.activityRegister,
      });
      if (!rotating) await checkKeys(platform);
      guardOpenings(platform);
      keepTrails(platform);
      return await work(platform, database.url);
    } finally {
      await door.close();
    }
  } finally {
    await database.release();
  }
}

/** The same as the owner of the tables: for what is national and no request may write. */
export const withOwnerPlatform = <T>(work: (platform: Platform) => Promise<T>): Promise<T> =>
  withPlatform(work, { role: 'eenplan_owner' });
