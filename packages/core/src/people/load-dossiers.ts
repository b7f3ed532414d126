import type { ConfigWork } from '@eenplan/kit';
import { ImportIds } from '../people-import/import-ids';
import { loadAddresses, loadProfiles } from './load-addresses';
import { loadCare } from './load-care';
import type { PeopleIds } from './load-households';
import { loadRepresentatives, loadSupporters } from './load-representation';
import type { PeopleFile } from './people-file';

/** What the rows of people are made with: who applies the file, and ids that come out the same the next time. */
export interface DossierWork extends ConfigWork {
  readonly file: PeopleFile;
  readonly people: PeopleIds;
  readonly ids: ImportIds;
}

/** Addresses, profiles, care and representation that are not on file; how many of each were new. */
export async function loadDossiers(
  work: ConfigWork,
  file: PeopleFile,
  people: PeopleIds,
): Promise<Readonly<Record<string, number>>> {
  const ids = new ImportIds(work.platform.vault, work.caller.municipality);
  const dossier: DossierWork = { ...work, file, people, ids };
  return {
    addresses: await loadAddresses(dossier),
    profiles: await loadProfiles(dossier),
    ...(await loadCare(dossier)),
    representatives: await loadRepresentatives(dossier),
    'client supporters': await loadSupporters(dossier),
  };
}
