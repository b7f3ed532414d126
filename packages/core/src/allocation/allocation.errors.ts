import { type ErrorDefinition, refusalsOf } from '@eenplan/kit';

const contracted = 'Rule S252: support is allocated under a contract that holds on its first day';
const agreement = 'iWmo en iJw 3.2, OP186: lower or ended in the past only with the agreement of the provider';
const access = 'Rule R17: tailored support needs a decision, referral or diagnosis';
const period = 'Wmo 2015, art. 2.6.6';

/** Every refusal about allocated support. */
export const allocationErrors = {
  ALLOCATION_WITHOUT_CONTRACT: {
    message: 'No contract with this organisation holds on that day.',
    article: contracted,
  },
  ALLOCATION_PRODUCT_NOT_CONTRACTED: {
    message: 'No contract with this organisation that holds on that day has this product.',
    article: contracted,
  },
  ALLOCATION_PRODUCT_NOT_VALID: {
    message: 'This version of the product is not valid on that day.',
    article: 'Rule R37: decisions refer to the product versions valid on the decision date',
  },
  ALLOCATION_PLAN_NOT_ACTIVE: { message: 'The plan is not in force.', article: 'Rule R05: a plan is adopted first' },
  ALLOCATION_BLOCK_ENDED: { message: 'The building block has ended.', article: 'Rule R11: support has an exit' },
  ALLOCATION_OF_BUDGET: {
    message: 'Support with a budget is bought by the resident, not allocated.',
    article: 'iWmo en iJw 3.2, OP043: no budget and allocation of one product at the same time',
  },
  ALLOCATION_PRODUCT_NOT_IN_KIND: {
    message: 'The catalogue has this product with a budget alone.',
    article: 'Wmo 2015, art. 2.3.6 lid 1',
  },
  ALLOCATION_OTHER_PROVIDER: {
    message: 'The plan names somebody else for this building block.',
    article: 'Rule R01: one household, one plan, one director',
  },
  ALLOCATION_OTHER_LAW: {
    message: 'The product is of another law than the building block.',
    article: 'Rule R09: each law keeps its own decision and basis',
  },
  ALLOCATION_NEEDS_DECISION: { message: 'Nothing gives access to this support.', article: access },
  ALLOCATION_BEFORE_DECISION: { message: 'This is before the day of what gives access.', article: access },
  ALLOCATION_AFTER_WITHDRAWAL: {
    message: 'The decision on this support is taken back as of a day before it ends.',
    article: 'Wmo 2015, art. 2.3.10 lid 1',
  },
  ALLOCATION_NOT_OF_HOUSEHOLD: {
    message: 'The resident does not live in the household of the plan on that day.',
    article: 'Rule R01: one household, one plan, one director',
  },
  ALLOCATION_STACKED: {
    message: 'This provider gives the resident this product already in that period: change that.',
    article: 'iWmo en iJw 3.2, OP259: allocations are not piled up',
  },
  ALLOCATION_UNIT_MISMATCH: { message: 'The contract counts this product otherwise.', article: contracted },
  ALLOCATION_WITHOUT_UNIT: { message: 'Neither contract nor product says what it is counted in.', article: contracted },
  ALLOCATION_ENDED: { message: 'It has ended.', article: 'Rule R11: support has an exit' },
  ALLOCATION_STARTED: { message: 'The provider has begun already.', article: period },
  ALLOCATION_DAY_IN_FUTURE: { message: 'What is done is recorded when it has been done.', article: period },
  ALLOCATION_DAY_OUTSIDE: { message: 'This day lies outside the period.', article: period },
  ALLOCATION_PERIOD_EMPTY: { message: 'It ends after it begins.', article: period },
  ALLOCATION_NOTHING_CHANGES: { message: 'Say what changes: volume, frequency or last day.', article: period },
  ALLOCATION_PROVIDER_NOT_AGREED: { message: 'Record on which day the provider agreed.', article: agreement },
  ALLOCATION_REASON_UNKNOWN: {
    message: 'This is no reason to end support of this law.',
    article: 'Rule S046: what ends has a reason',
  },
} as const satisfies Record<string, ErrorDefinition>;

/** Refuses an act on allocated support. */
export const refuse = refusalsOf(allocationErrors);
