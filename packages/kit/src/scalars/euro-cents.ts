import { Kind } from 'graphql';
import { defineScalar } from './define-scalar';

/** Whether this is an amount: whole cents, positive, zero or negative, at most 9,007,199,254,740,991 either way. */
export const isEuroCents = (value: unknown): value is number => Number.isSafeInteger(value);

// -0 is equal to 0 everywhere but in Object.is; adding 0 keeps one zero.
const wholeCents = (value: unknown): number | undefined => (isEuroCents(value) ? value + 0 : undefined);

/** Scalar `EuroCents`: a number that {@link isEuroCents} accepts. Refuses with `EURO_CENTS_INVALID`. */
export const EuroCents = defineScalar({
  name: 'EuroCents',
  meaning: 'An amount of money in euro cents.',
  format: 'A whole number, at most 9007199254740991 either way: 12345 is €123.45.',
  dutch: 'bedrag in eurocenten',
  code: 'EURO_CENTS_INVALID',
  expected: 'an amount in whole euro cents: a JSON number without fraction, at most 9007199254740991 either way',
  literal: Kind.INT,
  parse: wholeCents,
  serialize: wholeCents,
});
