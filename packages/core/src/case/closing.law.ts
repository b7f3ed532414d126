/** Rule X22: every closing question that the municipality has set is answered, once. */
export function refuseClosingAnswers(
  questions: readonly string[],
  answers: readonly { readonly question: string; readonly answer: string }[],
): 'CLOSING_QUESTION_UNANSWERED' | 'CLOSING_QUESTION_UNKNOWN' | null {
  const asked = answers.map(({ question }) => question);
  if (asked.some((question, index) => !questions.includes(question) || asked.indexOf(question) !== index)) {
    return 'CLOSING_QUESTION_UNKNOWN';
  }
  const isAnswered = (question: string): boolean =>
    answers.some((given) => given.question === question && given.answer.trim() !== '');
  return questions.every(isAnswered) ? null : 'CLOSING_QUESTION_UNANSWERED';
}

/** Rule R11: support ends with a reason, out of those that the municipality has set. */
export const refuseClosingReason = (reasons: readonly string[], reason: string): 'CLOSING_REASON_UNKNOWN' | null =>
  reasons.includes(reason) ? null : 'CLOSING_REASON_UNKNOWN';

/** Rule R25: aftercare follows the support; it is not on a day before it. */
export const refuseAftercareDay = (
  on: string,
  aftercareOn: string | null | undefined,
): 'AFTERCARE_BEFORE_END' | null => (aftercareOn && aftercareOn < on ? 'AFTERCARE_BEFORE_END' : null);
