import type { VaultKeys } from '@eenplan/kit';

/** The keys that test databases are filled with. They protect nothing. */
export const testKeys: VaultKeys = {
  current: 'test',
  encryption: { test: Buffer.alloc(32, 'encryption of tests') },
  lookup: Buffer.alloc(32, 'look-up of tests'),
  pseudonym: Buffer.alloc(32, 'pseudonyms of tests'),
};

/** The day it is in tests, unless a test sets its own clock: after everything in the demonstrators. */
export const TEST_DAY = '2018-03-01';
