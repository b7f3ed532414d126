import Fastify from 'fastify';
import mercurius from 'mercurius';
import pg from 'pg';
import { serve } from './child.mjs';
import { signalStep } from './limit-signal.mjs';
import { peerSchema } from './peer-schema.mjs';

const { builtins } = pg.types;
pg.types.setTypeParser(builtins.INT8, Number);
pg.types.setTypeParser(builtins.DATE, (text) => text);

const camel = (column) => column.replace(/_(.)/g, (_whole, letter) => letter.toUpperCase());
const columnsOf = (columns) => columns.map((column) => `${column} as "${camel(column)}"`).join(', ');

/** A loader of Mercurius: one statement for the rows of many parents. */
function loader({ table, columns, by = 'id', from = 'id', many = false, order = 'id', where = 'true' }) {
  const text = `select ${columnsOf([...new Set([by, ...columns])])} from bench.${table}
    where municipality = $1 and ${by} = any($2::uuid[]) and ${where} order by ${order}`;
  const name = `${table} by ${by}`;
  return async (queries, { pool, municipality }) => {
    const keys = [...new Set(queries.map(({ obj }) => obj[from]).filter((key) => key !== null))];
    const { rows } = await pool.query({ name, text, values: [municipality, keys] });
    const byKey = new Map(keys.map((key) => [key, []]));
    for (const row of rows) byKey.get(row[camel(by)]).push(row);
    return queries.map(({ obj }) => (many ? (byKey.get(obj[from]) ?? []) : (byKey.get(obj[from])?.[0] ?? null)));
  };
}

const RESIDENT = ['id', 'given_names', 'family_name_prefix', 'family_name', 'birth_date'];
const HEADING = ['id', 'title', 'kind', 'code', 'costs', 'income', 'balance'];
const PLAN = ['id', 'title', 'state', 'adopted_on', 'review_on'];
const BLOCK = ['id', 'organisation_id', 'title', 'state', 'kind', 'from_on', 'intensity'];
const ALLOCATION = [
  ...['id', 'product_id', 'state', 'volume', 'unit', 'frequency', 'price_in_cents', 'task_field_code', 'from_on'],
];
const byDay = { many: true, order: 'from_on, id' };

const resident = loader({ table: 'resident', columns: RESIDENT, from: 'residentId' });
const loaders = {
  Household: {
    members: loader({
      table: 'member',
      columns: ['id', 'resident_id', 'role', 'from_on'],
      by: 'household_id',
      ...byDay,
    }),
    plan: loader({ table: 'plan', columns: PLAN, by: 'household_id' }),
  },
  Member: { resident },
  Plan: {
    director: loader({ table: 'director', columns: ['professional_id', 'from_on'], by: 'plan_id' }),
    goals: loader({
      ...{ table: 'goal', columns: ['id', 'description', 'kind', 'domain', 'from_on', 'target_on'], by: 'plan_id' },
      ...byDay,
    }),
    buildingBlocks: loader({ table: 'block', columns: BLOCK, by: 'plan_id', ...byDay }),
  },
  Director: { professional: loader({ table: 'professional', columns: ['id', 'name'], from: 'professionalId' }) },
  BuildingBlock: {
    organisation: loader({ table: 'organisation', columns: ['id', 'name'], from: 'organisationId' }),
    allocations: loader({ table: 'allocation', columns: ALLOCATION, by: 'block_id', ...byDay }),
  },
  Allocation: { product: loader({ table: 'product', columns: ['id', 'code', 'title'], from: 'productId' }) },
  Term: { resident, household: loader({ table: 'household', columns: ['id', 'formed_on'], from: 'householdId' }) },
  Budget: {
    headings: loader({
      ...{ table: 'heading', columns: HEADING, by: 'budget_id', many: true, order: 'path, id' },
      where: 'parent_id is null',
    }),
  },
  BudgetHeading: {
    headings: loader({ table: 'heading', columns: HEADING, by: 'parent_id', many: true, order: 'path, id' }),
    lines: loader({
      ...{ table: 'budget_line', columns: ['id', 'title', 'kind', 'amount', 'task_field_code'], by: 'heading_id' },
      ...{ many: true, order: 'position, id' },
    }),
  },
};

const rowsOf = async ({ pool, municipality }, name, text, ...values) =>
  (await pool.query({ name, text, values: [municipality, ...values] })).rows;

const FIRST_TERMS = `select ${columnsOf(['id', 'resident_id', 'household_id', 'due_on'])}, rule_id as "ruleCode"
  from bench.term where municipality = $1 order by due_on, id limit $2`;
const BUDGET = `select ${columnsOf(['id', 'year', 'title', 'costs', 'income', 'balance'])}
  from bench.budget where municipality = $1 and year = $2`;
const HOUSEHOLD = 'select id, formed_on as "formedOn" from bench.household where municipality = $1 and id = $2';

const resolvers = {
  Query: {
    household: async (_root, { id }, context) => (await rowsOf(context, 'household', HOUSEHOLD, id))[0] ?? null,
    terms: async (_root, { first }, context) => {
      const rows = await rowsOf(context, 'terms', FIRST_TERMS, first + 1);
      return { nodes: rows.slice(0, first), pageInfo: { hasNextPage: rows.length > first } };
    },
    budget: async (_root, { year }, context) => (await rowsOf(context, 'budget', BUDGET, year))[0] ?? null,
  },
  Mutation: {
    debtHelpArrearsSignalSubmit: async (_root, { input: signal }, { pool, municipality }) => {
      const today = new Date().toISOString().slice(0, 10);
      const { rows } = await pool.query(signalStep({ municipality, signal, today }));
      return { arrearsSignal: rows[0].json_build_object, errors: [] };
    },
  },
};

/** Mercurius with its JIT and its loaders, by hand on raw rows. No token, no row-level security, no log. */
serve(async ({ databaseUrl, connections }) => {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: connections, options: '-c timezone=UTC' });
  const app = Fastify();
  app.register(mercurius, {
    ...{ schema: peerSchema, resolvers, loaders, jit: 1, path: '/graphql' },
    context: (request) => ({ pool, municipality: request.headers['x-municipality'] }),
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  const stop = async () => {
    app.server.closeAllConnections();
    await app.close();
    await pool.end();
  };
  return { port: app.server.address().port, stop };
});
