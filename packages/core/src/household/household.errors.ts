import { type ErrorDefinition, refusalsOf } from '@eenplan/kit';
import { residentErrors } from '../resident/resident.errors';
import { coreErrors } from '../errors';

const LIVES_ONCE = 'Rule S002: a resident lives in one household at a time, a co-parented child in two';

/** Every refusal of a membership of a household. */
export const householdErrors = {
  ALREADY_MEMBER: {
    message: 'This resident is a member of this household in that period.',
    article: 'Rule S002: somebody is in a household once',
  },
  LIVES_IN_TWO_HOUSEHOLDS: {
    message: 'This child already lives part-time in two households in that period.',
    article: LIVES_ONCE,
  },
  PART_TIME_CHILDREN_ONLY: {
    message: 'Only a child lives part-time in a household.',
    article: LIVES_ONCE,
  },
  NON_RESIDENT_PARENT_RESIDES: {
    message: 'A parent who lives elsewhere does not live in this household.',
    article: LIVES_ONCE,
  },
  MEMBER_BEFORE_HOUSEHOLD: {
    message: 'A membership cannot start before the household was formed.',
    article: 'AVG, art. 5 lid 1 (d)',
  },
  MEMBER_CHANGE_OUTSIDE: {
    message: 'A change lies after the first day of the membership and before its end.',
    article: 'AVG, art. 5 lid 1 (d)',
  },
} as const satisfies Record<string, ErrorDefinition>;

/** Refuses a membership by a code, at a path in the arguments. */
export const refuse = refusalsOf({ ...coreErrors, ...residentErrors, ...householdErrors });
