import { type ErrorDefinition, refusalsOf } from '@eenplan/kit';
import { blockErrors } from '../building-block/block.errors';
import { coreErrors } from '../errors';

const R34 = 'Rule R34: objection only against a decision; the informal approach comes first';
const LATE = 'Awb, art. 6:7, 6:9 and 6:11';

/** Every refusal about an objection. */
export const objectionErrors = {
  OBJECTION_NOT_ONE_SUBJECT: { message: 'Name the decision, or the support, that it is against.', article: R34 },
  OBJECTION_WITHOUT_DECISION: { message: 'Nothing was decided about this support.', article: R34 },
  OBJECTION_AGAINST_FREE_SUPPORT: {
    message: 'Free support asks no decision, so there is nothing to object to; a complaint is always possible.',
    article: 'Rule R16: free support needs no investigation, decision, referral or diagnosis',
  },
  OBJECTION_AGAINST_TEAM_HELP: {
    message:
      'Help of this team is a general provision, so there is nothing to object to; a complaint is always possible.',
    article: 'Rule R26: no decision, no own contribution, no objection',
  },
  OBJECTION_ALREADY_LODGED: { message: 'This resident objected to this decision already.', article: 'Awb, art. 6:4' },
  OBJECTION_DAY_IN_FUTURE: { message: 'What is done is recorded when it has been done.', article: 'Awb, art. 7:10' },
  OBJECTION_DAY_TOO_EARLY: { message: 'This is before what was done with it before.', article: 'Awb, art. 7:10' },
  OBJECTION_SETTLED: { message: 'The objection has been settled.', article: 'Awb, art. 7:12' },
  OBJECTION_INFORMAL_FIRST: { message: 'First try to settle it with the resident, and record that.', article: R34 },
  OBJECTION_INFORMAL_DONE: { message: 'The informal approach has been recorded.', article: R34 },
  OBJECTION_OUTCOME_MISFIT: { message: 'A decision on an objection does not come to that outcome.', article: R34 },
  OBJECTION_LATE: {
    message: 'It came after six weeks: it is not looked at, unless there is an excuse.',
    article: LATE,
  },
  OBJECTION_IN_TIME: { message: 'It came in time: it is looked at.', article: LATE },
  OBJECTION_NOT_HEARD: {
    message: 'Say when the resident was heard, or why not.',
    article: 'Awb, art. 7:2 and 7:3',
  },
  OBJECTION_WITHOUT_MOTIVATION: {
    message: 'A decision on an objection says what it rests on.',
    article: 'Awb, art. 7:12 lid 1',
  },
  OBJECTION_BY_DECIDER: {
    message: 'Somebody else than who took the decision decides on the objection.',
    article: 'Awb, art. 10:3 lid 3',
  },
} as const satisfies Record<string, ErrorDefinition>;

const { DECISION_BY_CLIENT_SUPPORTER } = blockErrors;

/** Refuses an act on an objection. */
export const refuse = refusalsOf({ ...coreErrors, ...objectionErrors, DECISION_BY_CLIENT_SUPPORTER });
