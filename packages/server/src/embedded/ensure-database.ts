import { Client } from 'pg';
import { SUPERUSER } from './cluster';
import type { DataFolder } from './data-folder';
import { codeOf, messageOf, StartupError } from './startup-error';

/** The database that everything stands in. */
export const DATABASE = 'eenplan';

/** The superuser's URL of a database of the embedded server. The password needs no escaping: it is base64url. */
export function superuserUrl(port: number, password: string, database = DATABASE): string {
  return `postgresql://${SUPERUSER}:${password}@127.0.0.1:${port}/${database}`;
}

/** Makes the database when it is not there: at the first start, or when that was killed halfway. */
export async function ensureDatabase(port: number, password: string, folder: DataFolder): Promise<void> {
  const client = new Client({ connectionString: superuserUrl(port, password, 'postgres') });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE]);
    if (rowCount === 0) await create(client);
  } catch (error) {
    throw refused(error, folder);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** A second process, attached at the same moment, may have been first. */
async function create(client: Client): Promise<void> {
  try {
    await client.query(`create database ${DATABASE}`);
  } catch (error) {
    if (codeOf(error) !== '42P04' && codeOf(error) !== '23505') throw error;
  }
}

function refused(error: unknown, folder: DataFolder): StartupError {
  if (codeOf(error) !== '28P01') return new StartupError('DATABASE_START_FAILED', messageOf(error), { cause: error });
  return new StartupError(
    'DATABASE_PASSWORD_LOST',
    `the password in ${folder.passwordFile} is not that of the data in ${folder.cluster}: ` +
      `put the right one back, or remove ${folder.root} to start anew`,
  );
}
