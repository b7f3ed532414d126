import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Answer, startTestServer, type TestServer } from '@eenplan/testing';
import { type FieldNode, Kind, parse } from 'graphql';
import type { Client } from 'pg';
import { filesLike, root } from './architecture/repository';
import { fillAssessments } from './assessment/acts';
import { fullCase } from './case/acts';
import { readTables, type Table } from './support/catalog';
import { REFERENCE_TABLES } from './support/reference-tables';
import { type SentStatement, sentDuring } from './support/sent-statements';
import { fillTerms } from './support/terms';

// The first wall is the platform: it names the municipality in every statement. The second is PostgreSQL: it shows no row
// of any to whoever is inside none. Here the second stands alone, before every statement of the golden requests.

const HERE = '0222';

let server: TestServer;
let tables: readonly Table[];
/** By the name of the golden request. */
let requests: ReadonlyMap<string, readonly SentStatement[]>;
let statements: readonly SentStatement[];
beforeAll(async () => {
  server = await startTestServer();
  tables = (await readTables(server.database)).filter(({ isPartition }) => !isPartition);
  const ids = await idsByRoot();
  const found = new Map<string, readonly SentStatement[]>();
  for (const { path, text } of filesLike(/\/golden\/[^/]+\.graphql$/))
    found.set(path, await statementsOf(path, text, ids));
  requests = found;
  const all = [...requests.values()].flat().filter(({ text }) => !isOfReference(text));
  statements = [...new Map(all.map((statement) => [JSON.stringify(statement), statement])).values()];
});
afterAll(() => server.close());

/** Ids that the golden requests ask for, by the root field: of rows with as much on them as there is. */
async function idsByRoot(): Promise<Readonly<Record<string, string | undefined>>> {
  const file = await fullCase(server, HERE);
  await fillTerms(server, HERE);
  await fillAssessments(server, HERE);
  const idFrom = async (sql: string, value: string): Promise<string | undefined> =>
    (await server.database.query<{ id: string }>(sql, [value]))[0]?.id;
  return {
    household: file.householdId,
    case: file.case.id,
    plan: await idFrom('select id from core.plan where household_id = $1', file.householdId),
    assessmentProgress: await idFrom(
      'select resident_id as id from core.assessment where municipality = $1 order by id limit 1',
      HERE,
    ),
  };
}

/** Sends a golden request as whoever may: what went to the database. */
async function statementsOf(
  path: string,
  query: string,
  ids: Readonly<Record<string, string | undefined>>,
): Promise<SentStatement[]> {
  const { variables } = JSON.parse(readFileSync(join(root, path.replace(/graphql$/, 'json')), 'utf8')) as {
    variables?: { first?: number };
  };
  // A page as long as there are rows: what those of the golden test hold on them is then among them.
  const page = variables?.first === undefined ? {} : { first: 100 };
  const id = JSON.stringify(ids[rootOf(query)] ?? null);
  const filled = JSON.stringify({ ...variables, ...page }).replaceAll('"id-1"', id);
  for (const persona of ['generalist', 'partner'] as const) {
    const token = await server.persona(persona, HERE);
    const sent: SentStatement[] = [];
    const answered: boolean[] = [];
    // By a plan, past the resolvers where that can be, and a statement per edge: together they name every table by itself.
    for (const readPlan of [undefined, undefined, false]) {
      Object.assign(server.platform, { readPlan });
      const now = await sentDuring(async () => {
        const { errors } = (await server.post(token, query, JSON.parse(filled) as object)).body as Answer<unknown>;
        answered.push(errors === undefined);
      });
      sent.push(...now);
    }
    if (answered.every(Boolean)) return sent;
  }
  throw new Error(`${path} is answered to nobody: say in this test where its ids come from.`);
}

const rootOf = (query: string): string => {
  const operation = parse(query).definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  const [first] = operation?.kind === Kind.OPERATION_DEFINITION ? operation.selectionSet.selections : [];
  return (first as FieldNode).name.value;
};

/** The tables that a statement names, with or without quotes. */
const tablesIn = (text: string): string[] => {
  const bare = text.replaceAll('"', '');
  return tables.map(({ name }) => name).filter((name) => new RegExp(`(^|[^\\w.])${name}\\b`).test(bare));
};
const isOfReference = (text: string): boolean => tablesIn(text).every((name) => REFERENCE_TABLES.includes(name));
const isWrite = ({ text }: SentStatement): boolean => /\b(insert into|delete from)\b|^\s*update\b/i.test(text);

/** What came of a statement: `nothing`, `rows`, or the code of the refusal; whatever it did is undone. */
async function outcomeOf(client: Client, { text, values }: SentStatement): Promise<string> {
  await client.query('savepoint tried');
  try {
    const { rows, rowCount, command } = await client.query<Record<string, unknown>>(text, [...values]);
    const isNothing = command === 'SELECT' ? rows.every(tellsNothing) : rowCount === 0;
    return isNothing ? 'nothing' : 'rows';
  } catch (error) {
    const { code = '', message } = error as { code?: string; message: string };
    return `${code} ${message}`;
  } finally {
    await client.query('rollback to savepoint tried');
  }
}

/** A count of nothing and a question that is answered no are rows that hold nothing. */
const tellsNothing = (row: Record<string, unknown>): boolean =>
  Object.values(row).every((value) => value === null || value === false || Number(value) === 0);

/** The statements that got through to a row, as the role that serves requests. */
const gotThrough = (municipality: string | null, list = statements): Promise<SentStatement[]> =>
  server.database.asApp(municipality, (client) => throughIn(client, list));

async function throughIn(client: Client, list: readonly SentStatement[]): Promise<SentStatement[]> {
  const through: SentStatement[] = [];
  for (const statement of list) if ((await outcomeOf(client, statement)) === 'rows') through.push(statement);
  return through;
}

it('there are golden requests, and their statements find rows inside the municipality', async () => {
  expect(requests.size).toBeGreaterThanOrEqual(9);
  for (const [path, sent] of requests) expect({ path, sends: sent.length > 0 }).toEqual({ path, sends: true });
  const found = await gotThrough(HERE);
  process.stdout.write(
    `${statements.length} statements of ${requests.size} golden requests, ${found.length} find rows\n`,
  );
  expect(found.length).toBeGreaterThan(statements.length / 2);
  expect(new Set(statements.flatMap(({ text }) => tablesIn(text))).size).toBeGreaterThan(20);
});

it('no statement finds, makes or changes a row outside every municipality', async () => {
  expect((await gotThrough(null)).map(({ text }) => text)).toEqual([]);
  expect((await gotThrough('')).map(({ text }) => text)).toEqual([]);
});

it('fails for no reason but a policy: what is read gives no row, what is written is refused or changes none', async () => {
  const outcomes = await server.database.asApp(null, async (client) => {
    const found: [SentStatement, string][] = [];
    for (const statement of statements) found.push([statement, await outcomeOf(client, statement)]);
    return found;
  });
  const odd = outcomes.filter(([statement, outcome]) =>
    isWrite(statement) ? !/^(nothing|42501)/.test(outcome) : outcome !== 'nothing',
  );
  expect(odd.map(([{ text }, outcome]) => `${outcome}: ${text}`)).toEqual([]);
  expect(outcomes.some(([statement, outcome]) => isWrite(statement) && outcome.includes('row-level security'))).toBe(
    true,
  );
});

it('a table that lost its policy is seen: the statements on it find rows', async () => {
  const named = [...new Set(statements.flatMap(({ text }) => tablesIn(text)))];
  const stored = tables.filter(({ name, isView, secured }) => !isView && secured && named.includes(name));
  const open: string[] = [];
  for (const { name } of stored) if (await isSeenWithout(name)) open.push(name);
  expect(open).toEqual(expect.arrayContaining(['core.resident', 'core.household', 'core.plan', 'core.case_file']));
  expect(open.length).toBeGreaterThan(stored.length / 2);
});

/** Does a statement get through when this table, and no other, has no row-level security? Everything is undone. */
const isSeenWithout = (name: string): Promise<boolean> =>
  server.database.asApp(null, async (client) => {
    await client.query('savepoint before');
    await client.query('reset role');
    await client.query(`alter table ${name} disable row level security`);
    await client.query('set local role eenplan_app');
    const own = statements.filter(({ text }) => tablesIn(text).includes(name));
    const { length } = await throughIn(client, own);
    await client.query('rollback to savepoint before');
    return length > 0;
  });
