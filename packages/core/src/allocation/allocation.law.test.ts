import {
  allocationActs,
  type AllocationBasis,
  asksAgreement,
  endFrom,
  refuseAgreement,
  refuseAllocation,
  refuseAllocationAct,
  refuseEndDay,
  refuseStartDay,
} from './allocation.law';

const TODAY = '2018-03-01';
const basis = (changes: Partial<AllocationBasis> = {}): AllocationBasis => ({
  ...{ planIsActive: true, blockIsEnded: false, delivery: 'IN_KIND' as const, needsDecision: true },
  ...{ decidedOn: '2018-01-15', blockProvider: 'a', provider: 'a', blockLaw: 'WMO', productLaw: 'WMO' },
  ...{ productIsInKind: true, fromOn: '2018-02-01', untilOn: '2018-12-31', withdrawnOn: null, ...changes },
});

describe('R17, R37: what an allocation rests on', () => {
  it.each([
    ['nothing wrong', {}, null],
    ['a plan that is not in force', { planIsActive: false }, 'ALLOCATION_PLAN_NOT_ACTIVE buildingBlockId'],
    ['a block that ended', { blockIsEnded: true }, 'ALLOCATION_BLOCK_ENDED buildingBlockId'],
    ['a budget', { delivery: 'BUDGET' }, 'ALLOCATION_OF_BUDGET buildingBlockId'],
    ['another provider', { provider: 'b' }, 'ALLOCATION_OTHER_PROVIDER organisationId'],
    ['a block of no organisation', { blockProvider: null }, 'ALLOCATION_OTHER_PROVIDER organisationId'],
    ['a product with a budget alone', { productIsInKind: false }, 'ALLOCATION_PRODUCT_NOT_IN_KIND productId'],
    ['another law', { productLaw: 'JEUGDWET' }, 'ALLOCATION_OTHER_LAW productId'],
    ['a product of no law', { productLaw: null }, null],
    ['a block of no law', { blockLaw: null }, null],
    ['no decision', { decidedOn: null }, 'ALLOCATION_NEEDS_DECISION buildingBlockId'],
    ['no decision where none is needed', { decidedOn: null, needsDecision: false }, null],
    ['the day of the decision', { fromOn: '2018-01-15' }, null],
    ['the day before it', { fromOn: '2018-01-14' }, 'ALLOCATION_BEFORE_DECISION fromOn'],
    ['a withdrawal on its last day', { withdrawnOn: '2018-12-31' }, null],
    ['a withdrawal before that', { withdrawnOn: '2018-12-30' }, 'ALLOCATION_AFTER_WITHDRAWAL buildingBlockId'],
    [
      'a withdrawal, and no end',
      { untilOn: null, withdrawnOn: '2030-01-01' },
      'ALLOCATION_AFTER_WITHDRAWAL buildingBlockId',
    ],
  ] as const)('%s', (_what, changes, expected) => {
    const refusal = refuseAllocation(basis(changes));
    expect(refusal && `${refusal.code} ${refusal.field}`).toBe(expected);
  });
});

describe('R11: the acts on allocated support', () => {
  it.each([
    ['allocationStart', 'ALLOCATED', null],
    ['allocationStart', 'STARTED', 'ALLOCATION_STARTED'],
    ['allocationStart', 'ENDED', 'ALLOCATION_ENDED'],
    ['allocationChange', 'ALLOCATED', null],
    ['allocationChange', 'STARTED', null],
    ['allocationChange', 'ENDED', 'ALLOCATION_ENDED'],
    ['allocationEnd', 'ALLOCATED', null],
    ['allocationEnd', 'STARTED', null],
    ['allocationEnd', 'ENDED', 'ALLOCATION_ENDED'],
  ] as const)('%s when %s: %s', (act, state, refusal) => {
    expect(refuseAllocationAct(act, state)).toBe(refusal);
    expect(allocationActs(state)).toContainEqual({ name: act, because: refusal });
  });
});

describe('OP186: lower or ended in the past only with the agreement of the provider', () => {
  const before = { volume: 4, frequency: 'WEEK' as const, untilOn: '2018-12-31' };
  it.each([
    [{ volume: 5 }, false],
    [{ volume: 3 }, true],
    [{ frequency: 'MONTH' as const }, true],
    [{ untilOn: '2018-02-28' }, true],
    [{ untilOn: '2018-03-01' }, false],
    [{ untilOn: '2019-12-31' }, false],
    [{ untilOn: null }, false],
    [{}, false],
  ])('%o: %s', (changes, expected) => {
    expect(asksAgreement(before, { ...before, ...changes }, TODAY)).toBe(expected);
  });

  it.each([
    [null, true, 'ALLOCATION_PROVIDER_NOT_AGREED'],
    [null, false, null],
    ['2018-03-01', true, null],
    ['2018-03-02', true, 'ALLOCATION_DAY_IN_FUTURE'],
    ['2018-03-02', false, 'ALLOCATION_DAY_IN_FUTURE'],
  ])('agreed on %s, asked %s: %s', (agreedOn, isAsked, refusal) => {
    expect(refuseAgreement(agreedOn, isAsked, TODAY)).toBe(refusal);
  });
});

describe('iWmo and iJw, messages 305 and 307: the days', () => {
  it.each([
    ['2018-01-31', null, 'ALLOCATION_DAY_OUTSIDE'],
    ['2018-02-01', null, null],
    ['2018-02-15', '2018-02-15', 'ALLOCATION_DAY_OUTSIDE'],
    ['2018-03-02', null, 'ALLOCATION_DAY_IN_FUTURE'],
  ])('begun on %s, allocated from 1 February until %s: %s', (on, untilOn, refusal) => {
    expect(refuseStartDay(on, { fromOn: '2018-02-01', untilOn }, TODAY)).toBe(refusal);
  });

  it.each([
    ['2018-02-01', null, null],
    ['2018-01-31', null, 'ALLOCATION_PERIOD_EMPTY'],
    ['2018-02-05', '2018-02-05', 'ALLOCATION_PERIOD_EMPTY'],
    ['2018-02-06', '2018-02-05', null],
    ['2018-06-01', '2018-02-05', null],
    ['2018-06-02', '2018-02-05', 'ALLOCATION_DAY_OUTSIDE'],
  ])('ended on %s, begun on %s, allocated from 1 February until 1 June: %s', (on, startedOn, refusal) => {
    expect(refuseEndDay(on, { fromOn: '2018-02-01', startedOn, untilOn: '2018-06-01' })).toBe(refusal);
  });
});

it.each([
  ['on that day', null, '2018-03-01', '2018-03-01'],
  ['on no day, when it had not begun', null, '2018-01-01', '2018-02-01'],
  ['after the first day, when it began later', '2018-03-01', '2018-02-15', '2018-03-02'],
])('Wmo 2.3.10: what is taken back ends %s', (_when, startedOn, on, end) => {
  expect(endFrom({ fromOn: '2018-02-01', startedOn }, on)).toBe(end);
});
