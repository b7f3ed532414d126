import { type ErrorDefinition, refusalsOf } from '@eenplan/kit';

/** Every business error of core, with the article or rule it rests on. */
export const coreErrors = {
  NOT_FOUND: {
    message: 'There is nothing with this id that you may see.',
    article: 'AVG, art. 5 lid 1 (f)',
  },
  BSN_ALREADY_ON_FILE: {
    message: 'A resident with this citizen service number is already on file here.',
    article: 'Wabb, art. 10',
  },
  BIRTH_DATE_IN_FUTURE: {
    message: 'A birth date cannot lie in the future.',
    article: 'AVG, art. 5 lid 1 (d)',
  },
  HOUSEHOLD_WITHOUT_MEMBERS: {
    message: 'A household has at least one member.',
    article: 'Rule R01: one household, one plan, one director',
  },
  ALREADY_IN_A_HOUSEHOLD: {
    message: 'This resident is a member of a household in that period.',
    article: 'Rule R01: one household, one plan, one director',
  },
  PLAN_ALREADY_ACTIVE: {
    message: 'This household already has an active plan.',
    article: 'Rule R01: one household, one plan, one director',
  },
  DIRECTOR_NOT_ONE_PERSON: {
    message: 'A director is either a resident or a professional: name exactly one.',
    article: 'Rule R01: one household, one plan, one director',
  },
  DIRECTOR_STARTS_THAT_DAY: {
    message: 'A director already starts on that day; one start per day.',
    article: 'Rule R01: one household, one plan, one director',
  },
  DIRECTOR_BEFORE_PLAN: {
    message: 'A director cannot start before the plan was adopted.',
    article: 'Rule R01: one household, one plan, one director',
  },
  PLAN_NOT_ACTIVE: {
    message: 'Only an active plan can be changed.',
    article: 'Rule R01: one household, one plan, one director',
  },
} as const satisfies Record<string, ErrorDefinition>;

/** Refuses an act by a code of core, at a path in the arguments. */
export const refuse = refusalsOf(coreErrors);
