import { type ErrorDefinition, refusalsOf } from '@eenplan/kit';

/** Every business error of the Wmo module, with the article it rests on. */
export const wmoErrors = {
  WMO_RESIDENT_NOT_FOUND: {
    message: 'There is no resident with this id that you may see.',
    article: 'Wmo 2015, art. 1.2.1 (a)',
  },
  WMO_RECEIVED_IN_FUTURE: {
    message: 'A support request cannot be received on a day that has not come yet.',
    article: 'Wmo 2015, art. 2.3.2 lid 1',
  },
  WMO_SUPPORT_REQUEST_NOT_FOUND: {
    message: 'There is no support request with this id that you may see.',
    article: 'Wmo 2015, art. 2.3.2 lid 1',
  },
  WMO_ALREADY_CONFIRMED: {
    message: 'Receipt of this support request was already confirmed.',
    article: 'Wmo 2015, art. 2.3.2 lid 1',
  },
  WMO_DAY_IN_FUTURE: {
    message: 'A step cannot be recorded on a day that has not come yet.',
    article: 'Wmo 2015, art. 2.3.2',
  },
  WMO_DAY_TOO_EARLY: {
    message: 'A step cannot come before the step before it.',
    article: 'Wmo 2015, art. 2.3.2',
  },
  WMO_PERSONAL_PLAN_TWICE: {
    message: 'A personal plan was handed in already.',
    article: 'Wmo 2015, art. 2.3.2 lid 2',
  },
  WMO_PERSONAL_PLAN_LATE: {
    message: 'A personal plan is handed in within seven days after the support request.',
    article: 'Wmo 2015, art. 2.3.2 lid 2',
  },
  WMO_PERSONAL_PLAN_NOT_WEIGHED: {
    message: 'A personal plan was handed in: say what was done with it.',
    article: 'Wmo 2015, art. 2.3.2 lid 5',
  },
  WMO_NO_PERSONAL_PLAN: {
    message: 'No personal plan was handed in, so nothing was done with one.',
    article: 'Wmo 2015, art. 2.3.2 lid 5',
  },
  WMO_CLIENT_SUPPORT_TWICE: {
    message: 'Client support was pointed out already.',
    article: 'Wmo 2015, art. 2.3.2 lid 3',
  },
  WMO_CLIENT_SUPPORT_NOT_POINTED_OUT: {
    message: 'Free client support is pointed out before the assessment begins.',
    article: 'Wmo 2015, art. 2.3.2 lid 3',
  },
  WMO_ASSESSMENT_NOT_FOUND: {
    message: 'There is no assessment with this id that you may see.',
    article: 'Wmo 2015, art. 2.3.2 lid 1',
  },
  WMO_ASSESSMENT_STARTED: {
    message: 'The assessment of this support request has begun already.',
    article: 'Wmo 2015, art. 2.3.2 lid 1',
  },
  WMO_ASSESSMENT_NOT_STARTED: {
    message: 'The assessment of this support request has not begun.',
    article: 'Wmo 2015, art. 2.3.2 lid 1',
  },
  WMO_ASSESSMENT_COMPLETED: {
    message: 'The assessment was completed already.',
    article: 'Wmo 2015, art. 2.3.2 lid 4',
  },
  WMO_ASSESSMENT_NOT_COMPLETED: {
    message: 'The assessment was not completed: there is nothing to report yet.',
    article: 'Wmo 2015, art. 2.3.2 lid 8',
  },
  WMO_TOPIC_MISSING: {
    message: 'An assessment looks at all seven topics, a to g.',
    article: 'Wmo 2015, art. 2.3.2 lid 4',
  },
  WMO_TOPIC_TWICE: {
    message: 'This topic is there more than once.',
    article: 'Wmo 2015, art. 2.3.2 lid 4',
  },
  WMO_ALREADY_REPORTED: {
    message: 'The report of this assessment was given already.',
    article: 'Wmo 2015, art. 2.3.2 lid 8',
  },
  WMO_APPLICATION_TOO_EARLY: {
    message:
      'An application comes after the assessment, unless that was not done within six weeks after the support request.',
    article: 'Wmo 2015, art. 2.3.2 lid 9',
  },
} as const satisfies Record<string, ErrorDefinition>;

/** Refuses an act by a code of this module, at a path in the arguments. */
export const refuse = refusalsOf(wmoErrors);
