import { usualResiding } from '../household/residing.law';
import type { PeopleFile } from './people-file';
import type { PlanEntry } from './plan-file';

/** What is wrong with the keys of a file, and where. */
export interface KeyMistake {
  readonly code: 'PEOPLE_KEY_UNKNOWN' | 'PEOPLE_KEY_TWICE' | 'ALREADY_IN_A_HOUSEHOLD';
  readonly path: readonly string[];
}

/**
 * Rules M6, R01 and S002: every key of a file leads to one person, and nobody lives in two households of it but a child
 * part-time.
 */
export function wrongKey(file: PeopleFile): KeyMistake | null {
  return doubledKey(file) ?? unknownKey(file) ?? unknownHelper(file) ?? doubledMember(file);
}

function doubledKey(file: PeopleFile): KeyMistake | null {
  const seen = new Set<string>();
  for (const list of ['professionals', 'residents'] as const) {
    for (const [index, { key }] of file[list].entries()) {
      if (seen.has(key)) return { code: 'PEOPLE_KEY_TWICE', path: [list, String(index), 'key'] };
      seen.add(key);
    }
  }
  return null;
}

function unknownKey({ professionals, residents, households }: PeopleFile): KeyMistake | null {
  const known = { professional: keysOf(professionals), resident: keysOf(residents) };
  for (const [index, { members, plan }] of households.entries()) {
    const path = ['households', String(index)];
    const stranger = members.findIndex(({ resident }) => !known.resident.has(resident));
    if (stranger >= 0) return unknown([...path, 'members', String(stranger), 'resident']);
    const missing = plan && planKeys(plan).find(({ kind, key }) => !known[kind].has(key));
    if (missing) return unknown([...path, 'plan', ...missing.path]);
  }
  return null;
}

/** Fields of the lists of who helps that hold a key, and of whom. */
const HELPERS = {
  care: { carer: 'residents', caredFor: 'residents' },
  representatives: { resident: 'residents', representative: 'residents' },
  clientSupporters: { resident: 'residents', professional: 'professionals' },
} as const;

function unknownHelper(file: PeopleFile): KeyMistake | null {
  for (const [list, fields] of Object.entries(HELPERS)) {
    for (const [index, entry] of file[list as keyof typeof HELPERS].entries()) {
      for (const [field, of] of Object.entries(fields)) {
        const key = (entry as Readonly<Record<string, unknown>>)[field];
        if (typeof key === 'string' && !keysOf(file[of]).has(key)) return unknown([list, String(index), field]);
      }
    }
  }
  return null;
}

interface PlanKey {
  readonly kind: 'professional' | 'resident';
  readonly key: string;
  readonly path: readonly string[];
}

/** Everybody whom a plan names by key. */
function planKeys({ director, adoptedBy, agreedBy, carerSupport, buildingBlocks }: PlanEntry): PlanKey[] {
  const resident = (key: string, ...path: string[]): PlanKey => ({ kind: 'resident', key, path });
  const carers = Array.isArray(carerSupport) ? carerSupport : [];
  return [
    ...('professional' in director
      ? [{ kind: 'professional' as const, key: director.professional, path: ['director', 'professional'] }]
      : []),
    ...('resident' in director ? [resident(director.resident, 'director', 'resident')] : []),
    { kind: 'professional', key: adoptedBy, path: ['adoptedBy'] },
    ...agreedBy.map((key, index) => resident(key, 'agreedBy', String(index))),
    ...carers.flatMap(({ carer }, index) =>
      'resident' in carer ? [resident(carer.resident, 'carerSupport', String(index), 'carer', 'resident')] : [],
    ),
    ...buildingBlocks.flatMap(({ by }, index) =>
      'resident' in by ? [resident(by.resident, 'buildingBlocks', String(index), 'by', 'resident')] : [],
    ),
  ];
}

function doubledMember({ households }: PeopleFile): KeyMistake | null {
  const seen = new Map<string, boolean>();
  for (const [index, { members }] of households.entries()) {
    for (const [place, { resident, role, residing }] of members.entries()) {
      const lives = residing ?? usualResiding(role);
      if (lives === 'NONE') continue;
      const path = ['households', String(index), 'members', String(place), 'resident'];
      const isPartTime = lives === 'PART_TIME';
      if (!(seen.get(resident) ?? true) || (seen.has(resident) && !isPartTime)) {
        return { code: 'ALREADY_IN_A_HOUSEHOLD', path };
      }
      seen.set(resident, isPartTime);
    }
  }
  return null;
}

const keysOf = (people: readonly { readonly key: string }[]): Set<string> => new Set(people.map(({ key }) => key));

const unknown = (path: readonly string[]): KeyMistake => ({ code: 'PEOPLE_KEY_UNKNOWN', path });
