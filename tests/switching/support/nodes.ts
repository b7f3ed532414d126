import { MunicipalityService } from '@eenplan/core';
import { installedModules } from '@eenplan/cli';
import type { Clock, EenplanModule } from '@eenplan/kit';
import { createEenplan, createLogger, type EenplanServer, openDevelopmentIssuer } from '@eenplan/server';
import { postGraphql, testKeys, type TestServer } from '@eenplan/testing';
import type { Test } from 'supertest';

/** What answers GraphQL: the test server, or another node on its database. */
export interface Speaker {
  post(token: string | null, query: string, variables?: object): Test;
}

/** Another node on the database of a test server. */
export interface OtherNode extends Speaker {
  readonly eenplan: EenplanServer;
  close(): Promise<void>;
}

/** Starts another node on the database of a test server, which accepts the same tokens. */
export async function startNode(
  server: TestServer,
  options: { readonly clock: Clock; readonly modules?: readonly EenplanModule[] },
): Promise<OtherNode> {
  const eenplan = await createEenplan({
    ...{ databaseUrl: server.database.url, modules: options.modules ?? installedModules, clock: options.clock },
    ...{ issuers: [await openDevelopmentIssuer(server.issuerKeyFile)], keys: testKeys, embedded: true },
    ...{ logger: createLogger({ write: () => undefined }), poolSize: 10 },
  });
  return {
    eenplan,
    post: (token, query, variables) => postGraphql(eenplan.app, token, query, variables),
    close: () => eenplan.close(),
  };
}

let made = 0;

/** A municipality of its own for a test, with no law on. */
export async function newMunicipality(server: TestServer): Promise<string> {
  made += 1;
  const code = String(9000 + made);
  await server.platform.get(MunicipalityService).put(code, `Made up ${made}`);
  return code;
}
