import {
  type CalamityContent,
  isSameReport,
  refuseCalamityClosing,
  refuseCalamityDays,
  refuseHarm,
  refuseProvider,
} from './calamity.law';

const content: CalamityContent = {
  ...{ kind: 'CALAMITY', harm: 'DEATH', setting: 'SHELTER', provider: 'kvk:12345678', clients: 1 },
  ...{ happenedOn: '2026-03-01', discoveredOn: '2026-03-02' },
};

describe('AVG 5 lid 1 (d): one reference, one report', () => {
  it('is the same when everything is', () => {
    expect(isSameReport(content, { ...content })).toBe(true);
  });

  it.each<[Partial<CalamityContent>]>([
    [{ kind: 'VIOLENCE' }],
    [{ harm: 'SERIOUS_HARM' }],
    [{ setting: 'OTHER' }],
    [{ provider: 'kvk:87654321' }],
    [{ happenedOn: '2026-02-28' }],
    [{ discoveredOn: '2026-03-01' }],
    [{ clients: 2 }],
  ])('is another with %j', (change) => {
    expect(isSameReport(content, { ...content, ...change })).toBe(false);
  });
});

describe('Wmo 1.1.1: what a calamity leads to', () => {
  it.each([
    ['CALAMITY', 'DEATH', null],
    ['CALAMITY', 'SERIOUS_HARM', null],
    ['CALAMITY', 'OTHER_HARM', 'WMO_CALAMITY_WITHOUT_HARM'],
    ['CALAMITY', 'NO_HARM', 'WMO_CALAMITY_WITHOUT_HARM'],
    ['VIOLENCE', 'OTHER_HARM', null],
    ['VIOLENCE', 'NO_HARM', null],
  ] as const)('%s with %s', (kind, harm, refusal) => {
    expect(refuseHarm(kind, harm)).toBe(refusal);
  });
});

describe('Wmo 3.4: the days', () => {
  it.each([
    ['2026-03-01', '2026-03-01', null],
    ['2026-03-01', '2026-03-03', null],
    ['2026-03-04', '2026-03-04', { code: 'WMO_CALAMITY_IN_FUTURE', field: 'happenedOn' }],
    ['2026-03-01', '2026-03-04', { code: 'WMO_CALAMITY_IN_FUTURE', field: 'discoveredOn' }],
    ['2026-03-02', '2026-03-01', { code: 'WMO_CALAMITY_DISCOVERED_BEFORE', field: 'discoveredOn' }],
  ])('happened %s, discovered %s, today the 3rd', (happenedOn, discoveredOn, refusal) => {
    expect(refuseCalamityDays(happenedOn, discoveredOn, '2026-03-03')).toEqual(refusal);
  });
});

describe('Wmo 3.4: whose support', () => {
  it.each([
    ['a provider of itself', 'kvk:1', null, null],
    ['a provider that names itself', 'kvk:1', 'kvk:1', null],
    ['a provider of another', 'kvk:1', 'kvk:2', 'WMO_CALAMITY_OF_ANOTHER'],
    ['a professional of a provider', null, 'kvk:2', null],
    ['a professional of nobody', null, null, 'WMO_CALAMITY_WITHOUT_PROVIDER'],
  ])('%s', (_who, own, named, refusal) => {
    expect(refuseProvider(own, named)).toBe(refusal);
  });
});

describe('Wmo 6.1: closing', () => {
  it.each([
    [null, null],
    ['2026-03-01', 'WMO_CALAMITY_ALREADY_CLOSED'],
  ])('closed %s', (closedOn, refusal) => {
    expect(refuseCalamityClosing(closedOn)).toBe(refusal);
  });
});
