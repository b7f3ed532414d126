/** The public surface of the server, listed by hand: what the command line and the tests use. */
export * from './embedded/embedded-postgres';
export * from './embedded/existing-postgres';
export * from './embedded/startup-error';
export { createLogger } from './http/log';
export { LIMITS } from './http/limits';
export { isLoopback } from './http/loopback';
export { hashOfDocument, isDocument, type TrustedDocuments } from './http/trusted-documents';
export type { Rate } from './http/rate-limit';
export type { Claims } from './identity/claims';
export * from './identity/development-issuer';
export * from './identity/issuer';
export { keysOf } from './identity/issuer-keys';
export * from './schema/module-sets';
export * from './schema/projection';
export * from './schema/schema-preview';
export * from './schema/superset';
export * from './server';
