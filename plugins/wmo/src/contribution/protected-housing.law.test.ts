import { parametersOf } from '@eenplan/kit';
import fc from 'fast-check';
import { wmoParameters } from '../parameters';
import { highContribution, isLowContribution, lowContribution } from './protected-housing.law';

const of2026 = (name: string): number =>
  Number(
    wmoParameters.flatMap(parametersOf).find(({ key, validFrom }) => key.endsWith(name) && validFrom === '2026-01-01')
      ?.value,
  );
const amounts = {
  highMaximumInCents: of2026('protected-housing.high-maximum'),
  lowMinimumInCents: of2026('protected-housing.low-minimum'),
  lowMaximumInCents: of2026('protected-housing.low-maximum'),
  lowPercentage: of2026('protected-housing.low-percentage'),
};

describe('Uitvoeringsbesluit 3.12: who pays the low contribution', () => {
  const stay = { month: 5, hasChildren: false, returnsWithinFourMonths: false };
  it.each([
    [{ month: 1 }, true],
    [{ month: 4 }, true],
    [{}, false],
    [{ hasChildren: true }, true],
    [{ returnsWithinFourMonths: true }, true],
  ])('%j: %s', (changes, expected) => {
    expect(isLowContribution({ ...stay, ...changes })).toBe(expected);
  });
});

describe('Uitvoeringsbesluit 3.12: how much the low contribution is in 2026', () => {
  it.each([
    ['no income: the least', 0, 21_260],
    ['the least exactly', 2_551_200, 21_260],
    ['a cent more than the least', 2_551_320, 21_261],
    ['less than a cent more', 2_551_319, 21_260],
    ['30,000 euro a year', 3_000_000, 25_000],
    ['the most exactly', 13_389_600, 111_580],
    ['above the most', 13_389_720, 111_580],
  ])('%s', (_what, income, expected) => {
    expect(lowContribution(income, amounts)).toBe(expected);
  });

  it('lies between the two and goes up with the income', () => {
    const income = fc.nat(30_000_000);
    fc.assert(
      fc.property(income, income, (one, other) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)].map((each) => lowContribution(each, amounts));
        expect(less).toBeGreaterThanOrEqual(21_260);
        expect(more).toBeLessThanOrEqual(111_580);
        expect(less).toBeLessThanOrEqual(Number(more));
      }),
      { seed: 20261128 },
    );
  });
});

describe('Uitvoeringsbesluit 3.11 lid 2: the most of the high contribution in 2026', () => {
  it.each([
    [0, 0],
    [306_179, 306_179],
    [306_180, 306_180],
    [306_181, 306_180],
  ])('found %d: %d', (found, expected) => {
    expect(highContribution(found, amounts)).toBe(expected);
  });
});
