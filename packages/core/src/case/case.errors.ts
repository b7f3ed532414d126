import { type ErrorDefinition, refusalsOf } from '@eenplan/kit';

const course = 'Rule R38: the course from entrance to aftercare is fixed';
const oneCase = 'Rule R28: the same question by different entrances leads to one case';
const investigation = 'Rule R17: a provision that is not free takes an investigation with the resident';

/** Every refusal about a case. */
export const caseErrors = {
  RESIDENT_WITHOUT_HOUSEHOLD: {
    message: 'This resident lives in no household on that day: name the household, or form one first.',
    article: oneCase,
  },
  RESIDENT_OF_ANOTHER_HOUSEHOLD: {
    message: 'On that day this resident is no member of the household that you name.',
    article: oneCase,
  },
  RESIDENT_IN_TWO_HOUSEHOLDS: {
    message: 'On that day this resident lives in two households: name the one that the question is about.',
    article: oneCase,
  },
  CASE_ACT_OUT_OF_ORDER: { message: 'This cannot be done in the state that the case is in.', article: course },
  CASE_CLOSED: { message: 'The case is closed; open it again first.', article: course },
  CASE_NOT_CLOSED: { message: 'The case is open already.', article: course },
  CASE_NOT_SIMPLE: {
    message: 'Only a simple, single question is answered without an investigation or a plan.',
    article: 'Rule R29: a simple question is answered, a complex one goes to the team',
  },
  CLIENT_SUPPORT_NOT_POINTED_OUT: {
    message: 'First point out that there is independent client support, and record the day.',
    article: 'Rule R32: client support is pointed out at first contact',
  },
  CLIENT_NOT_HEARD: {
    message: 'First hold a conversation with the resident or the representative.',
    article: investigation,
  },
  INVESTIGATION_RUNNING: { message: 'An investigation is running; complete it first.', article: investigation },
  INVESTIGATION_NOT_RUNNING: { message: 'No investigation is running.', article: investigation },
  CASE_NOT_INVESTIGATED: {
    message: 'A provision that is not freely accessible takes a completed investigation.',
    article: investigation,
  },
  HOUSEHOLD_HAS_OPEN_CASE: { message: 'This household has another case that is open.', article: oneCase },
  CASE_HAS_OPEN_PLAN: {
    message: 'The case has a plan or a draft of one; end that first, each building block with its reason.',
    article: 'Rule R11: support has an exit, and what ended says why',
  },
  CASE_DAY_IN_FUTURE: { message: 'An act is recorded when it has been done, not before.', article: 'Awb, art. 3:2' },
  CASE_DAY_TOO_EARLY: {
    message: 'An act is not dated before the last act of the case.',
    article: 'Awb, art. 3:2',
  },
  CLOSING_REASON_UNKNOWN: {
    message: 'This reason is not in the list of the municipality.',
    article: 'Rule R11: what has ended carries an ending reason',
  },
  CLOSING_QUESTION_UNANSWERED: {
    message: 'Every closing question of the municipality is answered.',
    article: 'Rule X22: the closing questions are asked and registered',
  },
  CLOSING_QUESTION_UNKNOWN: {
    message: 'Answer the closing questions of the municipality, each once and no other.',
    article: 'Rule X22: the closing questions are asked and registered',
  },
  AFTERCARE_BEFORE_END: {
    message: 'Aftercare is not planned on a day before the support ends.',
    article: 'Rule R25: aftercare is scheduled',
  },
} as const satisfies Record<string, ErrorDefinition>;

/** Refuses an act of a case. */
export const refuse = refusalsOf(caseErrors);
