import { type ErrorDefinition, refusalsOf } from '@eenplan/kit';
import { coreErrors } from '../errors';

const COMPLETION = 'Awb, art. 4:5 lid 1';

/** Every refusal about an application. */
export const applicationErrors = {
  APPLICATION_DECIDED: { message: 'It has been decided on this application.', article: 'Awb, art. 4:13' },
  APPLICATION_WITHDRAWN: { message: 'The applicant took this application back.', article: 'Awb, art. 4:1' },
  APPLICATION_NOT_OF_CASE: {
    message: 'The resident is no member of the household of this case on that day.',
    article: 'Rule R01: one household, one plan, one director',
  },
  APPLICATION_DAY_IN_FUTURE: { message: 'What is done is recorded when it has been done.', article: 'Awb, art. 4:1' },
  APPLICATION_DAY_TOO_EARLY: { message: 'This is before what was done with it before.', article: 'Awb, art. 4:1' },
  APPLICATION_COMPLETION_ASKED: { message: 'The applicant had the chance to complete it.', article: COMPLETION },
  APPLICATION_COMPLETION_NOT_ASKED: {
    message: 'First ask the applicant to complete it, within a period.',
    article: COMPLETION,
  },
  APPLICATION_COMPLETED: { message: 'What came in was recorded already.', article: COMPLETION },
  APPLICATION_PERIOD_EMPTY: { message: 'The period to complete ends after the day it was asked.', article: COMPLETION },
  APPLICATION_HEARD: { message: 'The view of the applicant was recorded already.', article: 'Awb, art. 4:7' },
} as const satisfies Record<string, ErrorDefinition>;

/** Refuses an act on an application. */
export const refuse = refusalsOf({ ...coreErrors, ...applicationErrors });
