import { refuseEnd, refuseProduct, refuseTemporarySupport, type TemporarySupportFacts } from './temporary-support.law';

const given: TemporarySupportFacts = {
  ...{ outcome: 'GIVEN', productId: 'opvang', fromOn: '2018-02-02', untilOn: null, decidedOn: '2018-02-02' },
};
const refused: TemporarySupportFacts = { ...given, outcome: 'REFUSED', productId: null, fromOn: null };
const AFTER = 'WMO_TEMPORARY_SUPPORT_AFTER_DECISION';

describe('Wmo 2.3.3: temporary support', () => {
  it.each<[string, TemporarySupportFacts, string | null, [string, string] | null]>([
    ['given without an end', given, null, null],
    ['given until a day', { ...given, untilOn: '2018-02-03' }, null, null],
    ['on the day of the request', { ...given, fromOn: '2018-02-01', decidedOn: '2018-02-01' }, null, null],
    ['refused', refused, null, null],
    ['refused after the decision', refused, '2018-02-10', null],
    ['decided tomorrow', { ...given, decidedOn: '2018-03-02' }, null, ['DAY_IN_FUTURE', 'decidedOn']],
    ['decided before the request', { ...given, decidedOn: '2018-01-31' }, null, ['BEFORE_REQUEST', 'decidedOn']],
    ['given before the request', { ...given, fromOn: '2018-01-31' }, null, ['BEFORE_REQUEST', 'fromOn']],
    ['given without a product', { ...given, productId: null }, null, ['WITHOUT_SUPPORT', 'productId']],
    ['given from no day', { ...given, fromOn: null }, null, ['WITHOUT_SUPPORT', 'fromOn']],
    ['given for no day', { ...given, untilOn: '2018-02-02' }, null, ['PERIOD_EMPTY', 'untilOn']],
    ['refused with a product', { ...refused, productId: 'opvang' }, null, ['REFUSED', 'productId']],
    ['refused from a day', { ...refused, fromOn: '2018-02-02' }, null, ['REFUSED', 'fromOn']],
    ['refused until a day', { ...refused, untilOn: '2018-02-02' }, null, ['REFUSED', 'untilOn']],
    ['without an end after the decision', given, '2018-02-10', ['AFTER_DECISION', 'untilOn']],
    ['a day too long', { ...given, untilOn: '2018-02-11' }, '2018-02-10', ['AFTER_DECISION', 'untilOn']],
    ['until the decision', { ...given, untilOn: '2018-02-10' }, '2018-02-10', null],
  ])('%s', (_what, facts, mustEndOn, expected) => {
    const refusal = refuseTemporarySupport(facts, '2018-02-01', mustEndOn, '2018-03-01');
    expect(refusal).toEqual(expected && { code: `WMO_TEMPORARY_SUPPORT_${expected[0]}`, field: expected[1] });
  });
});

describe('Wmo 2.3.3: it ends', () => {
  const until = { ...given, untilOn: '2018-02-20' };
  it.each<[string, TemporarySupportFacts, string, string | null, string | null]>([
    ['on its first day', given, '2018-02-02', null, null],
    ['later', given, '2018-06-01', null, null],
    ['before it began', given, '2018-02-01', null, 'WMO_TEMPORARY_SUPPORT_PERIOD_EMPTY'],
    ['where nothing was given', refused, '2018-02-10', null, 'WMO_TEMPORARY_SUPPORT_REFUSED'],
    ['earlier than was said', until, '2018-02-19', null, null],
    ['when it ends already', until, '2018-02-20', null, 'WMO_TEMPORARY_SUPPORT_ENDED'],
    ['with the decision', given, '2018-02-10', '2018-02-10', null],
    ['after the decision', given, '2018-02-11', '2018-02-10', AFTER],
  ])('%s', (_what, facts, endsOn, mustEndOn, expected) => {
    expect(refuseEnd(facts, endsOn, mustEndOn)?.code ?? null).toBe(expected);
  });
});

describe('Wmo 1.1.1: a tailored provision of this law', () => {
  it.each<[string | null, string | null, string | null]>([
    ['WMO', 'TAILORED_INDIVIDUAL', null],
    ['WMO', 'TAILORED_COLLECTIVE', null],
    ['WMO', 'ESCALATED', null],
    [null, null, null],
    ['JEUGDWET', null, 'WMO_TEMPORARY_SUPPORT_OTHER_LAW'],
    ['WMO', 'FREE', 'WMO_TEMPORARY_SUPPORT_NOT_TAILORED'],
    ['WMO', 'VOLUNTEER', 'WMO_TEMPORARY_SUPPORT_NOT_TAILORED'],
  ])('%s, %s', (lawCode, access, expected) => {
    expect(refuseProduct({ lawCode, access })).toBe(expected);
  });
});
