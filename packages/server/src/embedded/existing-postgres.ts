import { Client } from 'pg';
import { codeOf, messageOf, StartupError } from './startup-error';

const OLDEST = 15;
const PATIENCE = 5_000;
const LOGIN_REFUSED = new Set(['28000', '28P01']);
/** What a failure is called without the words of others, which may quote the URL. */
const NETWORK: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'no such host',
  EAI_AGAIN: 'the name of the host cannot be looked up',
  ETIMEDOUT: 'no answer',
  EHOSTUNREACH: 'no route to the host',
  ENETUNREACH: 'no network',
  ECONNRESET: 'the connection was closed',
  ENOENT: 'no such socket',
};

/** Looks whether the PostgreSQL of `DATABASE_URL` can be used; throws one clear line, without its password, when not. */
export async function checkExistingPostgres(url: string): Promise<{ version: number }> {
  const target = parse(url);
  const client = clientFor(target);
  try {
    await client.connect();
    return { version: requireVersion(target, await askVersion(client)) };
  } catch (error) {
    throw error instanceof StartupError ? error : explain(target, error);
  } finally {
    // Not awaited: a server that never answered does not answer to a goodbye either.
    void client.end().catch(() => undefined);
  }
}

/** pg reads the certificates that the URL names while it is made. */
function clientFor({ url, secrets }: Target): Client {
  try {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: PATIENCE, query_timeout: PATIENCE });
    return client.on('error', () => undefined);
  } catch (error) {
    const reason = redact(messageOf(error), secrets);
    throw new StartupError('DATABASE_URL_INVALID', `DATABASE_URL cannot be used: ${reason}`);
  }
}

interface Target {
  readonly url: string;
  /** Host and port, for messages. */
  readonly place: string;
  readonly user: string;
  readonly database: string;
  readonly secrets: readonly string[];
}

function parse(url: string): Target {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed === undefined || !['postgres:', 'postgresql:'].includes(parsed.protocol)) throw invalid();
  const password = parsed.password;
  return {
    url,
    place:
      parsed.hostname === '' ? 'the local socket' : `${parsed.hostname}:${parsed.port === '' ? '5432' : parsed.port}`,
    user: decode(parsed.username),
    database: decode(parsed.pathname.slice(1)),
    secrets: [url, password, decode(password), parsed.searchParams.get('password') ?? ''].filter((text) => text !== ''),
  };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw invalid();
  }
}

function invalid(): StartupError {
  const shape =
    'postgresql://user:password@host:5432/database, with special characters in the password percent-encoded';
  return new StartupError('DATABASE_URL_INVALID', `DATABASE_URL is not a PostgreSQL address: write ${shape}`);
}

async function askVersion(client: Client): Promise<number> {
  const { rows } = await client.query<{ server_version_num: string }>('show server_version_num');
  return Math.floor(Number(rows[0]?.server_version_num) / 10_000);
}

function requireVersion({ place }: Target, version: number): number {
  if (version >= OLDEST) return version;
  throw new StartupError(
    'DATABASE_TOO_OLD',
    `the database at ${place} is PostgreSQL ${version} and eenplan needs ${OLDEST} or newer: upgrade it, ` +
      'or leave DATABASE_URL out to use the embedded one',
  );
}

function explain(target: Target, error: unknown): StartupError {
  const code = codeOf(error) ?? '';
  if (LOGIN_REFUSED.has(code) || messageOf(error).startsWith('SASL')) return loginRefused(target);
  const reason = NETWORK[code] ?? redact(messageOf(error), target.secrets);
  return new StartupError(
    'DATABASE_UNREACHABLE',
    `the database "${target.database}" at ${target.place} cannot be reached: ${reason}; ` +
      'check DATABASE_URL, or leave it out to use the embedded one',
  );
}

function loginRefused({ place, user }: Target): StartupError {
  return new StartupError(
    'DATABASE_LOGIN_REFUSED',
    `the database at ${place} refuses the login of "${user}": check the user and the password in DATABASE_URL`,
  );
}

function redact(message: string, secrets: readonly string[]): string {
  return secrets.reduce((text, secret) => text.replaceAll(secret, '***'), message);
}
