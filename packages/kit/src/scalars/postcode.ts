import { Kind } from 'graphql';
import { defineScalar, only } from './define-scalar';

/** Whether this has the form of a Dutch postcode: four digits, the first not 0, and two capitals, without a space. */
export const isPostcode = (value: unknown): value is string =>
  typeof value === 'string' && /^[1-9]\d{3}[A-Z]{2}$/.test(value);

/** Scalar `Postcode`: a string that {@link isPostcode} accepts. Refuses with `POSTCODE_INVALID`. */
export const Postcode = defineScalar({
  name: 'Postcode',
  meaning: 'A Dutch postcode.',
  format: 'A string of four digits and two capitals without a space: `7001AB`.',
  dutch: 'postcode',
  code: 'POSTCODE_INVALID',
  expected: 'a Dutch postcode: four digits, the first not 0, and two capitals, without a space',
  literal: Kind.STRING,
  parse: only(isPostcode),
  serialize: only(isPostcode),
});
