import { createHmac } from 'node:crypto';
import type { BsnVault } from '@eenplan/kit';

/**
 * Ids that come out the same when the same is imported again, so that loading twice makes nothing double. Under a key
 * of this installation and municipality: nobody can find out from an id what it was made of by trying.
 */
export class ImportIds {
  private readonly key: Uint8Array;

  constructor(vault: BsnVault, municipality: string) {
    this.key = vault.derive('import-ids', municipality);
  }

  /** The id of these words: a UUID version 7 in form, though its time means nothing. */
  of(...words: readonly (string | null)[]): string {
    const bytes = createHmac('sha256', this.key).update(JSON.stringify(words)).digest().subarray(0, 16);
    bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
    bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
    return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  }
}
