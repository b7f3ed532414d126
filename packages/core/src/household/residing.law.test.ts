import { halvesOf, refuseResiding, usualResiding } from './residing.law';

describe('S002: living in a household', () => {
  it.each<[string, string]>([
    ['PARENT', 'FULL'],
    ['CHILD', 'FULL'],
    ['NON_RESIDENT_PARENT', 'NONE'],
  ])('of %s is %s when nothing is said', (role, expected) => {
    expect(usualResiding(role)).toBe(expected);
  });

  it.each<[string, string, string | null]>([
    ['CHILD', 'PART_TIME', null],
    ['PARENT', 'PART_TIME', 'PART_TIME_CHILDREN_ONLY'],
    ['NON_RESIDENT_PARENT', 'PART_TIME', 'PART_TIME_CHILDREN_ONLY'],
    ['NON_RESIDENT_PARENT', 'FULL', 'NON_RESIDENT_PARENT_RESIDES'],
    ['NON_RESIDENT_PARENT', 'NONE', null],
    ['OTHER', 'NONE', null],
    ['PARTNER', 'FULL', null],
  ])('%s living there %s', (role, residing, expected) => {
    expect(refuseResiding(role, residing)).toBe(expected);
  });

  const period = (text: string) => {
    const [fromOn = '', untilOn = ''] = text.split('/');
    return { fromOn, untilOn: untilOn === '' ? null : untilOn };
  };
  it.each<[string, string[], number[] | null]>([
    ['none', [], []],
    ['one', ['2016/'], [0]],
    ['two at once', ['2016/', '2017/'], [0, 1]],
    ['two at once, the later first', ['2017/', '2016/'], [1, 0]],
    ['one after the other', ['2016/2017', '2017/'], [0, 0]],
    ['a long one beside two', ['2010/2015', '2016/', '2010/'], [0, 0, 1]],
    ['three at once', ['2016/', '2017/', '2018/'], null],
    ['a third after the first', ['2016/2018', '2017/', '2018/'], [0, 1, 0]],
    ['a third a day too early', ['2016/2018-01-02', '2017/', '2018-01-01/'], null],
  ])('%s', (_what, periods, expected) => {
    expect(halvesOf(periods.map(period))).toEqual(expected);
  });
});
