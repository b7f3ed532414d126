import { Buffer } from 'node:buffer';

/** Keys of the benchmark's databases. They protect nothing. */
export const benchKeys = {
  current: 'bench',
  encryption: { bench: Buffer.alloc(32, 'encryption of the benchmark') },
  lookup: Buffer.alloc(32, 'look-up of the benchmark'),
  pseudonym: Buffer.alloc(32, 'pseudonyms of the benchmark'),
};

/** The municipalities of the data. */
export const MUNICIPALITIES = ['9001', '9002', '9003'];
