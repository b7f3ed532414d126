import { type ErrorDefinition, refusalsOf } from '@eenplan/kit';
import { coreErrors } from '../errors';
import { ladderErrors } from '../ladder/ladder.errors';
import { planErrors } from '../plan/plan.errors';

const R08 = 'Rule R08: own contribution and the personal plan of a budget are part of the plan';
const R09 = 'Rule R09: each law keeps its own decision and basis';
const R11 = 'Rule R11: support has an exit, and ends with a reason';
const R16 = 'Rule R16: free support needs no investigation, decision, referral or diagnosis';
const R17 = 'Rule R17: tailored support follows an investigation and a decision, referral or diagnosis';
const R26 = 'Rule R26: help of a team that is a general provision is free and short';
const R30 = 'Rule R30: the generalist decides; the check refuses for unlawfulness alone';

/** Every refusal of a building block and of access to it. */
export const blockErrors = {
  BLOCK_WITHOUT_GOAL: {
    message: 'A building block serves at least one goal of its plan, each once.',
    article: 'Rule R13: the rungs of the ladder are tried in order',
  },
  BLOCK_NOT_ONE_PROVIDER: {
    message: 'Name one who gives it: an organisation, a team, a resident or a name.',
    article: 'Rule R01: one household, one plan, one director',
  },
  BLOCK_WITHOUT_LAW: { message: 'Tailored support rests on a law.', article: R09 },
  BLOCK_LAW_NO_BASIS: { message: 'None of the goals that it serves rests on this law.', article: R09 },
  BLOCK_NOT_PROPOSED: { message: 'This building block has begun or ended.', article: R11 },
  BLOCK_ENDED: { message: 'This building block has ended.', article: R11 },
  BLOCK_END_BEFORE_START: { message: 'Support ends after it begins.', article: R11 },
  BLOCK_END_AFTER_LAST_DAY: {
    message: 'Support was agreed until an earlier day; what goes on is another building block.',
    article: 'Rule R10: tailored support is temporary',
  },
  BLOCK_STILL_ALLOCATED: {
    message: 'What is allocated of it goes on after that day: end that first.',
    article: R11,
  },
  BLOCK_START_IN_FUTURE: { message: 'Support begins today or has begun: that day is still to come.', article: R11 },
  BLOCK_START_BEFORE_PLAN: { message: 'Support begins when its plan has been adopted.', article: R11 },
  BLOCK_START_BEFORE_DECISION: { message: 'Support begins after what gives access to it.', article: R17 },
  BLOCK_UNLAWFUL_BY_CHECK: { message: 'Only the check of legality ends support as unlawful.', article: R30 },
  BLOCK_NEEDS_NO_DECISION: { message: 'This support is free: there is nothing to decide.', article: R16 },
  BLOCK_NEEDS_INVESTIGATION: { message: 'The investigation with the resident comes first.', article: R17 },
  BLOCK_NEEDS_DECISION: { message: 'A decision, referral or diagnosis comes first.', article: R17 },
  BLOCK_ALREADY_DECIDED: { message: 'There is something that gives access already.', article: R17 },
  BLOCK_NEEDS_LEGALITY_CHECK: { message: 'Here the decision is checked before support begins.', article: R30 },
  BLOCK_WITHOUT_CONTRIBUTION: { message: 'Say first what the household contributes.', article: R08 },
  BLOCK_WITHOUT_PERSONAL_PLAN: { message: 'A budget asks a personal plan first.', article: R08 },
  CONTRIBUTION_AMOUNT_MISFIT: { message: 'A contribution in money has an amount, any other has none.', article: R08 },
  BLOCK_SHORT_TERM: { message: 'Help of this team is short: agree on a last day.', article: R26 },
  BLOCK_WITHOUT_OWN_CONTRIBUTION: { message: 'Help of this team asks no own contribution.', article: R26 },
  ACCESS_DECIDED_IN_FUTURE: { message: 'That day is still to come.', article: R17 },
  ACCESS_DECIDED_BEFORE_INVESTIGATION: {
    message: 'What gives access follows the investigation with the resident: that was completed later.',
    article: R17,
  },
  ACCESS_REFERRER_MISFIT: {
    message: 'A referral or a diagnosis names who gave it, an access decision does not.',
    article: R17,
  },
  DECISION_BY_CLIENT_SUPPORTER: {
    message: 'Whoever stands beside a member of this household decides and checks nothing in its case.',
    article: 'Wmo 2015, art. 2.2.4; rule R31',
  },
  LEGALITY_ALREADY_CHECKED: { message: 'This decision has been checked.', article: R30 },
  LEGALITY_CHECKED_BY_DECIDER: { message: 'Somebody else than who decided checks the decision.', article: R30 },
  LEGALITY_WITHOUT_GROUND: { message: 'Say what is unlawful: there is no other ground to refuse.', article: R30 },
} as const satisfies Record<string, ErrorDefinition>;

/** Refuses an act on a building block by a code, at a path in the arguments. */
export const refuse = refusalsOf({ ...coreErrors, ...planErrors, ...ladderErrors, ...blockErrors });
