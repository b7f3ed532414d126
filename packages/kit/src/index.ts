/** The public surface of kit, listed by hand: what a module is made with. */
import 'reflect-metadata';

export * from './access/access-table';
export * from './access/rules';
export type * from './assessment/instrument';
export * from './clock';
export * from './coded-error';
export { columnOf } from './data/columns';
export * from './data/door';
export * from './data/find-row';
export * from './data/insert-once';
export { holdsOn } from './data/holds-on';
export * from './data/migrate';
export * from './data/migration-files';
export * from './data/node';
export * from './data/prepare-database';
export * from './data/read-rows';
export * from './data/row-rule';
export * from './data/sql';
export * from './data/statement-logger';
export * from './edges/edge';
export * from './edges/edge-loaders';
export * from './errors/coded-graphql-error';
export * from './errors/refusal';
export * from './event/event-definition';
export * from './ids';
export * from './module/application-gate';
export * from './module/decision-gate';
export * from './module/additions';
export * from './module/boot-checks';
export * from './module/boot-error';
export * from './module/config-section';
export type * from './module/budget-category';
export * from './module/define-module';
export type * from './module/job';
export type * from './module/reference-data';
export * from './retention/retention.law';
export * from './retention/retention-rule';
export * from './retention/retention-sql';
export { Ownership, claimsOf, edgesOfModule, resolversOfModule, type Claim, type OwnedKind } from './module/ownership';
export * from './module/module-part';
export * from './module/package-version';
export * from './module/schema-checks';
export * from './paging/connection';
export * from './paging/page-rows';
export * from './privacy/data-of-types';
export * from './privacy/people-rules';
export * from './privacy/personal-data';
export * from './privacy/processing-activity';
export * from './privacy/purpose.law';
export * from './privacy/refuse-purpose';
export * from './privacy/subject-sql';
export type { MayAsk } from './read-plan/below-of-selection';
export { answerStraight } from './read-plan/answer-straight';
export { byId, ReadsRows, type RootArgs, type RootRead } from './read-plan/root-read';
export { StandsInColumn } from './read-plan/stands-in-column';
export { followingEdge, lookingAhead } from './read-plan/looking-ahead';
export * from './request/caller';
export * from './request/context';
export * from './request/opening';
export * from './request/platform';
export * from './request/require-organisation';
export * from './request/schema-preview';
export * from './request/stream-end';
export * from './request/words';
export * from './scalars/bsn';
export * from './scalars/day';
// The one of the terms engine refuses with a TermError.
export { addDays } from './scalars/day';
export * from './scalars/euro-cents';
export * from './scalars/instant';
export * from './scalars/json-object';
export * from './scalars/municipality-code';
export * from './scalars/partial-date';
export * from './scalars/postcode';
export type * from './signal/signal-kind';
export * from './terms/calendar';
export * from './terms/calendar-data';
export * from './terms/iso-day';
export * from './terms/objection';
export * from './terms/parameter-series';
export * from './terms/parameters';
export * from './terms/penalty';
export * from './terms/suspension';
export * from './terms/term';
export * from './terms/term-definition';
export * from './terms/term-error';
export type * from './terms/term-rule';
export * from './terms/term-rules';
export type { LaterDate, TermShift } from './terms/term-shift';
export * from './trail/active-trail';
export * from './trail/actor-of';
export type { TrailKeeper } from './trail/keep-trail';
export * from './trail/subject-ref';
export * from './trail/trace-context';
export * from './trail/trail';
export { noteWritten } from './trail/transaction-notes';
export * from './secrets/bsn-vault';
export {
  keysAsText,
  keysFromEnvironment,
  keysFromFile,
  nextKeys,
  type VaultKeys,
  withoutOldKeys,
  writeKeys,
} from './secrets/vault-keys';
