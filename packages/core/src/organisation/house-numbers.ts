import type { HouseNumberSide } from './area-postcode.entity';

/** House numbers of a postcode: both ends inclusive, null without a last one. */
export interface HouseNumbers {
  readonly firstNumber: number;
  readonly lastNumber: number | null;
  readonly side: HouseNumberSide;
}

/** House numbers as a file gives them. */
export interface HouseNumbersInFile {
  readonly first: number;
  readonly last?: number | undefined;
  readonly side: HouseNumberSide;
}

/** The range, brought to the first and last number that are on its side; null when there is none. */
export function rangeOf({ first, last, side }: HouseNumbersInFile): HouseNumbers | null {
  const off = (number: number): number => (side === 'ALL' || number % 2 === (side === 'ODD' ? 1 : 0) ? 0 : 1);
  const firstNumber = first + off(first);
  const lastNumber = last === undefined ? null : last - off(last);
  return lastNumber !== null && lastNumber < firstNumber ? null : { firstNumber, lastNumber, side };
}

/** Is there a house number in both? */
export function meet(left: HouseNumbers, right: HouseNumbers): boolean {
  const sides = left.side === right.side || left.side === 'ALL' || right.side === 'ALL';
  return sides && startsBeforeEnd(left, right) && startsBeforeEnd(right, left);
}

const startsBeforeEnd = ({ firstNumber }: HouseNumbers, { lastNumber }: HouseNumbers): boolean =>
  lastNumber === null || firstNumber <= lastNumber;
