import { checkParameters, type Parameter, parameterOn, parameterProblems } from './parameters';

const row = (validFrom: string, validUntil: string | null, more: Partial<Parameter> = {}): Parameter => ({
  key: 'wmo.contribution',
  law: 'wmo',
  value: 2100,
  unit: 'EUR_CENTS',
  validFrom,
  validUntil,
  source: 'gemeente.nu 2025-03',
  ...more,
});
const rows = [row('2025-01-01', '2025-12-31'), row('2026-01-01', null, { value: 2180, mark: 'memory' })];
const gaplessKeys = ['wmo.contribution'];
const codes = (list: Parameter[]): string[] => parameterProblems(list, { gaplessKeys }).map(({ code }) => code);

describe('dated parameters', () => {
  it.each([
    ['2025-01-01', 2100],
    ['2025-12-31', 2100],
    ['2026-01-01', 2180],
    ['2035-06-01', 2180],
  ])('on %s hold the row of that day, both bounds inclusive', (day, value) => {
    expect(parameterOn(rows, 'wmo.contribution', day).value).toBe(value);
  });

  it('keep source and mark', () => {
    expect(parameterOn(rows, 'wmo.contribution', '2026-05-01')).toMatchObject({
      mark: 'memory',
      source: 'gemeente.nu 2025-03',
    });
  });

  it.each([
    ['wmo.contribution', '2024-12-31'],
    ['wmo.other', '2025-06-01'],
  ])('refuse %s on %s when no row holds', (key, day) => {
    expect(() => parameterOn(rows, key, day)).toThrow(expect.objectContaining({ code: 'NO_PARAMETER_FOR_DATE' }));
  });

  it('refuse a day that does not exist', () => {
    expect(() => parameterOn(rows, 'wmo.contribution', '2027-06-31')).toThrow(
      expect.objectContaining({ code: 'INVALID_DATE' }),
    );
  });

  it('are sound when they follow each other, in any order', () => {
    expect(codes([...rows].reverse())).toEqual([]);
    expect(() => checkParameters(rows, { gaplessKeys })).not.toThrow();
  });

  it.each([
    ['one shared day', [row('2025-01-01', '2026-01-01'), row('2026-01-01', null)], ['PARAMETER_OVERLAP']],
    ['an open row before another', [row('2025-01-01', null), row('2026-01-01', null)], ['PARAMETER_OVERLAP']],
    ['the same first day', [row('2025-01-01', '2025-06-30'), row('2025-01-01', null)], ['PARAMETER_OVERLAP']],
    ['a day between', [row('2025-01-01', '2025-12-30'), row('2026-01-01', null)], ['PARAMETER_GAP']],
    ['an end before the start', [row('2025-01-01', '2024-12-31')], ['PARAMETER_INVALID']],
    ['half a cent', [row('2025-01-01', null, { value: 21.5 })], ['PARAMETER_INVALID']],
    ['no number', [row('2025-01-01', null, { value: Number.NaN, unit: 'PERCENT' })], ['PARAMETER_INVALID']],
    ['no source', [row('2025-01-01', null, { source: ' ' })], ['PARAMETER_INVALID']],
    ['no such day', [row('2025-02-29', null)], ['INVALID_DATE']],
  ])('are refused with %s', (_what, list, expected) => {
    expect(codes(list)).toEqual(expected);
    expect(() => checkParameters(list, { gaplessKeys })).toThrow(expect.objectContaining({ code: expected[0] }));
  });

  it('may have a gap where one may be, and other keys beside them', () => {
    const other = row('2025-01-01', null, { key: 'wmo.other' });
    expect(parameterProblems([row('2025-01-01', '2025-03-31'), row('2026-01-01', null), other])).toEqual([]);
  });
});
