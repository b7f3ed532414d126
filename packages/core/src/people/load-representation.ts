import { ClientSupporter } from '../representation/client-supporter.entity';
import { judgePeriod, wrongRepresentative, wrongSupporter } from '../representation/representation.law';
import { Representative } from '../representation/representative.entity';
import { added, refuseEmpty, stamped } from './dossier-rows';
import type { DossierWork } from './load-dossiers';
import { refuse } from './people.errors';

/** How a field is called in a file. */
const FIELDS: Readonly<Record<string, string>> = { residentId: 'resident', representativeResidentId: 'representative' };

/** Representatives that are not on file. */
export async function loadRepresentatives(work: DossierWork): Promise<number> {
  const { residents } = work.people;
  const birthDates = new Map(work.file.residents.map(({ key, birthDate }) => [key, birthDate ?? null]));
  let count = 0;
  for (const [index, entry] of work.file.representatives.entries()) {
    const path = ['representatives', String(index)];
    const { kind, scope, fromOn, name = null, organisation = null, scopeText = null, basis = null } = entry;
    const residentId = residents.get(entry.resident) ?? '';
    const representativeResidentId =
      entry.representative === undefined ? null : (residents.get(entry.representative) ?? '');
    const who = { residentId, kind, representativeResidentId, name, organisation, scope, scopeText, basis };
    const mistake = wrongRepresentative(who) ?? judgePeriod(entry, birthDates.get(entry.resident) ?? null);
    if ('code' in mistake) throw refuse(mistake.code, ...path, FIELDS[mistake.field] ?? mistake.field);
    refuseEmpty({ fromOn, untilOn: mistake.untilOn }, path);
    const words = ['representative', residentId, kind, representativeResidentId ?? name ?? '', fromOn];
    count += await added(work, Representative, stamped(work, words, { ...who, fromOn, untilOn: mistake.untilOn }));
  }
  return count;
}

/** Client supporters that are not on file. */
export async function loadSupporters(work: DossierWork): Promise<number> {
  let count = 0;
  for (const [index, entry] of work.file.clientSupporters.entries()) {
    const path = ['clientSupporters', String(index)];
    const { kind, fromOn, untilOn = null, name = null, organisation = null } = entry;
    const residentId = work.people.residents.get(entry.resident) ?? '';
    const professionalId =
      entry.professional === undefined ? null : (work.people.professionals.get(entry.professional) ?? '');
    const mistake = wrongSupporter({ professionalId, name, organisation });
    if (mistake) throw refuse(mistake, ...path, 'professional');
    refuseEmpty(entry, path);
    const words = ['client supporter', residentId, professionalId ?? name ?? '', fromOn];
    const columns = { residentId, professionalId, name, organisation, kind, fromOn, untilOn };
    count += await added(work, ClientSupporter, stamped(work, words, columns));
  }
  return count;
}
