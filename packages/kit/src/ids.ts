import { v7, validate, version } from 'uuid';
import { systemClock } from './clock';
import { randomBytesOf } from './random-bytes';

/** The moment of the last id, and the number within it: 32 bits that begin at random with the upper half free. */
const last = { msecs: 0, seq: 0 };

/**
 * A new id: a UUID version 7 in lower case. Ids made by one process sort in the order of making, which keeps indexes
 * dense. The time inside is that of the machine, not of the clock of kit: never read a business date from an id.
 */
export function newId(): string {
  const random = randomBytesOf(16);
  const now = systemClock.now().getTime();
  if (now > last.msecs) {
    last.msecs = now;
    last.seq = random.readUInt32BE(0) >>> 1;
  } else {
    last.seq = (last.seq + 1) >>> 0;
    if (last.seq === 0) last.msecs += 1;
  }
  return v7({ random, msecs: last.msecs, seq: last.seq });
}

/**
 * Whether this is an id of ours: a UUID version 7 in lower case. PostgreSQL answers in lower case, so an id in capitals
 * would find its row and then not match it.
 */
export const isId = (value: unknown): value is string =>
  typeof value === 'string' && validate(value) && version(value) === 7 && value === value.toLowerCase();
