import {
  BsnVault,
  clockFromEnvironment,
  createPlatform,
  type DatabaseRole,
  Door,
  inOrder,
  type Platform,
} from '@eenplan/kit';
import { refuseUnlessActive } from '@eenplan/core';
import { buildSuperset, previewOf } from '@eenplan/server';
import { migrateAll, openDatabase } from '../database';
import { readKeys } from '../identity';
import { installedModules } from '../modules';
import { say } from '../say';
import { readSettings } from '../settings';

/** Runs a command on a migrated database, without a server. */
export const withPlatform = <T>(work: (platform: Platform, databaseUrl: string) => Promise<T>): Promise<T> =>
  onDatabase('eenplan_app', work);

/** The same as the owner of the tables: for what is national and no request may write. */
export const withOwnerPlatform = <T>(work: (platform: Platform) => Promise<T>): Promise<T> =>
  onDatabase('eenplan_owner', work);

async function onDatabase<T>(
  role: DatabaseRole,
  work: (platform: Platform, databaseUrl: string) => Promise<T>,
): Promise<T> {
  const settings = readSettings();
  const database = await openDatabase(settings, say);
  try {
    const modules = inOrder(installedModules);
    await migrateAll(database.url, modules);
    const entities = modules.flatMap((module) => module.entities);
    const door = await Door.open({ url: database.url, entities, role });
    const vault = new BsnVault(readKeys(settings));
    try {
      const previewSchema = previewOf(buildSuperset(installedModules));
      const platform = createPlatform({
        door,
        vault,
        modules,
        previewSchema,
        clock: clockFromEnvironment(process.env),
      });
      door.guardOpenings(refuseUnlessActive(platform));
      return await work(platform, database.url);
    } finally {
      await door.close();
    }
  } finally {
    await database.release();
  }
}
