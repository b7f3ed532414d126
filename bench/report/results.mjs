import { ratio, summarise } from '../measure/statistics.mjs';

/** What was measured of one piece of work, a row per stack. */
export function rowsOf(name, slices, counts) {
  return Object.entries(slices).map(([stack, own]) => ({
    ...{ work: name, stack, ...summarise(own) },
    ...{ statements: counts[stack]?.[name]?.statements ?? null, roundTrips: counts[stack]?.[name]?.roundTrips ?? null },
    toLimit: ratioTo('limit', own, slices),
    toDuties: ratioTo('limit-with-duties', own, slices),
    toPostgraphile: ratioTo('postgraphile', own, slices),
  }));
}

const ratioTo = (stack, own, slices) => (slices[stack] ? ratio(own, slices[stack]) : null);
