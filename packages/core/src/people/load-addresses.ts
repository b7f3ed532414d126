import { addressRow } from '../resident-address/address-row';
import { ResidentAddress } from '../resident-address/resident-address.entity';
import { wrongAddress } from '../resident-address/resident-address.law';
import { profileRow } from '../resident-profile/profile-row';
import { ResidentProfile } from '../resident-profile/resident-profile.entity';
import { wrongProfile } from '../resident-profile/resident-profile.law';
import { added, refuseEmpty, stamped } from './dossier-rows';
import type { DossierWork } from './load-dossiers';
import { refuse } from './people.errors';

/** Addresses from a day on that are not on file. */
export async function loadAddresses(work: DossierWork): Promise<number> {
  let count = 0;
  for (const [index, { key, addresses }] of work.file.residents.entries()) {
    for (const [place, address] of addresses.entries()) {
      const path = ['residents', String(index), 'addresses', String(place)];
      const residentId = work.people.residents.get(key) ?? '';
      const columns = addressRow(address, false);
      const mistake = wrongAddress(columns);
      if (mistake) throw refuse(mistake.code, ...path, mistake.field);
      refuseEmpty(address, path);
      const { kind, fromOn, untilOn = null } = address;
      const row = stamped(work, ['address', residentId, kind, fromOn], {
        ...columns,
        residentId,
        kind,
        fromOn,
        untilOn,
      });
      count += await added(work, ResidentAddress, row);
    }
  }
  return count;
}

/** Profiles from a day on that are not on file. */
export async function loadProfiles(work: DossierWork): Promise<number> {
  let count = 0;
  for (const [index, { key, profile }] of work.file.residents.entries()) {
    if (!profile) continue;
    const mistake = wrongProfile(profile);
    if (mistake) throw refuse(mistake.code, 'residents', String(index), 'profile', mistake.field);
    const residentId = work.people.residents.get(key) ?? '';
    const { fromOn } = profile;
    const row = stamped(work, ['profile', residentId, fromOn], { ...profileRow(profile), residentId, fromOn });
    count += await added(work, ResidentProfile, row);
  }
  return count;
}
