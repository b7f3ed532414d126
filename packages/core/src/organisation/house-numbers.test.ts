import { type HouseNumbersInFile, meet, rangeOf } from './house-numbers';

const made = (numbers: HouseNumbersInFile) =>
  rangeOf(numbers) ?? { firstNumber: 0, lastNumber: 0, side: 'ALL' as const };

describe('a range of house numbers', () => {
  it.each([
    [
      { first: 1, side: 'ALL' },
      { firstNumber: 1, lastNumber: null, side: 'ALL' },
    ],
    [
      { first: 1, last: 10, side: 'EVEN' },
      { firstNumber: 2, lastNumber: 10, side: 'EVEN' },
    ],
    [
      { first: 2, last: 10, side: 'ODD' },
      { firstNumber: 3, lastNumber: 9, side: 'ODD' },
    ],
    [{ first: 4, last: 4, side: 'ODD' }, null],
    [{ first: 9, last: 3, side: 'ALL' }, null],
  ] as const)('%j is %j', (numbers, range) => {
    expect(rangeOf(numbers)).toEqual(range);
  });

  it.each([
    [{ first: 1, last: 9, side: 'ALL' }, { first: 10, side: 'ALL' }, false],
    [{ first: 1, last: 9, side: 'ALL' }, { first: 9, side: 'ODD' }, true],
    [{ first: 1, side: 'ODD' }, { first: 2, side: 'EVEN' }, false],
    [{ first: 1, last: 4, side: 'ODD' }, { first: 4, last: 9, side: 'ODD' }, false],
    [{ first: 1, side: 'ALL' }, { first: 500, last: 500, side: 'EVEN' }, true],
  ] as const)('%j and %j meet: %s', (left, right, expected) => {
    expect([meet(made(left), made(right)), meet(made(right), made(left))]).toEqual([expected, expected]);
  });
});
