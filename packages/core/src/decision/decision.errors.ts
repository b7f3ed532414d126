import { type ErrorDefinition, refusalsOf } from '@eenplan/kit';
import { blockErrors } from '../building-block/block.errors';
import { coreErrors } from '../errors';

const R09 = 'Rule R09: each law keeps its own decision and basis';
const R17 = 'Rule R17: tailored support follows an investigation and a decision, referral or diagnosis';
const R30 = 'Rule R30: the generalist decides; the check refuses for unlawfulness alone';
const PUBLICATION = 'Awb, art. 3:40 and 3:41';
const COMPLETION = 'Awb, art. 4:5 lid 1';
const BUDGET = 'Wmo 2015, art. 2.3.6; rule R62';

/** Every refusal about a decision. */
export const decisionErrors = {
  DECISION_WITHOUT_MOTIVATION: { message: 'A decision says what it rests on.', article: 'Awb, art. 3:46' },
  DECISION_IN_FUTURE: { message: 'That day is still to come.', article: 'Awb, art. 4:13' },
  DECISION_BEFORE_APPLICATION: {
    message: 'This is before the day of what is decided on.',
    article: 'Awb, art. 1:3 lid 3',
  },
  DECISION_OUTCOME_MISFIT: { message: 'This act does not come to that outcome.', article: 'Awb, art. 1:3' },
  DECISION_WITHOUT_PRODUCT: {
    message: 'Name the version of the product that is given.',
    article: 'Rule R37: decisions refer to the product versions valid on the decision date',
  },
  DECISION_WITHOUT_BLOCK: { message: 'Name the building block of the plan that is given.', article: R17 },
  DECISION_OF_FREE_SUPPORT: {
    message: 'This support is free: there is nothing to decide.',
    article: 'Rule R16: free support needs no investigation, decision, referral or diagnosis',
  },
  DECISION_OF_TEAM_HELP: {
    message: 'Help of this team is a general provision: there is nothing to decide.',
    article: 'Rule R26: no decision, no own contribution, no objection',
  },
  DECISION_OTHER_LAW: { message: 'This is of another law than the application.', article: R09 },
  DECISION_WITHOUT_ACCESS: { message: 'Nothing gives access to this support.', article: R17 },
  DECISION_BEFORE_ACCESS: { message: 'This is before the day of what gives access.', article: R17 },
  DECISION_BY_REFERRAL: {
    message: 'The law lets the referral give access: it stands in place of a decision.',
    article: 'Jeugdwet, art. 2.6 lid 1 (e)',
  },
  DECISION_NEEDS_LEGALITY_CHECK: { message: 'Here access is checked before the decision on it.', article: R30 },
  DECISION_REFUSES_ACCESS: {
    message: 'Access was given: it is refused for unlawfulness alone, by the check.',
    article: R30,
  },
  DECISION_NOT_UNLAWFUL: { message: 'The check did not find access unlawful.', article: R30 },
  DECISION_WITHOUT_HEARING: {
    message: 'First give the applicant the chance to say something about facts that deviate.',
    article: 'Awb, art. 4:7',
  },
  DECISION_WITHOUT_CHANCE: {
    message: 'The applicant has a chance to complete the application first.',
    article: COMPLETION,
  },
  DECISION_DURING_COMPLETION: { message: 'The period to complete has not passed.', article: COMPLETION },
  DECISION_NOT_HANDLED_TOO_LATE: {
    message: 'Not handling it was to be told within four weeks: decide on it as it is.',
    article: 'Awb, art. 4:5 lid 4',
  },
  DECISION_BUDGET_UNDECIDED: { message: 'First decide on the budget that was asked.', article: BUDGET },
  DECISION_BUDGET_MISFIT: { message: 'The budget was not given as it was asked.', article: BUDGET },
  DECISION_PUBLISHED: { message: 'It was made known already.', article: PUBLICATION },
  DECISION_NOT_PUBLISHED: { message: 'It was not made known yet.', article: PUBLICATION },
  DECISION_ENDED: { message: 'Another decision came instead of it.', article: 'Wmo 2015, art. 2.3.10' },
  DECISION_REPLACED: { message: 'Another decision about it was taken already.', article: 'Wmo 2015, art. 2.3.10' },
  DECISION_GAVE_NOTHING: { message: 'It gave nothing that can be taken back.', article: 'Wmo 2015, art. 2.3.10' },
  DECISION_PUBLISHED_BEFORE_TAKEN: { message: 'It is made known after it is taken.', article: PUBLICATION },
  DECISION_EFFECTIVE_BEFORE_PUBLICATION: {
    message: 'A decision has no effect before it is made known.',
    article: 'Awb, art. 3:40',
  },
  DECISION_EFFECTIVE_BEFORE_EARLIER: {
    message: 'It takes effect after the decision that it comes instead of.',
    article: 'Awb, art. 3:40',
  },
  DECISION_GROUND_UNKNOWN: {
    message: 'This is no ground to take a decision of this law back.',
    article: 'Wmo 2015, art. 2.3.10 lid 1',
  },
} as const satisfies Record<string, ErrorDefinition>;

const { DECISION_BY_CLIENT_SUPPORTER } = blockErrors;

/** Refuses an act on a decision. */
export const refuse = refusalsOf({ ...coreErrors, ...decisionErrors, DECISION_BY_CLIENT_SUPPORTER });
