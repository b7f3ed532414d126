import { appendFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installedModules } from '@eenplan/cli';
import {
  type Clock,
  type EenplanModule,
  fixedClock,
  inOrder,
  migrateUp,
  type Platform,
  type VaultKeys,
} from '@eenplan/kit';
import {
  type Claims,
  createEenplan,
  createLogger,
  type DevelopmentIssuer,
  type EenplanServer,
  type Issuer,
  openDevelopmentIssuer,
  type ServerOptions,
} from '@eenplan/server';
import type { Test } from 'supertest';
import { type PersonaName, personaToken, withUsualActivity } from './callers';
import { type App, type Headers, postGraphql, queryGraphql } from './requests';
import { StatementRecorder } from './statement-recorder';
import { createTestDatabase, type TestDatabase } from './test-database';
import { TEST_DAY, testKeys } from './test-keys';

/** How a test server differs from the usual one: every installed module, demonstrators, 1 March 2018. */
export interface TestServerOptions {
  readonly modules?: readonly EenplanModule[];
  readonly demonstrators?: boolean;
  readonly clock?: Clock;
  /** With other keys the BSNs of the demonstrators cannot be read. */
  readonly keys?: VaultKeys;
  /** Introspection and GraphiQL. */
  readonly embedded?: boolean;
  /** Issuers beside the one whose tokens `token` and `persona` give. */
  readonly issuers?: readonly Issuer[];
  /** May webhooks stand on this machine? */
  readonly webhooksToLoopback?: boolean;
  /** Off: each edge is a statement. */
  readonly readPlan?: boolean;
  /** What clients may ask. */
  readonly limits?: Pick<ServerOptions, 'introspection' | 'maxCost' | 'rate' | 'trustedDocuments'>;
}

/** A server on a database of its own, spoken to without a port. */
export interface TestServer {
  readonly app: App;
  readonly platform: Platform;
  readonly eenplan: EenplanServer;
  readonly database: TestDatabase;
  /** The private key of the issuer, for tests that forge tokens. */
  readonly issuerKeyFile: string;
  /** A token; a negative lifetime gives one that has expired. */
  token(claims: Claims, lifetimeSeconds?: number): Promise<string>;
  /** A token of a persona. */
  persona(name: PersonaName, municipality: string): Promise<string>;
  /** Sends a GraphQL request; a token of null sends none. */
  post(token: string | null, query: string, variables?: object, headers?: Headers): Test;
  /** The data of a GraphQL request; throws on errors. */
  query<T>(token: string | null, query: string, variables?: object, headers?: Headers): Promise<T>;
  /** SQL that requests sent, without what opens and closes transactions. */
  readonly statements: readonly string[];
  /** What the work gave, and the SQL that it sent. */
  statementsOf<T>(work: () => Promise<T>): Promise<{ readonly result: T; readonly statements: string[] }>;
  /** The lines of the log so far. */
  readonly log: readonly string[];
  close(): Promise<void>;
}

/** Starts a server for a test file. Close it in `afterAll`. */
export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const folder = await mkdtemp(join(tmpdir(), 'eenplan-test-'));
  const database = await databaseFor(options);
  const letGo = async (): Promise<void> => {
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    return await startOn(database, join(folder, 'issuer.json'), letGo, options);
  } catch (error) {
    await letGo();
    throw error;
  }
}

async function startOn(
  database: TestDatabase,
  issuerKeyFile: string,
  letGo: () => Promise<void>,
  options: TestServerOptions,
): Promise<TestServer> {
  const issuer = await openDevelopmentIssuer(issuerKeyFile);
  const recorder = new StatementRecorder();
  const log: string[] = [];
  const eenplan = await createEenplan({
    ...{
      databaseUrl: database.url,
      modules: options.modules ?? installedModules,
      issuers: [issuer, ...(options.issuers ?? [])],
    },
    ...{ clock: options.clock ?? fixedClock(TEST_DAY), keys: options.keys ?? testKeys },
    ...{ logger: createLogger({ write: (line) => keep(log, line) }), embedded: options.embedded ?? false },
    ...{ poolSize: 10, onStatement: recorder.onStatement, readPlan: options.readPlan, ...options.limits },
    webhooksToLoopback: options.webhooksToLoopback,
  });
  const close = async (): Promise<void> => {
    await eenplan.close();
    await letGo();
  };
  const parts = { eenplan, platform: eenplan.platform, database, issuerKeyFile, log, close };
  return { ...speaking(eenplan, issuer, recorder), ...parts };
}

/** Every line of a whole run also goes where the end of the run looks for numbers of people. */
function keep(log: string[], line: string): void {
  log.push(line);
  const folder = process.env['EENPLAN_TEST_LOG'];
  if (folder) appendFileSync(join(folder, `${process.pid}.log`), line);
}

async function databaseFor({ modules, demonstrators }: TestServerOptions): Promise<TestDatabase> {
  const database = await createTestDatabase({ demonstrators: demonstrators ?? true });
  if (modules) await migrateUp(database.url, inOrder(modules));
  return database;
}

type Speaking = Pick<TestServer, 'app' | 'token' | 'persona' | 'post' | 'query' | 'statements' | 'statementsOf'>;

function speaking(eenplan: EenplanServer, issuer: DevelopmentIssuer, recorder: StatementRecorder): Speaking {
  const app: App = (request, response) => {
    recorder.during(() => {
      eenplan.app(request, response);
    });
  };
  return {
    app,
    token: (claims, lifetimeSeconds) => issuer.sign(withUsualActivity(claims), lifetimeSeconds),
    persona: (name, municipality) => personaToken(issuer, name, municipality),
    post: (token, query, variables, headers) => postGraphql(app, token, query, variables, headers),
    query: (token, query, variables, headers) => queryGraphql(app, token, query, variables, headers),
    statements: recorder.statements,
    statementsOf: (work) => recorder.of(work),
  };
}
