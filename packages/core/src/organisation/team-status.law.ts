import type { TeamLegalStatus } from './organisation.enum';

/** What follows from the status of a team for the help that it gives itself. */
export interface StatusConsequences {
  readonly decision: boolean;
  readonly contribution: boolean;
  readonly objection: boolean;
  readonly shortTermOnly: boolean;
}

/**
 * Rule R26: a team that is a general provision takes no decision on its own help and asks no contribution, nothing is
 * open to objection, and its support is short-term and not intensive. A tailored provision is the opposite of each.
 */
export const consequencesOf = (status: TeamLegalStatus): StatusConsequences => {
  const tailored = status === 'TAILORED_PROVISION';
  return { decision: tailored, contribution: tailored, objection: tailored, shortTermOnly: !tailored };
};
