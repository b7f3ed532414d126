import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
// By its path: jest applies moduleNameMapper to tests alone, and `@eenplan/server` would be the built package.
import { startEmbeddedPostgres } from '../packages/server/src/embedded/embedded-postgres';
import { fastFolder } from './fast-folder';

declare global {
  var endTestPostgres: (() => Promise<void>) | undefined;
}

/** Starts the one PostgreSQL of a run; tests/global-teardown.ts ends it. Templates are made by the first test in need. */
async function startTestPostgres(): Promise<void> {
  const folder = fastFolder('eenplan-jest-');
  // As root the server's own user must pass through.
  await chmod(folder, 0o755);
  const server = await startEmbeddedPostgres({ dataDir: join(folder, 'data'), throwaway: true });
  // What tests make for themselves goes there as well.
  process.env['TMPDIR'] = folder;
  process.env['EENPLAN_TEST_DATABASE_URL'] = server.url;
  process.env['EENPLAN_TEST_LOG'] = await mkdtemp(join(folder, 'log-'));
  globalThis.endTestPostgres = async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  endOnSignal();
}

/** Jest runs no teardown when it is interrupted. */
function endOnSignal(): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void globalThis.endTestPostgres?.().finally(() => process.exit(130)));
  }
}

// The form that jest reads without a default export.
export = startTestPostgres;
