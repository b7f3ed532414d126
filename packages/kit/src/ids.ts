import { randomFillSync } from 'node:crypto';
import { v7, validate, version } from 'uuid';

/** Random bytes are fetched for many ids at once: a worklist is logged with an id for everybody in it. */
const pool = new Uint8Array(16 * 256);
let used = pool.length;

function randomBytes(): Uint8Array {
  if (used >= pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += 16;
  return pool.subarray(used - 16, used);
}

/** The moment of the last id, and the number within it: 32 bits that begin at random with the upper half free. */
const last = { msecs: 0, seq: 0 };

/**
 * A new id: a UUID version 7 in lower case. Ids made by one process sort in the order of making, which keeps indexes
 * dense. The time inside is that of the machine, not of the clock of kit: never read a business date from an id.
 */
export function newId(): string {
  const random = randomBytes();
  const now = Date.now();
  if (now > last.msecs) {
    last.msecs = now;
    last.seq = new DataView(random.buffer, random.byteOffset).getUint32(0) >>> 1;
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
