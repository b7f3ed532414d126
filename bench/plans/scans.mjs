import pg from 'pg';
import { openProxy } from '../measure/counting-proxy.mjs';
import { ask, openWay } from '../measure/load.mjs';
import { startStack } from '../stacks/process.mjs';
import { goldenRequests } from './golden-requests.mjs';
import { workRequests } from './work-requests.mjs';

/** Tables of fewer rows are read from end to end for good reason; none of these grows with the number of residents. */
const SMALL = 1_000;

/** No statement needs more rows of a growing table than this: a page is 50, and what hangs on it some hundreds. */
const MOST = 2_000;

/**
 * Every statement that Eenplan sends for the work and for the golden requests, run once more with the values it was sent with,
 * as the role it is sent as, and explained. The scans are those that read a growing table from end to end, or as good as: the
 * municipality is the first column of every index, so that all rows of one are also read by way of an index.
 */
export async function scansOf(bench, names) {
  const client = new pg.Client({ connectionString: bench.database.url });
  await client.connect();
  try {
    const sizes = await sizesOf(client);
    await requireSight(client, sizes);
    const sent = await statementsOf(bench, [...workRequests(bench, names), ...(await goldenRequests(bench, client))]);
    const scans = [];
    for (const statement of sent) scans.push(...(await scansIn(client, sizes, statement)));
    return { statements: sent.length, scans };
  } finally {
    await client.end();
  }
}

/** A look that sees nothing would find everything in order: here is a statement that no index helps. */
async function requireSight(client, sizes) {
  const text = 'select id from core.resident where length(given_names) = $1';
  const seen = await scansIn(client, sizes, { text, values: ['1'], request: 'itself', municipality: '9001' });
  if (!seen.some(({ table }) => table === 'core.resident')) throw new Error('A scan of core.resident was not seen.');
}

async function sizesOf(client) {
  const { rows } = await client.query(
    `select n.nspname || '.' || c.relname as table, c.reltuples::bigint as rows
     from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p')`,
  );
  return new Map(rows.map(({ table, rows: count }) => [table, Number(count)]));
}

/** Each text once, with the values of its first time. */
async function statementsOf(bench, requests) {
  const sent = new Map();
  let request = null;
  const onStatement = ({ text, values, isPrepared }) => {
    if (request === null || !/^\s*(select|with|insert|update|delete)\b/i.test(text) || sent.has(text)) return;
    const { title, municipality } = request;
    sent.set(text, { text, values, isPrepared, request: title, municipality });
  };
  const proxy = await openProxy(bench.database.url, { onStatement });
  const { callers, connections } = bench;
  const stack = await startStack('eenplan', { databaseUrl: proxy.url, connections, ...callers.issuer });
  const way = openWay(stack, 1);
  try {
    for (request of requests) {
      await ask(way, request.request).catch((error) => {
        throw new Error(`${request.title}: ${error.message}`, { cause: error });
      });
    }
    return [...sent.values()];
  } finally {
    await way.close();
    await stack.stop();
    await proxy.close();
  }
}

async function scansIn(client, sizes, { text, values, isPrepared = false, request, municipality }) {
  if (/set_config\('app\.municipality'/.test(text)) return [];
  await client.query('begin');
  try {
    // The log is written by a role of its own, which reads nothing.
    const role = /into core\.(processing|audit)_log/.test(text) ? 'eenplan_log' : 'eenplan_app';
    await client.query(`set local role ${role}`);
    await client.query("select set_config('app.municipality', $1, true)", [municipality]);
    // A write was done already: it is planned and not done again.
    const how = /\b(insert into|update|delete from) [\w".]+/i.test(text) ? '' : 'analyze, timing off, ';
    const explain = `explain (${how}format json, verbose)`;
    const { rows } = isPrepared
      ? await client.query(`${explain} ${await prepared(client, text, values)}`)
      : await client.query(`${explain} ${text}`, values);
    return scansBelow(rows[0]['QUERY PLAN'][0].Plan)
      .filter(({ table, isWhole, read }) => (sizes.get(table) ?? 0) > SMALL && (isWhole || read > MOST))
      .map(({ table, read }) => ({ request, table, rows: read, text }));
  } finally {
    await client.query('rollback');
  }
}

/** What is kept prepared has one plan for all its values; the statement that runs it so. */
async function prepared(client, text, values) {
  await client.query('deallocate all');
  await client.query('set local plan_cache_mode = force_generic_plan');
  await client.query(`prepare looked_at as ${text}`);
  const list = values.map((value) => (value === null ? 'null' : pg.escapeLiteral(value)));
  return `execute looked_at${list.length > 0 ? `(${list.join(', ')})` : ''}`;
}

function scansBelow(node) {
  const below = (node.Plans ?? []).flatMap(scansBelow);
  const { 'Node Type': type, 'Relation Name': relation, Schema: schema, 'Actual Loops': loops = 1 } = node;
  if (relation === undefined || !type.endsWith('Scan')) return below;
  const removed = ['Filter', 'Index Recheck'].map((by) => node[`Rows Removed by ${by}`] ?? 0);
  const read = Math.round(loops * ((node['Actual Rows'] ?? 0) + removed[0] + removed[1]));
  return [{ table: `${schema}.${relation}`, isWhole: type === 'Seq Scan' && loops > 0, read }, ...below];
}
