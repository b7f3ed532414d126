import { findReason } from './rule.law';

describe('Awb 4:84: a soft rule is left with a reason for that rule', () => {
  it.each([
    ['nothing given', undefined, null],
    ['null given', null, null],
    ['an empty list', [], null],
    ['a reason for another rule', [{ rule: 'R14', reason: 'Omdat' }], null],
    ['blank', [{ rule: 'R33', reason: '  ' }], null],
    ['in words', [{ rule: 'R33', reason: 'Wil niet thuis' }], 'Wil niet thuis'],
    [
      'among others',
      [
        { rule: 'R14', reason: 'Omdat' },
        { rule: 'R33', reason: 'Wil niet thuis' },
      ],
      'Wil niet thuis',
    ],
  ])('%s', (_what, reasons, expected) => {
    expect(findReason('R33', reasons)).toBe(expected);
  });
});
