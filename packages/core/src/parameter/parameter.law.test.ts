import { checkParameters, parametersOf } from '@eenplan/kit';
import { awbParameters } from './awb-parameters';
import { type DatedValue, exactText, type GivenValue, isMoney, isSame, misplacedIn, placed } from './parameter.law';

const known = (validFrom: string, validUntil: string | null, value = '1900'): DatedValue => ({
  ...{ value, validFrom, validUntil, source: 'shipped', mark: null },
});
const given = (validFrom: string, validUntil?: string | null, value = '2200'): GivenValue => ({
  ...{ value, validFrom, validUntil, source: 'decree', mark: null, path: [`from ${validFrom}`] },
});
/** A series in one line: each value with its days. */
const asLines = (values: readonly DatedValue[]): string[] =>
  values.map(({ value, validFrom, validUntil }) => `${value} ${validFrom}..${validUntil ?? ''}`);

describe('the text of a value (Rule M7)', () => {
  it.each([
    ['EUR_CENTS', 2180, '2180'],
    ['EUR_CENTS_PER_DAY', '2300', '2300'],
    ['EUR_CENTS', 0, '0'],
    ['EUR_CENTS', -0, '0'],
    ['EUR_CENTS', '-0', '0'],
    ['EUR_CENTS', -500, '-500'],
    ['PERCENT', '0.70', '0.70'],
    ['PERCENT', 0.1, '0.1'],
    ['DAYS', 42, '42'],
  ])('%s %p is %p', (unit, value, text) => {
    expect(exactText(unit, value)).toEqual({ text });
  });

  it.each([
    ['EUR_CENTS', 2180.5, 'PARAMETER_NOT_WHOLE_CENTS'],
    ['EUR_CENTS_PER_MONTH', '21.80', 'PARAMETER_NOT_WHOLE_CENTS'],
    ['EUR_CENTS', '2180.00', 'PARAMETER_NOT_WHOLE_CENTS'],
    ['EUR_CENTS', 2 ** 53, 'PARAMETER_NOT_WHOLE_CENTS'],
    ['EUR_CENTS', 'twenty', 'PARAMETER_NOT_WHOLE_CENTS'],
    ['EUR_CENTS', '', 'PARAMETER_NOT_WHOLE_CENTS'],
    ['EUR_CENTS', Number.NaN, 'PARAMETER_NOT_WHOLE_CENTS'],
    ['PERCENT', 1e21, 'PARAMETER_VALUE_INVALID'],
    ['PERCENT', '0,70', 'PARAMETER_VALUE_INVALID'],
    ['PERCENT', '007', 'PARAMETER_VALUE_INVALID'],
    ['PERCENT', `0.${'1'.repeat(40)}`, 'PARAMETER_VALUE_INVALID'],
  ])('%s %p is refused with %s', (unit, value, code) => {
    expect(exactText(unit, value)).toEqual({ code });
  });

  it.each([
    ['EUR_CENTS', true],
    ['EUR_CENTS_PER_MONTH', true],
    ['PERCENT', false],
    ['DAYS', false],
  ])('%s is money: %s', (unit, expected) => expect(isMoney(unit)).toBe(expected));
});

describe('a given value among those that are known (Rule M7)', () => {
  it.each<[string, DatedValue[], GivenValue[], string[]]>([
    [
      'ends one that had no end, the day before',
      [known('2019-01-01', null)],
      [given('2027-01-01')],
      ['1900 2019-01-01..2026-12-31', '2200 2027-01-01..'],
    ],
    [
      'takes the place of the one that begins on the same day, and ends where the next one begins',
      [known('2025-01-01', '2025-12-31'), known('2026-01-01', null)],
      [given('2025-01-01')],
      ['2200 2025-01-01..2025-12-31', '1900 2026-01-01..'],
    ],
    [
      'follows one that ended',
      [known('2026-01-01', '2026-12-31')],
      [given('2027-01-01', '2027-12-31')],
      ['1900 2026-01-01..2026-12-31', '2200 2027-01-01..2027-12-31'],
    ],
    [
      'goes before the first one',
      [known('2026-01-01', null)],
      [given('2025-01-01')],
      ['2200 2025-01-01..2025-12-31', '1900 2026-01-01..'],
    ],
    ['may be the only one', [], [given('2026-01-01', null)], ['2200 2026-01-01..']],
  ])('%s', (_what, before, values, expected) => {
    const after = placed(before, values);
    expect(asLines(after)).toEqual(expected);
    expect(misplacedIn(after, true)).toBeNull();
  });

  it.each<[string, DatedValue[], GivenValue[], string, string]>([
    [
      'begins within one that has an end',
      [known('2025-01-01', '2025-12-31')],
      [given('2025-07-01')],
      'PARAMETER_OVERLAP',
      'from 2025-07-01',
    ],
    [
      'ends after the next one begins',
      [known('2026-01-01', null)],
      [given('2025-01-01', '2026-01-01')],
      'PARAMETER_OVERLAP',
      'from 2025-01-01',
    ],
    [
      'has no end and another follows',
      [known('2026-01-01', null)],
      [given('2025-01-01', null)],
      'PARAMETER_OVERLAP',
      'from 2025-01-01',
    ],
    [
      'begins on the same day as another',
      [],
      [given('2025-01-01'), given('2025-01-01')],
      'PARAMETER_OVERLAP',
      'from 2025-01-01',
    ],
    [
      'leaves a day open behind it',
      [known('2026-01-01', '2026-12-31')],
      [given('2027-01-02')],
      'PARAMETER_GAP',
      'from 2027-01-02',
    ],
    [
      'leaves a day open before the next',
      [known('2026-01-01', null)],
      [given('2025-01-01', '2025-12-30')],
      'PARAMETER_GAP',
      'from 2025-01-01',
    ],
  ])('that %s is misplaced: %#', (_what, before, values, code, place) => {
    const misplaced = misplacedIn(placed(before, values), true);
    expect(misplaced).toEqual({ code, path: [place] });
  });

  it('may leave days open in a series that is not gapless', () => {
    const values = placed([known('2026-01-01', '2026-12-31')], [given('2028-01-01')]);
    expect(misplacedIn(values, false)).toBeNull();
  });

  it.each([
    [{}, true],
    [{ value: '1901' }, false],
    [{ validUntil: '2027-01-01' }, false],
    [{ source: 'other' }, false],
    [{ mark: 'memory' as const }, false],
    [{ validFrom: '2026-01-02' }, false],
  ])('with %j is the same: %s', (change, expected) => {
    const value = known('2026-01-01', null);
    expect(isSame(value, { ...value, ...change })).toBe(expected);
  });
});

describe('the penalty for a late decision (Awb 4:17 lid 2)', () => {
  it('has amounts without overlap or gap, 14 days each', () => {
    const rows = awbParameters.flatMap(parametersOf);
    expect(() => checkParameters(rows, { gaplessKeys: awbParameters.map(({ key }) => key) })).not.toThrow();
    const cents = (on: string): number[] => rows.filter(({ validFrom }) => validFrom === on).map(({ value }) => +value);
    expect([cents('2015-01-01'), cents('2019-01-01')]).toEqual([
      [2000, 3000, 4000],
      [2300, 3500, 4500],
    ]);
  });
});
