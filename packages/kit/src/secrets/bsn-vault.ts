import { createCipheriv, createDecipheriv, createHmac, createSecretKey, randomBytes } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { CodedError } from '../coded-error';
import { isBsn } from '../scalars/bsn';
import { isMunicipalityCode } from '../scalars/municipality-code';
import { keyIdPattern } from './vault-keys';
import type { VaultKeys } from './vault-keys';

const algorithm = 'aes-256-gcm';
const nonceLength = 12;
const tagLength = 16;
const sealedLength = nonceLength + 9 + tagLength;

/**
 * Stores citizen service numbers: encrypted for reading back, hashed with a key for finding. Both are bound to one
 * municipality: text copied to another's row does not decrypt, and one person has unrelated hashes in two of them.
 * No error holds a number or a key, and neither shows when the vault is printed.
 */
export class BsnVault {
  readonly #current: string;
  readonly #encryption: ReadonlyMap<string, KeyObject>;
  readonly #lookup: KeyObject;
  readonly #previousLookup: KeyObject | null;
  readonly #pseudonym: KeyObject;

  /** @throws CodedError `KEYS_INVALID` for a key that is not 32 bytes, a malformed id, or a current id without key. */
  constructor(keys: VaultKeys) {
    this.#current = keys.current;
    this.#encryption = new Map(Object.entries(keys.encryption).map(([id, bytes]) => [id, checkedKey(id, bytes)]));
    this.#lookup = checkedKey('lookup', keys.lookup);
    this.#previousLookup = keys.previousLookup ? checkedKey('previous-lookup', keys.previousLookup) : null;
    this.#pseudonym = checkedKey('pseudonym', keys.pseudonym);
    if (this.#encryption.has(keys.current)) return;
    throw new CodedError('KEYS_INVALID', 'The current key id has no encryption key.', { keyId: keys.current });
  }

  /** Id of the key that new numbers are encrypted with: what a stored text begins with, before its dot. */
  get currentKeyId(): string {
    return this.#current;
  }

  /** What tells look-up keys apart without telling what they are; safe to store and to print. */
  get fingerprint(): string {
    return fingerprintOf(this.#lookup);
  }

  /** The fingerprint of the look-up key that is being replaced; null when none is. */
  get previousFingerprint(): string | null {
    return this.#previousLookup && fingerprintOf(this.#previousLookup);
  }

  /**
   * The text to store: key id, dot, and base64url of nonce, ciphertext and tag (AES-256-GCM, random nonce, so the same
   * number never gives the same text twice).
   *
   * @throws CodedError `BSN_INVALID`, `MUNICIPALITY_CODE_INVALID`.
   */
  encrypt(municipality: string, bsn: string): string {
    checkBsn(bsn);
    return this.encryptAsSent(municipality, bsn);
  }

  /**
   * The same of nine digits that somebody sent as a number and that need not pass the eleven test: they are put right by
   * whoever can read them back, and never looked for.
   *
   * @throws CodedError `BSN_INVALID` when it is not nine digits; `MUNICIPALITY_CODE_INVALID`.
   */
  encryptAsSent(municipality: string, bsn: string): string {
    if (!/^\d{9}$/.test(bsn)) throw new CodedError('BSN_INVALID', 'Expected nine digits.');
    const nonce = randomBytes(nonceLength);
    const cipher = createCipheriv(algorithm, this.#key(this.#current), nonce, { authTagLength: tagLength });
    cipher.setAAD(boundTo(municipality));
    const sealed = Buffer.concat([nonce, cipher.update(bsn, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    return `${this.#current}.${sealed.toString('base64url')}`;
  }

  /**
   * The number in a stored text.
   *
   * @throws CodedError `KEY_UNKNOWN` when its key is not among ours; `BSN_UNREADABLE` when it is damaged, was encrypted
   * for another municipality, or with another key under this id; `MUNICIPALITY_CODE_INVALID`.
   */
  decrypt(municipality: string, stored: string): string {
    const [keyId = '', text = ''] = stored.split('.', 2);
    const sealed = Buffer.from(text, 'base64url');
    if (!keyIdPattern.test(keyId) || sealed.length !== sealedLength) throw unreadable();
    const decipher = createDecipheriv(algorithm, this.#key(keyId), sealed.subarray(0, nonceLength), {
      authTagLength: tagLength,
    });
    decipher.setAAD(boundTo(municipality));
    decipher.setAuthTag(sealed.subarray(-tagLength));
    try {
      return decipher.update(sealed.subarray(nonceLength, -tagLength), undefined, 'utf8') + decipher.final('utf8');
    } catch {
      throw unreadable();
    }
  }

  /**
   * What to find a number by: HMAC-SHA-256 in base64url, 43 characters. The same number in the same municipality
   * always gives the same hash, whatever the current encryption key is.
   *
   * @throws CodedError `BSN_INVALID`, `MUNICIPALITY_CODE_INVALID`.
   */
  lookupHash(municipality: string, bsn: string): string {
    checkBsn(bsn);
    return createHmac('sha256', this.#lookup).update(boundTo(municipality)).update(bsn).digest('base64url');
  }

  /**
   * A stand-in for a text, for one purpose in one municipality: HMAC-SHA-256 in base64url, 43 characters. Rotating the
   * other keys leaves it as it is, so what is kept under it is found again.
   *
   * @param purpose - What it is for, such as `import-ids`; stand-ins of two purposes have nothing in common.
   * @throws CodedError `MUNICIPALITY_CODE_INVALID`.
   */
  pseudonym(purpose: string, municipality: string, text: string): string {
    return this.#derived(purpose, municipality).update(text).digest('base64url');
  }

  /** A key for keyed ids of one purpose in one municipality; as stable as {@link pseudonym}. */
  derive(purpose: string, municipality: string): Uint8Array {
    return this.#derived(purpose, municipality).digest();
  }

  #derived(purpose: string, municipality: string): ReturnType<typeof createHmac> {
    if (!isMunicipalityCode(municipality)) throw notAMunicipality();
    return createHmac('sha256', this.#pseudonym).update(`eenplan:${purpose}:${municipality}:`);
  }

  #key(id: string): KeyObject {
    const key = this.#encryption.get(id);
    if (key) return key;
    throw new CodedError('KEY_UNKNOWN', 'A stored BSN was encrypted with a key that is not configured.', { keyId: id });
  }
}

function checkedKey(id: string, bytes: Uint8Array): KeyObject {
  if (!keyIdPattern.test(id) || bytes.length !== 32) {
    throw new CodedError('KEYS_INVALID', 'A key needs an id of a-z, 0-9 and "-", and exactly 32 bytes.', { keyId: id });
  }
  return createSecretKey(bytes);
}

function checkBsn(bsn: string): void {
  if (!isBsn(bsn)) throw new CodedError('BSN_INVALID', 'Expected nine digits that pass the eleven test.');
}

/** The municipality as associated data; the prefix keeps it apart from any other use of these keys. */
function boundTo(municipality: string): Buffer {
  if (isMunicipalityCode(municipality)) return Buffer.from(`eenplan:bsn:${municipality}:`, 'utf8');
  throw notAMunicipality();
}

const fingerprintOf = (key: KeyObject): string =>
  createHmac('sha256', key).update('eenplan:fingerprint').digest('base64url').slice(0, 22);

const notAMunicipality = (): CodedError =>
  new CodedError('MUNICIPALITY_CODE_INVALID', 'Expected a municipality code of four digits.');

const unreadable = (): CodedError =>
  new CodedError('BSN_UNREADABLE', 'A stored BSN is damaged or belongs to another municipality.');
