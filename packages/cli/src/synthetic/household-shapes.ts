import type { Random, Weighted } from './random';

/** Somebody in a household that is being made up. */
export interface Member {
  readonly role: 'SINGLE' | 'PARTNER' | 'PARENT' | 'CHILD' | 'OTHER';
  readonly age: number;
}

/** Ages of the eldest, as grown-ups are spread in a Dutch town: bands with their share. */
const ADULT_AGES: Weighted<readonly [least: number, most: number]> = [
  [[20, 44], 150],
  [[45, 64], 164],
  [[65, 74], 73],
  [[75, 84], 40],
  [[85, 99], 12],
];

const YOUNGEST_PARENT = 20;

/** A household: alone, two, a family, one parent, or somebody who lives in; the eldest first. */
export function makeHousehold(random: Random): readonly [Member, ...Member[]] {
  const age = random.between(...random.weighted(ADULT_AGES));
  const shape = age < 65 ? random.weighted(SHAPES) : random.weighted(SHAPES_OF_OLDER);
  return shape(random, age);
}

type Shape = (random: Random, age: number) => readonly [Member, ...Member[]];

const alone: Shape = (_random, age) => [{ role: 'SINGLE', age }];

const couple: Shape = (random, age) => [
  { role: 'PARTNER', age },
  { role: 'PARTNER', age: partnerOf(random, age) },
];

const family: Shape = (random, age) => [
  { role: 'PARENT', age },
  { role: 'PARENT', age: partnerOf(random, age) },
  ...childrenOf(random, age),
];

const oneParent: Shape = (random, age) => [{ role: 'PARENT', age }, ...childrenOf(random, age)];

const withGuest: Shape = (random, age) => [
  { role: 'SINGLE', age },
  { role: 'OTHER', age: random.between(18, 90) },
];

const SHAPES: Weighted<Shape> = [
  [alone, 26],
  [couple, 22],
  [family, 36],
  [oneParent, 12],
  [withGuest, 4],
];

const SHAPES_OF_OLDER: Weighted<Shape> = [
  [alone, 42],
  [couple, 54],
  [withGuest, 4],
];

const partnerOf = (random: Random, age: number): number => Math.max(YOUNGEST_PARENT, age + random.between(-6, 3));

/** One to four children at home, born when the eldest was 20 to 45. */
function childrenOf(random: Random, age: number): Member[] {
  const [least, most] = [Math.max(0, age - 45), Math.min(24, age - YOUNGEST_PARENT)];
  if (least > most) return [];
  const count = random.weighted([
    [1, 38],
    [2, 42],
    [3, 15],
    [4, 5],
  ]);
  return Array.from({ length: count }, () => ({ role: 'CHILD', age: random.between(least, most) }));
}
