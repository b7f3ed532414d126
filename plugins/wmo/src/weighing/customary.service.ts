import { Resident } from '@eenplan/core';
import { type Caller, type Platform, readRow } from '@eenplan/kit';
import { wmoSettingsIn } from '../settings/wmo-settings';
import { CustomaryItem } from './customary-item.type';
import { isCustomaryFor } from './customary.law';

/** R19: what is generally customary, by life stage. */
export class CustomaryService {
  constructor(private readonly platform: Platform) {}

  /** The list of that day, by code, for a resident; null when there is none that this caller may see. */
  list(caller: Caller, residentId: string, on: string = this.platform.clock.today()): Promise<CustomaryItem[] | null> {
    return this.platform.door.inMunicipality(caller, async (tx) => {
      const resident = await readRow(tx, Resident, caller, residentId);
      if (!resident) return null;
      const { customary } = await wmoSettingsIn(this.platform, tx, caller.municipality, on);
      return [...customary]
        .sort((left, right) => (left.code < right.code ? -1 : 1))
        .map(({ code, title, source, ages }) =>
          Object.assign(new CustomaryItem(), {
            ...{ code, title, source, isCustomary: isCustomaryFor(ages, resident.birthDate, on) },
          }),
        );
    });
  }
}
