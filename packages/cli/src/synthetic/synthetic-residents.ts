import { createHash } from 'node:crypto';
import { testBsns } from '@eenplan/kit';
import { makeHousehold, type Member } from './household-shapes';
import { FAMILY_NAMES, GIVEN_NAMES } from './names';
import { Random } from './random';

/** A made-up resident in the columns of an import. */
export type SyntheticResident = Readonly<Record<string, string>>;

/** The day on which ages hold: fixed, so that a seed always gives the same people. */
const YEAR = 2018;

/**
 * People who do not exist, household by household, the same for the same seed; more of them begin with the same ones.
 * The first 9,091 have a number of the official test range, the others none.
 */
export function* syntheticResidents(count: number, seed: string): Generator<SyntheticResident> {
  const random = new Random(seed);
  const numbers = testBsns();
  const key = createHash('sha256').update(seed).digest('hex').slice(0, 12);
  for (let [made, household] = [0, 1]; made < count; household += 1) {
    const members = makeHousehold(random);
    const from = firstDay(random, members);
    const names = familyNamesOf(random, members);
    for (const [index, member] of members.entries()) {
      const person = { ...personOf(random, member), ...names[index], ...numberFrom(numbers) };
      const household_from = from < person.birth_date ? person.birth_date : from;
      if (made < count)
        yield { ...person, household: `${key}-${household}`, household_role: member.role, household_from };
      made += 1;
    }
  }
}

const numberFrom = (numbers: Generator<string, void>): { bsn?: string } => {
  const { value } = numbers.next();
  return value ? { bsn: value } : {};
};

function personOf(random: Random, { age }: Member): { given_names: string; birth_date: string } {
  const year = YEAR - age - 1;
  const names = GIVEN_NAMES[year < 1970 ? 'older' : 'younger'];
  const second = random.next() < 0.4 ? ` ${random.one(names)}` : '';
  return { given_names: random.one(names) + second, birth_date: dayIn(random, year) };
}

/** Children have the name of the first; partners keep their own about as often as not. */
function familyNamesOf(
  random: Random,
  members: readonly Member[],
): { family_name_prefix: string; family_name: string }[] {
  const shared = familyName(random);
  return members.map(({ role }, index) => {
    const isShared = index === 0 || role === 'CHILD' || (role !== 'OTHER' && random.next() < 0.5);
    return isShared ? shared : familyName(random);
  });
}

function familyName(random: Random): { family_name_prefix: string; family_name: string } {
  const [family_name_prefix, family_name] = random.one(FAMILY_NAMES);
  return { family_name_prefix, family_name };
}

/** Together since the youngest was there, and at most twenty years. */
function firstDay(random: Random, members: readonly Member[]): string {
  const youngest = Math.min(...members.map(({ age }) => age));
  return dayIn(random, YEAR - random.between(1, Math.max(1, Math.min(20, youngest))));
}

const two = (number: number): string => String(number).padStart(2, '0');
const dayIn = (random: Random, year: number): string =>
  `${year}-${two(random.between(1, 12))}-${two(random.between(1, 28))}`;
