import { type ErrorDefinition, refusalsOf } from '@eenplan/kit';

const explicit = 'Rule S048: a deviation is explicit, dated and reasoned';

/** Every refusal about a deviation. */
export const deviationErrors = {
  DEVIATION_LAW_UNKNOWN: { message: 'There is no law with this code in the registry.', article: explicit },
  DEVIATION_OF_ONE_LAW: {
    message: 'Name the rule of one law and the other law that holds it back.',
    article: 'Rule S047: the intention of the laws is weighed, one against the other',
  },
  DEVIATION_PERIOD_EMPTY: { message: 'A deviation ends after it begins.', article: explicit },
  DEVIATION_OVERLAPS: { message: 'This rule is held back for this household in that period.', article: explicit },
  DEVIATION_WITHOUT_PROFESSIONAL: { message: 'Only a professional on file here decides this.', article: explicit },
  DEVIATION_ENDED: { message: 'This deviation has ended.', article: explicit },
  DEVIATION_END_IN_PAST: { message: 'A deviation does not end on a day that has passed.', article: explicit },
  DEVIATION_END_OUTSIDE: { message: 'A deviation ends early on a day within its period.', article: explicit },
} as const satisfies Record<string, ErrorDefinition>;

/** Refuses a deviation. */
export const refuse = refusalsOf(deviationErrors);
