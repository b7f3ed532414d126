import type { Platform } from '@eenplan/kit';
import { factsAround } from './file-facts';
import { mayOpenFor, mayOpenOwn } from './file-access.law';

/** Which files a resident may open. */
export interface OpenedFiles {
  readonly ownIsOpen: boolean;
  /** Ids of the residents for whom this one acts and whose file he may open, in their order. */
  readonly represented: string[];
}

/** Which files a resident may open on a day, for whoever turns a token into a caller. */
export class OpenFiles {
  constructor(private readonly platform: Platform) {}

  /** By Wmo 2015, art. 5.3.1 to 5.3.3. One statement. */
  async of(municipality: string, residentId: string, today: string): Promise<OpenedFiles> {
    const files = await this.platform.door.inMunicipality({ municipality }, (tx) =>
      factsAround(tx, municipality, residentId, today),
    );
    const own = files.find(({ id }) => id === residentId);
    const opened = files.filter((file) =>
      file.representatives.some(
        (each) => each.representativeResidentId === residentId && mayOpenFor(file, each, today),
      ),
    );
    return { ownIsOpen: own !== undefined && mayOpenOwn(own, today), represented: opened.map(({ id }) => id) };
  }
}
