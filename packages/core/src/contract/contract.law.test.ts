import type { ContractState } from './contract.enum';
import {
  contractActs,
  isInForce,
  leavesOwnOfferGain,
  refuseConclusion,
  refuseContractAct,
  refusePrice,
  refuseStepDay,
  stateAfter,
} from './contract.law';

const STATES: readonly ContractState[] = [
  ...(['START_NOTE', 'START_MEETING', 'LETTER_OF_INTENT', 'NEGOTIATION', 'CONCLUDED', 'ENDED', 'ABANDONED'] as const),
];
const AGREEMENT = 'FRAMEWORK_AGREEMENT' as const;

describe('S256: the five steps of a framework agreement follow each other', () => {
  it.each([
    ['contractMeetingHold', 'START_NOTE', 'START_MEETING'],
    ['contractIntentSign', 'START_MEETING', 'LETTER_OF_INTENT'],
    ['contractNegotiationOpen', 'LETTER_OF_INTENT', 'NEGOTIATION'],
    ['contractConclude', 'NEGOTIATION', 'CONCLUDED'],
  ] as const)('%s leads from %s alone to %s', (step, from, to) => {
    expect(stateAfter(step)).toBe(to);
    const open = STATES.filter((state) => refuseContractAct(step, { form: AGREEMENT, state }) === null);
    expect(open).toEqual([from]);
  });

  it.each([
    ['START_NOTE', null],
    ['LETTER_OF_INTENT', null],
    ['CONCLUDED', 'CONTRACT_ALREADY_CONCLUDED'],
    ['ENDED', 'CONTRACT_OVER'],
  ] as const)('a subsidy is concluded from %s: %s', (state, refusal) => {
    expect(refuseContractAct('contractConclude', { form: 'SUBSIDY', state })).toBe(refusal);
  });

  it.each([
    ['contractEnd', 'NEGOTIATION', 'CONTRACT_NOT_CONCLUDED'],
    ['contractEnd', 'CONCLUDED', null],
    ['contractEnd', 'ENDED', 'CONTRACT_OVER'],
    ['contractAbandon', 'NEGOTIATION', null],
    ['contractAbandon', 'CONCLUDED', 'CONTRACT_ALREADY_CONCLUDED'],
    ['contractTermsAgree', 'START_NOTE', null],
    ['contractTermsAgree', 'CONCLUDED', 'CONTRACT_ALREADY_CONCLUDED'],
    ['contractProductAgree', 'CONCLUDED', null],
    ['contractProductAgree', 'ABANDONED', 'CONTRACT_OVER'],
    ['contractProductEnd', 'ENDED', 'CONTRACT_OVER'],
  ] as const)('%s in %s: %s', (act, state, refusal) => {
    expect(refuseContractAct(act, { form: AGREEMENT, state })).toBe(refusal);
    expect(contractActs({ form: AGREEMENT, state })).toContainEqual({ name: act, because: refusal });
  });

  it.each([
    ['2018-02-01', null],
    ['2018-03-01', null],
    ['2018-01-31', 'CONTRACT_DAY_TOO_EARLY'],
    ['2018-03-02', 'CONTRACT_DAY_IN_FUTURE'],
  ])('after a step of 1 February, on %s, seen from 1 March: %s', (on, refusal) => {
    expect(refuseStepDay(on, '2018-02-01', '2018-03-01')).toBe(refusal);
  });
});

describe('S253: a contract says what was agreed, at what price and for which result', () => {
  it.each([
    [null, 1, 'CONTRACT_WITHOUT_RESULTS'],
    ['Langer thuis', 0, 'CONTRACT_WITHOUT_PRODUCTS'],
    ['Langer thuis', 1, null],
  ])('results %s and %s products: %s', (results, products, refusal) => {
    expect(refuseConclusion({ results, products })).toBe(refusal);
  });

  it.each([
    ['PURCHASE', 100, 'HOUR', null],
    ['PURCHASE', 0, 'HOUR', null],
    ['PURCHASE', null, null, 'CONTRACT_PRICE_MISSING'],
    ['FRAMEWORK_AGREEMENT', null, null, 'CONTRACT_PRICE_MISSING'],
    ['SUBSIDY', null, null, null],
    ['LUMP_SUM', null, null, null],
    ['LUMP_SUM', 100, null, 'CONTRACT_UNIT_MISMATCH'],
    ['PURCHASE', null, 'HOUR', 'CONTRACT_UNIT_MISMATCH'],
  ] as const)('%s at %s per %s: %s', (form, price, unit, refusal) => {
    expect(refusePrice(form, price, unit)).toBe(refusal);
  });
});

describe('R36: no provider in the access gains by leading to its own offer', () => {
  it.each([
    [true, false, true],
    [true, true, false],
    [false, false, false],
    [false, true, false],
  ])('in the access %s, excluded %s: %s', (givesAccess, excludesOwnOfferGain, expected) => {
    expect(leavesOwnOfferGain({ givesAccess, excludesOwnOfferGain })).toBe(expected);
  });
});

it.each([
  [null, null, '2018-01-01', false],
  ['2018-01-01', null, '2017-12-31', false],
  ['2018-01-01', null, '2018-01-01', true],
  ['2018-01-01', '2019-01-01', '2018-12-31', true],
  ['2018-01-01', '2019-01-01', '2019-01-01', false],
])('S252: a contract from %s until %s holds on %s: %s', (fromOn, untilOn, on, expected) => {
  expect(isInForce({ fromOn, untilOn }, on)).toBe(expected);
});
