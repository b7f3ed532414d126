import { type Answer, everyCaller, startTestServer, type TestServer } from '@eenplan/testing';
import { loadBudgets } from './budgets';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ demonstrators: false });
  await loadBudgets(server);
});
afterAll(() => server.close());

const VIEWER = '{ viewer { kind } }';
const FIELDS = [
  'budget(year: 2017) { year }',
  'budgets { year headings { lines { amount commitment { committed } } } }',
  'budgetAlerts(year: 2017) { title }',
  'budgetCategories { code }',
] as const;

/** What every request of this caller sends: who the token is of. */
const authentication = async (token: string): Promise<string[]> =>
  (await server.statementsOf(() => server.query(token, VIEWER))).statements;

const policyOfficer = (municipality: string): Promise<string> =>
  server.token({ sub: 'policy-officer', municipality, kind: 'PROFESSIONAL', roles: ['policy'] });

describe('whoever lacks the scope', () => {
  it.each(['partner', 'resident'] as const)('the %s is refused, told which scope, and no row is read', async (name) => {
    const token = await server.persona(name, '0222');
    for (const field of FIELDS) {
      const { result, statements } = await server.statementsOf(async () => await server.post(token, `{ ${field} }`));
      const { data, errors } = result.body as Answer<{ budget?: unknown }>;
      expect(data?.budget ?? null).toBeNull();
      expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN', needs: 'scope budget:read' } }]);
      expect(statements).toEqual(await authentication(token));
    }
  });

  it('a resident with a role that carries the scope still sees no row', async () => {
    const claims = { sub: 'x', municipality: '0222', kind: 'RESIDENT', roles: ['policy'], bsn: '999990019' };
    expect(await server.query(await server.token(claims), `{ ${FIELDS.join(' ')} }`)).toEqual({
      ...{ budget: null, budgets: [], budgetAlerts: [], budgetCategories: [] },
    });
  });
});

describe('whoever has it', () => {
  it('is the generalist and the administrator, and nobody without a token', async () => {
    const seen = await Promise.all(
      (await everyCaller(server, '0222')).map(async ({ name, token }) => {
        const { body } = await server.post(token, '{ budget(year: 2017) { year } }');
        const { data, errors } = body as Answer<{ budget: { year: number } | null }>;
        return [name, data?.budget?.year ?? errors?.[0]?.extensions.code];
      }),
    );
    expect(seen).toEqual([
      ['generalist', 2017],
      ['resident', 'FORBIDDEN'],
      ['partner', 'FORBIDDEN'],
      ['administrator', 2017],
      ['policy-officer', 2017],
      ['auditor', 2017],
      ['nobody', 'TOKEN_MISSING'],
    ]);
  });

  it('is the policy officer, who sees no resident', async () => {
    const token = await policyOfficer('0222');
    expect(await server.query(token, '{ budget(year: 2018) { year } }')).toEqual({ budget: { year: 2018 } });
    const { body } = await server.post(token, '{ residents { nodes { id } } }');
    expect((body as Answer<unknown>).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });
});

describe('another municipality', () => {
  it('is out of reach: a year that only it has is null', async () => {
    const token = await policyOfficer('0304');
    expect(await server.query(token, '{ budget(year: 2015) { year } }')).toEqual({ budget: null });
    const { budget } = await server.query<{ budget: { title: string; costs: number } }>(
      token,
      '{ budget(year: 2017) { title costs } }',
    );
    expect(budget).toEqual({ title: 'Beschikbare middelen sociaal domein', costs: 0 });
  });

  it.each(['budget', 'budget_heading', 'budget_line', 'budget_total', 'budget_heading_total'])(
    'has no row in core.%s for the role that serves requests',
    async (table) => {
      const sql = `select count(*)::int as count from core.${table} where municipality = $1`;
      const count = (inside: string) =>
        server.database.asApp(inside, async (client) => (await client.query<{ count: number }>(sql, ['0222'])).rows[0]);
      expect(await count('0304')).toEqual({ count: 0 });
      expect((await count('0222'))?.count).toBeGreaterThan(2);
    },
  );
});
