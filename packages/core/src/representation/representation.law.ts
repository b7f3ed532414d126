import { earliestDayOf } from '@eenplan/kit';
import { earliestOfAgeOn, surelyOfAgeOn } from '../resident/age.law';

/** Who acts for whom, by what and in what. */
export interface RepresentativeWords {
  readonly residentId: string;
  readonly kind: string;
  readonly representativeResidentId?: string | null | undefined;
  readonly name?: string | null | undefined;
  readonly organisation?: string | null | undefined;
  readonly scope: string;
  readonly scopeText?: string | null | undefined;
  readonly basis?: string | null | undefined;
}

/** What is wrong with it, and in which field. */
export interface RepresentativeMistake {
  readonly code:
    | 'REPRESENTATIVE_NOT_ONE'
    | 'REPRESENTATIVE_OF_ONESELF'
    | 'REPRESENTATIVE_ORGANISATION_WITHOUT_NAME'
    | 'REPRESENTATIVE_SCOPE'
    | 'REPRESENTATIVE_SCOPE_TEXT'
    | 'REPRESENTATIVE_WITHOUT_BASIS';
  readonly field: keyof RepresentativeWords;
}

/** What each can act in at most, or a named part of it. */
const SCOPES: Readonly<Record<string, readonly string[]>> = {
  CURATOR: ['ALL'],
  PARENT: ['ALL'],
  ADMINISTRATOR: ['PROPERTY', 'NAMED'],
  MENTOR: ['PERSON', 'NAMED'],
  AUTHORISED: ['PERSON', 'PROPERTY', 'ALL', 'NAMED'],
};

/**
 * Awb, art. 2:1 and BW, art. 1:245, 1:381, 1:441 and 1:453: one representative, who is somebody else, acts in what the
 * law or the resident gave, and all but a parent by a writing that can be named.
 */
export function wrongRepresentative(words: RepresentativeWords): RepresentativeMistake | null {
  const { kind, scope, scopeText, basis } = words;
  const mistake = wrongPerson(words);
  if (mistake) return mistake;
  if (!SCOPES[kind]?.includes(scope)) return { code: 'REPRESENTATIVE_SCOPE', field: 'scope' };
  if ((scope === 'NAMED') !== ((scopeText ?? null) !== null))
    return { code: 'REPRESENTATIVE_SCOPE_TEXT', field: 'scopeText' };
  const isBare = kind !== 'PARENT' && (basis ?? null) === null;
  return isBare ? { code: 'REPRESENTATIVE_WITHOUT_BASIS', field: 'basis' } : null;
}

function wrongPerson(words: RepresentativeWords): RepresentativeMistake | null {
  const { residentId, representativeResidentId, name, organisation } = words;
  const field = 'representativeResidentId';
  if (((representativeResidentId ?? null) === null) === ((name ?? null) === null))
    return { code: 'REPRESENTATIVE_NOT_ONE', field };
  if (representativeResidentId === residentId) return { code: 'REPRESENTATIVE_OF_ONESELF', field };
  const isNameless = (organisation ?? null) !== null && (name ?? null) === null;
  return isNameless ? { code: 'REPRESENTATIVE_ORGANISATION_WITHOUT_NAME', field: 'organisation' } : null;
}

/** A period of representation as asked: from inclusive, until exclusive. */
export interface AskedPeriod {
  readonly kind: string;
  readonly fromOn: string;
  readonly untilOn?: string | null | undefined;
}

/** The end of it, or what the age of the resident forbids. */
export type JudgedPeriod =
  | { readonly untilOn: string | null }
  | {
      readonly code:
        'PARENT_BIRTH_DATE_UNKNOWN' | 'PARENT_BEFORE_BIRTH' | 'PARENT_OF_ADULT' | 'REPRESENTATIVE_OF_MINOR';
      readonly field: 'residentId' | 'fromOn' | 'untilOn';
    };

/**
 * BW, art. 1:245 and 1:233: authority of a parent begins at birth at the earliest and ends at the latest on the eighteenth
 * birthday, also when nobody says so.
 * BW, art. 1:378, 1:431 and 1:450: measures of the court are of who is of age. Of a partial birth date a day on which it
 * may be so is good enough for either: nothing is refused on a day that is not known.
 */
export function judgePeriod({ kind, fromOn, untilOn }: AskedPeriod, birthDate: string | null): JudgedPeriod {
  if (kind === 'AUTHORISED') return { untilOn: untilOn ?? null };
  if (kind !== 'PARENT') {
    const isMinor = birthDate !== null && fromOn < earliestOfAgeOn(birthDate);
    return isMinor ? { code: 'REPRESENTATIVE_OF_MINOR', field: 'fromOn' } : { untilOn: untilOn ?? null };
  }
  if (birthDate === null) return { code: 'PARENT_BIRTH_DATE_UNKNOWN', field: 'residentId' };
  if (fromOn < earliestDayOf(birthDate)) return { code: 'PARENT_BEFORE_BIRTH', field: 'fromOn' };
  const ofAgeOn = surelyOfAgeOn(birthDate);
  if (fromOn >= ofAgeOn) return { code: 'PARENT_OF_ADULT', field: 'fromOn' };
  if (typeof untilOn === 'string' && untilOn > ofAgeOn) return { code: 'PARENT_OF_ADULT', field: 'untilOn' };
  return { untilOn: untilOn ?? ofAgeOn };
}

/** The order of the article; an administrator is not in it and acts over property alone, so comes last. */
const ORDER: readonly string[] = ['CURATOR', 'MENTOR', 'AUTHORISED', 'PARENT', 'ADMINISTRATOR'];

/**
 * Wmo 2015, art. 1.1.1 lid 2: who represents goes before whom. A curator, then a mentor, then whom the resident
 * authorised, then family, here a parent with authority; within one kind the earliest first.
 */
export const representativesInOrder = <T extends { readonly kind: string; readonly fromOn: string }>(
  representatives: readonly T[],
): T[] =>
  [...representatives].sort(
    (left, right) =>
      ORDER.indexOf(left.kind) - ORDER.indexOf(right.kind) ||
      (left.fromOn < right.fromOn ? -1 : left.fromOn > right.fromOn ? 1 : 0),
  );

/** Wmo 2015, art. 2.2.4: one client supporter, on the list or by name, and only the latter of an organisation. */
export function wrongSupporter({
  professionalId,
  name,
  organisation,
}: {
  readonly professionalId?: string | null | undefined;
  readonly name?: string | null | undefined;
  readonly organisation?: string | null | undefined;
}): 'CLIENT_SUPPORTER_NOT_ONE' | 'CLIENT_SUPPORTER_ORGANISATION_WITHOUT_NAME' | null {
  if (((professionalId ?? null) === null) === ((name ?? null) === null)) return 'CLIENT_SUPPORTER_NOT_ONE';
  return (organisation ?? null) !== null && (name ?? null) === null
    ? 'CLIENT_SUPPORTER_ORGANISATION_WITHOUT_NAME'
    : null;
}
