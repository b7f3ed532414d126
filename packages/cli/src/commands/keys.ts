import { KeyRotation } from '@eenplan/core';
import { keysAsText, nextKeys, withoutOldKeys, writeKeys } from '@eenplan/kit';
import { keysFile, readKeys } from '../identity';
import { say } from '../say';
import { readSettings } from '../settings';
import { withPlatform } from './with-platform';

/** Options of `eenplan keys rotate`. */
export interface KeysRotateOptions {
  readonly online?: boolean;
}

/** `eenplan keys next`: makes the next set of keys. In development mode it takes the place of the file at once. */
export function keysNext({ lookup }: { readonly lookup?: boolean }): void {
  const settings = readSettings();
  const next = nextKeys(readKeys(settings), lookup === true);
  const path = keysFile(settings);
  if (path === null) {
    process.stdout.write(`${keysAsText(next)}\n`);
    say('Set EENPLAN_KEYS to this everywhere, then run `eenplan keys rotate`. It is a secret.');
    return;
  }
  writeKeys(path, next);
  say(`The new keys are in ${path}. Run \`eenplan keys rotate\`.`);
}

/** `eenplan keys rotate`: brings every stored number to the current keys. Broken off, it goes on where it was. */
export async function keysRotate({ online = false }: KeysRotateOptions): Promise<void> {
  const settings = readSettings();
  const report = (table: string, rows: number): void => say(`${table}: ${rows} rows`);
  const options = { role: 'eenplan_owner', poolSize: 1, rotating: true } as const;
  const changed = await withPlatform((platform) => new KeyRotation(platform).run({ online, onBatch: report }), options);
  const path = keysFile(settings);
  if (path !== null && !online) writeKeys(path, withoutOldKeys(readKeys(settings)));
  process.stdout.write(`${changed} rows rotated\n`);
  if (path === null || online) say('No row needs the old keys any more; leave them out of the next EENPLAN_KEYS.');
}
