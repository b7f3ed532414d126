import { isSmall } from './small.law';

it.each([
  [0, false],
  [1, true],
  [4, true],
  [5, false],
  [60, false],
])('%d of which five are shown: small is %s', (count, small) => {
  expect(isSmall(count, 5)).toBe(small);
});
