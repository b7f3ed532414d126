import { type ErrorDefinition, refusalsOf } from '@eenplan/kit';
import { applicationErrors } from '../application/application.errors';
import { blockErrors } from '../building-block/block.errors';
import { coreErrors } from '../errors';

const R62 = 'Wmo 2015, art. 2.3.6 lid 2; rule R62';
const R64 = 'Rule R64: a personal plan is obligatory for a budget';
const R65 = 'Wmo 2015, art. 2.3.6 lid 5 (a); rule R65';
const R67 = 'Wmo 2015, art. 2.6.2; rule R67';
const R68 = 'Wmo 2015, art. 2.3.6 lid 4; rule R68';

/** Every refusal about a budget. */
export const personalBudgetErrors = {
  PGB_ALREADY_REQUESTED: {
    message: 'A budget was asked in this application already.',
    article: 'Wmo 2015, art. 2.3.6',
  },
  PGB_OF_FREE_SUPPORT: {
    message: 'A budget is for tailored support alone.',
    article: 'Wmo 2015, art. 2.3.6 lid 1; rule R16',
  },
  PGB_BLOCK_IN_KIND: { message: 'The plan has this support delivered in kind.', article: 'Wmo 2015, art. 2.3.6 lid 1' },
  PGB_PRODUCT_NOT_BUDGET: {
    message: 'The catalogue has this product in kind alone.',
    article: 'Wmo 2015, art. 2.3.6 lid 1',
  },
  PGB_OTHER_LAW: {
    message: 'This is of another law than the application.',
    article: 'Rule R09: each law keeps its own',
  },
  PGB_DAY_IN_FUTURE: { message: 'What is done is recorded when it has been done.', article: R62 },
  PGB_DAY_TOO_EARLY: { message: 'This is before what was done with it before.', article: R62 },
  PGB_TESTED: { message: 'The conditions were looked at already.', article: R62 },
  PGB_NOT_TESTED: { message: 'First look at the three conditions.', article: R62 },
  PGB_DECIDED: { message: 'It was decided on this budget already.', article: R62 },
  PGB_WITHOUT_PLAN: { message: 'First record the personal plan.', article: R64 },
  PGB_TEST_BEFORE_INVESTIGATION: { message: 'The conditions are looked at in the investigation.', article: R62 },
  PGB_NOT_EACH_CONDITION: { message: 'Say of each of the three conditions once what came of it.', article: R62 },
  PGB_CONDITION_NOT_MET: { message: 'A condition is not met: it cannot be given.', article: R62 },
  PGB_NETWORK_WITHOUT_EXCEPTION: {
    message: 'Say why the own network is paid, and what was found of misuse and overload.',
    article: R68,
  },
  PGB_NETWORK_MISFIT: { message: 'Nobody of the own network is paid here.', article: R68 },
  PGB_NETWORK_RATE_UNKNOWN: { message: 'The municipality has set no rate for the own network.', article: R68 },
  PGB_RATE_UNKNOWN: {
    message: 'Nobody knows the price in kind of this product in that unit on that day.',
    article: R65,
  },
  PGB_NOT_ONE_OUTCOME: { message: 'Give a rate or a ground to refuse, and not both.', article: R65 },
  PGB_ABOVE_CAP: { message: 'This is above the cheapest adequate support in kind.', article: R65 },
  PGB_ABOVE_REQUEST: { message: 'This is more than was asked.', article: R65 },
  PGB_REFUSES_MORE_THAN_EXCESS: {
    message: 'Only the excess above the most is refused; the resident may add that.',
    article: R65,
  },
  PGB_REFUSAL_WITHOUT_GROUND: {
    message: 'What is on file does not show this ground.',
    article: 'Wmo 2015, art. 2.3.6',
  },
  PGB_NOT_GRANTED: { message: 'This budget was not given.', article: R67 },
  PGB_CHECKED: { message: 'It was checked already.', article: R67 },
  PGB_CHECKED_BY_DECIDER: { message: 'Somebody else than who decided checks it.', article: R67 },
  PGB_CHECK_WITHOUT_GROUND: { message: 'Say what is unlawful.', article: R67 },
  PGB_NEEDS_LEGALITY_CHECK: { message: 'Here it is checked before anything is paid.', article: R67 },
  PGB_UNLAWFUL: { message: 'It was found unlawful: nothing more is paid.', article: R67 },
  PGB_PAID_TO_HOLDER: { message: 'Nothing is paid to the holder.', article: R67 },
  PGB_OTHER_PAYEE: { message: 'The budget is for somebody else.', article: R67 },
  PGB_PAYMENT_OUTSIDE: { message: 'The decision gives nothing in that period.', article: R67 },
  PGB_PAYMENT_PERIOD_EMPTY: { message: 'The period of a payment ends after it begins.', article: R67 },
  PGB_PAYMENT_ABOVE_RATE: { message: 'This is more than the rate of the budget.', article: R65 },
  PGB_EXHAUSTED: { message: 'There is not so much left of the budget.', article: R65 },
  PGB_PAYMENT_TWICE: { message: 'A payment with this reference was recorded already.', article: R67 },
} as const satisfies Record<string, ErrorDefinition>;

const { DECISION_BY_CLIENT_SUPPORTER } = blockErrors;

/** Refuses an act on a budget. */
export const refuse = refusalsOf({
  ...{ ...coreErrors, ...applicationErrors, ...personalBudgetErrors },
  DECISION_BY_CLIENT_SUPPORTER,
});
