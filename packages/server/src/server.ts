import { createServer, type RequestListener, type Server } from 'node:http';
import {
  BsnVault,
  type Clock,
  createPlatform,
  Door,
  type EenplanModule,
  type Platform,
  type VaultKeys,
} from '@eenplan/kit';
import { checkKeys, keepTrails, MunicipalityService, guardOpenings } from '@eenplan/core';
import type { Logger } from 'pino';
import { Admission } from './http/admission';
import { startApollo } from './http/apollo';
import { createApp } from './http/app';
import { USUAL_COST } from './http/cost';
import type { DevelopmentPersonas } from './http/graphiql';
import { mount, type Mounted } from './http/graphql-route';
import { logFault } from './http/log';
import { Metrics } from './http/metrics';
import { Origins } from './http/origins';
import { type Rate, RateLimit } from './http/rate-limit';
import { StraightAnswers } from './http/straight-answers';
import { Subscriptions } from './http/subscriptions';
import type { TrustedDocuments } from './http/trusted-documents';
import { Authenticator } from './identity/authenticate';
import type { Issuer } from './identity/issuer';
import { endWith } from './log/end-of-operation';
import { openLogConnection } from './log/log-connection';
import { LogWriter } from './log/log-writer';
import { ModuleSets } from './schema/module-sets';
import { ModuleWatch } from './schema/module-watch';
import type { ModuleSet } from './schema/projection';
import { SchemaCache } from './schema/schema-cache';
import { previewOf } from './schema/schema-preview';
import { buildSuperset, type Superset } from './schema/superset';

/** What a server is made of. */
export interface ServerOptions {
  readonly databaseUrl: string;
  readonly modules: readonly EenplanModule[];
  readonly issuers: readonly Issuer[];
  readonly clock: Clock;
  readonly keys: VaultKeys;
  readonly logger: Logger;
  /** Development mode: the schema may be asked for, and pages of this machine may ask. */
  readonly embedded: boolean;
  /** May the schema be asked for? As in `embedded` when left out. */
  readonly introspection?: boolean | undefined;
  /** What one operation may cost; 100,000 when left out. */
  readonly maxCost?: number | undefined;
  /** How often one caller may ask; no limit when left out. */
  readonly rate?: Rate | null | undefined;
  /** The only documents that are run; any document when left out. */
  readonly trustedDocuments?: TrustedDocuments | null | undefined;
  /** GraphiQL at `/` with these personas; where left out there is no page. */
  readonly personas?: Pick<DevelopmentPersonas, 'names' | 'token' | 'usualActivity'> | undefined;
  /** How the URI of a processing activity begins; `urn:eenplan:activity:` when left out. */
  readonly activityRegister?: string | undefined;
  /** May webhooks stand on this machine, without TLS? For development and tests; false when left out. */
  readonly webhooksToLoopback?: boolean | undefined;
  /** Is a selection read in one statement? True when left out; off, each edge is a statement and the answer the same. */
  readonly readPlan?: boolean | undefined;
  /** Are reading statements kept prepared on their connection? True when left out. */
  readonly preparedStatements?: boolean | undefined;
  /** Connections to the database at most. */
  readonly poolSize?: number;
  /** Hears the text of every statement; tests count with it. */
  readonly onStatement?: (sql: string) => void;
}

/** A server that has not been given a port yet. */
export interface EenplanServer {
  readonly app: RequestListener;
  readonly platform: Platform;
  readonly superset: Superset;
  readonly schemas: SchemaCache<Mounted>;
  readonly sets: ModuleSets;
  readonly watch: ModuleWatch;
  readonly metrics: Metrics;
  /** Listens; the answer is the port, which matters when 0 was asked. */
  listen(port: number, host: string): Promise<number>;
  /** Finishes requests under way and lets everything go. */
  close(): Promise<void>;
}

/** Builds the superset, opens the door and makes the projections of every municipality. */
export async function createEenplan(options: ServerOptions): Promise<EenplanServer> {
  const { logger } = options;
  const superset = buildSuperset(options.modules);
  const metrics = new Metrics();
  const platform = await openPlatform(options, superset, metrics);
  const onFault = (faultId: string, error: unknown): void => logFault(logger, faultId, error);
  const sets = new ModuleSets(platform);
  const { preparedStatements = true } = options;
  const logConnection = openLogConnection(options.databaseUrl, preparedStatements, (error) => onFault('log', error));
  const logWriter = new LogWriter(logConnection);
  const endOfOperation = endWith(platform, logWriter);
  const { embedded, introspection = embedded } = options;
  const cost = { limit: options.maxCost ?? USUAL_COST, prices: superset.prices };
  const schemas = new SchemaCache<Mounted>(
    superset,
    async (schema) => {
      const straight = new StraightAnswers(schema, { platform, cost, endOfOperation, onFault });
      const apollo = { introspection, onFault, cost, endOfOperation, plugins: [straight.plugin] };
      return mount(await startApollo(schema, apollo), platform, straight);
    },
    ({ server }) => server.stop(),
  );
  const authenticator = new Authenticator(platform, options.issuers, sets);
  const origins = new Origins(sets, embedded);
  const rate = new RateLimit(options.rate ?? null);
  const admission = new Admission(authenticator, rate, origins, options.trustedDocuments ?? null);
  const parts = { platform, admission, origins, sets, schemas, metrics, logger, endOfOperation };
  let ready = false;
  const app = createApp({ ...parts, isReady: () => ready, personas: personasOf(options, platform) });
  const http = createServer(app);
  const subscriptions = new Subscriptions(http, { ...parts, cost, onFault });
  const watch = new ModuleWatch({
    ...{ platform, sets, prepare: (set: ModuleSet) => schemas.get(set) },
    onSchemaChanged: (municipality) => subscriptions.schemaChanged(municipality),
    onError: (error) => onFault('watch', error),
  });
  await watch.start();
  ready = true;
  return {
    ...{ app, platform, superset, schemas, sets, watch, metrics },
    listen: (port, host) => listen(http, port, host),
    close: async () => {
      ready = false;
      await watch.stop();
      subscriptions.close();
      await closeHttp(http);
      schemas.clear();
      await logWriter.close();
      await platform.door.close();
    },
  };
}

const personasOf = ({ personas }: ServerOptions, platform: Platform): DevelopmentPersonas | null =>
  personas
    ? {
        ...personas,
        activities: activitiesOf(platform),
        municipalities: () => platform.get(MunicipalityService).list(),
      }
    : null;

const activitiesOf = ({ modules }: Platform): DevelopmentPersonas['activities'] =>
  modules
    .flatMap(({ processingActivities = [] }) => processingActivities)
    .map(({ code, title }) => ({ code, title: title.en }));

async function openPlatform(options: ServerOptions, superset: Superset, metrics: Metrics): Promise<Platform> {
  const door = await Door.open({
    url: options.databaseUrl,
    entities: superset.modules.flatMap((module) => module.entities),
    ...(options.poolSize === undefined ? {} : { poolSize: options.poolSize }),
    preparedStatements: options.preparedStatements,
    onStatement: (sql) => {
      metrics.statements.inc();
      options.onStatement?.(sql);
    },
  });
  const { modules } = superset;
  const vault = new BsnVault(options.keys);
  const platform = createPlatform({
    ...{ door, vault, modules, clock: options.clock, previewSchema: previewOf(superset) },
    ...{ activityRegister: options.activityRegister, readPlan: options.readPlan },
    webhooksToLoopback: options.webhooksToLoopback,
  });
  guardOpenings(platform);
  keepTrails(platform);
  try {
    await checkKeys(platform);
  } catch (error) {
    await door.close();
    throw error;
  }
  return platform;
}

const listen = (http: Server, port: number, host: string): Promise<number> =>
  new Promise((resolve, reject) => {
    http.once('error', reject);
    http.listen(port, host, () => {
      http.off('error', reject);
      const address = http.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });

function closeHttp(http: Server): Promise<void> {
  if (!http.listening) return Promise.resolve();
  return new Promise((resolve) => {
    http.close(() => resolve());
    http.closeIdleConnections();
  });
}
