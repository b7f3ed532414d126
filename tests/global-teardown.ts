/** Ends the PostgreSQL that tests/global-setup.ts started. */
const endTestPostgres = async (): Promise<void> => globalThis.endTestPostgres?.();

export = endTestPostgres;
