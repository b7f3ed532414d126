import { randomBytes } from 'node:crypto';

/** A UUID of version 7: ids sort in the order of making, which keeps indexes dense. */
export function newId() {
  const random = randomBytes(10).toString('hex');
  const time = Date.now().toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(0, 3)}-a${random.slice(3, 6)}-${random.slice(6, 18)}`;
}
