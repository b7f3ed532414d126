/** What tests use of the command line. */
export * from './demo/demonstrators';
export * from './demo/personas';
export * from './modules';
export * from './program';
