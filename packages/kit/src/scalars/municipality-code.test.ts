import { Kind } from 'graphql';
import { isMunicipalityCode, MunicipalityCode } from './municipality-code';
import { Postcode } from './postcode';

describe('MunicipalityCode', () => {
  it.each(['0222', '0304', '1991'])('keeps %s', (code) => {
    expect(MunicipalityCode.serialize(MunicipalityCode.parseValue(code))).toBe(code);
    expect(MunicipalityCode.parseLiteral({ kind: Kind.STRING, value: code })).toBe(code);
  });

  it.each(['0000', '222', '02220', 'GM001', '022a', ' 0222', '0222\n', '', null])('%j is none', (value) => {
    expect(isMunicipalityCode(value)).toBe(false);
  });

  it('hints at the letters GM and at lost zeros, without repeating the code', () => {
    const expected = 'Expected a municipality code: a string of four digits, leading zeros kept.';
    expect(() => MunicipalityCode.parseValue('GM0222')).toThrow(new Error(`${expected} Leave out the letters GM.`));
    expect(() => MunicipalityCode.parseValue(222)).toThrow(
      new Error(`${expected} Send it as a string, so that leading zeros are kept.`),
    );
    expect(() => MunicipalityCode.parseValue('222')).toThrow(new Error(expected));
  });
});

describe('Postcode', () => {
  it('takes four digits and two capitals alone', () => {
    expect(Postcode.parseValue('7001AB')).toBe('7001AB');
    for (const wrong of ['7001 AB', '7001ab', '0701AB', '7001A', '7001ABC', 7001]) {
      expect(() => Postcode.parseValue(wrong)).toThrow('Expected a Dutch postcode');
    }
  });
});
