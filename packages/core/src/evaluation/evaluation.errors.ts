import { type ErrorDefinition, refusalsOf } from '@eenplan/kit';

/** Every refusal about an evaluation. */
export const evaluationErrors = {
  GOAL_OF_ANOTHER_HOUSEHOLD: {
    message: 'This goal is not in a plan of the household of the case.',
    article: 'Rule R01: one household, one plan, one director',
  },
  GOAL_EVALUATED_TWICE: {
    message: 'An evaluation says of each goal once how far it was reached.',
    article: 'Rule R05: a plan names results, goals and a term of review',
  },
} as const satisfies Record<string, ErrorDefinition>;

/** Refuses an evaluation. */
export const refuse = refusalsOf(evaluationErrors);
