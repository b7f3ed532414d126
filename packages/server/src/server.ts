import { createServer, type Server } from 'node:http';
import {
  BsnVault,
  type Clock,
  createPlatform,
  Door,
  type EenplanModule,
  type Platform,
  type VaultKeys,
} from '@eenplan/kit';
import { MunicipalityService } from '@eenplan/core';
import type { Express } from 'express';
import type { Logger } from 'pino';
import { startApollo } from './http/apollo';
import { createApp } from './http/app';
import { mount, type Mounted } from './http/graphql-route';
import { logFault } from './http/log';
import { Metrics } from './http/metrics';
import { Authenticator } from './identity/authenticate';
import type { Issuer } from './identity/issuer';
import { ModuleSets } from './schema/module-sets';
import { SchemaCache } from './schema/schema-cache';
import { buildSuperset, type Superset } from './schema/superset';

/** What a server is made of. */
export interface ServerOptions {
  readonly databaseUrl: string;
  readonly modules: readonly EenplanModule[];
  readonly issuers: readonly Issuer[];
  readonly clock: Clock;
  readonly keys: VaultKeys;
  readonly logger: Logger;
  /** GraphiQL and introspection, for development. */
  readonly embedded: boolean;
  /** Connections to the database at most. */
  readonly poolSize?: number;
  /** Hears the text of every statement; tests count with it. */
  readonly onStatement?: (sql: string) => void;
}

/** A server that has not been given a port yet. */
export interface EenplanServer {
  readonly app: Express;
  readonly platform: Platform;
  readonly superset: Superset;
  readonly schemas: SchemaCache<Mounted>;
  readonly sets: ModuleSets;
  /** Listens; the answer is the port, which matters when 0 was asked. */
  listen(port: number, host: string): Promise<number>;
  /** Finishes requests under way and lets everything go. */
  close(): Promise<void>;
}

/** How often a node looks whether a switch was turned, in milliseconds. */
const REVISION_POLL = 500;

/** Builds the superset, opens the door and makes the projections of every municipality. */
export async function createEenplan(options: ServerOptions): Promise<EenplanServer> {
  const { logger, clock } = options;
  const superset = buildSuperset(options.modules);
  const metrics = new Metrics();
  const door = await Door.open({
    url: options.databaseUrl,
    entities: superset.modules.flatMap((module) => module.entities),
    ...(options.poolSize === undefined ? {} : { poolSize: options.poolSize }),
    onStatement: (sql) => {
      metrics.statements.inc();
      options.onStatement?.(sql);
    },
  });
  const platform = createPlatform({ door, clock, vault: new BsnVault(options.keys), modules: superset.modules });
  const sets = new ModuleSets(platform);
  const onFault = (faultId: string, error: unknown) => logFault(logger, faultId, error);
  const schemas = new SchemaCache<Mounted>(
    superset,
    async (schema) => mount(await startApollo(schema, options.embedded, onFault), platform),
    ({ server }) => server.stop(),
  );
  await prepare(platform, sets, schemas);
  const stopPolling = pollRevision(
    () => prepareIfChanged(platform, sets, schemas),
    (error) => onFault('revision', error),
  );
  const authenticator = new Authenticator(platform, options.issuers);
  const parts = { platform, authenticator, sets, schemas, metrics, logger };
  const app = createApp({ ...parts, isReady: () => true, graphiql: options.embedded });
  const http = createServer(app);
  return {
    ...{ app, platform, superset, schemas, sets },
    listen: (port, host) => listen(http, port, host),
    close: async () => {
      stopPolling();
      await closeHttp(http);
      schemas.clear();
      await door.close();
    },
  };
}

/** Makes the projection of every municipality ahead of the first request that needs it. */
async function prepare(platform: Platform, sets: ModuleSets, schemas: SchemaCache<Mounted>): Promise<void> {
  await sets.refresh();
  for (const { code } of await platform.get(MunicipalityService).list()) await schemas.get(await sets.of(code));
}

async function prepareIfChanged(platform: Platform, sets: ModuleSets, schemas: SchemaCache<Mounted>): Promise<void> {
  if (await sets.refresh()) await prepare(platform, sets, schemas);
}

/** Runs the look again and again, one at a time, until stopped. */
function pollRevision(look: () => Promise<void>, onError: (error: unknown) => void): () => void {
  let timer: NodeJS.Timeout;
  const again = (): void => {
    timer = setTimeout(() => void look().catch(onError).finally(again), REVISION_POLL);
    timer.unref();
  };
  again();
  return () => clearTimeout(timer);
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
