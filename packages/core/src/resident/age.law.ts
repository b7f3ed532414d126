import { earliestDayOf, isDay, latestDayOf } from '@eenplan/kit';

const OF_AGE = 18;

/** BW 1:233: of age at eighteen. Whoever was born on 29 February is so on 1 March [derived]. */
const eighteenYearsAfter = (day: string): string => {
  const year = String(Number(day.slice(0, 4)) + OF_AGE).padStart(4, '0');
  const birthday = `${year}${day.slice(4)}`;
  return isDay(birthday) ? birthday : `${year}-03-01`;
};

/** BW 1:233: the first day on which somebody with this (partial) birth date can be of age. */
export const earliestOfAgeOn = (birthDate: string): string => eighteenYearsAfter(earliestDayOf(birthDate));

/** BW 1:233: the first day on which somebody with this (partial) birth date is surely of age. */
export const surelyOfAgeOn = (birthDate: string): string => eighteenYearsAfter(latestDayOf(birthDate));

/**
 * BW 1:233: is somebody a minor on that day? Until it is sure that somebody is of age, the protection of a minor stays:
 * of a partial birth date the last possible day counts.
 */
export const isMinorOn = (birthDate: string, on: string): boolean => on < surelyOfAgeOn(birthDate);
