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
 * A state as SQL. A term of which a suspension was open when it was last counted is not called overdue before the job
 * has counted it again: its due day lies later than what is stored.
 */
const CONDITIONS: Readonly<Record<keyof typeof TermState, (day: string) => string>> = {
  MET: (day) => `(row.met_on is not null or (row.kind = 'MINIMUM' and row.due_on <= ${day}))`,
  SUSPENDED: (day) => `(row.met_on is null and row.kind <> 'MINIMUM' and ${suspendedOn(day)})`,
  OVERDUE: (day) => `(row.met_on is null and row.kind <> 'MINIMUM' and row.due_on < ${day} and not row.is_provisional
    and not ${suspendedOn(day)})`,
  RUNNING: (day) => `(row.met_on is null and case when row.kind = 'MINIMUM' then row.due_on > ${day}
    else (row.due_on >= ${day} or row.is_provisional) and not ${suspendedOn(day)} end)`,
};

/** The conditions of a worklist. What is not done comes from the index of open terms. */
export function worklistConditions(
  { law, state, dueUntilOn }: TermFilter,
  today: string,
  parameters: SqlParameters,
): string[] {
  const states = state && [...new Set(state)];
  // PostgreSQL refuses a value that nothing uses, and without a state there is nothing to ask of the day.
  const day = states?.length === 0 ? '' : `${parameters.add(today)}::date`;
  return [
    ...(states?.includes('MET') ? [] : ['row.met_on is null']),
    states ? `(${states.map((each) => CONDITIONS[each](day)).join(' or ') || 'false'})` : `not ${CONDITIONS.MET(day)}`,
    ...(law === undefined ? [] : [`row.law_code = ${parameters.add(law)}`]),
    ...(dueUntilOn === undefined ? [] : [`row.due_on <= ${parameters.add(dueUntilOn)}::date`]),
  ];
}
