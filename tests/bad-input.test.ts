import { postBody, startTestServer, type TestServer } from '@eenplan/testing';
import type { Response } from 'supertest';
import { arrearsSignal, SUBMIT_ARREARS_SIGNAL } from './support/queries';
import { BSN_MISTYPED, BSN_SENT, countEveryTable, expectNothingTold, expectRefusal } from './support/refusals';

let server: TestServer;
let rowsBefore: Record<string, number>;
beforeAll(async () => {
  server = await startTestServer();
  rowsBefore = await countEveryTable(server.database);
});
afterAll(() => server.close());

let logBefore: number;
beforeEach(() => {
  logBefore = server.log.length;
});
afterEach(async () => {
  expect(await countEveryTable(server.database)).toEqual(rowsBefore);
  const lines = server.log.slice(logBefore);
  expect(lines.map((line) => (JSON.parse(line) as { msg: string }).msg)).not.toContain('fault');
  expectNothingTold(lines.join(''));
});

const REGISTER = 'mutation($input: ResidentRegisterInput!) { residentRegister(input: $input) { errors { code } } }';
const resident = (changes: object) => ({ input: { givenNames: 'Sanne', familyName: 'Boer', ...changes } });
const send = async (
  query: string,
  variables?: object,
  persona: 'generalist' | 'partner' | 'administrator' = 'generalist',
) => server.post(await server.persona(persona, '0222'), query, variables);
const levels = (count: number): string => (count === 0 ? 'title' : `household { plan { ${levels(count - 1)} } }`);

describe('a query that asks too much, or what is not there', () => {
  it.each([
    [
      'an unknown field',
      '{ residents { nodes { shoeSize } } }',
      { code: 'GRAPHQL_VALIDATION_FAILED', path: ['residents', 'nodes', 'shoeSize'] },
    ],
    [
      'an unknown argument',
      '{ residents(shoeSize: 42) { totalCount } }',
      { code: 'GRAPHQL_VALIDATION_FAILED', path: ['residents', 'shoeSize'] },
    ],
    ['a batch of 40 aliases', `{ ${aliases(40)} }`, { code: 'TOO_MANY_ALIASES', path: [] }],
    ['40 levels', `{ plan(id: "x") { ${levels(20)} } }`, { code: 'QUERY_TOO_DEEP', path: [] }],
    ['10,000 fields', `{ viewer { ${'kind '.repeat(10_000)} } }`, { code: 'QUERY_TOO_LONG' }],
    ['introspection', '{ __schema { types { name } } }', { code: 'GRAPHQL_VALIDATION_FAILED', path: ['__schema'] }],
    ['no query at all', '', { code: 'BAD_REQUEST' }],
    ['what is no GraphQL', `{ residents(after: ${BSN_SENT}x) }`, { code: 'GRAPHQL_PARSE_FAILED' }],
    [
      'a subscription to what can only be asked',
      'subscription { viewer { kind } }',
      { code: 'GRAPHQL_VALIDATION_FAILED', path: ['viewer'] },
    ],
  ])('%s', async (_what, query, expected) => {
    expectRefusal(await send(query), { status: 400, ...expected });
  });

  function aliases(count: number): string {
    return Array.from({ length: count }, (_, index) => `a${index}: viewer { kind }`).join(' ');
  }
});

describe('a value that cannot be, as a variable', () => {
  it.each([
    ['a BSN that fails the eleven test', { bsn: BSN_MISTYPED }, 'BSN_INVALID', ['input', 'bsn']],
    ['a BSN as a number', { bsn: Number(BSN_SENT) }, 'BSN_INVALID', ['input', 'bsn']],
    ['a BSN as an object', { bsn: { value: BSN_SENT } }, 'BSN_INVALID', ['input', 'bsn']],
    ['a BSN in a list', { bsn: [BSN_SENT] }, 'BSN_INVALID', ['input', 'bsn']],
    ['a BSN under another name', { burgerservicenummer: BSN_SENT }, 'BAD_USER_INPUT', ['input']],
    ['a BSN as the name of a field', { [`x${BSN_SENT}`]: 1 }, 'BAD_USER_INPUT', ['input']],
    ['a name that is an object', { familyName: { value: BSN_SENT } }, 'BAD_USER_INPUT', ['input', 'familyName']],
    ['month 13', { birthDate: '2000-13-01' }, 'PARTIAL_DATE_INVALID', ['input', 'birthDate']],
    ['30 February', { birthDate: '2000-02-30' }, 'PARTIAL_DATE_INVALID', ['input', 'birthDate']],
    ['10,000 characters in a name', { givenNames: 'a'.repeat(10_000) }, 'INPUT_INVALID', ['input', 'givenNames']],
    ['no character in a name', { familyName: '' }, 'INPUT_INVALID', ['input', 'familyName']],
    ['a NUL character', { familyName: `Bo\0er ${BSN_SENT}` }, 'INPUT_INVALID', ['input', 'familyName']],
    ['a required name left out', { familyName: undefined }, 'BAD_USER_INPUT', ['input']],
    ['null for a required name', { familyName: null }, 'BAD_USER_INPUT', ['input', 'familyName']],
  ])('%s', async (_what, changes, code, path) => {
    const response = await send(REGISTER, resident(changes));
    expectRefusal(response, { status: code === 'INPUT_INVALID' ? 200 : 400, code, path });
  });

  it.each([
    ['an unknown enum value', { kind: BSN_SENT }, 'BAD_USER_INPUT', ['input', 'kind']],
    ['an amount beyond the safe range', { amountInCents: 1e20 }, 'EURO_CENTS_INVALID', ['input', 'amountInCents']],
    ['half a cent', { amountInCents: 0.5 }, 'EURO_CENTS_INVALID', ['input', 'amountInCents']],
    ['month 13', { arrearsSince: '2017-13-01' }, 'DATE_INVALID', ['input', 'arrearsSince']],
    [
      'house number 0',
      { person: { familyName: 'Boer', postcode: '7001AB', houseNumber: 0 } },
      'INPUT_INVALID',
      ['input', 'person', 'houseNumber'],
    ],
    [
      'an amount for a house number',
      { person: { familyName: 'Boer', postcode: '7001AB', houseNumber: 1e10 } },
      'BAD_USER_INPUT',
      ['input', 'person', 'houseNumber'],
    ],
    [
      'a postcode that does not exist',
      { person: { familyName: 'Boer', postcode: BSN_SENT, houseNumber: 1 } },
      'POSTCODE_INVALID',
      ['input', 'person', 'postcode'],
    ],
  ])('in an arrears signal: %s', async (_what, changes, code, path) => {
    const response = await send(SUBMIT_ARREARS_SIGNAL, { input: arrearsSignal(changes) }, 'partner');
    expectRefusal(response, { status: code === 'INPUT_INVALID' ? 200 : 400, code, path });
  });
});

describe('a value that cannot be, inside a query', () => {
  const registering = (field: string): string =>
    `mutation { residentRegister(input: { givenNames: "Sanne", familyName: "Boer", ${field} }) { errors { code } } }`;

  it.each([
    [
      'a BSN that fails the eleven test',
      registering(`bsn: "${BSN_MISTYPED}"`),
      'BSN_INVALID',
      ['residentRegister', 'input', 'bsn'],
    ],
    ['a BSN as a number', registering(`bsn: ${BSN_SENT}`), 'BSN_INVALID', ['residentRegister', 'input', 'bsn']],
    [
      'month 13',
      registering('birthDate: "2000-13"'),
      'PARTIAL_DATE_INVALID',
      ['residentRegister', 'input', 'birthDate'],
    ],
    [
      'a BSN for a page size',
      `{ residents(first: "${BSN_SENT}") { totalCount } }`,
      'GRAPHQL_VALIDATION_FAILED',
      ['residents', 'first'],
    ],
    [
      'a BSN as a default value',
      `query($first: Int = "${BSN_SENT}") { residents(first: $first) { totalCount } }`,
      'GRAPHQL_VALIDATION_FAILED',
      ['$first'],
    ],
    [
      'a BSN for a condition',
      `{ residents { totalCount @skip(if: "${BSN_SENT}") } }`,
      'GRAPHQL_VALIDATION_FAILED',
      ['residents', 'totalCount', 'if'],
    ],
  ])('%s', async (_what, query, code, path) => {
    expectRefusal(await send(query), { status: 400, code, path });
  });

  it('month 13 for the day to look at', async () => {
    const response = await send('{ households { nodes { members(on: "2018-13-01") { role } } } }');
    expectRefusal(response, { status: 400, code: 'DATE_INVALID', path: ['households', 'nodes', 'members', 'on'] });
  });
});

describe('null for an argument that may be left out', () => {
  it.each([
    ['generalist', 'termRules', 'law: null', '{ code }'],
    ['generalist', 'terms', 'law: null, state: null, dueUntilOn: null', '{ totalCount }'],
    ['generalist', 'termWarnings', 'law: null, kind: null', '{ totalCount }'],
    ['generalist', 'parameters', 'law: "AWB", on: null', '{ key value }'],
    ['generalist', 'parameter', 'key: "awb.penalty.tier1", on: null', '{ value }'],
    ['generalist', 'retentionRules', 'on: null', '{ code }'],
    ['generalist', 'destructionRequests', 'state: null', '{ totalCount }'],
    ['generalist', 'ordinances', 'on: null, law: null', '{ title }'],
    ['administrator', 'modules', 'on: null', '{ state }'],
    ['administrator', 'teams', 'on: null', '{ id }'],
    ['administrator', 'organisations', 'on: null, kind: null', '{ id }'],
    ['administrator', 'areas', 'on: null', '{ id }'],
    ['generalist', 'terms', 'first: 2', '{ nodes { state(on: null) penalty(on: null) { days } } }'],
  ] as const)('is the same as leaving it out: %s asks %s(%s)', async (persona, field, given, selection) => {
    const none = given.replaceAll(/(, )?\w+: null/g, '');
    const bare = selection.replaceAll('(on: null)', '');
    const [withNull, without] = [
      await send(`{ ${field}(${given}) ${selection} }`, {}, persona),
      await send(`{ ${field}${none && `(${none})`} ${bare} }`, {}, persona),
    ];
    expect(without.body).not.toHaveProperty('errors');
    expect(withNull.body).toEqual(without.body);
  });
});

describe('a page that is not there', () => {
  const cursor = (...values: unknown[]): string => Buffer.from(JSON.stringify(values)).toString('base64url');
  const ID = '01900000-0000-7000-8000-000000000001';

  it.each([
    ['first: 0', { first: 0 }, 'INPUT_INVALID', ['first']],
    ['first: 101', { first: 101 }, 'INPUT_INVALID', ['first']],
    ['first: -1', { first: -1 }, 'INPUT_INVALID', ['first']],
    ['a cursor that was not given out', { after: 'nonsense' }, 'CURSOR_INVALID', ['after']],
    ['a cursor of another list', { after: cursor('2018-01-01', ID) }, 'CURSOR_INVALID', ['after']],
    ['a cursor with SQL for an id', { after: cursor('Boer', 'Sanne', "' or true") }, 'CURSOR_INVALID', ['after']],
    ['a cursor with a NUL character', { after: cursor('Bo\0er', 'Sanne', ID) }, 'CURSOR_INVALID', ['after']],
    ['a cursor that is an object', { after: cursor({ a: 1 }) }, 'CURSOR_INVALID', ['after']],
  ])('%s', async (_what, variables, code, path) => {
    const query = 'query($first: Int, $after: String) { residents(first: $first, after: $after) { totalCount } }';
    expectRefusal(await send(query, variables), { status: 200, code, path });
  });

  it('a cursor of null, as client libraries send for the first page, is the first page', async () => {
    const query = 'query($after: String) { residents(first: 2, after: $after) { edges { cursor } } }';
    const [none, left] = [await send(query, { after: null }), await send(query, {})];
    expect(none.body).toEqual(left.body);
    expect(none.body).toMatchObject({ data: { residents: { edges: [{}, {}] } } });
  });

  it('an id that is none is simply not there', async () => {
    const query = 'query($id: ID!) { resident(id: $id) { id } household(id: $id) { id } plan(id: $id) { id } }';
    for (const id of ['', 'x', BSN_SENT, "' or true --", '\0', 'a'.repeat(10_000)]) {
      const { body, text } = await send(query, { id });
      expect(body).toEqual({ data: { resident: null, household: null, plan: null } });
      expectNothingTold(text);
    }
  });
});

describe('a body that is no GraphQL request', () => {
  const raw = async (body: string, type?: string): Promise<Response> =>
    postBody(server.app, await server.persona('generalist', '0222'), body, type);
  const viewer = { query: '{ viewer { kind } }' };

  it.each([
    ['a list of requests', JSON.stringify([viewer, viewer]), 400, 'BAD_REQUEST'],
    ['600 kB', JSON.stringify({ ...viewer, variables: { text: 'a'.repeat(600_000) } }), 413, 'BODY_TOO_LARGE'],
    ['no JSON', `{"query": ${BSN_SENT}x`, 400, 'BODY_NOT_JSON'],
    ['nothing', '', 400, 'BAD_REQUEST'],
    ['a word', '"viewer"', 400, 'BODY_NOT_JSON'],
    ['an empty object', '{}', 400, 'BAD_REQUEST'],
    ['a query that is a number', '{"query": 1}', 400, 'BAD_REQUEST'],
    ['variables that are a text', JSON.stringify({ ...viewer, variables: BSN_SENT }), 400, 'BAD_REQUEST'],
    ['variables that are a list', JSON.stringify({ ...viewer, variables: [BSN_SENT] }), 400, 'BAD_REQUEST'],
    [
      'an operation that is not in it',
      JSON.stringify({ ...viewer, operationName: BSN_SENT }),
      400,
      'OPERATION_RESOLUTION_FAILURE',
    ],
    [
      'a persisted query',
      JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: 'a' } } }),
      200,
      'PERSISTED_QUERY_NOT_SUPPORTED',
    ],
  ])('%s', async (_what, body, status, code) => {
    expectRefusal(await raw(body), { status, code });
  });

  it.each([
    ['text/plain', 'text/plain', 415, 'CONTENT_TYPE_REFUSED'],
    ['another character set', 'application/json; charset=ebcdic', 400, 'BODY_NOT_JSON'],
  ])('%s', async (_what, type, status, code) => {
    expectRefusal(await raw(JSON.stringify(viewer), type), { status, code });
  });

  it('a body that is packed in an unknown way', async () => {
    const request = server.post(await server.persona('generalist', '0222'), '{ viewer { kind } }');
    expectRefusal(await request.set('Content-Encoding', 'zip'), { status: 400, code: 'BODY_NOT_JSON' });
  });
});
