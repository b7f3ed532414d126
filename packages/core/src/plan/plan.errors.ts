import { type ErrorDefinition, refusalsOf } from '@eenplan/kit';
import { coreErrors } from '../errors';

const R01 = 'Rule R01: one household, one plan, one director';
const R05 = 'Rule R05: a plan names goals, results and a review date before it is adopted';
const R07 = 'Rule R07: carer support is a part of the plan, and the carer is involved';
const R08 = 'Rule R08: own contribution and the personal plan of a budget are part of the plan';
const ORDER = 'Rule R05: what is adopted is what was agreed by then';

/** Every refusal of a plan and its goals. */
export const planErrors = {
  PLAN_ENDED: { message: 'This plan has ended and is not changed any more.', article: R01 },
  PLAN_ALREADY_DRAFTED: { message: 'A plan of this household is already being drawn up.', article: R01 },
  PLAN_CASE_TOO_EARLY: {
    message: 'A plan is drawn up once the question is clear, in a case that is open.',
    article: R05,
  },
  PLAN_WITHOUT_GOALS: { message: 'The plan has no goal.', article: R05 },
  PLAN_GOAL_WITHOUT_RESULT: { message: 'A goal of the plan has no intended result.', article: R05 },
  PLAN_REVIEW_NOT_LATER: { message: 'The review lies after the day it is agreed.', article: R05 },
  PLAN_WITHOUT_CARER_SUPPORT: {
    message: 'Agree support of the informal carers, or state that there is none.',
    article: R07,
  },
  CARER_NOT_ONE_PERSON: { message: 'A carer is a resident on file or somebody with a name: name one.', article: R07 },
  CARER_SUPPORT_ENDED: { message: 'This has ended already.', article: R07 },
  PLAN_WITHOUT_CONTRIBUTION: {
    message: 'A tailored building block does not say what the household contributes.',
    article: R08,
  },
  PLAN_WITHOUT_PERSONAL_PLAN: { message: 'A building block with a budget has no personal plan.', article: R08 },
  PLAN_NEEDS_INVESTIGATION: {
    message: 'The plan holds tailored support, so the investigation comes first.',
    article: 'Rule R17: tailored support follows an investigation with the resident',
  },
  PLAN_HAS_OPEN_BLOCKS: {
    message: 'End the building blocks first, each with its reason.',
    article: 'Rule R11: support has an exit, and ends with a reason',
  },
  PLAN_AGREED_BY_NOBODY: { message: 'A plan is adopted together: name who of the household agrees.', article: R01 },
  PLAN_AGREED_BY_STRANGER: { message: 'On that day this resident is no member of the household.', article: R01 },
  PLAN_AGREED_BY_CHILDREN: {
    message: 'Children below sixteen do not adopt a plan by themselves: somebody older of the household agrees too.',
    article: 'Jeugdwet, art. 7.3.4',
  },
  PLAN_END_BEFORE_CONTENT: {
    message: 'Support in the plan, or its last adoption, is later than that day.',
    article: 'Rule R11: support has an exit, and ends with a reason',
  },
  PLAN_ADOPTED_BEFORE_CONTENT: {
    message: 'A part of the plan, or the adoption before this one, is later than that day.',
    article: ORDER,
  },
  PLAN_PART_OUTSIDE_DAYS: {
    message: 'That day lies before the plan was drawn up, or in the future.',
    article: ORDER,
  },
  PLAN_END_BEFORE_START: { message: 'An end cannot lie before the beginning.', article: ORDER },
  DAY_IN_FUTURE: { message: 'That day is still to come.', article: ORDER },
  DIRECTOR_WITHOUT_RELATION: {
    message: 'Of a director with a name alone, say what the relation to the household is; of others, do not.',
    article: 'Rule R02: the director may be the resident or another who is no professional',
  },
  GOAL_WITHOUT_BASIS: {
    message: 'A goal rests on at least one law, and on each law once.',
    article: 'Rule R09: a goal may rest on several laws, each with its own basis',
  },
  GOAL_ENDED: { message: 'This is no longer a goal.', article: ORDER },
  GOAL_HAS_OPEN_BLOCKS: {
    message: 'A building block serves this goal and no other: end that first.',
    article: 'Rule R09: each law keeps its own decision and basis',
  },
  GOAL_TARGET_TOO_EARLY: { message: 'A goal is reached after it is set.', article: ORDER },
} as const satisfies Record<string, ErrorDefinition>;

/** Refuses an act on a plan by a code, at a path in the arguments. */
export const refuse = refusalsOf({ ...coreErrors, ...planErrors });
