import type { Caller, CallerKind } from '../request/caller';
import type { ClassValue } from '../module/define-module';
import type { SqlParameters } from './sql';

/** Every row of the municipality. */
export const EVERY_ROW = 'true';
/** No row at all. */
export const NO_ROW = 'false';

/**
 * Which rows of an entity a kind of caller may see: a piece of SQL per kind, over the alias `row`. A kind that is not
 * named sees no row.
 * `:residentId`, `:logSubject`, `:organisation`, `:subject`, `:municipality`, `:laws` (those that are on here),
 * `:lawsOff` (those that were and are not) and `:today` stand for the caller's own values.
 */
export type RowRule = Readonly<Partial<Record<CallerKind, string>>>;

/** What every kind of caller that works for the municipality may see: it says nothing of a resident. */
export const TO_STAFF: RowRule = {
  PROFESSIONAL: EVERY_ROW,
  ADMINISTRATOR: EVERY_ROW,
  POLICY_OFFICER: EVERY_ROW,
  AUDITOR: EVERY_ROW,
};
/** The same, and residents. */
export const TO_STAFF_AND_RESIDENTS: RowRule = { ...TO_STAFF, RESIDENT: EVERY_ROW };

const rules = new Map<ClassValue, RowRule>();

/** Declares the row rule of an entity. An entity without one shows no row to anybody. */
export const VisibleRows =
  (rule: RowRule): ClassDecorator =>
  (target) => {
    rules.set(target, rule);
  };

/** Has this entity a row rule? */
export const hasRowRule = (entity: ClassValue): boolean => rules.has(entity);

/** What callers of a kind may see of an entity: a piece of SQL. */
export const rowRuleOf = (entity: ClassValue, kind: CallerKind): string => rules.get(entity)?.[kind] ?? NO_ROW;

/** The row rule for this caller as SQL, its values bound to the statement. */
export function rowRuleFor(entity: ClassValue, caller: Caller, parameters: SqlParameters): string {
  const rule = rules.get(entity)?.[caller.kind] ?? NO_ROW;
  return bindNames(rule, callerValues(caller), parameters);
}

const callerValues = (caller: Caller): Record<string, unknown> => ({
  residentId: caller.residentId,
  logSubject: caller.logSubject ?? null,
  organisation: caller.organisation,
  subject: caller.subject,
  municipality: caller.municipality,
  laws: caller.laws,
  lawsOff: caller.lawsOff,
  today: caller.today,
});

/** Replaces `:name` by a bound parameter; `::type` casts are left alone. */
export function bindNames(sql: string, values: Readonly<Record<string, unknown>>, parameters: SqlParameters): string {
  return sql.replace(/(?<!:):([a-zA-Z]+)/g, (_match, name: string) => {
    if (!(name in values)) throw new Error(`Unknown name :${name} in a piece of SQL.`);
    return parameters.add(values[name]);
  });
}
