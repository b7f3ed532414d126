import { type ErrorDefinition, type Refusal, refusalsOf } from '@eenplan/kit';
import type { LadderRung } from './ladder-rung.type';

const article = 'Rule R13: the rungs of the ladder are tried in order';

/** Every refusal of the ladder. */
export const ladderErrors = {
  LADDER_RUNG_UNKNOWN: { message: 'The ladder of that day has no rung with this code.', article },
  LADDER_RUNG_WITHOUT_ACCESS: {
    message: 'The settings do not say how a household comes to support on this rung; complete them first.',
    article,
  },
  LADDER_JUDGED_BEFORE_GOAL: { message: 'A rung is weighed for a goal from the day that the goal is set.', article },
  LADDER_RUNG_NOT_WEIGHED: {
    message: 'A lower rung was not weighed for every goal, or is enough for one of them.',
    article,
  },
} as const satisfies Record<string, ErrorDefinition>;

/** Refuses by a code of the ladder, at a path in the arguments. */
export const refuse = refusalsOf(ladderErrors);

/** Refuses for a rung that was passed by; the message names it in the words of the municipality. */
export function refuseNotWeighed({ title }: LadderRung, ...path: readonly string[]): Refusal {
  const refusal = refuse('LADDER_RUNG_NOT_WEIGHED', ...path);
  refusal.message = `${refusal.message} It is: ${title}.`;
  return refusal;
}
