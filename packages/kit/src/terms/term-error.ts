/** What can be wrong with a question to the terms engine. Every code is stable: clients may branch on it. */
export type TermErrorCode =
  | 'INVALID_DATE'
  | 'INVALID_LENGTH'
  | 'INVALID_DEFINITION'
  | 'CALENDAR_YEAR_UNKNOWN'
  | 'TERM_ABOVE_STATUTORY_MAXIMUM'
  | 'TERM_LENGTHS_NOT_COMPARABLE'
  | 'MUNICIPAL_LENGTH_NOT_ALLOWED'
  | 'MET_BEFORE_TRIGGER'
  | 'SUSPENSION_NOT_ALLOWED'
  | 'SUSPENSION_ENDS_BEFORE_START'
  | 'SUSPENSION_BEFORE_TRIGGER'
  | 'SUSPENSION_AFTER_DUE'
  | 'SUSPENSION_IN_FUTURE'
  | 'SUSPENSION_TOO_LONG'
  | 'LATER_DATE_BEFORE_NOTICE'
  | 'LATER_DATE_IN_FUTURE'
  | 'LATER_DATE_BEFORE_TRIGGER'
  | 'LATER_DATE_TOO_FAR'
  | 'PROLONGATION_NOT_ALLOWED'
  | 'PROLONGATION_AFTER_DUE'
  | 'PROLONGATION_IN_FUTURE'
  | 'INVALID_APPLICANT_COUNT'
  | 'NO_PARAMETER_FOR_DATE'
  | 'PARAMETER_OVERLAP'
  | 'PARAMETER_GAP'
  | 'PARAMETER_INVALID';

/**
 * A refused question about a statutory term or a dated parameter.
 * The message is safe to show: it holds dates, rule ids and articles, never personal data.
 */
export class TermError extends Error {
  /** Which rule was broken; stable. */
  readonly code: TermErrorCode;
  /** The article that forbids it, for example `Awb 4:15`; absent when no article is behind the refusal. */
  readonly article: string | undefined;

  constructor(code: TermErrorCode, message: string, article?: string) {
    super(message);
    this.name = 'TermError';
    this.code = code;
    this.article = article;
  }
}
