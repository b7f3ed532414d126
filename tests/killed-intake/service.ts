import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keysAsText } from '@eenplan/kit';
import { type Claims, openDevelopmentIssuer, startEmbeddedPostgres } from '@eenplan/server';
import { createTestDatabase, testKeys } from '@eenplan/testing';
import { Client, type QueryResultRow } from 'pg';
import { runHere } from '../support/command';
import { type Running, start, until } from '../support/processes';

/** The server as `npm start` runs it, in a process of its own that is killed and started again at the same address. */
export interface Service {
  readonly url: string;
  token(claims: Claims): Promise<string>;
  /** Runs a command of the command line on the same data. */
  command(args: readonly string[]): Promise<void>;
  /** One statement as superuser, past every row rule. */
  query<T extends QueryResultRow>(sql: string, values?: readonly unknown[]): Promise<T[]>;
  start(): Promise<void>;
  /** SIGKILL: nothing of it ends in order. An embedded PostgreSQL is killed as well when that is said. */
  kill(options?: { readonly database: boolean }): Promise<void>;
  /** Ends it in order, and removes everything. */
  close(): Promise<void>;
}

/** What a service is made of. */
export interface ServiceOptions {
  /** The PostgreSQL of the server itself, which dies and starts with it; false for one beside it. */
  readonly embedded: boolean;
  /** Does the server deliver events as well, or leave that to others? */
  readonly worker: boolean;
}

/** Makes the data and starts the server for the first time. */
export async function startService({ embedded, worker }: ServiceOptions): Promise<Service & { databaseUrl: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'eenplan-killed-'));
  // As root the user of PostgreSQL must pass through.
  await chmod(folder, 0o755);
  const dataDir = join(folder, 'data');
  const database = embedded ? null : await createTestDatabase({ demonstrators: true });
  const port = await freePort();
  const environment = {
    ...{ DATA_DIR: dataDir, PORT: String(port), EENPLAN_RATE_LIMIT: 'off', EENPLAN_WEBHOOKS_TO_LOOPBACK: '1' },
    ...(database && { DATABASE_URL: database.url, EENPLAN_KEYS: keysAsText(testKeys) }),
  };
  const server = new ServerProcess(['serve', ...(worker ? [] : ['--no-worker'])], environment);
  await server.start();
  const issuer = await openDevelopmentIssuer(join(dataDir, 'issuer.json'));
  // The one that runs is attached to: it is asked anew, because it has another port after each start.
  const urlNow = async () => database?.url ?? (await startEmbeddedPostgres({ dataDir })).url;
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    databaseUrl: database?.url ?? '',
    token: (claims) => issuer.sign(claims),
    command: async (args) => {
      const { code, stderr } = await runHere(args, environment);
      if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}: ${stderr}`);
    },
    query: async (sql, values = []) =>
      withClient(await urlNow(), async (client) => (await client.query(sql, [...values])).rows as never),
    start: () => server.start(),
    kill: async ({ database: both } = { database: false }) => {
      const postgres = both ? await postmasterOf(dataDir) : null;
      await server.end('SIGKILL');
      if (postgres !== null) process.kill(postgres, 'SIGKILL');
    },
    close: async () => {
      await server.end('SIGTERM');
      await database?.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** One process after another. */
class ServerProcess {
  private running: Running | undefined;

  constructor(
    private readonly args: readonly string[],
    private readonly environment: Readonly<Record<string, string>>,
  ) {}

  async start(): Promise<void> {
    const running = start(this.args, this.environment);
    this.running = running;
    await until('ready', () => {
      if (running.child.exitCode !== null) throw new Error(`The server ended: ${running.stderr()}`);
      return /^ready$/m.test(running.stdout()) || undefined;
    });
  }

  async end(signal: NodeJS.Signals): Promise<void> {
    this.running?.child.kill(signal);
    await this.running?.ended;
    this.running = undefined;
  }
}

const postmasterOf = async (dataDir: string): Promise<number> =>
  Number.parseInt(await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8'), 10);

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, application_name: 'eenplan tests' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
