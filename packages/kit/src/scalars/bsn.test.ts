import fc from 'fast-check';
import { Kind } from 'graphql';
import { Bsn, isBsn, maskBsn, testBsns } from './bsn';

const digits = fc.integer({ min: 0, max: 999_999_999 }).map((number) => String(number).padStart(9, '0'));

describe('isBsn', () => {
  it.each(['999900006', '123456782', '111222333', '999999990', '012345672', '000000012'])('accepts %s', (value) => {
    expect(isBsn(value)).toBe(true);
  });

  it.each<[unknown, string]>([
    ['987654321', 'fails the eleven test'],
    ['123456789', 'fails the eleven test'],
    ['000000000', 'all zeros'],
    ['12345672', 'leading zero lost'],
    ['0123456782', 'ten digits'],
    [' 123456782', 'space'],
    ['123456782\n', 'line end'],
    ['1234.56.782', 'dots'],
    ['١٢٣٤٥٦٧٨٢', 'other digits'],
    [123456782, 'a number'],
    [['123456782'], 'a list'],
    [null, 'null'],
    [undefined, 'undefined'],
  ])('refuses %j: %s', (value) => {
    expect(isBsn(value)).toBe(false);
  });

  it('notices every single wrong digit', () => {
    const change = fc.tuple(fc.constantFrom(...testBsns()), fc.nat(8), fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(change, ([bsn, place, step]) => {
        const wrong = String((Number(bsn[place]) + step) % 10);
        expect(isBsn(bsn.slice(0, place) + wrong + bsn.slice(place + 1))).toBe(false);
      }),
      { seed: 2026 },
    );
  });
});

describe('maskBsn', () => {
  it('shows the last three digits', () => {
    expect(maskBsn('123456782')).toBe('******782');
  });

  it('shows nothing of what is not a BSN', () => {
    expect(['', '782', '123456789', 'Jan', '1'.repeat(50)].map(maskBsn)).toEqual(Array(5).fill('*********'));
  });

  it('never reveals more than three digits', () => {
    fc.assert(
      fc.property(fc.oneof(digits, fc.constantFrom(...testBsns()), fc.string()), (value) => {
        expect(maskBsn(value)).toBe(isBsn(value) ? `******${value.slice(6)}` : '*********');
      }),
      { seed: 2026, numRuns: 1_000 },
    );
  });
});

describe('testBsns', () => {
  it('gives the 9,091 numbers of the official test range, in order', () => {
    const all = [...testBsns()];
    expect(all).toHaveLength(9_091);
    expect([all[0], all.at(-1)]).toEqual(['999900006', '999999990']);
    expect(all.every(isBsn)).toBe(true);
    expect(all).toEqual([...all].sort());
  });
});

describe('Bsn', () => {
  it('keeps the string as it is, both ways', () => {
    expect(Bsn.parseValue('012345672')).toBe('012345672');
    expect(Bsn.serialize('012345672')).toBe('012345672');
    expect(Bsn.parseLiteral({ kind: Kind.STRING, value: '012345672' })).toBe('012345672');
    expect(() => Bsn.parseLiteral({ kind: Kind.INT, value: '123456782' })).toThrow('Expected a citizen service number');
  });

  it('never repeats a refused value', () => {
    fc.assert(
      fc.property(digits, (value) => {
        fc.pre(!isBsn(value));
        expect(() => Bsn.parseValue(value)).toThrow(
          expect.objectContaining({ message: expect.not.stringContaining(value) as string }) as Error,
        );
      }),
      { seed: 2026 },
    );
  });
});
