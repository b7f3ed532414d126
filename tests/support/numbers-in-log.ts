import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Nine digits that pass the eleven test and stand alone: an id, a hash or a moment has other characters beside them. */
export function numbersIn(text: string): string[] {
  return [...text.matchAll(/(?<![0-9A-Za-z.-])\d{9}(?![0-9A-Za-z.-])/g)]
    .map(([found]) => found)
    .filter(passesElevenTest);
}

function passesElevenTest(digits: string): boolean {
  const sum = Array.from(digits, Number).reduce(
    (total, digit, place) => total + digit * (place === 8 ? -1 : 9 - place),
    0,
  );
  return sum % 11 === 0 && digits !== '000000000';
}

/** The files of a folder that hold a number of somebody. */
export const filesWithNumbers = (folder: string): string[] =>
  readdirSync(folder).filter((name) => numbersIn(readFileSync(join(folder, name), 'utf8')).length > 0);
