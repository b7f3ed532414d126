import { Refusal, TermError, type TermErrorCode } from '@eenplan/kit';
import { refuse, type TermRefusalCode } from './term.errors';

/** What the engine can refuse of what a client sends. The rest would be a fault of ours. */
const OF_THE_ENGINE: readonly (TermErrorCode & TermRefusalCode)[] = [
  ...(['SUSPENSION_NOT_ALLOWED', 'SUSPENSION_ENDS_BEFORE_START', 'SUSPENSION_BEFORE_TRIGGER'] as const),
  ...(['SUSPENSION_AFTER_DUE', 'SUSPENSION_IN_FUTURE', 'SUSPENSION_TOO_LONG'] as const),
  ...(['LATER_DATE_BEFORE_NOTICE', 'LATER_DATE_IN_FUTURE', 'MET_BEFORE_TRIGGER'] as const),
  ...(['LATER_DATE_BEFORE_TRIGGER', 'LATER_DATE_TOO_FAR'] as const),
  ...(['PROLONGATION_NOT_ALLOWED', 'PROLONGATION_AFTER_DUE', 'PROLONGATION_IN_FUTURE'] as const),
  ...(['CALENDAR_YEAR_UNKNOWN', 'INVALID_LENGTH', 'TERM_ABOVE_STATUTORY_MAXIMUM'] as const),
  ...(['TERM_LENGTHS_NOT_COMPARABLE', 'MUNICIPAL_LENGTH_NOT_ALLOWED'] as const),
];

/** Where in the arguments a refusal of the engine is. */
export type PathOf = (code: TermRefusalCode) => readonly string[];

/** Runs what asks the engine; its refusal becomes one at a path, with the article that the engine names. */
export function refusingTerm<T>(pathOf: PathOf, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof TermError)) throw error;
    // A client sends no day that does not exist: one that cannot be written lies beyond every calendar.
    const given = error.code === 'INVALID_DATE' ? 'CALENDAR_YEAR_UNKNOWN' : error.code;
    const code = OF_THE_ENGINE.find((each) => each === given);
    if (!code) throw error;
    const { message, article } = refuse(code);
    throw new Refusal(code, message, error.article ?? article, pathOf(code));
  }
}
