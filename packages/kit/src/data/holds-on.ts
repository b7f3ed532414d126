import type { SqlParameters } from './sql';

/** Conditions of {@link readRows}: rows with `fromOn` (inclusive) and `untilOn` (exclusive, null without an end) that hold that day. */
export function holdsOn(parameters: SqlParameters, on: string): string[] {
  const day = `${parameters.add(on)}::date`;
  return [`row.from_on <= ${day}`, `(row.until_on is null or row.until_on > ${day})`];
}
