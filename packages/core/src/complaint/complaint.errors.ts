import { type ErrorDefinition, refusalsOf } from '@eenplan/kit';

const informal = 'Rule R34: the informal approach comes first';

/** Every refusal about a complaint. */
export const complaintErrors = {
  COMPLAINT_INFORMAL_FIRST: {
    message: 'First try to settle it with the resident, and record that.',
    article: informal,
  },
  COMPLAINT_INFORMAL_DONE: { message: 'The informal approach has been recorded.', article: informal },
  COMPLAINT_SETTLED: { message: 'The complaint has been settled.', article: 'Awb, art. 9:12' },
  COMPLAINT_SOLVED_FORMALLY: {
    message: 'A complaint that went on after the informal approach is not settled as solved by it.',
    article: informal,
  },
  COMPLAINT_DAY_IN_FUTURE: { message: 'What is done is recorded when it has been done.', article: 'Awb, art. 9:11' },
  COMPLAINT_DAY_TOO_EARLY: { message: 'This is before what was done with it before.', article: 'Awb, art. 9:11' },
} as const satisfies Record<string, ErrorDefinition>;

/** Refuses an act on a complaint. */
export const refuse = refusalsOf(complaintErrors);
