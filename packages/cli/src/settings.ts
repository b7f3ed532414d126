import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { StartupError } from '@eenplan/server';

/** What the environment says; see the README. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  /** Folder of the embedded server, its keys and the development issuer. */
  readonly dataDir: string;
  /** An existing PostgreSQL; null for the embedded one. */
  readonly databaseUrl: string | null;
}

/** Reads PORT, HOST, DATA_DIR and DATABASE_URL. */
export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  return {
    port: readPort(env['PORT']),
    host: env['HOST'] || '127.0.0.1',
    dataDir: resolve(env['DATA_DIR'] || defaultDataDir()),
    databaseUrl: env['DATABASE_URL'] || null,
  };
}

function readPort(text: string | undefined): number {
  if (text === undefined || text === '') return 4000;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new StartupError('PORT_INVALID', `PORT is a whole number from 0 to 65535, not "${text.slice(0, 20)}".`);
  }
  return port;
}

/** PostgreSQL refuses to run as root and its own user cannot enter root's home: there the data stands elsewhere. */
const defaultDataDir = (): string => {
  const runsAsRoot = process.getuid?.() === 0;
  return runsAsRoot && process.cwd().startsWith(homedir()) ? '/var/lib/eenplan' : join(process.cwd(), '.data');
};
