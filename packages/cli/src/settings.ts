import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Rate, StartupError } from '@eenplan/server';

/** What the environment says; see the README. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  /** Folder of the embedded server, its keys and the development issuer. */
  readonly dataDir: string;
  /** An existing PostgreSQL; null for the embedded one. */
  readonly databaseUrl: string | null;
  /** How the URI of a processing activity begins in the register; the server's own choice when left out. */
  readonly activityRegister: string | undefined;
  /** May webhooks stand on this machine, without TLS? Refused with NODE_ENV=production. */
  readonly webhooksToLoopback: true | undefined;
  /** How reading goes; every answer is the same either way. */
  readonly reading: Reading;
  /** What clients may ask; null or left out is the server's own choice. */
  readonly limits: Limits;
}

/** What the environment says of reading; `undefined` leaves it on. */
export interface Reading {
  /** A selection in one statement. */
  readonly readPlan: false | undefined;
  /** Statements prepared on their connection: off behind a pool that changes connections per transaction. */
  readonly preparedStatements: false | undefined;
}

/** What the environment says of clients. */
export interface Limits {
  /** May the schema be asked for? `undefined`: in development mode alone. */
  readonly introspection: true | undefined;
  readonly maxCost: number | undefined;
  /** Null for no limit. */
  readonly rate: Rate | null;
  /** Folder or manifest with the only documents that are run; null for any document. */
  readonly trustedDocuments: string | null;
}

/** Reads PORT, HOST, DATA_DIR, DATABASE_URL and what the EENPLAN_ variables say of clients. */
export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  return {
    port: readPort(env['PORT']),
    host: env['HOST'] || '127.0.0.1',
    dataDir: resolve(env['DATA_DIR'] || defaultDataDir()),
    databaseUrl: env['DATABASE_URL'] || null,
    activityRegister: readRegister(env['EENPLAN_ACTIVITY_REGISTER']),
    webhooksToLoopback: readLoopback(env),
    reading: {
      readPlan: readOff('EENPLAN_READ_PLAN', env),
      preparedStatements: readOff('EENPLAN_PREPARED_STATEMENTS', env),
    },
    limits: {
      introspection: readFlag('EENPLAN_INTROSPECTION', env),
      maxCost: readCost(env['EENPLAN_MAX_COST']),
      rate: readRate(env['EENPLAN_RATE_LIMIT']),
      trustedDocuments: env['EENPLAN_TRUSTED_DOCUMENTS'] || null,
    },
  };
}

function readRegister(text: string | undefined): string | undefined {
  if (text === undefined || text === '') return undefined;
  if (URL.canParse(text)) return text;
  throw new StartupError('SETTING_INVALID', 'EENPLAN_ACTIVITY_REGISTER is how a URI begins: https://… or urn:….');
}

function readLoopback(env: NodeJS.ProcessEnv): true | undefined {
  const isAllowed = readFlag('EENPLAN_WEBHOOKS_TO_LOOPBACK', env);
  if (!isAllowed || env['NODE_ENV'] !== 'production') return isAllowed;
  const why = 'EENPLAN_WEBHOOKS_TO_LOOPBACK must not be set with NODE_ENV=production. Unset it.';
  throw new StartupError('SETTING_INVALID', why);
}

function readFlag(name: string, env: NodeJS.ProcessEnv): true | undefined {
  const text = env[name];
  if (text === undefined || text === '' || text === '0') return undefined;
  if (text === '1') return true;
  throw new StartupError('SETTING_INVALID', `${name} is 1 or 0.`);
}

function readOff(name: string, env: NodeJS.ProcessEnv): false | undefined {
  const text = env[name];
  if (text === undefined || text === '' || text === 'on') return undefined;
  if (text === 'off') return false;
  throw new StartupError('SETTING_INVALID', `${name} is on or off.`);
}

function readCost(text: string | undefined): number | undefined {
  if (text === undefined || text === '') return undefined;
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new StartupError('SETTING_INVALID', 'EENPLAN_MAX_COST is a whole number from 1.');
}

/** What a busy screen does not reach and a runaway script does. */
const USUAL_RATE: Rate = { requests: 1200, seconds: 60 };

function readRate(text: string | undefined): Rate | null {
  if (text === undefined || text === '') return USUAL_RATE;
  if (text === 'off') return null;
  const [, requests, seconds] = /^([1-9]\d{0,6})\/([1-9]\d{0,4})$/.exec(text) ?? [];
  if (requests && seconds) return { requests: Number(requests), seconds: Number(seconds) };
  throw new StartupError('SETTING_INVALID', 'EENPLAN_RATE_LIMIT is requests/seconds, such as 1200/60, or off.');
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
