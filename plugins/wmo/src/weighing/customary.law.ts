import { ageOn } from '@eenplan/core';

/** Ages in whole years: from (inclusive) until (exclusive, without an end when left out). */
export interface AgeRange {
  readonly fromAge: number;
  readonly untilAge?: number | undefined;
}

/** Wmo 1.1.1, R19: is it customary at these ages? Null when the birth date does not tell. */
export function isCustomaryFor(stages: readonly AgeRange[], birthDate: string | null, on: string): boolean | null {
  const answers = stages.map((stage) => isWithin(stage, birthDate, on));
  if (answers.includes(true)) return true;
  return answers.includes(null) ? null : false;
}

function isWithin({ fromAge, untilAge }: AgeRange, birthDate: string | null, on: string): boolean | null {
  const from = fromAge === 0 ? 'REACHED' : ageOn(birthDate, fromAge, on);
  const until = untilAge === undefined ? 'UNDER' : ageOn(birthDate, untilAge, on);
  if (from === 'UNDER' || until === 'REACHED') return false;
  return from === 'REACHED' && until === 'UNDER' ? true : null;
}
