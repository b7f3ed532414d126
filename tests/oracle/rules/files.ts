import { type Facts, holdsOn, type Row } from './facts';

/** On the day: has somebody of this birth date, perhaps a year or a month alone, surely reached an age, or surely not? */
function reached(birthDate: unknown, age: number, day: string): 'YES' | 'NO' | 'UNSURE' {
  if (typeof birthDate !== 'string') return 'UNSURE';
  const year = Number(birthDate.slice(0, 4)) + age;
  const [earliest, latest] = [birthDate.padEnd(7, '-01').padEnd(10, '-01'), lastDay(birthDate)];
  if (`${year}${latest.slice(4)}` <= day) return 'YES';
  return `${year}${earliest.slice(4)}` > day ? 'NO' : 'UNSURE';
}

const lastDay = (birthDate: string): string =>
  birthDate.length === 4 ? `${birthDate}-12-31` : birthDate.length === 7 ? `${birthDate}-31` : birthDate;

const actsInPerson = (row: Row): boolean =>
  row['kind'] !== 'ADMINISTRATOR' && (row['scope'] === 'PERSON' || row['scope'] === 'ALL');

/** Wmo 2015, art. 5.3.2: somebody whom a court gave a curator or mentor, or who cannot direct now, is not capable. */
function isCapable(facts: Facts, resident: Row, day: string): boolean {
  const { municipality, id } = resident;
  const profiles = facts
    .where('core.resident_profile', municipality, 'resident_id', id)
    .filter((row) => String(row['from_on']) <= day);
  const [latest] = [...profiles].sort((left, right) => (String(left['from_on']) < String(right['from_on']) ? 1 : -1));
  if (latest?.['own_direction'] === 'CANNOT') return false;
  return !facts
    .where('core.representative', municipality, 'resident_id', id)
    .some((row) => holdsOn(row, day) && ['CURATOR', 'MENTOR'].includes(String(row['kind'])) && actsInPerson(row));
}

/** Was this person refused to see the file, under any registration as representative? */
function isRefused(facts: Facts, { municipality, ...acts }: Row, day: string): boolean {
  return facts.where('core.file_access_refusal', municipality, 'resident_id', acts['resident_id']).some((refusal) => {
    const them = facts.find('core.representative', municipality, refusal['representative_id']);
    const sameOne = them?.['id'] === acts['id'];
    const samePerson =
      acts['representative_resident_id'] !== null &&
      them?.['representative_resident_id'] === acts['representative_resident_id'];
    return holdsOn(refusal, day) && (sameOne || samePerson);
  });
}

/** Whose files a resident opens: the own one (or null), and those of others. */
export interface OpenFiles {
  readonly own: string | null;
  readonly others: ReadonlySet<string>;
}

/** Wmo 2015, art. 5.3.1 to 5.3.3, on the rows of a day. */
export function openFiles(facts: Facts, resident: Row | undefined, day: string): OpenFiles {
  if (!resident) return { own: null, others: new Set() };
  const { municipality, id } = resident;
  const ownIsOpen = reached(resident['birth_date'], 12, day) === 'YES' && isCapable(facts, resident, day);
  const others = facts
    .where('core.representative', municipality, 'representative_resident_id', id)
    .filter((acts) => {
      const of = facts.find('core.resident', municipality, acts['resident_id']);
      if (!of || !holdsOn(acts, day) || !actsInPerson(acts) || isRefused(facts, acts, day)) return false;
      if (acts['kind'] === 'AUTHORISED' && reached(of['birth_date'], 16, day) !== 'YES') return false;
      return !isCapable(facts, of, day) || reached(of['birth_date'], 16, day) === 'NO';
    })
    .map((acts) => String(acts['resident_id']));
  return { own: ownIsOpen ? String(id) : null, others: new Set(others) };
}
