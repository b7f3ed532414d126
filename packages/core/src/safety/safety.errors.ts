import { type ErrorDefinition, refusalsOf } from '@eenplan/kit';
import { coreErrors } from '../errors';
import { residentErrors } from '../resident/resident.errors';

const SAFETY = 'AVG, art. 5 lid 1 (f); iStandaarden OP003';

/** Every refusal of holding back what would go out. */
export const safetyErrors = {
  EXCHANGE_SUPPRESSED: {
    message: 'Nothing goes out now: it could endanger somebody whom it is about.',
    article: SAFETY,
  },
  SAFETY_REASON_UNKNOWN: { message: 'Choose one of the reasons of safetyReasons.', article: SAFETY },
  SAFETY_SUPPRESSED_ALREADY: { message: 'Nothing goes out of this resident in that period already.', article: SAFETY },
  SAFETY_END_IN_PAST: {
    message: 'What was held back until today was rightly held back: it ends today or later.',
    article: 'AVG, art. 5 lid 2',
  },
} as const satisfies Record<string, ErrorDefinition>;

/** Refuses what concerns safety by a code, at a path in the arguments. */
export const refuse = refusalsOf({ ...coreErrors, ...residentErrors, ...safetyErrors });
