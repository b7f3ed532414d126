import { AGE_OF_MAJORITY, birthdayOf, earliestDayOf } from '@eenplan/kit';

/** BW 1:233: the first day on which somebody with this (partial) birth date can be of age. */
export const earliestOfAgeOn = (birthDate: string): string => birthdayOf(earliestDayOf(birthDate), AGE_OF_MAJORITY);

/** BW 1:233: the first day on which somebody with this (partial) birth date is surely of age. */
export const surelyOfAgeOn = (birthDate: string): string => birthdayOf(birthDate, AGE_OF_MAJORITY);

/**
 * BW 1:233: is somebody a minor on that day? Until it is sure that somebody is of age, the protection of a minor stays:
 * of a partial birth date the last possible day counts.
 */
export const isMinorOn = (birthDate: string, on: string): boolean => on < surelyOfAgeOn(birthDate);

/** How sure it is that somebody has an age on a day: surely not yet, surely, or on a day that a register cannot tell. */
export type AgeOn = 'UNDER' | 'UNSURE' | 'REACHED';

/** Has somebody reached an age in whole years on that day? A partial birth date, or none, leaves it unsure for a while. */
export function ageOn(birthDate: string | null, years: number, on: string): AgeOn {
  if (birthDate === null) return 'UNSURE';
  if (on >= birthdayOf(birthDate, years)) return 'REACHED';
  return on < birthdayOf(earliestDayOf(birthDate), years) ? 'UNDER' : 'UNSURE';
}
