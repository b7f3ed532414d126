import { type ErrorDefinition, refusalsOf } from '@eenplan/kit';

const STEPS = 'Uitvoeringsbesluit Wmo 2015, art. 4.1.7';

/** Business errors of Safe Home (Veilig Thuis). */
export const safeHomeErrors = {
  WMO_SAFE_HOME_NOT_ONE_SUBJECT: {
    message: 'A report is about one household or one resident: name exactly one.',
    article: 'Wmo 2015, art. 4.1.1 lid 2 (a)',
  },
  WMO_SAFE_HOME_SUBJECT_NOT_FOUND: {
    message: 'There is no resident or household with this id that you may see.',
    article: 'Wmo 2015, art. 4.1.1 lid 2 (a)',
  },
  WMO_SAFE_HOME_REPORT_NOT_FOUND: {
    message: 'There is no report to Safe Home with this id that you may see.',
    article: 'Wmo 2015, art. 4.1.1 lid 2 (a)',
  },
  WMO_SAFE_HOME_DAY_IN_FUTURE: {
    message: 'A step is recorded when it is done: its day has not come yet.',
    article: STEPS,
  },
  WMO_SAFE_HOME_DAY_TOO_EARLY: { message: 'This cannot be before the step before it.', article: STEPS },
  WMO_SAFE_HOME_ALREADY_DECIDED: {
    message: 'Whether there is to be an investigation was already decided.',
    article: `${STEPS} lid 1`,
  },
  WMO_SAFE_HOME_UNDECIDED: {
    message: 'First it is decided whether there is to be an investigation.',
    article: `${STEPS} lid 1`,
  },
  WMO_SAFE_HOME_NOT_INVESTIGATED: {
    message: 'It was decided that there is no investigation.',
    article: `${STEPS} lid 1`,
  },
  WMO_SAFE_HOME_ALREADY_STARTED: { message: 'The investigation has already started.', article: `${STEPS} lid 1` },
  WMO_SAFE_HOME_NOT_STARTED: {
    message: 'There is nothing to judge before the investigation has started.',
    article: `${STEPS} lid 2`,
  },
  WMO_SAFE_HOME_ALREADY_JUDGED: { message: 'This report was already judged.', article: `${STEPS} lid 2` },
  WMO_SAFE_HOME_ALREADY_TOLD: {
    message: 'Whom it is about was already told.',
    article: 'Wmo 2015, art. 5.3.1 lid 1',
  },
} as const satisfies Record<string, ErrorDefinition>;

/** Refuses a step by a code of this room, at a path in the arguments. */
export const refuse = refusalsOf(safeHomeErrors);
