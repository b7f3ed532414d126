import { startTestServer, type TestServer } from '@eenplan/testing';
import { expectRefusal } from '../support/refusals';

let server: TestServer;
let generalist: string;
beforeAll(async () => {
  server = await startTestServer();
  generalist = await server.persona('generalist', '0222');
  await server.query(generalist, '{ viewer { kind } }');
});
afterAll(() => server.close());

const repeat = (count: number, part: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => part(index)).join(' ');
const levels = (count: number): string => (count === 0 ? 'title' : `household { plan { ${levels(count - 1)} } }`);

/** Each fragment holds the next one twice: two to the power of its number of fields. */
const bomb = (fragments: number): string =>
  `{ viewer { ...f0 } } ${repeat(fragments, (n) => `fragment f${n} on Viewer { kind ${n + 1 < fragments ? `...f${n + 1} ...f${n + 1}` : ''} }`)}`;

const wide =
  '{ households(first: 100) { nodes { ...part } edges { node { ...part } } } } fragment part on Household { members { resident { memberships { household { members { role resident { givenNames addresses { street } } } } } } } }';
const people = '{ residents(first: 100) { nodes { id } } }';

describe('a hostile query is refused by a code, and asks the database nothing but who is served', () => {
  it.each<[string, string, string, unknown[]?]>([
    ['40 levels', `{ plan(id: "x") { ${levels(20)} } }`, 'QUERY_TOO_DEEP', []],
    ['40 aliases', `{ ${repeat(40, (n) => `a${n}: viewer { kind }`)} }`, 'TOO_MANY_ALIASES', []],
    ['10,000 fields', `{ viewer { ${'kind '.repeat(10_000)} } }`, 'QUERY_TOO_LONG'],
    ['pages within lists within lists', wide, 'QUERY_TOO_COSTLY'],
    [
      'one dear list ten times',
      `{ ${repeat(30, (n) => `a${n}: households(first: 100) { nodes { members { resident { memberships { household { formedOn } } } } } }`)} }`,
      'QUERY_TOO_COSTLY',
    ],
    ['a dear list in fragments', wide.replace('{', '{ ...a } fragment a on Query {'), 'QUERY_TOO_COSTLY'],
    ['a fragment bomb of 2^14', bomb(14), 'QUERY_TOO_COSTLY'],
    [
      'a fragment in itself',
      '{ viewer { ...a } } fragment a on Viewer { ...a }',
      'GRAPHQL_VALIDATION_FAILED',
      ['...a'],
    ],
    [
      '500 times the same directive',
      `{ viewer { kind ${'@skip(if: false) '.repeat(500)} } }`,
      'GRAPHQL_VALIDATION_FAILED',
      ['viewer', 'kind'],
    ],
    ['introspection', '{ __schema { types { name } } }', 'GRAPHQL_VALIDATION_FAILED', ['__schema']],
    ['introspection of one type', '{ __type(name: "Resident") { name } }', 'GRAPHQL_VALIDATION_FAILED', ['__type']],
    [
      '10 configurations at once',
      `mutation($i: ConfigurationApplyInput!) { ${repeat(10, (n) => `a${n}: configurationApply(input: $i) { changes }`)} }`,
      'QUERY_TOO_COSTLY',
    ],
  ])('%s', async (...[, query, code, path]) => {
    const variables = query.includes('$i') ? { i: { file: 'x: 1', fromOn: '2018-03-01' } } : undefined;
    const started = performance.now();
    const { result, statements } = await server.statementsOf(async () => server.post(generalist, query, variables));
    expectRefusal(result, { status: 400, code, ...(path && { path: path as string[] }) });
    expect(statements.filter((sql) => !sql.includes('"core"."municipality"'))).toEqual([]);
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it('says what it costs and what it may', async () => {
    const { body } = await server.post(generalist, wide);
    expect(body).toMatchObject({ errors: [{ extensions: { cost: expect.any(Number) as number, limit: 100_000 } }] });
    expect(JSON.stringify(body)).not.toContain('"http"');
  });
});

describe('what an operation costs', () => {
  it('counts the page that was asked, as a variable too', async () => {
    const query = wide.replace('{', 'query($first: Int!) {').replace('100', '$first');
    expect((await server.post(generalist, query, { first: 10 })).status).toBe(200);
    expectRefusal(await server.post(generalist, query, { first: 100 }), { status: 400, code: 'QUERY_TOO_COSTLY' });
  });

  it('leaves out what is skipped, and lets every page of one list through', async () => {
    const skipped = wide
      .replace('members {', 'members @skip(if: true) {')
      .replace('goals {', 'goals @skip(if: true) {');
    expect((await server.post(generalist, skipped)).body).not.toHaveProperty('errors');
    expect((await server.post(generalist, people)).status).toBe(200);
  });

  it('is what its module says', async () => {
    const limited = await startTestServer({ limits: { maxCost: 150 } });
    try {
      const token = await limited.persona('administrator', '0222');
      const preview = 'query($i: ModulePreviewInput!) { modulePreview(input: $i) { requires } }';
      const refused = await limited.post(token, preview, { i: { module: 'wmo', state: 'ACTIVE' } });
      expect(refused.body).toMatchObject({
        errors: [{ extensions: { code: 'QUERY_TOO_COSTLY', cost: 5001, limit: 150 } }],
      });
      const variables = { i: { module: 1, state: 'ACTIVE' } };
      const unfit = await limited.post(token, preview, variables);
      expect(unfit.body).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
    } finally {
      await limited.close();
    }
  });
});

describe('a refusal proposes no name', () => {
  it.each<[string, string, object?]>([
    ['a field', '{ resident(id: "x") { givenName } }'],
    ['a root field', '{ resident1 { id } }'],
    ['a type', '{ viewer { ... on Views { kind } } }'],
    ['an argument', '{ residents(firs: 1) { totalCount } }'],
    ['a directive', '{ viewer @skp(if: true) { kind } }'],
    [
      'a literal of an enum',
      'mutation { householdForm(input: { formedOn: "2018-01-01", members: [{ residentId: "x", role: PARTNERS }] }) { errors { code } } }',
    ],
    [
      'a field of a literal',
      'mutation { residentRegister(input: { givenNames: "x", familyName: "y", bsm: "z" }) { errors { code } } }',
    ],
    [
      'a variable of an enum',
      'mutation($i: HouseholdFormInput!) { householdForm(input: $i) { errors { code } } }',
      { i: { formedOn: '2018-01-01', members: [{ residentId: 'x', role: 'PARTNERS' }] } },
    ],
    [
      'a field of a variable',
      'mutation($i: ResidentRegisterInput!) { residentRegister(input: $i) { errors { code } } }',
      { i: { givenNames: 'x', familyName: 'y', bsm: 'z' } },
    ],
    ['the type of a variable', 'query($i: Strings) { viewer { kind } }'],
    ['a law that is off here', '{ debtHelpArrearsSignal1(id: "x") { id } }'],
  ])('for %s', async (...[, query, variables]) => {
    for (const municipality of ['0222', '0304']) {
      const { text, status } = await server.post(await server.persona('generalist', municipality), query, variables);
      expect(status).toBe(400);
      expect(text).not.toMatch(/did you mean|givenNames|familyName|"bsn|"PARTNER"|debtHelpArrearsSignals/i);
    }
  });
});
