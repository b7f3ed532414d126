import { type ErrorDefinition, refusalsOf } from '@eenplan/kit';
import { wmoErrors } from '../errors';

const ends = 'Wmo 2015, art. 8.3; rule R81';
const leaves = 'Wmo 2015, art. 8.3; rule R82';

/** Every refusal about rights under the old law. */
export const transitionRightErrors = {
  WMO_TRANSITION_RIGHT_NOT_FOUND: {
    message: 'There is no right under the old law with this id that you may see.',
    article: ends,
  },
  WMO_TRANSITION_RIGHT_KIND_UNKNOWN: { message: 'There is no such kind of right under the old law.', article: ends },
  WMO_TRANSITION_RIGHT_PERIOD_EMPTY: { message: 'The indication ends after it begins.', article: ends },
  WMO_TRANSITION_RIGHT_OF_NEW_LAW: {
    message: 'What was asked first from this day on comes under the new law at once.',
    article: leaves,
  },
  WMO_TRANSITION_RIGHT_WITHOUT_ANNOUNCEMENT: {
    message: 'Say when the new provision was announced: its end counts from that day.',
    article: ends,
  },
  WMO_TRANSITION_RIGHT_ANNOUNCEMENT_OF_OTHER: {
    message: 'The end of this kind does not count from an announcement.',
    article: ends,
  },
  WMO_TRANSITION_RIGHT_OVER: { message: 'It would end before it begins.', article: ends },
  WMO_TRANSITION_RIGHT_TWICE: { message: 'This right is there already, in those days.', article: ends },
  WMO_TRANSITION_RIGHT_DAY_IN_FUTURE: { message: 'It is recorded when it happened.', article: ends },
  WMO_TRANSITION_RIGHT_TOO_EARLY: { message: 'The indication had not begun that day.', article: ends },
  WMO_TRANSITION_RIGHT_ENDED: { message: 'The right has ended by that day.', article: ends },
  WMO_TRANSITION_RIGHT_SPOKEN: {
    message: 'The conversation was held already.',
    article: 'Rule R81: a new decision comes before the right ends; Wmo 2015, art. 2.3.2',
  },
  WMO_TRANSITION_RIGHT_NEW_CLIENT: {
    message: 'Who was a new client in the first months of the law is treated as one of the old law in those months.',
    article: leaves,
  },
} as const satisfies Record<string, ErrorDefinition>;

/** Refuses an act on a right under the old law. */
export const refuse = refusalsOf({ ...wmoErrors, ...transitionRightErrors });
