import { installedModules, personas } from '@eenplan/cli';
import { defaultRoles } from '@eenplan/core';
import { type CallerKind, newId } from '@eenplan/kit';
import type { Claims } from '@eenplan/server';
import { type Answer, startTestServer, type TestServer, usualActivity } from '@eenplan/testing';
import type { GraphQLSchema } from 'graphql';
import { FITTING, requestFor } from '../support/id-arguments';
import { countEveryTable } from '../support/refusals';
import { type Asking, type Outcome, TableOfModules } from './table';

// Every query and mutation by every persona, with and without a purpose; the short run sends each third of them.
const isLong = process.env['EENPLAN_LONG'] === '1';
jest.setTimeout(isLong ? 900_000 : 120_000);

const HERE = '0222';

interface HttpCaller {
  readonly name: string;
  readonly token: string;
  readonly asking: Asking;
}

interface Asked {
  readonly what: string;
  readonly by: HttpCaller;
  readonly field: string;
  readonly request: { readonly query: string; readonly variables: Record<string, unknown> };
  readonly said: Outcome;
}

let server: TestServer;
let asked: readonly Asked[];
beforeAll(async () => {
  server = await startTestServer();
  const { schema } = server.eenplan.superset;
  const table = new TableOfModules(installedModules, schema);
  const callers = await everyHttpCaller();
  asked = callers.flatMap((by) => everyRequest(schema, table, by)).filter(isNews);
});
afterAll(() => server.close());

const everyRequest = (schema: GraphQLSchema, table: TableOfModules, by: HttpCaller): Asked[] =>
  (['query', 'mutation'] as const).flatMap((operation) => {
    const root = operation === 'query' ? schema.getQueryType() : schema.getMutationType();
    return Object.values(root?.getFields() ?? {}).map((field) => ({
      ...{ what: `${field.name} by ${by.name}`, by, field: field.name },
      request: requestFor(schema, { operation, field: field.name, path: [] }, fitting),
      said: table.outcome(root?.name ?? '', field, by.asking),
    }));
  });

/** Whoever comes for nothing is told something else than the same caller for something only where that is asked. */
const isNews = ({ by, said }: Asked): boolean => !by.name.endsWith(IDLE) || said === 'PURPOSE_REQUIRED';

function fitting(scalar: string, name: string): unknown {
  const value = scalar === 'ID' ? newId() : scalar === 'MunicipalityCode' ? HERE : FITTING[scalar];
  if (value === undefined) throw new Error(`Say in this test what goes into ${name}: ${scalar}.`);
  return value;
}

/** Professionals who are tried for an activity of their own choice. */
const OTHERS: readonly Claims[] = [
  { role: 'privacy-officer', activities: ['resident:rights'] },
  { role: 'caseworker', activities: ['case:intake'] }, // may see the case, and not the file of any law
  { role: 'safe-home', activities: ['wmo:safe-home'] },
  { role: 'supervisor', activities: ['wmo:supervision'] },
].map(({ role, activities }) => ({
  ...{ sub: `somebody-${role}`, municipality: HERE, kind: 'PROFESSIONAL', roles: [role], activities },
}));

/** Every persona and the roles that are none, for what they usually work for in tests, and for nothing. */
async function everyHttpCaller(): Promise<HttpCaller[]> {
  const callers: HttpCaller[] = [];
  const others = OTHERS.map(({ roles }) => roles.join());
  const usual = personas.map((persona) => persona.claims(HERE)).filter(({ roles }) => !others.includes(roles.join()));
  for (const claims of [...usual, ...OTHERS]) {
    const name = claims.roles.join();
    callers.push(httpCaller(name, await server.token(claims), claims));
    if (callers.at(-1)?.asking.purpose === null) continue;
    callers.push(httpCaller(`${name}${IDLE}`, await server.token({ ...claims, activities: [] }), claims));
  }
  // The first request of a professional sends more than later ones.
  for (const { token } of callers) await server.query(token, ASK_NOTHING);
  return callers;
}

const IDLE = ' for nothing';
const ASK_NOTHING = '{ __typename }';
const ROLES = defaultRoles(installedModules);
const ACTIVITIES = installedModules.flatMap(({ processingActivities = [] }) => processingActivities);

function httpCaller(name: string, token: string, { kind, roles }: Claims): HttpCaller {
  const scopes = new Set(roles.flatMap((role) => [...(ROLES.get(role) ?? [])]));
  const purpose = ACTIVITIES.find(({ code }) => code === usualActivity(token)) ?? null;
  return { name, token, asking: { kind: kind as CallerKind, scopes, purpose, breakGlass: null } };
}

/** Other ones of each field, because the callers are no multiple of three. */
const some = (all: readonly Asked[]): readonly Asked[] => (isLong ? all : all.filter((_, index) => index % 3 === 0));

interface Heard {
  readonly codes: readonly unknown[];
  readonly path: unknown;
  readonly data: unknown;
  readonly statements: readonly string[];
}

/** Sends one request; what was answered, and the statements it took. */
async function heardOf(token: string, { query, variables }: Asked['request']): Promise<Heard> {
  const { result, statements } = await server.statementsOf(async () => await server.post(token, query, variables));
  const { data, errors = [] } = result.body as Answer<Record<string, unknown>>;
  return { codes: errors.map(({ extensions }) => extensions.code), path: errors[0]?.path, data, statements };
}

/** What only finding out who calls takes. */
async function statementsOfCallers(): Promise<ReadonlyMap<string, readonly string[]>> {
  const taken = new Map<string, readonly string[]>();
  for (const { by } of asked) {
    if (taken.has(by.token)) continue;
    taken.set(by.token, (await heardOf(by.token, { query: ASK_NOTHING, variables: {} })).statements);
  }
  return taken;
}

it('what the table denies is refused, sends no statement, and writes no row', async () => {
  const before = await countEveryTable(server.database);
  const ofCaller = await statementsOfCallers();
  const denied = some(asked.filter(({ said }) => said !== 'ENTERED'));
  for (const { what, by, field, request, said } of denied) {
    const { codes, path, data, statements } = await heardOf(by.token, request);
    expect({ what, codes, path, statements }).toEqual({
      ...{ what, codes: [said], path: [field], statements: ofCaller.get(by.token) },
    });
    expect(Object.values(data ?? {}).filter((value) => value !== null)).toEqual([]);
  }
  expect(await countEveryTable(server.database)).toEqual(before);
  const counts = [countSaid('FORBIDDEN') > 500, countSaid('PURPOSE_REQUIRED') > 100, countSaid('DATA_WITHHELD') > 5];
  expect(counts).toEqual([true, true, true]);
});

it('what the table allows is refused by no guard, and an argument that leads to nothing is no fault', async () => {
  const wrong: string[] = [];
  for (const { what, by, request } of some(asked.filter(({ said }) => said === 'ENTERED'))) {
    const { codes } = await heardOf(by.token, request);
    if (codes.some((code) => !REFUSALS_BY_SERVICES.includes(code))) wrong.push(`${what}: ${codes.join(' ')}`);
  }
  expect(wrong).toEqual([]);
  expect(countSaid('ENTERED')).toBeGreaterThan(300);
});

/** What a service may answer to a code or an id that stands for nothing. */
const REFUSALS_BY_SERVICES: readonly unknown[] = [
  'INPUT_INVALID',
  'LAW_UNKNOWN',
  'LOG_FILTER_REQUIRED',
  'NOT_FOUND',
  'PARAMETER_UNKNOWN',
];

it('every query and mutation is asked by every role', () => {
  const { schema } = server.eenplan.superset;
  const roots = [schema.getQueryType(), schema.getMutationType()];
  const fields = roots.flatMap((root) => Object.keys(root?.getFields() ?? {}));
  process.stdout.write(
    `${fields.length} root fields over HTTP: ${isLong ? '' : 'a third of '}${asked.length} requests\n`,
  );
  for (const role of ROLES.keys()) {
    expect(asked.filter(({ by }) => by.name === role).map(({ field }) => field)).toEqual(fields);
  }
});

const countSaid = (outcome: string): number => asked.filter(({ said }) => said === outcome).length;
