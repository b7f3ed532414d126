import { type ErrorDefinition, refusalsOf } from '@eenplan/kit';

/** Every business error of core, with the article or rule it rests on. */
export const coreErrors = {
  NOT_FOUND: {
    message: 'There is nothing with this id that you may see.',
    article: 'AVG, art. 5 lid 1 (f)',
  },
  CHANGED_MEANWHILE: {
    message: 'Somebody has changed this since you saw it; look again.',
    article: 'Awb, art. 3:2',
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
    message: 'A household has at least one member who lives in it.',
    article: 'Rule R01: one household, one plan, one director',
  },
  ALREADY_IN_A_HOUSEHOLD: {
    message: 'This resident lives in a household in that period.',
    article: 'Rule R01: one household, one plan, one director',
  },
  PLAN_ALREADY_ACTIVE: {
    message: 'This household already has an active plan.',
    article: 'Rule R01: one household, one plan, one director',
  },
  DIRECTOR_NOT_ONE_PERSON: {
    message: 'A director is one person, a resident, a professional or somebody else: name exactly one.',
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
  LAW_UNKNOWN: {
    message: 'No module of this installation executes a law with this code.',
    article: 'Rule M1: a municipality switches on what is installed',
  },
  MODULE_UNKNOWN: {
    message: 'There is no such module in this installation.',
    article: 'Rule M1: a municipality switches on what is installed',
  },
  MODULE_BEFORE_LAW: {
    message: 'On that day the law was not yet in force.',
    article: 'Bekendmakingswet, art. 1',
  },
  MODULE_ALWAYS_ON: {
    message: 'Core is always on.',
    article: 'Rule M1: a municipality switches on what is installed',
  },
  MODULE_STATE_NOT_A_CHOICE: {
    message: 'A module becomes ACTIVE, WINDING_DOWN or OFF; NOT_INSTALLED is no choice.',
    article: 'Rule M1: a municipality switches on what is installed',
  },
  MODULE_DATES_OVERLAP: {
    message: 'There is already a decision on this module for that day or later.',
    article: 'Rule M2: one state of a law per day',
  },
  MODULE_PERIOD_EMPTY: {
    message: 'A period ends after it begins.',
    article: 'Rule M2: one state of a law per day',
  },
  MODULE_CHANGE_IN_PAST: {
    message: 'A law that has been on here cannot be changed for a day that has passed.',
    article: 'Rule M2: one state of a law per day',
  },
  MODULE_NOT_ACTIVE: {
    message: 'This law is not active here on that day, so nothing of it can be opened or wound down.',
    article: 'Rule M3: only an active law opens anything',
  },
  MODULE_ALREADY_OFF: {
    message: 'This law is off here on that day.',
    article: 'Rule M3: only an active law opens anything',
  },
  MODULE_HAS_OPEN_WORK: {
    message: 'Work of this law is open; wind it down, or switch it off on a later day.',
    article: 'Rule M4: no running case loses its law',
  },
  MODULE_REQUIRES_OTHER: {
    message: 'This module requires another one that is not on in the same period.',
    article: 'Rule M5: a module is on together with what it requires',
  },
  MODULE_REQUIRED_BY_OTHER: {
    message: 'Another module that is on in that period requires this one.',
    article: 'Rule M5: a module is on together with what it requires',
  },
  MODULE_DELEGATE_MISSING: {
    message: 'Name the municipality that executes the law with DELEGATED, and only then.',
    article: 'Wet gemeenschappelijke regelingen, art. 1',
  },
  MODULE_DELEGATED_WITHOUT_AGREEMENT: {
    message: 'A delegation rests on an agreement between the municipalities: name it.',
    article: 'Wet gemeenschappelijke regelingen, art. 1',
  },
} as const satisfies Record<string, ErrorDefinition>;

/** Refuses an act by a code of core, at a path in the arguments. */
export const refuse = refusalsOf(coreErrors);
