import fc from 'fast-check';
import { Kind, parseValue } from 'graphql';
import { EuroCents } from './euro-cents';

const code = (expected: string) => expect.objectContaining({ extensions: { code: expected } }) as Error;

describe('EuroCents', () => {
  it.each([0, 1, -1, 12345, 10_412_163_300, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER])('keeps %d', (cents) => {
    expect(EuroCents.parseValue(cents)).toBe(cents);
    expect(EuroCents.serialize(cents)).toBe(cents);
    expect(EuroCents.parseLiteral({ kind: Kind.INT, value: String(cents) })).toBe(cents);
  });

  it.each([0.5, 1e21, 2 ** 53, -(2 ** 53), NaN, Infinity, '12345', '€ 12', 10n, true])('refuses case %#', (value) => {
    expect(() => EuroCents.parseValue(value)).toThrow(code('EURO_CENTS_INVALID'));
    expect(() => EuroCents.serialize(value)).toThrow(code('EURO_CENTS_INVALID'));
  });

  it.each(['1.0', '1e3', '"1"', '9007199254740992', '9007199254740993', '-9007199254740992', '1'.repeat(400)])(
    'refuses the literal %s',
    (literal) => {
      expect(() => EuroCents.parseLiteral(parseValue(literal))).toThrow(code('EURO_CENTS_INVALID'));
    },
  );

  it('has one zero', () => {
    expect(EuroCents.parseValue(-0)).toBe(0);
    expect(EuroCents.parseLiteral(parseValue('-0'))).toBe(0);
  });

  it('gives back any whole amount through JSON', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (cents) => {
        expect(JSON.parse(JSON.stringify(EuroCents.serialize(EuroCents.parseValue(cents))))).toBe(cents);
      }),
      { seed: 2026 },
    );
  });
});
