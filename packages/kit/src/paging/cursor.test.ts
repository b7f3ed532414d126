import * as fc from 'fast-check';
import { GraphQLError } from 'graphql';
import { newId } from '../ids';
import { decodeCursor, encodeCursor } from './cursor';

const columns = (...types: string[]) => types.map((type) => ({ type }));
const cursorOf = (...values: unknown[]) => Buffer.from(JSON.stringify(values)).toString('base64url');

function codeOf(decode: () => unknown): unknown {
  try {
    decode();
  } catch (error) {
    if (error instanceof GraphQLError) return error.extensions['code'];
    throw error;
  }
  return undefined;
}

describe('a cursor', () => {
  it('gives back the ordering values of its row', () => {
    const row = {
      familyName: "D'Ancona 🌷",
      bornOn: '1950-02-28',
      count: -3,
      rank: 2_147_483_647,
      id: newId(),
      other: 'not in it',
    };
    const properties = ['familyName', 'bornOn', 'count', 'rank', 'id'];
    expect(decodeCursor(encodeCursor(row, properties), columns('text', 'date', 'bigint', 'integer', 'uuid'))).toEqual(
      properties.map((property) => row[property as keyof typeof row]),
    );
  });

  it('gives back an instant as the database takes it', () => {
    const recordedAt = new Date('2026-03-01T10:00:00.123Z');
    expect(decodeCursor(encodeCursor({ recordedAt }, ['recordedAt']), columns('timestamptz'))).toEqual([
      '2026-03-01T10:00:00.123Z',
    ]);
  });

  it.each<[string, string, unknown]>([
    ['a number for text', 'text', 1],
    ['text that PostgreSQL cannot store', 'text', 'a\0b'],
    ['nothing', 'text', null],
    ['an object', 'text', { toString: 'x' }],
    ['a day that does not exist', 'date', '2026-02-30'],
    ['a day with more behind it', 'date', "2026-02-01' or true"],
    ['the year 0', 'date', '0000-01-01'],
    ['an id of another version', 'uuid', '3f2504e0-4f89-41d3-9a0c-0305e82c3301'],
    ['an id in capitals', 'uuid', newId().toUpperCase()],
    ['a number that JavaScript takes for an instant', 'timestamptz', '1'],
    ['an instant with words', 'timestamptz', '2026 (AD)'],
    ['an instant after the end of the calendar', 'timestamptz', '+275760-09-13T00:00:00.000Z'],
    ['an hour that does not exist', 'timestamptz', '2026-03-01T25:00:00.000Z'],
    ['a day of an instant that does not exist', 'timestamptz', '2026-02-30T00:00:00.000Z'],
    ['an integer beyond four bytes', 'integer', 2_147_483_648],
    ['a broken integer', 'integer', 1.5],
    ['a broken bigint', 'bigint', 1.5],
    ['a bigint beyond the safe range', 'bigint', 9_007_199_254_740_992],
    ['a number as text', 'bigint', '1'],
    ['a column that orders no list', 'jsonb', 1],
  ])('is refused with %s', (_what, type, value) => {
    expect(codeOf(() => decodeCursor(cursorOf(value), columns(type)))).toBe('CURSOR_INVALID');
  });

  it.each([
    '',
    '%%%',
    'bm90IGpzb24',
    cursorOf(),
    cursorOf('a', 'b'),
    Buffer.from('{"0":"a","length":1}').toString('base64'),
  ])('is refused when it is no list of one value: %j', (cursor) => {
    expect(codeOf(() => decodeCursor(cursor, columns('text')))).toBe('CURSOR_INVALID');
  });

  it('is read or refused, whatever is sent, and never fails otherwise', () => {
    const types = fc.array(fc.constantFrom('text', 'uuid', 'date', 'timestamptz', 'integer', 'bigint', 'jsonb'));
    const junk = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc.array(fc.jsonValue()).map((all) => cursorOf(...all)),
    );
    fc.assert(
      fc.property(junk, types, (cursor, of) => {
        expect([undefined, 'CURSOR_INVALID']).toContain(codeOf(() => decodeCursor(cursor, columns(...of))));
      }),
      { numRuns: 300, seed: 20_270_101 },
    );
  });

  it('refuses without repeating what was sent', () => {
    expect(() => decodeCursor('123456782', columns('text'))).toThrow(/^The cursor is not one this list gave out\.$/);
  });
});
