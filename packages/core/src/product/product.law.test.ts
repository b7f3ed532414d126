import { isValidOn, refuseEarlierEnd, refuseVersion } from './product.law';

const OF_2017 = { fromOn: '2017-01-01', untilOn: '2018-01-01' };

describe('R37: an act goes by the version of a product that is valid on its day', () => {
  it.each([
    ['2016-12-31', false],
    ['2017-01-01', true],
    ['2017-12-31', true],
    ['2018-01-01', false],
  ])('the version of 2017 on %s: %s', (on, expected) => {
    expect(isValidOn(OF_2017, on)).toBe(expected);
    expect(refuseVersion(OF_2017, on)).toBe(expected ? null : 'PRODUCT_NOT_VALID');
  });

  it('a version without an end goes on', () => {
    expect(isValidOn({ fromOn: '2017-01-01', untilOn: null }, '2099-12-31')).toBe(true);
  });

  it.each([
    [null, '2018-02-28', 'PRODUCT_IN_PAST'],
    [null, '2018-03-01', null],
    ['2018-02-01', '2018-02-01', null],
    ['2018-02-01', '2018-02-02', null],
    ['2018-02-01', '2018-01-31', 'PRODUCT_IN_PAST'],
    ['2018-02-01', null, null],
  ])('until %s cannot end earlier, on %s, seen from 1 March 2018: %s', (untilOn, earlier, refusal) => {
    expect(refuseEarlierEnd({ fromOn: '2017-01-01', untilOn }, earlier, '2018-03-01')).toBe(refusal);
  });
});
