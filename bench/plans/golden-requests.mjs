import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const MUNICIPALITY = '9001';

/** What the golden requests are asked of on this data: by name, as the id of a row of this table, or as variables. */
const ASKED = {
  'one-household': { id: 'core.household' },
  'household-dossier': { id: 'core.household' },
  'one-dossier': { id: 'core.household' },
  'wmo-of-a-household': { id: 'core.household' },
  'plan-dossier': { id: 'core.plan' },
  'case-dossier': { id: 'core.case_file' },
  'term-worklist': { variables: { first: 50 } },
  'one-budget': { variables: { year: 2026 } },
  'budget-tree': { variables: { year: 2026 } },
  'budget-commitments': { variables: { year: 2026 } },
  dossier: { id: 'core.household' },
  ...{ cases: {}, worklist: {} },
  progress: {
    resident: 'core.resident',
    variables: { input: { instrument: 'core.self-sufficiency', fromOn: '2025-01-01', toOn: '2026-01-01' } },
  },
  // Read for another purpose than these, of signals, of which this data has none.
  'signal-bundles': null,
  // A write: M1 is this one.
  'arrears-signal': null,
};

/** The golden requests of the tests, on rows of this data. A new one must be told here what it is asked of. */
export async function goldenRequests({ callers }, client) {
  const requests = [];
  for (const file of filesOf()) {
    const name = basename(file, '.graphql');
    if (!(name in ASKED)) throw new Error(`${file}: bench/plans/golden-requests.mjs does not say what it is asked of.`);
    if (ASKED[name] === null) continue;
    const body = JSON.stringify({
      query: readFileSync(join(root, file), 'utf8'),
      variables: await variablesOf(name, client),
    });
    const headers = { 'content-type': 'application/json', ...callers.headers[MUNICIPALITY].reader };
    requests.push({ title: file, municipality: MUNICIPALITY, request: { path: '/graphql', headers, body } });
  }
  return requests;
}

/** Golden requests of which it is not said what they are asked of. */
export const unknownRequests = () => filesOf().filter((file) => !(basename(file, '.graphql') in ASKED));

async function variablesOf(name, client) {
  const { id, resident, variables = {} } = ASKED[name];
  if (id) return { id: await anId(client, id) };
  return resident ? { input: { ...variables.input, residentId: await anId(client, resident) } } : variables;
}

async function anId(client, table) {
  const { rows } = await client.query(
    `select id from ${table} where municipality = $1 order by id limit 1 offset 100`,
    [MUNICIPALITY],
  );
  return rows[0].id;
}

function filesOf() {
  const plugins = readdirSync(join(root, 'plugins')).map((name) => join('plugins', name, 'tests'));
  return ['tests', ...plugins]
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true }).map((name) => join(folder, name)))
    .filter((file) => /[\\/]golden[\\/][^\\/]+\.graphql$/.test(file))
    .sort();
}
