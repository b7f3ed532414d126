import type { Platform } from '@eenplan/kit';
import { Resident } from '../resident/resident.entity';

/** Whose file a token of a resident opens. */
export class OwnFile {
  constructor(private readonly platform: Platform) {}

  /** The resident behind the hash of a number; null when this municipality has no file. One statement. */
  async residentOf(municipality: string, bsnLookup: string): Promise<string | null> {
    const row = await this.platform.door.inMunicipality({ municipality }, (tx) =>
      tx.findOne(Resident, { where: { municipality, bsnLookup }, select: { id: true, municipality: true } }),
    );
    return row?.id ?? null;
  }
}
