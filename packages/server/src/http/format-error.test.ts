import { Bsn, codedError, Day, EuroCents } from '@eenplan/kit';
import * as fc from 'fast-check';
import { buildSchema, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import { type ServerContext, startApollo } from './apollo';

const faults: unknown[] = [];

function madeSchema(): GraphQLSchema {
  const schema = buildSchema(`
    scalar BSN
    scalar Date
    scalar EuroCents
    scalar Plain
    enum Kind { RENT WATER }
    input Person { bsn: BSN, name: String, born: Date, kind: Kind, cents: EuroCents, number: Int, flag: Boolean, ratio: Float, plain: Plain }
    input Input { person: Person, people: [Person!], required: Int }
    type Query {
      input(value: Input): String
      string(value: String): String
      int(value: Int): String
      float(value: Float): String
      boolean(value: Boolean): String
      id(value: ID): String
      kind(value: Kind): String
      bsn(value: BSN): String
      date(value: Date): String
      plain(value: Plain): String
      needed(value: Int!): String
      broken(value: String): String
      refused: String
    }
  `);
  const parseValue = (value: unknown): never => {
    throw new TypeError(`Plain cannot be ${JSON.stringify(value)}`);
  };
  const scalars = {
    BSN: Bsn,
    Date: Day,
    EuroCents,
    Plain: { parseValue, parseLiteral: (node: object) => parseValue(node) },
  };
  for (const [name, { parseValue: fromVariable, parseLiteral }] of Object.entries(scalars)) {
    Object.assign(schema.getType(name) as object, { parseValue: fromVariable, parseLiteral });
  }
  const fields = schema.getQueryType()?.getFields();
  Object.assign(fields?.['broken'] as object, {
    resolve: (_source: unknown, { value }: { value: string }) => {
      throw new Error(`duplicate key: ${value}`);
    },
  });
  Object.assign(fields?.['refused'] as object, {
    resolve: () => {
      throw codedError('FORBIDDEN', 'Not yours.', { needs: 'scope read' });
    },
  });
  return schema;
}

type Server = Awaited<ReturnType<typeof startApollo>>;
let server: Server;
beforeAll(async () => {
  server = await startApollo(madeSchema(), {
    introspection: true,
    onFault: (_faultId, error) => void faults.push(error),
    cost: { limit: 10_000, prices: new Map() },
    endOfOperation: () => Promise.resolve(),
  });
});
afterAll(() => server.stop());

interface Ask {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly operationName?: string;
}

async function errorsOf(ask: Ask): Promise<readonly GraphQLFormattedError[]> {
  const contextValue = { onCodes: () => undefined, trail: { refused: () => undefined } } as unknown as ServerContext;
  const { body } = await server.executeOperation(ask, { contextValue });
  if (body.kind !== 'single') throw new Error('The answer came in parts.');
  return body.singleResult.errors ?? [];
}

const shown = async (ask: Ask) => (await errorsOf(ask)).map(({ message, extensions }) => ({ message, ...extensions }));

describe('what a client sees of an error', () => {
  it.each<[string, Ask, object]>([
    [
      'a variable of another type',
      { query: 'query ($v: Input) { input(value: $v) }', variables: { v: { people: [{ number: 'x' }] } } },
      { code: 'BAD_USER_INPUT', path: ['v', 'people', '0', 'number'] },
    ],
    [
      'a variable that our scalar refuses',
      { query: 'query ($v: Input) { input(value: $v) }', variables: { v: { person: { bsn: '123456789' } } } },
      {
        code: 'BSN_INVALID',
        path: ['v', 'person', 'bsn'],
        message: expect.stringMatching(/^v\.person\.bsn: Expected /),
      },
    ],
    [
      'a literal that our scalar refuses',
      { query: '{ input(value: { person: { bsn: "123456789" } }) }' },
      { code: 'BSN_INVALID', path: ['input', 'value', 'person', 'bsn'] },
    ],
    [
      'a field of a variable that does not exist',
      { query: 'query ($v: Input) { input(value: $v) }', variables: { v: { persons: [] } } },
      { code: 'BAD_USER_INPUT', message: expect.stringContaining('Field "persons" is not defined by type "Input"') },
    ],
    [
      'a literal of another type',
      { query: '{ int(value: "Jansen") }' },
      { code: 'GRAPHQL_VALIDATION_FAILED', path: ['int', 'value'], message: 'Int cannot represent non-integer value.' },
    ],
    ['a refusal of ours', { query: '{ refused }' }, { code: 'FORBIDDEN', needs: 'scope read', message: 'Not yours.' }],
    ['a query that is none', { query: '{ a(' }, { code: 'GRAPHQL_PARSE_FAILED' }],
  ])('has a code and a place: %s', async (_what, ask, expected) => {
    expect(await shown(ask)).toEqual([expect.objectContaining(expected)]);
  });

  it('is an id alone for a fault, which goes to the log', async () => {
    faults.length = 0;
    const [error, ...more] = await errorsOf({ query: '{ broken(value: "123456782") }' });
    expect(more).toEqual([]);
    const faultId = String(error?.extensions?.['faultId']);
    expect(error?.extensions).toEqual({ code: 'INTERNAL_ERROR', faultId });
    expect(error?.message).toBe(`Something went wrong here; it is in the log as ${faultId}.`);
    expect(error?.path).toEqual(['broken']);
    expect(faults).toEqual([expect.objectContaining({ message: 'duplicate key: 123456782' })]);
  });

  it('holds no stack trace and no code of ours in waiting', async () => {
    const answers = await Promise.all(
      [{ query: '{ refused }' }, { query: '{ nothing }' }, { query: '{' }].map(errorsOf),
    );
    for (const { extensions } of answers.flat()) {
      expect(Object.keys(extensions ?? {})).not.toEqual(expect.arrayContaining(['stacktrace']));
      expect(Object.keys(extensions ?? {})).not.toEqual(expect.arrayContaining(['eenplanCode']));
    }
  });
});

/** Text around a number that a pattern over messages may trip on. */
const tricky = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '"',
    '\\',
    '\n',
    '; A',
    '; Expected x',
    '. Did you mean "',
    ' at "v"; ',
    ' value: ',
    ', found ',
    "'",
    '{',
    '","',
    '?',
  ),
  fc.string({ maxLength: 4 }),
);
const bsns = fc.integer({ min: 100_000_000, max: 999_999_999 }).map(String);
const texts = fc.tuple(tricky, bsns, tricky).map(([before, bsn, after]) => ({ bsn, text: `${before}${bsn}${after}` }));

const fields = ['input', 'string', 'int', 'float', 'boolean', 'id', 'kind', 'bsn', 'date', 'plain', 'broken'];
const parts = ['bsn', 'name', 'born', 'kind', 'cents', 'number', 'flag', 'ratio', 'plain', 'unknown'];
const TYPES: Record<string, string> = { broken: 'String', bsn: 'BSN', id: 'ID' };
const typeOf = (field: string): string => TYPES[field] ?? field.charAt(0).toUpperCase() + field.slice(1);

/** A value around the number, of any type. */
const values = texts.chain(({ bsn, text }) =>
  fc
    .constantFrom<unknown>(text, Number(bsn), -Number(bsn), Number(bsn) + 0.5, [text], [[Number(bsn)]], { text }, [
      { a: text },
    ])
    .map((value) => ({ bsn, value })),
);

const inVariable = fc.tuple(values, fc.constantFrom(...fields)).map(([{ bsn, value }, field]) => ({
  bsn,
  ask: { query: `query ($v: ${typeOf(field)}) { ${field}(value: $v) }`, variables: { v: value } },
}));

const inNestedVariable = fc
  .tuple(values, fc.constantFrom(...parts), fc.boolean())
  .map(([{ bsn, value }, part, many]) => ({
    bsn,
    ask: {
      query: 'query ($v: Input) { input(value: $v) }',
      variables: { v: many ? { people: [{}, { [part]: value }] } : { person: { [part]: value } } },
    },
  }));

const inKey = texts.map(({ bsn, text }) => ({
  bsn,
  ask: { query: 'query ($v: Input) { input(value: $v) }', variables: { v: { person: { [text]: 1 } } } },
}));

const literals = values.chain(({ bsn, value }) =>
  fc.constantFrom(written(value), `_${bsn}`, `"""${bsn}"""`, `{ a: _${bsn} }`).map((literal) => ({ bsn, literal })),
);

/** A value as it is written in a document. */
function written(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(written).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{ ${Object.entries(value)
    .map(([key, part]) => `${key}: ${written(part)}`)
    .join(', ')} }`;
}

const inLiteral = fc.tuple(literals, fc.constantFrom(...fields)).map(([{ bsn, literal }, field]) => ({
  bsn,
  ask: { query: `{ ${field}(value: ${literal}) }` },
}));

const inNestedLiteral = fc.tuple(literals, fc.constantFrom(...parts)).map(([{ bsn, literal }, part]) => ({
  bsn,
  ask: { query: `{ input(value: { person: { ${part}: ${literal} } }) }` },
}));

// An object by itself is a query, and the names of a query may be repeated.
const noObject = literals.filter(({ literal }) => !literal.startsWith('{'));
const outOfPlace = noObject.chain(({ bsn, literal }) =>
  fc
    .constantFrom(literal, `{ string(value: ) ${literal} }`, `{ needed(value: $v) } ${literal}`)
    .map((query) => ({ bsn, ask: { query } })),
);

const inDefault = fc.tuple(literals, fc.constantFrom(...fields)).map(([{ bsn, literal }, field]) => ({
  bsn,
  ask: { query: `query ($v: ${typeOf(field)} = ${literal}) { ${field}(value: $v) }` },
}));

const asOperationName = texts.map(({ bsn, text }) => ({ bsn, ask: { query: '{ string }', operationName: text } }));

describe('an error repeats nothing that was sent', () => {
  it.each([
    ['in a variable', inVariable],
    ['inside a variable', inNestedVariable],
    ['as the key of a variable', inKey],
    ['in a literal', inLiteral],
    ['inside a literal', inNestedLiteral],
    ['as a default', inDefault],
    ['where no value belongs', outOfPlace],
    ['as the name of the operation', asOperationName],
  ])('%s', async (_where, asks) => {
    await fc.assert(
      fc.asyncProperty(asks, async ({ bsn, ask }) => {
        expect(JSON.stringify(await errorsOf(ask))).not.toContain(bsn);
      }),
      { numRuns: Number(process.env['EENPLAN_CASES'] ?? 150), seed: 20_270_101 },
    );
  });
});
