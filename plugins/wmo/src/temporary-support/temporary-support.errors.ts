import { type ErrorDefinition, refusalsOf } from '@eenplan/kit';
import { wmoErrors } from '../errors';

const urgent = 'Wmo 2015, art. 2.3.3';

/** Every refusal about temporary support. */
export const temporarySupportErrors = {
  WMO_TEMPORARY_SUPPORT_NOT_FOUND: {
    message: 'There is no temporary support with this id that you may see.',
    article: urgent,
  },
  WMO_TEMPORARY_SUPPORT_DAY_IN_FUTURE: { message: 'It is recorded when it was decided.', article: urgent },
  WMO_TEMPORARY_SUPPORT_BEFORE_REQUEST: {
    message: 'Temporary support comes after the support request.',
    article: urgent,
  },
  WMO_TEMPORARY_SUPPORT_WITHOUT_SUPPORT: { message: 'Say what is given, and from when.', article: urgent },
  WMO_TEMPORARY_SUPPORT_REFUSED: { message: 'Nothing was given.', article: urgent },
  WMO_TEMPORARY_SUPPORT_PERIOD_EMPTY: { message: 'It ends after it begins.', article: urgent },
  WMO_TEMPORARY_SUPPORT_AFTER_DECISION: {
    message: 'It is given in wait of the decision on the application, and ends when that takes effect.',
    article: urgent,
  },
  WMO_TEMPORARY_SUPPORT_ENDED: { message: 'It ends that day already, or earlier.', article: urgent },
  WMO_TEMPORARY_SUPPORT_OTHER_LAW: { message: 'This product is of another law.', article: urgent },
  WMO_TEMPORARY_SUPPORT_NOT_TAILORED: {
    message: 'This is open to whoever comes, or outside this law: it needs no decision.',
    article: 'Wmo 2015, art. 1.1.1; rule R16: free support needs no decision',
  },
  WMO_TEMPORARY_SUPPORT_TWICE: { message: 'The same is given in that period already.', article: urgent },
  WMO_DECIDED_BY_SUPPORTER: {
    message: 'Who stands beside somebody of the household decides nothing for it.',
    article: 'Rule R31: the client supporter never decides on the provision; Wmo 2015, art. 2.2.4',
  },
} as const satisfies Record<string, ErrorDefinition>;

/** Refuses an act on temporary support. */
export const refuse = refusalsOf({ ...wmoErrors, ...temporarySupportErrors });
