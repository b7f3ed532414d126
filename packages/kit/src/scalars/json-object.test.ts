import { parseValue } from 'graphql';
import { JsonObjectScalar } from './json-object';

describe('JSONObject', () => {
  it('keeps an object as it is, both ways', () => {
    const value = { observation: 'x', domains: ['a', { b: null }] };
    expect(JsonObjectScalar.parseValue(value)).toBe(value);
    expect(JsonObjectScalar.serialize(value)).toBe(value);
  });

  it('reads a literal, variables included', () => {
    const node = parseValue('{ a: 1, b: [true, null, 2.5], c: { d: "x" }, e: $e, f: RENT }');
    expect(JsonObjectScalar.parseLiteral(node, { e: { own: 1 } })).toEqual({
      ...{ a: 1, b: [true, null, 2.5], c: { d: 'x' }, e: { own: 1 }, f: 'RENT' },
    });
  });

  it.each([[null], [[]], ['{}'], [1], [true]])('refuses %j, and does not repeat it', (value) => {
    expect(() => JsonObjectScalar.parseValue(value)).toThrow(
      expect.objectContaining({ message: 'Expected a JSON object.', extensions: { code: 'JSON_OBJECT_INVALID' } }),
    );
  });

  it('refuses a literal that is no object, or too deep', () => {
    expect(() => JsonObjectScalar.parseLiteral(parseValue('[1]'), {})).toThrow('Expected a JSON object.');
    const deep = `${'{ a: '.repeat(10)}1${' }'.repeat(10)}`;
    expect(() => JsonObjectScalar.parseLiteral(parseValue(deep), {})).toThrow('Expected a JSON object.');
  });
});
