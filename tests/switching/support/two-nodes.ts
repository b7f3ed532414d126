import { createServer, type Server } from 'node:http';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { keysAsText } from '@eenplan/kit';
import { testKeys, type TestServer } from '@eenplan/testing';
import { type Running, start } from '../../support/processes';
import { until } from './until';

/** A server process. */
export interface NodeProcess {
  /** Where it answers GraphQL. */
  readonly url: string;
  /** Ends it; the code with which it ended. */
  stop(): Promise<number | null>;
}

/** Two server processes on the database of a test server, which accept its tokens. */
export interface TwoNodes {
  readonly nodes: readonly [NodeProcess, NodeProcess];
  stop(): Promise<readonly (number | null)[]>;
}

/** Starts `eenplan serve` twice, as an installation with its own PostgreSQL and its own issuer does. */
export async function startTwoNodes(server: TestServer, day: string): Promise<TwoNodes> {
  const issuer = await publishKeys(server.issuerKeyFile);
  const environment = {
    ...{ DATABASE_URL: server.database.url, PORT: '0', EENPLAN_NOW: day },
    ...{ OIDC_ISSUER: 'urn:eenplan:development', OIDC_AUDIENCE: 'eenplan' },
    OIDC_JWKS_URI: `http://127.0.0.1:${(issuer.address() as AddressInfo).port}/keys`,
    EENPLAN_KEYS: keysAsText(testKeys),
    // A few clients of this test ask as much as a town.
    EENPLAN_RATE_LIMIT: 'off',
  };
  const running = [start(['serve'], environment), start(['serve'], environment)] as const;
  const stop = async (): Promise<(number | null)[]> => {
    const codes = await Promise.all(running.map(end));
    issuer.closeAllConnections();
    issuer.close();
    return codes;
  };
  try {
    const nodes = await Promise.all([ready(running[0]), ready(running[1])]);
    return { nodes, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function ready(running: Running): Promise<NodeProcess> {
  const url = await until('a node to be ready', () => {
    if (running.child.exitCode !== null) throw new Error(`A node ended at once: ${running.stderr()}`);
    return /^GraphQL {3}(\S+)\nready$/m.exec(running.stdout())?.[1];
  });
  return { url, stop: () => end(running) };
}

async function end(running: Running): Promise<number | null> {
  running.child.kill('SIGTERM');
  return (await running.ended).code;
}

/** The public half of the key with which a test server signs, where nodes look for it. */
async function publishKeys(issuerKeyFile: string): Promise<Server> {
  const { kty, crv, x, y, kid } = JSON.parse(readFileSync(issuerKeyFile, 'utf8')) as Record<string, string>;
  const keys = JSON.stringify({ keys: [{ kty, crv, x, y, kid, alg: 'ES256' }] });
  const issuer = createServer((_request, response) => {
    response.setHeader('Content-Type', 'application/json').end(keys);
  });
  await new Promise<void>((resolve) => void issuer.listen(0, '127.0.0.1', resolve));
  return issuer;
}
