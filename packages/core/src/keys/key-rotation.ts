import { CodedError, type Platform, type Transaction } from '@eenplan/kit';
import { ofAnother, readOrRecord, unfinished } from './key-fingerprint';
import { numberTables, rotateBatch, type RowPlace } from './number-tables';

/** How a rotation goes. */
export interface RotationOptions {
  /** Servers run meanwhile, and every one of them has both keys. Not while the look-up key changes. */
  readonly online?: boolean;
  /** Rows per transaction. */
  readonly batch?: number;
  /** Hears how many rows of a table were done in a batch. */
  readonly onBatch?: (table: string, rows: number) => void;
}

/**
 * Brings every stored number to the current keys, a batch per transaction. A row that is encrypted with the current key
 * is done and is hashed with the current look-up key; so a rotation that was broken off goes on where it was.
 */
export class KeyRotation {
  /** `platform`: its door is open as `eenplan_owner`, who may change the columns of numbers and sees every row. */
  constructor(private readonly platform: Pick<Platform, 'door' | 'vault' | 'clock'>) {}

  /**
   * Rotates; how many rows were changed.
   *
   * @throws CodedError `KEYS_OF_ANOTHER_DATABASE`, `KEY_ROTATION_UNFINISHED`, `KEYS_IN_USE`, `KEY_ID_USED`,
   * `KEY_UNKNOWN` when a row is encrypted with a key that is not among ours.
   */
  async run({ online = false, batch = 500, onBatch = () => undefined }: RotationOptions = {}): Promise<number> {
    const replaces = await this.begin(online);
    let changed = 0;
    for (const table of await this.platform.door.reference(numberTables)) {
      for (let rows = -1; rows !== 0; changed += rows) rows = await this.pass(table, batch, onBatch);
    }
    if (replaces) await this.platform.door.reference((tx) => this.finish(tx));
    return changed;
  }

  /** One walk through a table. Rows that come in meanwhile are for the next one. */
  private async pass(table: string, batch: number, onBatch: Required<RotationOptions>['onBatch']): Promise<number> {
    let [total, after] = [0, null as RowPlace | null];
    do {
      const done = await this.platform.door.reference((tx) =>
        rotateBatch(tx, this.platform.vault, table, { after, batch }),
      );
      after = done.at(-1) ?? null;
      total += done.length;
      if (done.length > 0) onBatch(table, done.length);
    } while (after !== null);
    return total;
  }

  /** Is the look-up key replaced? Says so in the database before the first row is changed. */
  private async begin(online: boolean): Promise<boolean> {
    const { door, vault, clock } = this.platform;
    const stored = await door.reference((tx) => readOrRecord(tx, vault.fingerprint, clock.now()));
    if (stored.fingerprint === vault.fingerprint) {
      if (stored.nextFingerprint !== null) throw unfinished();
      if (!online) await door.reference(refuseWhileInUse);
      return false;
    }
    if (stored.fingerprint !== vault.previousFingerprint) throw ofAnother();
    if (stored.nextFingerprint === null) return this.mark();
    if (stored.nextFingerprint !== vault.fingerprint || stored.nextKeyId !== vault.currentKeyId) throw unfinished();
    await door.reference(refuseWhileInUse);
    return true;
  }

  /** From the mark on no server starts; one that runs is seen after it. */
  private async mark(): Promise<true> {
    const { door, vault } = this.platform;
    await door.reference(async (tx) => refuseUsedKey(tx, vault.currentKeyId));
    await door.reference((tx) => setNext(tx, vault.fingerprint, vault.currentKeyId));
    try {
      await door.reference(refuseWhileInUse);
    } catch (error) {
      await door.reference((tx) => setNext(tx, null, null));
      throw error;
    }
    return true;
  }

  private finish(tx: Transaction): Promise<unknown> {
    const { vault, clock } = this.platform;
    return tx.query(
      `update core.key_fingerprint
       set fingerprint = $1, next_fingerprint = null, next_key_id = null, recorded_at = $2 where name = 'lookup'`,
      [vault.fingerprint, clock.now()],
    );
  }
}

const setNext = (tx: Transaction, fingerprint: string | null, keyId: string | null): Promise<unknown> =>
  tx.query(`update core.key_fingerprint set next_fingerprint = $1, next_key_id = $2 where name = 'lookup'`, [
    fingerprint,
    keyId,
  ]);

/** A server with other keys would find nobody, or write what cannot be read. */
async function refuseWhileInUse(tx: Transaction): Promise<void> {
  const [row] = await tx.query<{ count: number }[]>(
    `select count(*)::int as count from pg_stat_activity
     where datname = current_database() and application_name = 'eenplan' and pid <> pg_backend_pid()`,
  );
  if (!row || row.count === 0) return;
  throw new CodedError('KEYS_IN_USE', 'Stop every server and command that uses this database, then rotate the keys.');
}

/** With a key that rows carry already, it could not be told which rows are done. */
async function refuseUsedKey(tx: Transaction, keyId: string): Promise<void> {
  for (const table of await numberTables(tx)) {
    const [used] = await tx.query<unknown[]>(
      `select 1 from ${table} where split_part(bsn_encrypted, '.', 1) = $1 limit 1`,
      [keyId],
    );
    if (!used) continue;
    throw new CodedError(
      'KEY_ID_USED',
      'A new look-up key goes with a new encryption key: `eenplan keys next --lookup` makes both.',
      { keyId },
    );
  }
}
