import { AsyncLocalStorage } from 'node:async_hooks';
import type { Trail } from './trail';

const active = new AsyncLocalStorage<Trail>();

/** Runs an operation with a trail: whatever it reads and writes through kit is noted in it, without being handed it. */
export const whileTrailing = <T>(trail: Trail, operation: () => T): T => active.run(trail, operation);

/** The trail of what runs here, if any. */
export const activeTrail = (): Trail | undefined => active.getStore();
