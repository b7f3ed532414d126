import type { Caller, Platform } from '@eenplan/kit';
import { Municipality } from './municipality.entity';

/** Days between which a municipality exists: from inclusive, until exclusive. */
export interface Existence {
  readonly existsFromOn?: string;
  readonly existsUntilOn?: string;
}

/** The list of municipalities this installation serves; a reference table. */
export class MunicipalityService {
  constructor(private readonly platform: Platform) {}

  /** The caller's own municipality. */
  own(caller: Caller): Promise<Municipality | null> {
    return this.find(caller.municipality);
  }

  /** By CBS code. */
  find(code: string): Promise<Municipality | null> {
    return this.platform.door.reference((tx) => tx.findOneBy(Municipality, { code }));
  }

  /** All of them, by code. */
  list(): Promise<Municipality[]> {
    return this.platform.door.reference((tx) => tx.find(Municipality, { order: { code: 'asc' } }));
  }

  /** Adds a municipality, or renames the one with this code. Days left out stay as they are. */
  async put(code: string, name: string, existence: Existence = {}): Promise<void> {
    const given = Object.entries(existence).filter(([, day]) => day !== undefined);
    const values = { code, name, ...Object.fromEntries(given) };
    await this.platform.door.reference((tx) => tx.upsert(Municipality, values, ['code']));
  }
}
