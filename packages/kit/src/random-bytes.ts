import { randomFillSync } from 'node:crypto';

/** Random bytes are fetched in advance, for many at once: one answer takes an id for everybody whom it is about. */
const pool = Buffer.alloc(4_096);
let used = pool.length;

/** Random bytes, to be used before the next are asked: never a secret, which would stay in memory. */
export function randomBytesOf(count: number): Buffer {
  if (used + count > pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += count;
  return pool.subarray(used - count, used);
}
