import { type ErrorDefinition, refusalsOf } from '@eenplan/kit';
import { residentErrors } from '../resident/resident.errors';
import { coreErrors } from '../errors';

const article = 'Rule S033: target groups, of which a resident can be in several';

/** Every refusal of target groups. */
export const targetGroupErrors = {
  TARGET_GROUP_UNKNOWN: { message: 'The municipality has no such target group on the first day.', article },
  TARGET_GROUP_ALREADY: { message: 'The resident is in this target group in that period already.', article },
  TARGET_GROUP_ONE_AT_A_TIME: { message: 'Here a resident is in one target group at a time.', article },
} as const satisfies Record<string, ErrorDefinition>;

/** Refuses by a code of target groups, at a path in the arguments. */
export const refuse = refusalsOf({ ...coreErrors, ...residentErrors, ...targetGroupErrors });
