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
