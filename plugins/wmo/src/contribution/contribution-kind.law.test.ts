import { isForTransport, refuseKind } from './contribution-kind.law';

describe('Uitvoeringsbesluit 3.8 lid 1: what is for transport', () => {
  it.each<[string | null, boolean | null, boolean]>([
    [null, null, false],
    [null, false, false],
    [null, true, true],
    ['TRANSPORT_INDIVIDUAL', null, true],
    ['TRANSPORT_COLLECTIVE', null, true],
    ['DAY_ACTIVITIES_TRANSPORT', null, false],
    ['AID', null, false],
  ])('recorded %s, said %s: %s', (kindCode, said, expected) => {
    expect(isForTransport(kindCode, said)).toBe(expected);
  });
});

describe('Uitvoeringsbesluit 3.8 lid 1 and lid 3 (d): a kind that does not fit', () => {
  it.each<[string | null, boolean | null, string | null]>([
    [null, true, null],
    ['AID', null, null],
    ['AID', false, null],
    ['AID', true, 'WMO_CONTRIBUTION_TRANSPORT_MISFIT isForTransport'],
    ['TRANSPORT_COLLECTIVE', true, null],
    ['TRANSPORT_COLLECTIVE', false, 'WMO_CONTRIBUTION_TRANSPORT_MISFIT isForTransport'],
    ['WHEELCHAIR', null, 'WMO_CONTRIBUTION_WHEELCHAIR decisionId'],
    ['WHEELCHAIR', true, 'WMO_CONTRIBUTION_WHEELCHAIR decisionId'],
  ])('recorded %s, said %s: %s', (kindCode, said, expected) => {
    const refusal = refuseKind(kindCode, said);
    expect(refusal && `${refusal.code} ${refusal.field}`).toBe(expected);
  });
});
