import { installedModules } from '@eenplan/cli';
import { systemClock } from '@eenplan/kit';
import { createEenplan, createLogger } from '@eenplan/server';
import { createLocalJWKSet } from 'jose';
import { benchKeys } from '../work/identity.mjs';
import { serve } from './child.mjs';

/** The rate is counted as in production; it is set to where the benchmark does not reach it. */
const RATE = { requests: 1_000_000_000, seconds: 60 };

/** The built server as it runs in production: every duty on. */
serve(async ({ databaseUrl, connections, issuer, audience, publicKey }) => {
  const server = await createEenplan({
    ...{ databaseUrl, modules: installedModules, clock: systemClock, keys: benchKeys, logger: createLogger() },
    ...{ embedded: false, rate: RATE, poolSize: connections },
    issuers: [{ issuer, audience, keys: createLocalJWKSet({ keys: [publicKey] }) }],
  });
  return { port: await server.listen(0, '127.0.0.1'), stop: () => server.close() };
});
