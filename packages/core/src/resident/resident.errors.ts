import { type ErrorDefinition, refusalsOf } from '@eenplan/kit';
import { coreErrors } from '../errors';

const ACCURATE = 'AVG, art. 5 lid 1 (d)';
const RESIDENCE = 'Wet BRP, art. 2.20';
const CONTACT = 'Rule S090: reach people in a way that works for them';

/** Every refusal of what is dated about a resident: address and profile, and periods in general. */
export const residentErrors = {
  PERIOD_EMPTY: { message: 'A period ends after it begins.', article: ACCURATE },
  PERIOD_ENDED: { message: 'This ends on that day or earlier already.', article: ACCURATE },
  MOVE_BEFORE_PREVIOUS: {
    message: 'A move comes after the first day of the address before it.',
    article: RESIDENCE,
  },
  ADDRESS_RESIDENCE_BY_MOVE: { message: 'An address to live at is recorded by a move.', article: RESIDENCE },
  ADDRESS_OVERLAPS: {
    message: 'There is already an address of this kind in that period.',
    article: 'Rule S001: one address of a kind on a day',
  },
  ADDRESS_HOUSE_NUMBER_MISSING: { message: 'An address in the Netherlands has a house number.', article: RESIDENCE },
  ADDRESS_POSTCODE_INVALID: {
    message: 'A postcode in the Netherlands is four digits and two capitals, without a space.',
    article: RESIDENCE,
  },
  ADDRESS_ABROAD_WITH_MUNICIPALITY: {
    message: 'An address abroad lies in no Dutch municipality.',
    article: 'Wmo 2015, art. 1.2.1; Rule S001: residence decides which municipality is responsible',
  },
  PROFILE_STARTS_THAT_DAY: { message: 'A profile already starts on that day; one per day.', article: ACCURATE },
  PROFILE_DIRECTION_WITHOUT_REASON: {
    message: 'That somebody cannot direct alone is recorded with a reason and what it rests on, and only then.',
    article: 'Rule R12: own strength is weighed first, with attention for its limits',
  },
  PROFILE_CHANNEL_WITHOUT_DETAIL: {
    message: 'To be reached by phone takes a phone number, by e-mail an e-mail address.',
    article: CONTACT,
  },
} as const satisfies Record<string, ErrorDefinition>;

/** Refuses what is recorded about a resident by a code, at a path in the arguments. */
export const refuse = refusalsOf({ ...coreErrors, ...residentErrors });
