/** What tests use of the command line. */
export * from './demo/demonstrator';
export * from './demo/load-demonstrator';
export * from './demo/personas';
export * from './modules';
