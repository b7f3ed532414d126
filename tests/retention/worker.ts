import { installedModules } from '@eenplan/cli';
import { createPlatform, Door, type EenplanModule, inOrder, newId, type Platform } from '@eenplan/kit';
import type { TestServer } from '@eenplan/testing';

/** What runs jobs: a platform of its own, whose door is that of the worker. */
export interface Worker {
  readonly platform: Platform;
  /** Runs the retention job for a municipality, or the one of a code, as the host of jobs does. */
  run(municipality: string, code?: string): Promise<void>;
  close(): Promise<void>;
}

/** Opens a worker on the database and the clock of a server. */
export async function openWorker(
  server: TestServer,
  installed: readonly EenplanModule[] = installedModules,
): Promise<Worker> {
  const modules = inOrder(installed);
  const entities = modules.flatMap((module) => module.entities);
  const door = await Door.open({ url: server.database.url, entities, role: 'eenplan_worker', poolSize: 4 });
  const { clock, vault, previewSchema } = server.platform;
  const platform = createPlatform({ door, clock, vault, previewSchema, modules });
  const jobs = new Map(modules.flatMap((module) => module.jobs ?? []).map((job) => [job.code, job]));
  const run = async (municipality: string, code = 'core.retention'): Promise<void> => {
    const job = jobs.get(code);
    if (!job) throw new Error(`There is no job ${code}.`);
    await job.run(platform, municipality);
  };
  return { platform, run, close: () => door.close() };
}

/** Puts a resident on file; the id. */
export async function putResident(server: TestServer, municipality: string, birthDate: string | null): Promise<string> {
  const id = newId();
  await server.database.query(
    `insert into core.resident (municipality, id, given_names, family_name, birth_date, recorded_at)
     values ($1, $2, 'Sanne', 'Boer', $3, '2003-01-01')`,
    [municipality, id, birthDate],
  );
  return id;
}

/** Puts support requests on file that came in on a day; their ids. */
export async function putSupportRequests(
  server: TestServer,
  of: { readonly municipality: string; readonly residentId: string },
  receivedOn: string,
  count = 1,
): Promise<string[]> {
  const ids = Array.from({ length: count }, newId);
  await server.database.query(
    `insert into wmo.support_request (municipality, id, resident_id, need, urgent, received_on, version, recorded_at)
     select $1, id, $2, 'Hulp in huis', false, $3::date, 1, $3::date from unnest($4::uuid[]) id`,
    [of.municipality, of.residentId, receivedOn, ids],
  );
  return ids;
}

/** How many of these support requests are still there. */
export async function leftOf(server: TestServer, ids: readonly string[]): Promise<number> {
  const sql = 'select from wmo.support_request where id = any($1::uuid[])';
  return (await server.database.query(sql, [ids])).length;
}

/** A proof as the database has it. */
export interface Proof {
  readonly [column: string]: unknown;
  readonly rule_code: string;
  readonly cause: string;
  readonly destroyed_on: string;
  readonly records: number;
  readonly run_id: string;
}

/** The proofs of a municipality, oldest first. */
export const proofsOf = ({ database }: TestServer, municipality: string): Promise<Proof[]> =>
  database.query<Proof>('select * from core.destruction_proof where municipality = $1 order by id', [municipality]);

interface Answered {
  readonly errors: readonly { readonly code: string; readonly path: readonly string[] }[];
}

/** What a mutation made, as far as it was asked for. */
interface Made {
  readonly id: string;
  readonly version: number;
  readonly dueOn?: string;
  readonly state?: string;
}

/** Sends a mutation with its input; the object and the codes of the refusal. */
async function act(
  server: TestServer,
  token: string,
  mutation: string,
  object: string,
  input: object,
  fields = 'id version',
): Promise<{ readonly made: Made | null; readonly codes: string[] }> {
  const type = mutation.charAt(0).toUpperCase() + mutation.slice(1);
  const query = `mutation($input: ${type}Input!) { ${mutation}(input: $input) { ${object} { ${fields} } errors { code path } } }`;
  const answer = await server.query<Record<string, Answered & Record<string, unknown>>>(token, query, { input });
  const payload = answer[mutation];
  return { made: (payload?.[object] ?? null) as Made | null, codes: (payload?.errors ?? []).map(({ code }) => code) };
}

/** Places a hold; the id and version. */
export const placeHold = (server: TestServer, token: string, input: object) =>
  act(server, token, 'legalHoldPlace', 'legalHold', { reason: 'Beroep bij de rechtbank', ...input });

/** Lifts a hold. */
export const liftHold = (server: TestServer, token: string, legalHoldId: string, version = 1) =>
  act(server, token, 'legalHoldLift', 'legalHold', { legalHoldId, version });

/** Registers a request for destruction. */
export const requestDestruction = (server: TestServer, token: string, input: object) =>
  act(
    ...([server, token, 'destructionRequestRegister', 'destructionRequest', { law: 'WMO', ...input }] as const),
    'id version dueOn state',
  );

/** Decides on it. */
export const decide = (server: TestServer, token: string, destructionRequestId: string, input: object) =>
  act(
    ...([server, token, 'destructionRequestDecide', 'destructionRequest'] as const),
    { destructionRequestId, version: 1, ...input },
    'version state ground',
  );
