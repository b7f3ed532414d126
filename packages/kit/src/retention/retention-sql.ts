import { AGE_OF_MAJORITY } from './retention.law';

/** The last day a partial date can be, as SQL over a text column; as `latestDayOf` says. */
const latestDaySql = (column: string): string => `(case length(${column})
    when 4 then (${column} || '-12-31')::date
    when 7 then ((${column} || '-01')::date + interval '1 month' - interval '1 day')::date
    else ${column}::date end)`;

/** The day somebody reaches an age for certain, as SQL over a text column with a partial date; as `birthdayOf` says. */
export const birthdaySql = (column: string, years: number): string => `greatest(
    (${latestDaySql(column)} + interval '${years} years')::date,
    (${latestDaySql(column)} - 1 + interval '${years} years')::date + 1)`;

/**
 * The day the youngest child is of age, as SQL for `startsOn` of a retention rule; as `youngestChildOfAge` says.
 * @param children - What stands after `from`, with the alias `child` for a row that has a `birth_date`:
 *   `core.resident child where child.municipality = row.municipality and ...`
 */
export const youngestChildOfAgeSql = (children: string): string => `(
  select case when bool_and(child.birth_date is not null)
    then max(${birthdaySql('child.birth_date', AGE_OF_MAJORITY)}) end from ${children})`;
