import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installedModules } from '@eenplan/cli';
import { BsnVault, createPlatform, Door, fixedClock, inOrder, keysAsText, type Platform } from '@eenplan/kit';
import { testKeys, type TestServer } from '@eenplan/testing';
import { runHere } from '../support/command';
import type { Ended } from '../support/processes';

/** The day it is in these tests: every shipped amount of 2026 holds. */
export const TODAY = '2026-08-17';

/** The command line on the database of a server, with a folder for the files that it is given. */
export interface CommandLine {
  readonly eenplan: (...args: string[]) => Promise<Ended>;
  /** Writes a file; gives its path. */
  readonly file: (name: string, text: string) => string;
  readonly remove: () => void;
}

/** A command line beside a running server. */
export function commandLineOn(server: TestServer): CommandLine {
  const folder = mkdtempSync(join(tmpdir(), 'eenplan-parameters-'));
  const keys = { EENPLAN_KEYS: keysAsText(testKeys) };
  const environment = { DATABASE_URL: server.database.url, DATA_DIR: folder, EENPLAN_NOW: TODAY, ...keys };
  return {
    eenplan: (...args) => runHere(args, environment),
    file: (name, text) => {
      const path = join(folder, name);
      writeFileSync(path, text);
      return path;
    },
    remove: () => {
      rmSync(folder, { recursive: true });
    },
  };
}

/** The platform as the command line has it: its door is that of the owner of the tables. */
export async function asOwner<T>(url: string, work: (platform: Platform) => Promise<T>): Promise<T> {
  const modules = inOrder(installedModules);
  const entities = modules.flatMap((module) => module.entities);
  const door = await Door.open({ url, entities, poolSize: 4, role: 'eenplan_owner' });
  const parts = { door, modules, vault: new BsnVault(testKeys), clock: fixedClock(TODAY) };
  try {
    return await work(createPlatform({ ...parts, previewSchema: () => Promise.resolve([]) }));
  } finally {
    await door.close();
  }
}
