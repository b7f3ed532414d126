/** The public surface of testing, listed by hand: what a test of more than one function needs. */
export * from './callers';
export * from './golden';
export * from './requests';
export * from './statement-recorder';
export * from './test-database';
export * from './test-keys';
export * from './test-server';
export * from './test-worker';
