import {
  asksContribution,
  countedResidents,
  isRuleInForce,
  refuseAmount,
  refuseDays,
  refuseHouseholdHelp,
  refuseLeftOutCare,
  refuseOwner,
  refuseParts,
  refuseReplacement,
  refuseShortStay,
  refuseTransport,
  writtenOffOn,
} from './provision.law';

describe('what a kind needs is said, and nothing of another', () => {
  it.each([
    ['SHORT_STAY', ['shortStay'], null],
    ['SHORT_STAY', [], { code: 'WMO_PROVISION_PART_MISSING', field: 'shortStay' }],
    ['SHORT_STAY', ['shortStay', 'aid'], { code: 'WMO_PROVISION_PART_MISFIT', field: 'aid' }],
    ['GUIDANCE_INDIVIDUAL_PLUS', [], null],
    ['GUIDANCE_INDIVIDUAL_PLUS', ['transport'], { code: 'WMO_PROVISION_PART_MISFIT', field: 'transport' }],
    ['GUIDANCE_GROUP', [], { code: 'WMO_PROVISION_PART_MISSING', field: 'transport' }],
    ['DAY_ACTIVITIES_TRANSPORT', ['transport'], null],
    ['HOME_ADAPTATION', [], { code: 'WMO_PROVISION_PART_MISSING', field: 'homeAdaptation' }],
    ['WHEELCHAIR', [], { code: 'WMO_PROVISION_PART_MISSING', field: 'aid' }],
    ['HOUSEHOLD_HELP', ['householdHelp'], null],
  ] as const)('%s with %j', (kind, said, refusal) => {
    expect(refuseParts(kind, said)).toEqual(refusal);
  });
});

describe('Wmo 2.3.5: within the days of the decision', () => {
  it.each([
    ['2018-02-06', null, null, null],
    ['2018-02-05', null, null, 'fromOn'],
    ['2018-02-06', '2018-02-06', null, 'untilOn'],
    ['2018-02-06', '2018-03-01', '2018-03-01', null],
    ['2018-02-06', '2018-03-02', '2018-03-01', 'untilOn'],
    ['2018-03-01', null, '2018-03-01', 'fromOn'],
  ])('from %s until %s, decision until %s', (fromOn, untilOn, decisionUntil, field) => {
    expect(refuseDays({ fromOn, untilOn }, { fromOn: '2018-02-06', untilOn: decisionUntil })).toBe(field);
  });
});

describe('Wmo 2.3.7: a home adaptation has an amount once', () => {
  it.each([
    ['HOME_ADAPTATION', 100, 'ONCE', null, null],
    ['HOME_ADAPTATION', null, null, null, 'amountInCents'],
    ['HOME_ADAPTATION', 100, 'MONTH', null, 'amountPer'],
    ['HOME_ADAPTATION', 100, 'ONCE', '2019-01-01', 'untilOn'],
    ['AID', null, null, null, null],
    ['AID', null, 'ONCE', null, 'amountInCents'],
    ['AID', 100, null, null, 'amountPer'],
    ['AID', 100, 'MONTH', '2019-01-01', null],
  ] as const)('%s %s %s until %s', (kind, amountInCents, amountPer, untilOn, field) => {
    expect(refuseAmount(kind, { amountInCents, amountPer }, untilOn)).toBe(field);
  });

  it.each([
    ['the client owns it', { ownerIsClient: true, ownerHeardOn: null, ownerConsents: null }, null],
    ['heard, without consent', { ownerIsClient: false, ownerHeardOn: '2018-02-01', ownerConsents: false }, null],
    ['on the day itself', { ownerIsClient: false, ownerHeardOn: '2018-02-06', ownerConsents: true }, null],
    ['not heard', { ownerIsClient: false, ownerHeardOn: null, ownerConsents: null }, 'WMO_OWNER_NOT_HEARD'],
    ['heard after', { ownerIsClient: false, ownerHeardOn: '2018-02-07', ownerConsents: true }, 'WMO_OWNER_NOT_HEARD'],
    [
      'nothing said of consent',
      { ownerIsClient: false, ownerHeardOn: '2018-02-01', ownerConsents: null },
      'WMO_OWNER_NOT_HEARD',
    ],
    [
      'another owner of an own home',
      { ownerIsClient: true, ownerHeardOn: '2018-02-01', ownerConsents: true },
      'WMO_OWNER_MISFIT',
    ],
  ] as const)('%s', (_what, owner, refusal) => {
    expect(refuseOwner(owner, '2018-02-06', '2018-03-01')).toBe(refusal);
  });

  it('heard on a day that has not come', () => {
    const owner = { ownerIsClient: false, ownerHeardOn: '2018-03-02', ownerConsents: true };
    expect(refuseOwner(owner, '2018-03-10', '2018-03-01')).toBe('WMO_OWNER_DAY_IN_FUTURE');
  });
});

describe('R24: a short stay of at most three periods, and no crisis shelter', () => {
  it.each([
    [3, false, null],
    [1, false, null],
    [4, false, 'WMO_SHORT_STAY_TOO_LONG'],
    [1, true, 'WMO_SHORT_STAY_CRISIS'],
  ])('%s, crisis %s', (periods, isCrisis, refusal) => {
    expect(refuseShortStay(periods, isCrisis, 3)).toBe(refusal);
  });
});

describe('R23: transport to a group only if medically necessary', () => {
  it.each([
    ['GUIDANCE_GROUP', true, true, null],
    ['GUIDANCE_GROUP', false, false, null],
    ['GUIDANCE_GROUP', true, false, 'WMO_TRANSPORT_NOT_NECESSARY'],
    ['DAY_ACTIVITIES_TRANSPORT', true, true, null],
    ['DAY_ACTIVITIES_TRANSPORT', false, false, 'WMO_TRANSPORT_NOT_NECESSARY'],
  ])('%s, given %s, necessary %s', (kind, isGiven, isNecessary, refusal) => {
    expect(refuseTransport(kind, { isGiven, isNecessary })).toBe(refusal);
  });
});

describe('Wmo 2.1.3: an aid is written off after its term', () => {
  const earlier = { fromOn: '2015-02-06', depreciationMonths: 36 };
  it.each([
    ['the first', '2018-02-05', null, false, null],
    ['within the term', '2018-02-05', earlier, false, 'WMO_AID_WITHIN_TERM'],
    ['within it, on a ground', '2018-02-05', earlier, true, null],
    ['on the day it is written off', '2018-02-06', earlier, false, null],
    ['a ground for nothing', '2018-02-06', earlier, true, 'WMO_AID_REPLACES_NOTHING'],
    ['a ground for the first', '2018-02-05', null, true, 'WMO_AID_REPLACES_NOTHING'],
  ] as const)('%s', (_what, fromOn, known, hasGround, refusal) => {
    expect(refuseReplacement(fromOn, known, hasGround)).toBe(refusal);
  });

  it('at the end of a month that is shorter', () => {
    expect(writtenOffOn('2018-08-31', 6)).toBe('2019-02-28');
  });

  it('Uitvoeringsbesluit 3.8 lid 3 (d): a wheelchair asks no contribution', () => {
    expect([asksContribution('WHEELCHAIR'), asksContribution('AID')]).toEqual([false, true]);
  });
});

describe('household help', () => {
  it.each([
    [true, false, 'WMO_HOUSEHOLD_HELP_MARKET_FIRST'],
    [true, true, null],
    [false, false, null],
  ])('R21: market first %s, for structure %s', (isMarketFirst, needsStructure, refusal) => {
    expect(refuseHouseholdHelp(isMarketFirst, needsStructure)).toBe(refusal);
  });

  it.each([
    [true, false, 'WMO_HOUSEHOLD_HELP_NOT_LAST_PHASE'],
    [true, true, null],
    [false, false, null],
  ])('R22: care left out %s, last phase %s', (isLeftOut, isLastPhase, refusal) => {
    expect(refuseLeftOutCare(isLeftOut, isLastPhase)).toBe(refusal);
  });

  it.each([
    [false, 4],
    [true, 3],
  ])('R22: minors left out %s', (areMinorsLeftOut, count) => {
    const birthDates = ['1950-05-17', '2000-03-01', '2000-03-02', null];
    expect(countedResidents(birthDates, '2018-03-01', areMinorsLeftOut)).toBe(count);
  });

  it.each([
    ['OPTION', false],
    ['VISION', false],
    ['DECISION', true],
    ['ORDINANCE', true],
  ] as const)('R92: a rule that is a %s is in force: %s', (status, expected) => {
    expect(isRuleInForce([{ rule: 'MARKET_FIRST', status }], 'MARKET_FIRST')).toBe(expected);
    expect(isRuleInForce([{ rule: 'MARKET_FIRST', status }], 'MINORS_NOT_COUNTED')).toBe(false);
  });
});
