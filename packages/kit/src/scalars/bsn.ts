import { Kind } from 'graphql';
import { defineScalar, only } from './define-scalar';

const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1] as const;
const visibleDigits = 3;
const firstTestNumber = 999_900_006;
const lastTestNumber = 999_999_990;

/**
 * Whether this is a citizen service number: a string of nine digits, leading zeros kept, not all zero, that passes the
 * eleven test (Σ digit·weight, weights 9 to 2 and -1, divisible by 11). It says nothing about whether it was issued.
 */
export function isBsn(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{9}$/.test(value) || value === '000000000') return false;
  return weights.reduce<number>((sum, weight, index) => sum + weight * Number(value[index]), 0) % 11 === 0;
}

/**
 * The number as people may see it: `******782`. Only the last three digits stay: enough to recognise one's own number,
 * while some 90,000 numbers share them (with four it would be 9,000). What is not a BSN becomes nine asterisks.
 */
export function maskBsn(value: string): string {
  const visible = isBsn(value) ? value.slice(-visibleDigits) : '';
  return visible.padStart(9, '*');
}

/**
 * The numbers of the official test range 999900006 to 999999990 that pass the eleven test, in order: 9,091 numbers.
 * They are never issued to a person, so demonstrators and tests use these alone.
 */
export function* testBsns(): Generator<string, void, undefined> {
  for (let number = firstTestNumber; number <= lastTestNumber; number += 1) {
    const candidate = String(number);
    if (isBsn(candidate)) yield candidate;
  }
}

/** Scalar `BSN`: a string that {@link isBsn} accepts. Refuses with `BSN_INVALID`. */
export const Bsn = defineScalar({
  name: 'BSN',
  meaning: 'The citizen service number of a person.',
  format: 'A string of nine digits, leading zeros kept, that passes the eleven test.',
  dutch: 'burgerservicenummer',
  law: 'Wet algemene bepalingen burgerservicenummer, art. 1',
  code: 'BSN_INVALID',
  expected: 'a citizen service number: a string of nine digits, leading zeros kept, that passes the eleven test',
  literal: Kind.STRING,
  parse: only(isBsn),
  serialize: only(isBsn),
});
