import { type ErrorDefinition, refusalsOf } from '@eenplan/kit';

const COUNTED = 'Rule T1: a term is counted again only with a note';
const SUSPENSION = 'Awb, art. 4:15';
const LATER = 'Awb, art. 4:14';
const ORDINANCE = 'Gemeentewet, art. 121';

/** Every refusal about terms. Those of the engine keep its code; the payload has the article of the case. */
export const termErrors = {
  TERM_MET: { message: 'This was done already; nothing about its term changes any more.', article: 'Awb, art. 4:13' },
  TERM_ALREADY_STARTED: {
    message: 'This term runs already from that day for what it is about.',
    article: 'Rule T2: one term per case, rule and day',
  },
  TERM_MET_IN_FUTURE: { message: 'It cannot be done on a day that has not come yet.', article: 'Awb, art. 4:13' },
  TERM_RULE_UNKNOWN: {
    message: 'No module of this installation has a term with this name.',
    article: 'Rule M1: a municipality switches on what is installed',
  },
  TERM_CALENDAR_CHANGED: {
    message: 'This term was counted with a calendar that is gone: count it again first, with a note.',
    article: COUNTED,
  },
  TERM_CALENDAR_CURRENT: { message: 'This term was counted with the calendar of today already.', article: COUNTED },
  TERM_ALREADY_SUSPENDED: { message: 'This term stands still already: let it run again first.', article: SUSPENSION },
  TERM_NOT_SUSPENDED: { message: 'This term does not stand still.', article: SUSPENSION },
  TERM_RESUMED_IN_FUTURE: {
    message: 'A term runs again on a day that has come, or by itself when a period has passed.',
    article: SUSPENSION,
  },
  SUSPENSION_WITHOUT_PERIOD: {
    message: 'Name the last day to complete: without one nothing is suspended.',
    article: 'Awb, art. 4:5 lid 1; ECLI:NL:RVS:2016:2527',
  },
  SUSPENSION_NOT_ALLOWED: { message: 'This term cannot be suspended.', article: SUSPENSION },
  SUSPENSION_ENDS_BEFORE_START: { message: 'A suspension ends after it begins.', article: SUSPENSION },
  SUSPENSION_BEFORE_TRIGGER: { message: 'A suspension begins after the term did.', article: SUSPENSION },
  SUSPENSION_AFTER_DUE: { message: 'A term that is over cannot be suspended.', article: SUSPENSION },
  SUSPENSION_IN_FUTURE: { message: 'A suspension begins on a day that has come.', article: SUSPENSION },
  SUSPENSION_TOO_LONG: {
    message: 'A suspension does not stay open for ever: 366 days at most.',
    article: SUSPENSION,
  },
  LATER_DATE_BEFORE_NOTICE: { message: 'The day named comes after the day of the notice.', article: LATER },
  LATER_DATE_IN_FUTURE: { message: 'A notice was given on a day that has come.', article: LATER },
  LATER_DATE_BEFORE_TRIGGER: { message: 'A notice of a later day comes after the term began.', article: LATER },
  LATER_DATE_TOO_FAR: {
    message: 'The day named is as near as can be: within 366 days of the notice.',
    article: 'Awb, art. 4:14 lid 3',
  },
  LATER_DATE_ALREADY: { message: 'A later day was named already, once and as short as possible.', article: LATER },
  PROLONGATION_NOT_ALLOWED: {
    message: 'The law does not let this term be adjourned so often.',
    article: 'Awb, art. 7:10',
  },
  PROLONGATION_AFTER_DUE: { message: 'A term that is over cannot be adjourned.', article: 'Awb, art. 7:10 lid 3' },
  PROLONGATION_IN_FUTURE: {
    message: 'An adjournment was told on a day that has come.',
    article: 'Awb, art. 7:10 lid 3',
  },
  NOTICE_IN_FUTURE: { message: 'A notice is received on a day that has come.', article: 'Awb, art. 4:17 lid 3' },
  NOTICE_BEFORE_TRIGGER: {
    message: 'A notice of default comes after the application.',
    article: 'Awb, art. 4:17 lid 3',
  },
  NOTICE_AFTER_DECISION: { message: 'It was done before the notice came.', article: 'Awb, art. 4:17 lid 3' },
  NOTICE_ALREADY: {
    message: 'A notice was received on another day; the first one counts.',
    article: 'Awb, art. 4:17 lid 3',
  },
  NOTICE_WITHOUT_DECISION: {
    message: 'A penalty is owed only for a late decision; this is no term for one.',
    article: 'Awb, art. 4:17 lid 1',
  },
  MET_BEFORE_TRIGGER: { message: 'It cannot be done before it began.', article: 'Awb, art. 4:13' },
  CALENDAR_YEAR_UNKNOWN: { message: 'That day is outside the calendar of holidays.', article: 'Atw, art. 3' },
  INVALID_LENGTH: { message: 'A length is a whole number of at least 1.', article: 'Awb, art. 4:13' },
  TERM_ABOVE_STATUTORY_MAXIMUM: { message: 'This is longer than the law allows.', article: ORDINANCE },
  TERM_LENGTHS_NOT_COMPARABLE: {
    message: 'Give the length in a unit that can be compared with that of the law.',
    article: ORDINANCE,
  },
  MUNICIPAL_LENGTH_NOT_ALLOWED: {
    message: 'This term protects the resident; a municipality cannot change it.',
    article: ORDINANCE,
  },
} as const satisfies Record<string, ErrorDefinition>;

/** A code of a refusal about terms. */
export type TermRefusalCode = keyof typeof termErrors;

/** Refuses by a code, at a path. */
export const refuse = refusalsOf(termErrors);
