import { type ConfigWork, defineConfigSection } from '@eenplan/kit';
import { loadDossiers } from './load-dossiers';
import { loadHouseholds } from './load-households';
import { loadProfessionals, loadResidents } from './load-people';
import { type PeopleFile, peopleSchema } from './people-file';
import { wrongKey } from './people-keys.law';
import { refuse } from './people.errors';

/** The people of a municipality: for stories to show, and for a few who are put on file by hand. */
export const peopleSection = defineConfigSection({ key: 'people', schema: peopleSchema, apply });

/** What changed is told in numbers: whoever reads it may not be allowed to see the people. */
async function apply(work: ConfigWork, file: PeopleFile): Promise<string[]> {
  const mistake = wrongKey(file);
  if (mistake) throw refuse(mistake.code, ...mistake.path);
  const professionals = await loadProfessionals(work, file);
  const residents = await loadResidents(work, file);
  const ids = { residents: residents.ids, professionals: professionals.ids };
  const { households, plans, goals, buildingBlocks } = await loadHouseholds(work, file, ids);
  const added = await loadDossiers(work, file, ids);
  return [
    ...counted('professionals', professionals.added),
    ...counted('residents', residents.added),
    ...counted('households', households),
    ...counted('plans', plans),
    ...counted('goals', goals),
    ...counted('building blocks', buildingBlocks),
    ...Object.entries(added).flatMap(([what, count]) => counted(what, count)),
  ];
}

const counted = (what: string, count: number): string[] => (count > 0 ? [`people: ${what} added: ${count}`] : []);
