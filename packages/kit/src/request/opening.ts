import { AsyncLocalStorage } from 'node:async_hooks';

const opening = new AsyncLocalStorage<string>();

/**
 * Runs an act that opens something new of a module. Every transaction it begins first makes sure, under a lock, that
 * the module is active: a schema that still shows the mutation is no permission (the projection is not the lock).
 */
export const whileOpening = <T>(module: string, act: () => T): T => opening.run(module, act);

/** The module of which something is being opened here, if any. */
export const openingModule = (): string | undefined => opening.getStore();
