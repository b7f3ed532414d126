// Words of people stand in strings, in Dutch. cspell:ignoreRegExp /'[^'\n]*'/g
import {
  budgetActs,
  type BudgetSubject,
  type BudgetVerdict,
  capOf,
  type Payment,
  refuseBudgetAct,
  refuseBudgetDay,
  refuseConditions,
  refuseNetwork,
  refusePayment,
  refuseRate,
  refuseSubject,
  refuseVerdict,
  topUpOf,
} from './personal-budget.law';

const refusal = (code: string | null, field: string | null) => (code === null ? null : { code, field });

describe('Wmo 2.3.6 lid 1: a budget for tailored support', () => {
  const subject: BudgetSubject = {
    ...{ access: 'TAILORED_INDIVIDUAL', delivery: 'BUDGET', blockLaw: 'WMO', productLaw: 'WMO' },
    ...{ productIsBudget: true, lawCode: 'WMO' },
  };
  it.each<[Partial<BudgetSubject>, string | null, string | null]>([
    [{}, null, null],
    [{ blockLaw: null, productLaw: null }, null, null],
    [{ access: 'FREE' }, 'PGB_OF_FREE_SUPPORT', 'buildingBlockId'],
    [{ delivery: 'IN_KIND' }, 'PGB_BLOCK_IN_KIND', 'buildingBlockId'],
    [{ productIsBudget: false }, 'PGB_PRODUCT_NOT_BUDGET', 'productId'],
    [{ blockLaw: 'JEUGDWET' }, 'PGB_OTHER_LAW', 'buildingBlockId'],
    [{ productLaw: 'JEUGDWET' }, 'PGB_OTHER_LAW', 'productId'],
  ])('%j: %s', (changes, code, field) => {
    expect(refuseSubject({ ...subject, ...changes })).toEqual(refusal(code, field));
  });
});

it.each([
  ['2018-02-01', null],
  ['2018-03-01', null],
  ['2018-01-31', 'PGB_DAY_TOO_EARLY'],
  ['2018-03-02', 'PGB_DAY_IN_FUTURE'],
])('asked on 1 February, on %s, seen from 1 March: %s', (on, code) => {
  expect(refuseBudgetDay(on, '2018-02-01', '2018-03-01')).toBe(code);
});

it.each([
  [['ABLE', 'MOTIVATED', 'QUALITY'], null],
  [['ABLE', 'MOTIVATED'], 'PGB_NOT_EACH_CONDITION'],
  [['ABLE', 'MOTIVATED', 'MOTIVATED'], 'PGB_NOT_EACH_CONDITION'],
  [['ABLE', 'MOTIVATED', 'QUALITY', 'QUALITY'], 'PGB_NOT_EACH_CONDITION'],
] as const)('R62: each condition once: %j: %s', (conditions, code) => {
  expect(refuseConditions(conditions.map((condition) => ({ condition })))).toBe(code);
});

describe('R68: the own network by exception', () => {
  const none = { networkException: null, networkMisuse: null, networkLoad: null };
  const all = { networkException: 'Alleen zij kan het', networkMisuse: 'Geen', networkLoad: 'Houdt het vol' };
  it.each([
    ['OWN_NETWORK', all, null],
    ['OWN_NETWORK', none, 'PGB_NETWORK_WITHOUT_EXCEPTION'],
    ['OWN_NETWORK', { ...all, networkMisuse: null }, 'PGB_NETWORK_WITHOUT_EXCEPTION'],
    ['PROVIDER', none, null],
    ['PROVIDER', all, 'PGB_NETWORK_MISFIT'],
  ] as const)('%s with %j: %s', (kind, findings, code) => {
    expect(refuseNetwork(kind, findings)).toBe(code);
  });
});

describe('R65: at most the cheapest in kind', () => {
  it.each([
    [2_500, 100, 2_500],
    [2_500, 75, 1_875],
    [2_501, 75, 1_875],
    [0, 100, 0],
  ])('%d cents at %d %%: %d', (inKind, percent, cap) => {
    expect(capOf(inKind, percent)).toBe(cap);
  });

  it.each([
    [2_000, 2_000, 1_875, 'PGB_ABOVE_CAP'],
    [1_876, 2_000, 1_875, 'PGB_ABOVE_CAP'],
    [1_875, 2_000, 1_875, null],
    [1_874, 2_000, 1_875, 'PGB_REFUSES_MORE_THAN_EXCESS'],
    [1_700, 1_600, 1_875, 'PGB_ABOVE_REQUEST'],
    [1_600, 1_600, 1_875, null],
    [1_500, 1_600, 1_875, 'PGB_REFUSES_MORE_THAN_EXCESS'],
  ])('given %d of %d with at most %d: %s', (granted, requested, cap, code) => {
    expect(refuseRate(granted, requested, cap)).toBe(code);
  });

  it.each([
    [2_000, 1_875, 125],
    [1_600, 1_600, 0],
  ])('asked %d, given %d: the resident adds %d', (requested, granted, added) => {
    expect(topUpOf(requested, granted)).toBe(added);
  });
});

describe('R62, R66: given or refused on a ground', () => {
  const verdict: BudgetVerdict = {
    ...{ areConditionsMet: true, requestedInCents: 2_000, grantedInCents: 1_875, ground: null, isBarred: false },
  };
  const refused = (ground: BudgetVerdict['ground'], changes: Partial<BudgetVerdict> = {}): Partial<BudgetVerdict> => ({
    ...{ grantedInCents: null, ground, ...changes },
  });
  it.each<[Partial<BudgetVerdict>, string | null, string | null]>([
    [{}, null, null],
    [{ grantedInCents: null }, 'PGB_NOT_ONE_OUTCOME', 'grantedRateInCents'],
    [{ ground: 'WRONG_DATA' }, 'PGB_NOT_ONE_OUTCOME', 'grantedRateInCents'],
    [{ areConditionsMet: false }, 'PGB_CONDITION_NOT_MET', 'grantedRateInCents'],
    [refused('CONDITION_NOT_MET'), 'PGB_REFUSAL_WITHOUT_GROUND', 'refusalGround'],
    [refused('CONDITION_NOT_MET', { isBarred: true }), 'PGB_REFUSAL_WITHOUT_GROUND', 'refusalGround'],
    [refused('CONDITION_NOT_MET', { areConditionsMet: false }), null, null],
    [refused('EARLIER_WITHDRAWAL'), 'PGB_REFUSAL_WITHOUT_GROUND', 'refusalGround'],
    [refused('EARLIER_WITHDRAWAL', { isBarred: true }), null, null],
    [refused('WRONG_DATA'), null, null],
  ])('%j: %s', (changes, code, field) => {
    expect(refuseVerdict({ ...verdict, ...changes })).toEqual(refusal(code, field));
  });
});

describe('the acts on a budget', () => {
  const facts = { state: 'REQUESTED', planRecordedOn: '2018-02-01', legality: null } as const;
  it.each([
    ['personalBudgetPlanRecord', {}, null],
    ['personalBudgetPlanRecord', { state: 'TESTED' }, 'PGB_TESTED'],
    ['personalBudgetTest', {}, null],
    ['personalBudgetTest', { planRecordedOn: null }, 'PGB_WITHOUT_PLAN'],
    ['personalBudgetTest', { state: 'GRANTED' }, 'PGB_TESTED'],
    ['personalBudgetDecide', {}, 'PGB_NOT_TESTED'],
    ['personalBudgetDecide', { state: 'TESTED' }, null],
    ['personalBudgetDecide', { state: 'REFUSED' }, 'PGB_DECIDED'],
    ['personalBudgetCheck', { state: 'REFUSED' }, 'PGB_NOT_GRANTED'],
    ['personalBudgetCheck', { state: 'PARTLY' }, null],
    ['personalBudgetCheck', { state: 'PARTLY', legality: 'LAWFUL' }, 'PGB_CHECKED'],
    ['personalBudgetPaymentRecord', {}, 'PGB_NOT_GRANTED'],
    ['personalBudgetPaymentRecord', { state: 'GRANTED' }, null],
    ['personalBudgetPaymentRecord', { state: 'WITHDRAWN' }, null],
    ['personalBudgetPaymentRecord', { state: 'GRANTED', legality: 'UNLAWFUL' }, 'PGB_UNLAWFUL'],
  ] as const)('%s of %j: %s', (act, changes, code) => {
    const now = { ...facts, ...changes };
    expect(refuseBudgetAct(act, now)).toBe(code);
    expect(budgetActs(now)).toContainEqual({ name: act, because: code });
  });
});

describe('R67: a payment', () => {
  const payment: Payment = {
    ...{ holderId: 'holder', payeeResidentId: 'daughter', payeeName: 'Dochter', ofResidentId: 'daughter' },
    ...{ ofName: 'Dochter', fromOn: '2018-02-01', untilOn: '2018-03-01', effectiveOn: '2018-02-01', endsOn: null },
    ...{ volume: 10, volumeLeft: 10, amountInCents: 20_000, rateInCents: 2_000 },
  };
  it.each<[string, Partial<Payment>, string | null, string | null]>([
    ['at its rate', {}, null, null],
    ['never to the holder', { payeeResidentId: 'holder' }, 'PGB_PAID_TO_HOLDER', 'payeeResidentId'],
    ['to somebody else', { payeeResidentId: 'son' }, 'PGB_OTHER_PAYEE', 'payeeResidentId'],
    ['to another name', { payeeName: 'Zoon' }, 'PGB_OTHER_PAYEE', 'payeeName'],
    ['of no day', { untilOn: '2018-02-01' }, 'PGB_PAYMENT_PERIOD_EMPTY', 'untilOn'],
    ['before it was made known', { effectiveOn: null }, 'PGB_PAYMENT_OUTSIDE', 'fromOn'],
    ['before it has effect', { effectiveOn: '2018-02-02' }, 'PGB_PAYMENT_OUTSIDE', 'fromOn'],
    ['after it was taken back', { endsOn: '2018-02-28' }, 'PGB_PAYMENT_OUTSIDE', 'untilOn'],
    ['more than is left', { volumeLeft: 9 }, 'PGB_EXHAUSTED', 'volume'],
    ['above its rate', { amountInCents: 20_001 }, 'PGB_PAYMENT_ABOVE_RATE', 'amountInCents'],
  ])('%s', (_what, changes, code, field) => {
    expect(refusePayment({ ...payment, ...changes })).toEqual(refusal(code, field));
  });
});
