import { GraphQLError, GraphQLObjectType, GraphQLSchema, GraphQLString, graphql, parseValue } from 'graphql';
import type { GraphQLScalarType } from 'graphql';
import { Bsn } from './bsn';
import { Day } from './day';
import { EuroCents } from './euro-cents';
import { Instant } from './instant';
import { MunicipalityCode } from './municipality-code';
import { PartialDate } from './partial-date';
import { Postcode } from './postcode';

const scalars: [GraphQLScalarType, string, string][] = [
  [Bsn, 'BSN', 'BSN_INVALID'],
  [EuroCents, 'EuroCents', 'EURO_CENTS_INVALID'],
  [Day, 'Date', 'DATE_INVALID'],
  [PartialDate, 'PartialDate', 'PARTIAL_DATE_INVALID'],
  [Instant, 'DateTime', 'DATE_TIME_INVALID'],
  [MunicipalityCode, 'MunicipalityCode', 'MUNICIPALITY_CODE_INVALID'],
  [Postcode, 'Postcode', 'POSTCODE_INVALID'],
];

function refusal(act: () => unknown): GraphQLError {
  try {
    act();
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
  throw new Error('Nothing was refused.');
}

describe.each(scalars)('%s', (scalar, name, code) => {
  it('has its name and a description with the Dutch term in the footer', () => {
    expect(scalar.name).toBe(name);
    expect(scalar.description).toMatch(/^[^\n]+\.\n\nDutch: [^\n]+(\nLaw: [^\n]+)?$/);
  });

  const foreign = [
    true,
    1.5,
    [],
    {},
    '',
    'x secret x',
    '123456789\n',
    'x'.repeat(10_000),
    NaN,
    Infinity,
    10n,
    Symbol('s'),
  ];

  it.each(foreign.map((value) => [value]))('refuses case %# with its code, from and to the client', (value) => {
    for (const check of [() => scalar.parseValue(value), () => scalar.serialize(value)]) {
      const error = refusal(check);
      expect(error.extensions).toEqual({ code });
      expect(error.message).toMatch(/^Expected .+\.$/);
      expect(error.message).not.toContain('secret');
      expect(error.message.length).toBeLessThan(250);
    }
  });

  it.each(['true', '1.0', '[]', '{a: 1}', '"x secret x"', 'SECRET', '"""x secret x"""'])(
    'refuses the literal %s with its code, its place, and without the value in any form of the error',
    (literal) => {
      const error = refusal(() => scalar.parseLiteral(parseValue(`\n  ${literal}`)));
      expect(error.extensions).toEqual({ code });
      expect(error.locations).toEqual([{ line: 2, column: 3 }]);
      expect(`${String(error)}${error.stack ?? ''}${JSON.stringify(error)}`).not.toMatch(/secret/i);
    },
  );
});

describe('in a request', () => {
  const query = new GraphQLObjectType({
    name: 'Query',
    fields: { echo: { type: GraphQLString, args: { bsn: { type: Bsn } }, resolve: (_, { bsn }) => String(bsn) } },
  });
  const schema = new GraphQLSchema({ query });

  it('takes a literal and a variable', async () => {
    expect(await graphql({ schema, source: '{ echo(bsn: "012345672") }' })).toEqual({ data: { echo: '012345672' } });
    const source = 'query ($bsn: BSN) { echo(bsn: $bsn) }';
    expect(await graphql({ schema, source, variableValues: { bsn: '012345672' } })).toEqual({
      data: { echo: '012345672' },
    });
  });

  it('answers a wrong literal with the code and without the value', async () => {
    const result = await graphql({ schema, source: '{ echo(bsn: "123456789") }' });
    expect(result.errors?.map((error) => error.extensions)).toEqual([{ code: 'BSN_INVALID' }]);
    expect(JSON.stringify(result)).not.toContain('123456789');
  });

  it('keeps code and clean message of a wrong variable in originalError', async () => {
    const source = 'query ($bsn: BSN) { echo(bsn: $bsn) }';
    const result = await graphql({ schema, source, variableValues: { bsn: '123456789' } });
    const [error] = result.errors ?? [];
    expect(error?.extensions).toEqual({ code: 'BSN_INVALID' });
    // graphql-js puts the value before our sentence; the server answers with originalError instead.
    expect(error?.originalError?.message).toMatch(/^Expected a citizen service number/);
  });
});
