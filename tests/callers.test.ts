import { EVERYTHING, type Answer, everyCaller, startTestServer, type TestServer } from '@eenplan/testing';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

interface Nodes<T> {
  readonly residents: { readonly totalCount: number; readonly nodes: T[] };
}
const VIEWER = '{ viewer { kind } }';
const RESIDENTS = '{ residents(first: 100) { totalCount nodes { id givenNames } } }';
const HOUSEHOLDS =
  '{ households { nodes { members { resident { givenNames } } plan { title director { professional { name } } } } } }';

/** What every request of this caller sends: who the token is of. */
const authentication = async (token: string): Promise<string[]> =>
  (await server.statementsOf(() => server.query(token, VIEWER))).statements;

describe('a professional', () => {
  const OWN = '{ viewer { professional { id name } } }';

  it('learns who that is in the graph, also outside any team', async () => {
    const token = await server.persona('generalist', '0222');
    const { viewer } = await server.query<{ viewer: { professional: { id: string } } }>(token, OWN);
    const [row] = await server.database.query<{ id: string }>(
      "select id from core.professional where municipality = '0222' and subject = 'persona-generalist'",
    );
    expect(viewer.professional).toMatchObject({ id: row?.id });
  });

  it('is what no caller of another kind is', async () => {
    const token = await server.persona('resident', '0222');
    expect(await server.query(token, OWN)).toEqual({ viewer: { professional: null } });
  });
});

describe('a resident', () => {
  it('sees the own row and those of whom is represented, their memberships, the plan, and nobody else', async () => {
    const token = await server.persona('resident', '0222');
    const { residents } = await server.query<Nodes<{ givenNames: string }>>(token, RESIDENTS);
    const family = ['Fatima', 'Noor', 'Yassin'].map((givenNames) => ({ givenNames }));
    expect(residents).toMatchObject({ totalCount: 3, nodes: family });
    expect(await server.query(token, HOUSEHOLDS)).toEqual({
      households: {
        nodes: [
          {
            members: expect.arrayContaining(family.map((resident) => ({ resident }))) as object[],
            plan: { title: 'Rust in huis en geld op orde', director: { professional: { name: 'Joost Wissink' } } },
          },
        ],
      },
    });
  });

  it('gets null for the id of another resident', async () => {
    const { residents } = await server.query<Nodes<{ id: string; givenNames: string }>>(
      await server.persona('generalist', '0222'),
      RESIDENTS,
    );
    const other = residents.nodes.find(({ givenNames }) => !['Fatima', 'Noor', 'Yassin'].includes(givenNames));
    expect(other).toBeDefined();
    const token = await server.persona('resident', '0222');
    const query = 'query($id: ID!) { resident(id: $id) { givenNames } }';
    expect(await server.query(token, query, { id: other?.id })).toEqual({ resident: null });
  });

  it('sees nothing with the BSN of somebody who has no file here', async () => {
    const claims = { sub: 'somebody', municipality: '0222', kind: 'RESIDENT', roles: ['resident'], bsn: '999990068' };
    const { residents } = await server.query<Nodes<unknown>>(await server.token(claims), RESIDENTS);
    expect(residents).toEqual({ totalCount: 0, nodes: [] });
  });

  it('reads the BSN masked; in full it is refused and the rest stays', async () => {
    const token = await server.persona('resident', '0222');
    const { status, body } = await server.post(token, '{ residents { nodes { maskedBsn bsn } } }');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      data: { residents: { nodes: [{ maskedBsn: '******019', bsn: null }, { bsn: null }, { bsn: null }] } },
      errors: [
        expect.anything(),
        expect.anything(),
        {
          path: ['residents', 'nodes', 2, 'bsn'],
          extensions: { code: 'FORBIDDEN', needs: 'scope resident:read-bsn' },
        },
      ],
    });
  });
});

describe('whoever lacks the scope', () => {
  it.each([
    ['administrator', 'residents'],
    ['administrator', 'households'],
    ['partner', 'residents'],
    ['partner', 'households'],
    ['policy-officer', 'residents'],
    ['policy-officer', 'households'],
    ['auditor', 'residents'],
    ['auditor', 'households'],
  ] as const)('the %s is refused %s, told which scope, and no row is read', async (persona, field) => {
    const token = await server.persona(persona, '0222');
    const { result, statements } = await server.statementsOf(
      async () => await server.post(token, `{ ${field} { nodes { id } } }`),
    );
    const { data, errors } = result.body as Answer<unknown>;
    expect(data ?? null).toBeNull();
    expect(errors).toEqual([
      expect.objectContaining({
        message: `Query.${field} needs scope household:read.`,
        path: [field],
        extensions: { code: 'FORBIDDEN', needs: 'scope household:read' },
      }),
    ]);
    expect(statements).toEqual(await authentication(token));
  });

  it('finds nobody who may do what: each caller gets rows or a code, and without a token nothing', async () => {
    const found = await Promise.all(
      (await everyCaller(server, '0222')).map(async ({ name, token }) => {
        const { status, body } = await server.post(token, '{ residents { totalCount } }');
        const { data, errors } = body as Answer<Nodes<unknown>>;
        return [name, status, data?.residents.totalCount ?? errors?.[0]?.extensions.code];
      }),
    );
    expect(found).toEqual([
      ['generalist', 200, 4],
      ['resident', 200, 3],
      ['partner', 200, 'FORBIDDEN'],
      ['administrator', 200, 'FORBIDDEN'],
      ['policy-officer', 200, 'FORBIDDEN'],
      ['auditor', 200, 'FORBIDDEN'],
      ['nobody', 401, 'TOKEN_MISSING'],
    ]);
  });
});

describe.each([
  ['POLICY_OFFICER', 'policy-officer'],
  ['AUDITOR', 'auditor'],
] as const)('a %s', (kind, persona) => {
  it('is one by the token, and reads what the municipality has set', async () => {
    const token = await server.persona(persona, '0222');
    const { viewer, settings } = await server.query<{ viewer: object; settings: object[] }>(
      token,
      '{ viewer { kind } settings { module } }',
    );
    expect(viewer).toEqual({ kind });
    expect(settings.length).toBeGreaterThan(0);
  });

  it('sees no row of a resident, whatever role the token names', async () => {
    const claims = { sub: 'x', municipality: '0222', kind, roles: ['generalist'], activities: [EVERYTHING] };
    const answer = await server.query<Nodes<unknown>>(await server.token(claims), RESIDENTS);
    expect(answer).toEqual({ residents: { totalCount: 0, nodes: [] } });
    const households = await server.query(await server.token(claims), HOUSEHOLDS);
    expect(households).toEqual({ households: { nodes: [] } });
  });
});
