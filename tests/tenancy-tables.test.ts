import { newId } from '@eenplan/kit';
import { createTestDatabase, startTestServer, type TestDatabase, type TestServer } from '@eenplan/testing';
import { fillAssessments } from './assessment/acts';
import { endCase, fullCase } from './case/acts';
import { readTables, type Table } from './support/catalog';
import { allocateToFatima } from './support/contracts';
import { fillContributions } from './support/contributions';
import { fillDecisions } from './support/decisions';
import { joinNewTeam } from './support/people';
import { fillPrivacy } from './support/privacy';
import { REFERENCE_TABLES } from './support/reference-tables';
import { keepAndDestroy } from './support/retention';
import { arrearsSignal, SUBMIT_ARREARS_SIGNAL } from './support/queries';
import { fillSignals } from './support/signals';
import { fillTerms } from './support/terms';
import { fillWebhooks } from './support/webhooks';
import { fillWmo } from './support/wmo';

/** Tables that requests only read: what is put into them, the worker puts there. */
const OF_WORKER = ['core.destruction_proof', 'core.job_run'];

let server: TestServer;
let database: TestDatabase;
let tables: readonly Table[];
/** With the partitions, which nobody reads or writes by their own name. */
let everyTable: readonly Table[];
beforeAll(async () => {
  server = await startTestServer();
  ({ database } = server);
  await server.query(await server.persona('partner', '0222'), SUBMIT_ARREARS_SIGNAL, { input: arrearsSignal() });
  await moveReview();
  await joinNewTeam(server, '0222');
  await database.query(
    `insert into core.job_run (municipality, job, scheduled_at, state, attempt, ended_at, done_scheduled_at, done_at)
     select '0222', 'core.made-up', moment, 'DONE', 1, moment, moment, moment
     from (select timestamptz '2018-03-01 05:00Z') as t (moment)`,
  );
  await keepAndDestroy(server, '0222');
  await fillPrivacy(server, '0222');
  await fillTerms(server, '0222');
  await fillSignals(server, '0222');
  await fillWmo(server, '0222');
  await endCase(server, await server.persona('generalist', '0222'), await fullCase(server, '0222'));
  await allocateToFatima(server, await server.persona('generalist', '0222'));
  await fillDecisions(server, await server.persona('generalist', '0222'));
  await fillContributions(server, await server.persona('generalist', '0222'), '0222');
  await decideRole();
  await fillAssessments(server, '0222');
  await fillSights();
  await fillWebhooks(server, '0222');
  everyTable = (await readTables(database)).filter(({ hasMunicipality }) => hasMunicipality);
  tables = everyTable.filter(({ isPartition }) => !isPartition);
});
afterAll(() => server.close());

async function moveReview(): Promise<void> {
  const [plan] = await database.query<{ id: string; version: number }>(
    "select id, version from core.plan where municipality = '0222'",
  );
  const input = { planId: plan?.id, version: plan?.version, reviewOn: '2018-06-01', reason: 'Vakantie' };
  const query = 'mutation($input: PlanReviewMoveInput!) { planReviewMove(input: $input) { errors { code } } }';
  const done = await server.query(await server.persona('generalist', '0222'), query, { input });
  expect(done).toEqual({ planReviewMove: { errors: [] } });
}

/** A secret address, a team of the area it lies in, and an emergency. */
async function fillSights(): Promise<void> {
  const put = (sql: string) => database.query(sql, [area]);
  const area = newId();
  await database.query(`update core.resident_address set is_secret = true where id = (${HERE_ADDRESS})`);
  await put(`insert into core.area (municipality, id, code, name, kind, from_on, recorded_at)
    values ('0222', $1, 'made-up', 'Made up', 'AREA', '2015-01-01', '2015-01-01')`);
  await put(`insert into core.area_postcode
      (municipality, id, area_id, postcode, first_number, side, from_on, recorded_at)
    select municipality, gen_random_uuid(), $1, postcode, 1, 'ALL', '2017-06-01', '2017-06-01'
    from core.resident_address where id = (${HERE_ADDRESS})`);
  await put(`insert into core.team_area (municipality, id, team_id, area_id, from_on, recorded_at)
    select municipality, gen_random_uuid(), team_id, $1, '2017-06-01', '2017-06-01'
    from core.team_member where municipality = '0222' limit 1`);
  await database.query(`insert into core.break_glass
      (municipality, id, household_id, reason, opened_by, opened_at, expires_at, version)
    select municipality, gen_random_uuid(), id, 'Achter een dichte deur', 'somebody', '2018-03-01', '2018-03-02', 1
    from core.household where municipality = '0222' limit 1`);
}

const HERE_ADDRESS = `select id from core.resident_address
  where municipality = '0222' and postcode is not null and kind = 'RESIDENCE' order by id limit 1`;

async function decideRole(): Promise<void> {
  const query = 'mutation($input: ConfigurationApplyInput!) { configurationApply(input: $input) { errors { code } } }';
  const input = { file: 'roles: { reader: [household:read] }', fromOn: '2018-03-01' };
  const done = await server.query(await server.persona('administrator', '0222'), query, { input });
  expect(done).toEqual({ configurationApply: { errors: [] } });
}

const stored = (): readonly Table[] => tables.filter(({ isView }) => !isView);
const countOf = async (municipality: string | null, of: string, table: Table): Promise<number> => {
  const sql = `select count(*)::int as count from ${table.name} where municipality = $1`;
  const { rows } = await database.asApp(municipality, (client) => client.query<{ count: number }>(sql, [of]));
  return rows[0]?.count ?? -1;
};

/** What every table gives to a question; named, so that a failure says which. */
async function ofEvery<T>(list: readonly Table[], ask: (table: Table) => Promise<T>): Promise<Record<string, T>> {
  const answers = await Promise.all(list.map(async (table) => [table.name, await ask(table)] as const));
  return Object.fromEntries(answers);
}
const all = <T>(list: readonly Table[], value: T): Record<string, T> =>
  Object.fromEntries(list.map(({ name }) => [name, value]));

describe('every table', () => {
  it('has a municipality, or is a reference table that is listed here', async () => {
    const without = (await readTables(database)).filter(({ hasMunicipality }) => !hasMunicipality);
    expect(without.map(({ name }) => name).sort()).toEqual([...REFERENCE_TABLES].sort());
  });

  it('with a municipality has row-level security, enabled and forced', () => {
    const open = everyTable.filter(({ isView, secured, forced }) => !isView && (!secured || !forced));
    expect(open).toEqual([]);
    expect(stored().length).toBeGreaterThan(8);
  });

  it('with a municipality has it first in every key and reference', async () => {
    const keys = await database.query<{ name: string }>(`
      select format('%s.%s', c.conrelid::regclass, c.conname) as name
      from pg_constraint c join pg_attribute first on first.attrelid = c.conrelid and first.attnum = c.conkey[1]
      where c.contype in ('p', 'u', 'f', 'x') and first.attname <> 'municipality'
        -- A reference to a table that belongs to no municipality, such as the laws, crosses none.
        and (c.contype <> 'f' or exists (
          select from pg_attribute a where a.attrelid = c.confrelid and a.attname = 'municipality'))
        and exists (select from pg_attribute a where a.attrelid = c.conrelid and a.attname = 'municipality')`);
    expect(keys).toEqual([]);
  });

  it('that is a partition is reached through its table alone', async () => {
    const parts = everyTable.filter(({ isPartition }) => isPartition);
    expect(parts.length).toBeGreaterThanOrEqual(6);
    const outcomes = await ofEvery(parts, ({ name }) => refusalOf('0222', `select from ${name}`));
    expect(Object.values(outcomes).filter((outcome) => !outcome.startsWith('42501'))).toEqual([]);
  });

  it('holds a row of Doetinchem, or this test proves less about it', async () => {
    const counts = await ofEvery(tables, (table) => countOf('0222', '0222', table));
    const empty = Object.keys(counts).filter((name) => counts[name] === 0);
    expect(empty).toEqual([]);
  });

  it('of a view asks the rights of whoever reads', async () => {
    const views = tables.filter(({ isView }) => isView).map(({ name }) => name);
    const invokers = await database.query<{ name: string }>(`
      select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'v' and 'security_invoker=true' = any(c.reloptions)`);
    expect(invokers.map(({ name }) => name)).toEqual(expect.arrayContaining(views));
  });
});

describe('the role that serves requests, inside Neerijnen', () => {
  it('sees no row of Doetinchem in any table', async () => {
    expect(await ofEvery(tables, (table) => countOf('0304', '0222', table))).toEqual(all(tables, 0));
  });

  it('sees no row at all without a municipality', async () => {
    const counts = await ofEvery(tables, async ({ name }) => {
      const sql = `select count(*)::int as count from ${name}`;
      const none = await database.asApp(null, (client) => client.query<{ count: number }>(sql));
      const empty = await database.asApp('', (client) => client.query<{ count: number }>(sql));
      return (none.rows[0]?.count ?? -1) + (empty.rows[0]?.count ?? -1);
    });
    expect(counts).toEqual(all(tables, 0));
  });

  it('cannot put a row into Doetinchem', async () => {
    const refusals = await ofEvery(stored(), async ({ name }) => {
      // A whole copy of one of its rows, that stands under no other: nothing but the policy can object first.
      const [row] = await database.query<Record<string, unknown>>(
        `select row_to_json(t) as row from ${name} t where municipality = '0222'
         order by row_to_json(t) ->> 'parent_id' nulls first limit 1`,
      );
      const columns = await writableColumns(name);
      const sql = `insert into ${name} (${columns}) select ${columns} from json_populate_record(null::${name}, $1)`;
      return refusalOf('0304', sql, [JSON.stringify(row?.['row'])]);
    });
    const ofWorker = OF_WORKER.map((name) => [name, expect.stringContaining('42501 permission denied')] as const);
    expect(refusals).toEqual({ ...all(stored(), '42501 row-level security'), ...Object.fromEntries(ofWorker) });
  });

  it.each([
    ['change', 'update %s set municipality = municipality where municipality = $1'],
    ['move', "update %s set municipality = '0304' where municipality = $1"],
    ['remove', 'delete from %s where municipality = $1'],
    ['lock', 'select from %s where municipality = $1 for update'],
  ])('cannot %s a row of Doetinchem', async (_act, template) => {
    const outcomes = await ofEvery(stored(), async ({ name }) =>
      refusalOf('0304', template.replace('%s', name), ['0222']),
    );
    const reached = Object.entries(outcomes).filter(([, outcome]) => !/^(0 rows|42501)/.test(outcome));
    expect(reached).toEqual([]);
  });

  it('cannot empty a table or switch the policies off', async () => {
    const outcomes = await ofEvery(stored(), async ({ name }) => [
      await refusalOf('0304', `truncate ${name}`),
      await refusalOf('0304', `alter table ${name} disable row level security`),
    ]);
    const refused = Object.values(outcomes).flat();
    expect(refused.filter((outcome) => !outcome.startsWith('42501'))).toEqual([]);
  });

  it.each(['eenplan_owner', 'eenplan_log', 'eenplan_worker'])('cannot become %s', async (role) => {
    // Connections log in as another user and take the role on; the role itself is a member of nothing.
    const [row] = await database.query<{ member: boolean }>(
      `select pg_has_role('eenplan_app', $1, 'member') as member`,
      [role],
    );
    expect(row).toEqual({ member: false });
  });
});

/** The columns of a table that it does not make itself. */
async function writableColumns(table: string): Promise<string> {
  const columns = await database.query<{ name: string }>(
    `select quote_ident(column_name) as name from information_schema.columns
     where format('%I.%I', table_schema, table_name) = $1 and is_generated = 'NEVER'`,
    [table],
  );
  return columns.map(({ name }) => name).join(', ');
}

/** What came of a statement: the rows it reached, or the code of the refusal. */
async function refusalOf(municipality: string, sql: string, values: readonly unknown[] = []): Promise<string> {
  try {
    const { rowCount } = await database.asApp(municipality, (client) => client.query(sql, [...values]));
    return `${rowCount ?? 0} rows`;
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    return `${code ?? ''} ${message.includes('row-level security') ? 'row-level security' : message}`;
  }
}

it('a table without a municipality in an installed module would be seen by this test', async () => {
  const other = await createTestDatabase();
  await other.query('create table core.forgotten (id uuid primary key)');
  const without = (await readTables(other)).filter(({ hasMunicipality }) => !hasMunicipality);
  expect(without.map(({ name }) => name)).toContain('core.forgotten');
  await other.drop();
});
