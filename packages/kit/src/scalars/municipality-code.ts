import { Kind } from 'graphql';
import { defineScalar, only } from './define-scalar';

/**
 * Whether this has the form of a municipality code of Statistics Netherlands (CBS): a string of four digits, not 0000.
 * Whether the municipality exists is a question for the reference table.
 */
export const isMunicipalityCode = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}$/.test(value) && value !== '0000';

function hint(value: unknown): string | undefined {
  if (typeof value === 'number') return 'Send it as a string, so that leading zeros are kept.';
  if (typeof value === 'string' && /^gm/i.test(value)) return 'Leave out the letters GM.';
  return undefined;
}

/**
 * Scalar `MunicipalityCode`: a string that {@link isMunicipalityCode} accepts. Refuses with
 * `MUNICIPALITY_CODE_INVALID`.
 */
export const MunicipalityCode = defineScalar({
  name: 'MunicipalityCode',
  meaning: 'The code of a municipality at Statistics Netherlands (CBS).',
  format: 'A string of four digits, leading zeros kept: `0363` is Amsterdam.',
  dutch: 'gemeentecode',
  code: 'MUNICIPALITY_CODE_INVALID',
  expected: 'a municipality code: a string of four digits, leading zeros kept',
  hint,
  literal: Kind.STRING,
  parse: only(isMunicipalityCode),
  serialize: only(isMunicipalityCode),
});
