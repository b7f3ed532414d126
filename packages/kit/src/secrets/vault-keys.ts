import { createHmac, randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { CodedError } from '../coded-error';

/** The keys of a {@link BsnVault}. Keep old encryption keys for as long as rows carry their id. */
export interface VaultKeys {
  /** Id of the key that new numbers are encrypted with. */
  readonly current: string;
  /** Encryption keys of 32 bytes by id: 1 to 32 characters of a-z, 0-9 and `-`. */
  readonly encryption: Readonly<Record<string, Uint8Array>>;
  /** Key of 32 bytes for look-up hashes. Changing it takes `eenplan keys rotate`, which hashes every number again. */
  readonly lookup: Uint8Array;
  /** The look-up key that is being replaced, until every number is hashed with the new one. */
  readonly previousLookup?: Uint8Array | undefined;
  /** Key of 32 bytes for stand-ins and keyed ids. It stays what it is, or what was loaded is loaded double. */
  readonly pseudonym: Uint8Array;
}

/** What a key id looks like; a dot ends it in the stored text. */
export const keyIdPattern = /^[a-z0-9-]{1,32}$/;

const key = z
  .base64()
  .transform((text) => Buffer.from(text, 'base64'))
  .refine((bytes) => bytes.length === 32);

const keysFormat = z
  .strictObject({
    current: z.string(),
    encryption: z.record(z.string().regex(keyIdPattern), key),
    lookup: key,
    previousLookup: key.optional(),
    pseudonym: key,
  })
  .refine(({ current, encryption }) => Object.hasOwn(encryption, current));

/**
 * The keys in `EENPLAN_KEYS`: `{"current":"2026a","encryption":{"2026a":"BASE64"},"lookup":"BASE64","pseudonym":"BASE64"}`,
 * each key 32 random bytes. `eenplan keys next` makes the next set, `eenplan keys rotate` brings the rows to it.
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
  return parseKeys(withPseudonym(text), path);
}

/**
 * A file of before there were pseudonyms lacks their key: it then follows from the look-up key, the same at each start.
 * `eenplan keys rotate` writes it down, so that it outlives the look-up key.
 */
function withPseudonym(text: string): string {
  const keys = z.looseObject({ lookup: z.string() }).safeParse(parseJson(text)).data;
  if (!keys || 'pseudonym' in keys) return text;
  const pseudonym = createHmac('sha256', Buffer.from(keys.lookup, 'base64')).update('pseudonym').digest('base64');
  return JSON.stringify({ ...keys, pseudonym });
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

/** A random id: rows of a lost key file then fail with KEY_UNKNOWN, which says what happened. */
const newKeyId = (): string => `key-${randomBytes(4).toString('hex')}`;

function newKeys(): VaultKeysAsText {
  const current = newKeyId();
  return { current, encryption: { [current]: newKey() }, lookup: newKey(), pseudonym: newKey() };
}

/** Keys as they stand in a file or in `EENPLAN_KEYS`. */
type VaultKeysAsText = Record<'current' | 'lookup' | 'pseudonym', string> & {
  readonly encryption: Readonly<Record<string, string>>;
  readonly previousLookup?: string;
};

/**
 * The set of keys that comes after this one: a new encryption key beside the old ones, and if wanted a new look-up key.
 *
 * @throws CodedError `KEY_ROTATION_UNFINISHED` when the look-up key is being replaced already.
 */
export function nextKeys(keys: VaultKeys, withLookup: boolean): VaultKeys {
  if (keys.previousLookup) {
    throw new CodedError(
      'KEY_ROTATION_UNFINISHED',
      'Finish the rotation of the look-up key first: eenplan keys rotate.',
    );
  }
  const current = newKeyId();
  const next = { ...keys, current, encryption: { ...keys.encryption, [current]: randomBytes(32) } };
  return withLookup ? { ...next, lookup: randomBytes(32), previousLookup: keys.lookup } : next;
}

/** The set of keys without those that no row needs any more. */
export function withoutOldKeys({ current, encryption, lookup, pseudonym }: VaultKeys): VaultKeys {
  const key = encryption[current];
  return { current, encryption: key ? { [current]: key } : {}, lookup, pseudonym };
}

/** Keys as text for `EENPLAN_KEYS` or a file. It is a secret. */
export function keysAsText({ current, encryption, lookup, previousLookup, pseudonym }: VaultKeys): string {
  const texts = Object.entries(encryption).map(([id, bytes]) => [id, base64(bytes)]);
  const keys = { current, encryption: Object.fromEntries(texts) as object, lookup: base64(lookup) };
  const previous = previousLookup ? { previousLookup: base64(previousLookup) } : {};
  return JSON.stringify({ ...keys, ...previous, pseudonym: base64(pseudonym) });
}

/** Puts other keys in the file, at once and for its owner alone. */
export function writeKeys(path: string, keys: VaultKeys): void {
  const aside = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  writeFileSync(aside, `${keysAsText(keys)}\n`, { flag: 'wx', mode: 0o600, flush: true });
  renameSync(aside, path);
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

const newKey = (): string => randomBytes(32).toString('base64');

function parseKeys(text: string, source: string): VaultKeys {
  const result = keysFormat.safeParse(parseJson(text));
  if (result.success) return result.data;
  throw new CodedError(
    'KEYS_INVALID',
    `${source} must be JSON {"current":ID,"encryption":{ID:KEY},"lookup":KEY,"pseudonym":KEY}, each KEY 32 bytes in base64.`,
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
