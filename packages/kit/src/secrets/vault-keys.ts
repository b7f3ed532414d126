import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { CodedError } from '../coded-error';

/** The keys of a {@link BsnVault}. Keep old encryption keys for as long as rows carry their id. */
export interface VaultKeys {
  /** Id of the key that new numbers are encrypted with. */
  readonly current: string;
  /** Encryption keys of 32 bytes by id: 1 to 32 characters of a-z, 0-9 and `-`. */
  readonly encryption: Readonly<Record<string, Uint8Array>>;
  /** Key of 32 bytes for look-up hashes. It cannot be changed without hashing every number again. */
  readonly lookup: Uint8Array;
}

/** What a key id looks like; a dot ends it in the stored text. */
export const keyIdPattern = /^[a-z0-9-]{1,32}$/;

const key = z
  .base64()
  .transform((text) => Buffer.from(text, 'base64'))
  .refine((bytes) => bytes.length === 32);

const keysFormat = z
  .strictObject({ current: z.string(), encryption: z.record(z.string().regex(keyIdPattern), key), lookup: key })
  .refine(({ current, encryption }) => Object.hasOwn(encryption, current));

/**
 * The keys in `EENPLAN_KEYS`: `{"current":"2026a","encryption":{"2026a":"BASE64"},"lookup":"BASE64"}`, each key 32
 * random bytes (`openssl rand -base64 32`). To rotate, add a key and name it in `current`; leave the old one in.
 *
 * @throws CodedError `KEYS_MISSING` when it is not set, `KEYS_INVALID` when it is not of this form.
 */
export function keysFromEnvironment(env: Readonly<Record<string, string | undefined>>): VaultKeys {
  const text = env['EENPLAN_KEYS'];
  if (!text) throw new CodedError('KEYS_MISSING', 'Set EENPLAN_KEYS: without keys no BSN can be stored or read.');
  return parseKeys(text, 'EENPLAN_KEYS');
}

/**
 * The keys in this file, made on first use (embedded mode), readable by its owner alone (0600). Two processes that
 * start at once end up with the same keys.
 *
 * @throws CodedError `KEYS_INVALID` when the file cannot be read or made, or is not of the form of `EENPLAN_KEYS`.
 */
export function keysFromFile(path: string): VaultKeys {
  let text: string;
  try {
    text = readOrMake(path);
  } catch (error) {
    const reason = errorCode(error);
    throw new CodedError('KEYS_INVALID', `The key file ${path} cannot be read or made (${reason}).`, { path, reason });
  }
  return parseKeys(text, path);
}

function readOrMake(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
    makeKeyFile(path);
    return readFileSync(path, 'utf8');
  }
}

/** Written aside and then linked: linking fails when another process was first, and shows no half-written file. */
function makeKeyFile(path: string): void {
  const aside = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(aside, `${JSON.stringify(newKeys(), null, 2)}\n`, { flag: 'wx', mode: 0o600, flush: true });
    linkSync(aside, path);
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

// A random id: rows of a lost key file then fail with KEY_UNKNOWN, which says what happened.
function newKeys(): { current: string; encryption: Record<string, string>; lookup: string } {
  const current = `local-${randomBytes(4).toString('hex')}`;
  return { current, encryption: { [current]: newKey() }, lookup: newKey() };
}

const newKey = (): string => randomBytes(32).toString('base64');

function parseKeys(text: string, source: string): VaultKeys {
  const result = keysFormat.safeParse(parseJson(text));
  if (result.success) return result.data;
  throw new CodedError(
    'KEYS_INVALID',
    `${source} must be JSON {"current":ID,"encryption":{ID:KEY},"lookup":KEY}, each KEY 32 bytes in base64.`,
    { source },
  );
}

/** The error of JSON.parse quotes the text, which holds keys; so it goes no further. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Not by `instanceof Error`: an error of Node is of another realm under jest. */
const errorCode = (error: unknown): string => String((error as NodeJS.ErrnoException | undefined)?.code);
