import type { Caller, Platform } from '@eenplan/kit';
import { Municipality } from './municipality.entity';

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

  /** Adds a municipality, or renames the one with this code. */
  async put(code: string, name: string): Promise<void> {
    await this.platform.door.reference((tx) =>
      tx.createQueryBuilder().insert().into(Municipality).values({ code, name }).orUpdate(['name'], ['code']).execute(),
    );
  }
}
