import { CodedError, type Platform, type Transaction } from '@eenplan/kit';

/** What the database says of the look-up key. */
export interface KeyFingerprint {
  readonly fingerprint: string;
  /** Of the key that replaces it, while a rotation is under way. */
  readonly nextFingerprint: string | null;
  /** Id of the encryption key of the rows that the rotation has done. */
  readonly nextKeyId: string | null;
}

/**
 * Makes sure that these keys are those of this database. A database without numbers takes the keys it meets first.
 *
 * @throws CodedError `KEYS_OF_ANOTHER_DATABASE`, `KEY_ROTATION_PENDING`, `KEY_ROTATION_UNFINISHED`.
 */
export async function checkKeys({ door, vault, clock }: Pick<Platform, 'door' | 'vault' | 'clock'>): Promise<void> {
  const stored = await door.reference((tx) => readOrRecord(tx, vault.fingerprint, clock.now()));
  if (stored.nextFingerprint !== null) throw unfinished();
  if (stored.fingerprint === vault.fingerprint) return;
  if (stored.fingerprint !== vault.previousFingerprint) throw ofAnother();
  throw new CodedError(
    'KEY_ROTATION_PENDING',
    'The look-up key is a new one: run `eenplan keys rotate` before anything else is started.',
  );
}

/** What is stored; the first keys of a database are recorded. Two processes that start at once record one of them. */
export async function readOrRecord(tx: Transaction, fingerprint: string, now: Date): Promise<KeyFingerprint> {
  await tx.query(
    `insert into core.key_fingerprint (name, fingerprint, recorded_at) values ('lookup', $1, $2) on conflict do nothing`,
    [fingerprint, now],
  );
  const [row] = await tx.query<KeyFingerprint[]>(
    `select fingerprint, next_fingerprint as "nextFingerprint", next_key_id as "nextKeyId"
     from core.key_fingerprint where name = 'lookup'`,
  );
  if (!row) throw new Error('The fingerprint of the look-up key cannot be read back.');
  return row;
}

/** Keys of another database or data folder: nothing on file would be found with them. */
export const ofAnother = (): CodedError =>
  new CodedError(
    'KEYS_OF_ANOTHER_DATABASE',
    'These keys are not those of this database: set EENPLAN_KEYS or DATA_DIR to the ones it was filled with.',
  );

/** A rotation was broken off. */
export const unfinished = (): CodedError =>
  new CodedError(
    'KEY_ROTATION_UNFINISHED',
    'The keys of this database are being rotated: let `eenplan keys rotate` finish, with the keys it was begun with.',
  );
