import { groupsOf, refuseAnother, type TargetGroupSetting } from './target-group.law';

describe('S033: the target groups of a municipality', () => {
  it.each<[string, TargetGroupSetting, object]>([
    ['a plain name', '4', { code: '4', title: '4', partOf: null }],
    ['a whole group', { code: '4', title: 'Mensen' }, { code: '4', title: 'Mensen', partOf: null }],
    ['a part of one', { code: '4.1', title: 'Kinderen', partOf: '4' }, { code: '4.1', title: 'Kinderen', partOf: '4' }],
  ])('%s', (_what, setting, expected) => {
    expect(groupsOf([setting])).toEqual([expected]);
  });

  it.each<[boolean, number, string | null]>([
    [true, 0, null],
    [true, 11, null],
    [false, 0, null],
    [false, 1, 'TARGET_GROUP_ONE_AT_A_TIME'],
  ])('several at once: %s, with %d others', (isMultiple, others, expected) => {
    expect(refuseAnother(isMultiple, others)).toBe(expected);
  });
});
