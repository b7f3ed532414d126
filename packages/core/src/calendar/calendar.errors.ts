import { type ErrorDefinition, refusalsOf } from '@eenplan/kit';

const equated = 'Algemene termijnenwet, art. 3 lid 3';
const version = 'Rule M7: amounts of the law are dated data with a source';

/** Every refusal about the calendar of working days. The message gets the line of the file where there is one. */
export const calendarErrors = {
  CALENDAR_VERSION_EXISTS: {
    message: 'There is a calendar of this version, and terms may rest on it: choose another.',
    article: version,
  },
  CALENDAR_VERSION_UNKNOWN: { message: 'There is no calendar of this version.', article: version },
  CALENDAR_DAY_INVALID: { message: 'This is no day of the calendar; a day is written YYYY-MM-DD.', article: equated },
  CALENDAR_DAY_OUTSIDE: { message: 'This day or year lies outside the years of the calendar.', article: equated },
  CALENDAR_DAY_CLOSED: {
    message: 'This day is a Saturday, a Sunday or a holiday already: no decree equates it.',
    article: equated,
  },
  CALENDAR_DAY_TWICE: { message: 'This day stands in the file twice.', article: equated },
  CALENDAR_DAY_LEFT_OUT: {
    message: 'The file leaves out a day that is equated now; name it under "dropped" to mean it.',
    article: equated,
  },
  CALENDAR_WITHOUT_SOURCE: { message: 'Say which decree this comes from.', article: equated },
} as const satisfies Record<string, ErrorDefinition>;

/** Refuses by a code, at a path. */
export const refuse = refusalsOf(calendarErrors);
