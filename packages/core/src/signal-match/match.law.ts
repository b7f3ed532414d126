import type { Likeness } from './signal-match.enum';

/** Whom a signal is about, as the partner gave it. */
export interface SignalledPerson {
  readonly bsnLookup: string | null;
  readonly familyName: string | null;
  readonly birthDate: string | null;
  readonly postcode: string | null;
  readonly houseNumber: number | null;
}

/** A resident it may be about. */
export interface KnownPerson {
  readonly bsnLookup: string | null;
  readonly familyName: string;
  readonly familyNamePrefix: string | null;
  readonly birthDate: string | null;
  /** Where the resident lives today, secret addresses left out: a likeness would give them away (Wet BRP, art. 2.59). */
  readonly addresses: readonly { readonly postcode: string | null; readonly houseNumber: number | null }[];
}

/** How a signal compares with a resident. */
export interface Comparison {
  readonly number: Likeness;
  readonly name: Likeness;
  readonly birthDate: Likeness;
  readonly address: Likeness;
}

/**
 * What each part adds when it is the same and takes when it differs; no document sets it: an assumption. People move and
 * use the name of a partner; another number is another person.
 */
const WEIGHTS = {
  number: { same: 50, different: 100 },
  birthDate: { same: 25, different: 25 },
  name: { same: 15, different: 10 },
  address: { same: 10, different: 0 },
} as const satisfies Record<keyof Comparison, object>;

/** From this score on somebody is shown as whom it may be about: a birth date, or a name with an address. */
const LEAST_SCORE = 25;

/** AVG, art. 5 lid 1 (d): what the partner gave and what is on file, compared one by one. */
export const compare = (signalled: SignalledPerson, known: KnownPerson): Comparison => ({
  number: likeness(signalled.bsnLookup, known.bsnLookup, (left, right) => left === right),
  name: likeness(lettersIn(signalled.familyName), known.familyName, (given) => isNameOf(given, known)),
  birthDate: likeness(signalled.birthDate, known.birthDate, agree),
  address: addressLikeness(signalled, known),
});

/** How like they are, 0 to 100 (both inclusive). */
export function scoreOf(comparison: Comparison): number {
  const parts = Object.keys(WEIGHTS) as (keyof Comparison)[];
  return Math.max(
    0,
    parts.reduce((score, part) => score + pointsOf(part, comparison[part]), 0),
  );
}

const pointsOf = (part: keyof Comparison, likeness: Likeness): number => {
  if (likeness === 'SAME') return WEIGHTS[part].same;
  return likeness === 'DIFFERENT' ? -WEIGHTS[part].different : 0;
};

/** Is this somebody whom it may be about? */
export const isCandidate = (comparison: Comparison): boolean => scoreOf(comparison) >= LEAST_SCORE;

/** Without a look of anybody: the number is the same and neither name nor birth date contradicts (Wabb, art. 10). */
export const isCertain = ({ number, name, birthDate }: Comparison): boolean =>
  number === 'SAME' && name !== 'DIFFERENT' && birthDate !== 'DIFFERENT';

/** A signal that was placed, or is about to be. */
export interface PlacedSignal {
  readonly lawCode: string | null;
  readonly receivedOn: string;
  readonly bsnLookup: string | null;
  readonly residentId: string | null;
  readonly householdId: string | null;
}

/**
 * Rule R28, S060; Wgs, art. 8b: signals about one household, one resident or one number are looked at together, when they
 * are of the same law and came in within the window (days, inclusive) of the kind.
 */
export const belongTogether = (
  one: PlacedSignal,
  other: PlacedSignal,
  daysBetween: number,
  windowDays: number,
): boolean =>
  one.lawCode === other.lawCode &&
  Math.abs(daysBetween) <= windowDays &&
  (isEqual(one.householdId, other.householdId) ||
    isEqual(one.residentId, other.residentId) ||
    isEqual(one.bsnLookup, other.bsnLookup));

const isEqual = (left: string | null, right: string | null): boolean => left !== null && left === right;

function likeness<T>(left: T | null, right: T | null, same: (left: T, right: T) => boolean): Likeness {
  if (left === null || right === null) return 'NOT_KNOWN';
  return same(left, right) ? 'SAME' : 'DIFFERENT';
}

/** A date of which the month or the day is not known agrees with every date that it may be. */
const agree = (left: string, right: string): boolean => left.startsWith(right) || right.startsWith(left);

function addressLikeness({ postcode, houseNumber }: SignalledPerson, { addresses }: KnownPerson): Likeness {
  if (postcode === null || houseNumber === null || addresses.length === 0) return 'NOT_KNOWN';
  const isOne = addresses.some((known) => known.postcode === postcode && known.houseNumber === houseNumber);
  return isOne ? 'SAME' : 'DIFFERENT';
}

/** A name without a letter (`-`, `?`) says nothing of anybody. */
const lettersIn = (name: string | null): string | null => (name !== null && /\p{L}/u.test(name) ? name : null);

/** A partner gives the prefix with the name, or leaves it out. */
function isNameOf(given: string, { familyName, familyNamePrefix }: KnownPerson): boolean {
  const names = [familyName, `${familyNamePrefix ?? ''}${familyName}`].map(plain);
  return names.includes(plain(given));
}

/** Letters alone, without accents: `Ĳssel-de Vries` is `ijsseldevries`. */
const plain = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase();
