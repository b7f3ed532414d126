import { ageOn } from '../resident/age.law';

/** Somebody who acts for a resident on the day that is looked at. */
export interface ActingFor {
  /** Id of the representation. */
  readonly id: string;
  readonly kind: string;
  readonly scope: string;
  /** Id of the own file of who acts; null of who has none here. */
  readonly representativeResidentId: string | null;
  /** Was this person refused to see the file on that day? */
  readonly isRefused: boolean;
}

/** What opening the file of a resident depends on, on a day. */
export interface FileFacts {
  readonly id: string;
  /** Partial, or null when nothing is known. */
  readonly birthDate: string | null;
  /** What the profile of that day says; null when nobody judged it. */
  readonly ownDirection: string | null;
  readonly representatives: readonly ActingFor[];
}

/** Wmo 2015, art. 5.3.2 and 5.3.3: younger than this, somebody neither sees the file nor gives consent. */
const OWN_AGE = 12;
/** Wmo 2015, art. 5.3.2: from this age who is capable decides alone who sees the file. */
const ALONE_AGE = 16;

/** Wmo 2015, art. 1.1.1 lid 2: acts in the person. An administrator acts over property, and a named scope says less. */
const actsInPerson = ({ kind, scope }: Pick<ActingFor, 'kind' | 'scope'>): boolean =>
  kind !== 'ADMINISTRATOR' && (scope === 'PERSON' || scope === 'ALL');

/**
 * Wmo 2015, art. 5.3.2: is somebody able to judge the own interests in what the file is about? Everybody is held to be,
 * but for whom the court appointed a curator, or a mentor in all of the person, and of whom it is recorded, with a
 * reason, that he cannot direct now. Direction with support is capable.
 */
export const isCapable = ({ ownDirection, representatives }: Omit<FileFacts, 'id' | 'birthDate'>): boolean =>
  ownDirection !== 'CANNOT' &&
  !representatives.some((each) => (each.kind === 'CURATOR' || each.kind === 'MENTOR') && actsInPerson(each));

/**
 * Does this representation count on that day? In the person alone; and whoever authorised somebody did so when able to:
 * surely of the age to do that alone.
 */
function counts(file: FileFacts, representative: ActingFor, on: string): boolean {
  if (!actsInPerson(representative)) return false;
  return representative.kind !== 'AUTHORISED' || ageOn(file.birthDate, ALONE_AGE, on) === 'REACHED';
}

/** Wmo 2015, art. 5.3.1 and 5.3.2 lid 1: a resident sees the own file, but not under twelve and not when not capable. */
export const mayOpenOwn = (file: FileFacts, on: string): boolean =>
  ageOn(file.birthDate, OWN_AGE, on) === 'REACHED' && isCapable(file);

/**
 * Wmo 2015, art. 5.3.2 lid 2: a representative sees the file of who is under sixteen or not capable, unless the interest
 * of the child, or the privacy or safety of another, opposes. On a day on which the age is not sure nothing is opened.
 */
export const mayOpenFor = (file: FileFacts, representative: ActingFor, on: string): boolean =>
  !representative.isRefused &&
  counts(file, representative, on) &&
  (!isCapable(file) || ageOn(file.birthDate, ALONE_AGE, on) === 'UNDER');

/** Who consents for a resident on a day; UNSURE when the register does not tell the age. */
export type WhoConsents = 'RESIDENT' | 'REPRESENTATIVE' | 'UNSURE';

/** Wmo 2015, art. 5.3.3: from twelve on and capable the resident; otherwise who represents. */
export function whoConsents(file: FileFacts, on: string): WhoConsents {
  if (!isCapable(file)) return 'REPRESENTATIVE';
  const age = ageOn(file.birthDate, OWN_AGE, on);
  if (age === 'UNSURE') return 'UNSURE';
  return age === 'REACHED' ? 'RESIDENT' : 'REPRESENTATIVE';
}

/** Wmo 2015, art. 5.3.3: the representative who may speak for the resident on that day; undefined when it is none. */
export const representativeOf = (file: FileFacts, id: string, on: string): ActingFor | undefined =>
  file.representatives.find((each) => each.id === id && counts(file, each, on));
