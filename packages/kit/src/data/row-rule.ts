import { privacyRuleFor } from '../privacy/privacy-rule';
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
 * `:residentId`, `:files` (the own file and those represented), `:activity`, `:lawsOpen`, `:lawsByConsent`, `:scopes`, `:logSubject`,
 * `:glassHousehold`, `:glassResident`, `:organisation`, `:subject`, `:municipality`, `:laws` (those that are on here), `:lawsOff` (those that
 * were and are not) and `:today` stand for the caller's own values.
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
  return bindNames(rowRuleText(entity, caller), (name) => callerValue(name, caller), parameters);
}

/** The same with its names still in it: it depends on what kind of caller it is, and not on who. */
export function rowRuleText(entity: ClassValue, caller: Caller): string {
  const rule = rules.get(entity)?.[caller.kind] ?? NO_ROW;
  const privacy = privacyRuleFor(entity, caller);
  return privacy.length === 0 ? rule : [`(${rule})`, ...privacy].join(' and ');
}

/** What a name of a row rule stands for; undefined for a name that no rule may have. */
export const callerValue = (name: string, caller: Caller): unknown => CALLER_VALUES[name]?.(caller);

/** What the names of a row rule stand for; worked out for the names that a rule has alone. */
const CALLER_VALUES: Readonly<Record<string, (caller: Caller) => unknown>> = {
  residentId: ({ residentId }) => residentId,
  files: ({ residentId, represents }) => [...(residentId === null ? [] : [residentId]), ...represents],
  logSubject: ({ logSubject }) => logSubject,
  organisation: ({ organisation }) => organisation,
  subject: ({ subject }) => subject,
  municipality: ({ municipality }) => municipality,
  laws: ({ laws }) => laws,
  lawsOff: ({ lawsOff }) => lawsOff,
  lawsOpen: ({ lawsOpen }) => lawsOpen,
  lawsByConsent: ({ lawsByConsent }) => lawsByConsent,
  activity: ({ purpose }) => purpose?.code ?? null,
  scopes: ({ scopes }) => [...scopes],
  glassHousehold: ({ breakGlass }) => breakGlass?.householdId ?? null,
  glassResident: ({ breakGlass }) => breakGlass?.residentId ?? null,
  today: ({ today }) => today,
};

/**
 * Replaces `:name` by a bound parameter, the same one wherever the name stands; `::type` casts and quoted texts are left
 * alone.
 * `valueOf` gives undefined for a name that it does not know.
 */
export function bindNames(sql: string, valueOf: (name: string) => unknown, parameters: SqlParameters): string {
  const bound = new Map<string, string>();
  return replaceNames(sql, (name) => {
    const known = bound.get(name);
    if (known !== undefined) return known;
    const value = valueOf(name);
    if (value === undefined) throw new Error(`Unknown name :${name} in a piece of SQL.`);
    const placeholder = parameters.add(value);
    bound.set(name, placeholder);
    return placeholder;
  });
}

/** Replaces each `:name` by what is to stand there; `::type` casts and quoted texts are left alone. */
export const replaceNames = (sql: string, placeholderOf: (name: string) => string): string =>
  sql.replace(/'(?:[^']|'')*'|(?<!:):([a-zA-Z]+)/g, (match, name: string | undefined) =>
    name === undefined ? match : placeholderOf(name),
  );
