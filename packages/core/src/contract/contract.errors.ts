import { type ErrorDefinition, refusalsOf } from '@eenplan/kit';

const steps = 'Rule S256: social contracting goes in five steps, from start note to framework agreement';
const agreed = 'Rule S253: a contract says what was agreed, at what price and for which result';

/** Every refusal about a contract. */
export const contractErrors = {
  CONTRACT_NUMBER_TAKEN: { message: 'There is a contract with this number.', article: agreed },
  CONTRACT_WITH_GROUP: { message: 'A contract is made with one organisation that gives support.', article: agreed },
  CONTRACT_NOT_THAT_STEP: { message: 'This is not the next step of this contract.', article: steps },
  CONTRACT_OVER: { message: 'This contract has ended or came to nothing.', article: steps },
  CONTRACT_ALREADY_CONCLUDED: { message: 'This contract has been concluded.', article: steps },
  CONTRACT_NOT_CONCLUDED: { message: 'This contract has not been concluded.', article: steps },
  CONTRACT_DAY_IN_FUTURE: { message: 'What is done is recorded when it has been done.', article: steps },
  CONTRACT_DAY_TOO_EARLY: { message: 'This is before the step before it.', article: steps },
  CONTRACT_WITHOUT_RESULTS: { message: 'First record which results are agreed.', article: agreed },
  CONTRACT_WITHOUT_PRODUCTS: { message: 'First agree on a product that it is for.', article: agreed },
  CONTRACT_PERIOD_EMPTY: { message: 'It ends after it begins.', article: agreed },
  CONTRACT_END_LATER: { message: 'A contract is ended before its last day, not after it.', article: agreed },
  CONTRACT_STILL_ALLOCATED: {
    message: 'Support has been allocated that begins on or after that day.',
    article: 'Rule S252: support is allocated under a contract that holds on its first day',
  },
  CONTRACT_PRODUCT_UNKNOWN: { message: 'The catalogue has no product with this code on that day.', article: agreed },
  CONTRACT_PRICE_MISSING: { message: 'A contract of this form has a price per unit.', article: agreed },
  CONTRACT_UNIT_MISMATCH: { message: 'A price and its unit go together.', article: agreed },
  CONTRACT_PRICE_OVERLAPS: { message: 'The contract has a later price for this product.', article: agreed },
  CONTRACT_PRODUCT_ENDED: { message: 'The product is out of the contract by then.', article: agreed },
} as const satisfies Record<string, ErrorDefinition>;

/** Refuses an act on a contract. */
export const refuse = refusalsOf(contractErrors);
