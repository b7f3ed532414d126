import type { SqlParameters } from '@eenplan/kit';
import type { TermState } from './term.enum';

/** What narrows a worklist. */
export interface TermFilter {
  readonly law?: string;
  readonly state?: readonly (keyof typeof TermState)[];
  readonly dueUntilOn?: string;
}

/** Stands a term still on that day? SQL over the alias `row`; a period to complete ends by itself. */
export const suspendedOn = (day: string): string => `exists (
  select 1 from core.term_suspension pause
  where pause.municipality = row.municipality and pause.term_id = row.id and pause.starts_after_on < ${day}
    and coalesce(least(pause.ends_before_on, pause.complete_by_on + 1), 'infinity') > ${day})`;

/**
 * The due day of a term that does not stand still, as SQL with the `due_on` of the last count: where a period to complete
 * has passed since, it is the day that was known from the start. So a filter says what is shown, whenever the job ran.
 */
const whenUnused = 'row.is_provisional and coalesce(row.due_if_unused_on, row.due_on)';

/** A state as SQL. */
const CONDITIONS: Readonly<Record<keyof typeof TermState, (day: string) => string>> = {
  MET: (day) => `(row.met_on is not null or (row.kind = 'MINIMUM' and row.due_on <= ${day}))`,
  SUSPENDED: (day) => `(row.met_on is null and row.kind <> 'MINIMUM' and ${suspendedOn(day)})`,
  OVERDUE: (day) => `(row.met_on is null and row.kind <> 'MINIMUM' and row.due_on < ${day}
    and not (${whenUnused} >= ${day}) and not ${suspendedOn(day)})`,
  RUNNING: (day) => `(row.met_on is null and case when row.kind = 'MINIMUM' then row.due_on > ${day}
    else (row.due_on >= ${day} or (${whenUnused} >= ${day})) and not ${suspendedOn(day)} end)`,
};

/** The conditions of a worklist. What is not done comes from the index of open terms. */
export function worklistConditions(
  { law, state, dueUntilOn }: TermFilter,
  today: string,
  parameters: SqlParameters,
): string[] {
  const states = state && [...new Set(state)];
  // PostgreSQL refuses a value that nothing uses, and without a state there is nothing to ask of the day.
  const day = states?.length === 0 && dueUntilOn === undefined ? '' : `${parameters.add(today)}::date`;
  return [
    ...(states?.includes('MET') ? [] : ['row.met_on is null']),
    ...(states?.length === 1 && states[0] === 'RUNNING' ? [notBefore(day)] : []),
    states ? `(${states.map((each) => CONDITIONS[each](day)).join(' or ') || 'false'})` : `not ${CONDITIONS.MET(day)}`,
    ...(law === undefined ? [] : [`row.law_code = ${parameters.add(law)}`]),
    ...(dueUntilOn === undefined ? [] : dueUntil(`${parameters.add(dueUntilOn)}::date`, day)),
  ];
}

/**
 * What runs is due on the day or later, or is a term that a period to complete may make later: the earliest of those is where
 * a page begins, so that what is overdue is not read over.
 */
const notBefore = (day: string): string => `row.due_on >= least(${day}, (
  select min(open.due_on) from core.term open
  where open.municipality = current_setting('app.municipality', true) and open.met_on is null and open.is_provisional))`;

/** Due on or before a day: of a term that stands still the earliest possible day counts. */
const dueUntil = (last: string, day: string): string[] => [
  `row.due_on <= ${last} and (not (${whenUnused} > ${last}) or ${suspendedOn(day)})`,
];
