import { newId, type Transaction } from '@eenplan/kit';
import { usualResiding } from '../household/residing.law';
import type { ImportRow, RowProblem } from './import-row';
import { isSamePerson } from './import-row.law';
import { findMemberships, findPeople, insertHouseholds, insertMembers, insertResidents } from './import-tables';
import type { KnownMembership, KnownPerson } from './import-tables';
import type { Candidate, Placed, Placing } from './placing';

/** Somebody on file who goes into the household of a row. */
interface Joining {
  readonly residentId: string;
  readonly row: ImportRow;
}

/** Rounds at most: a second one is for rows whose number is left out or stands twice. */
const ROUNDS = 6;

/** Puts a batch on file, each row wholly or not at all; the outcomes in the order of the rows. */
export async function placeRows(tx: Transaction, placing: Placing, rows: readonly ImportRow[]): Promise<Placed[]> {
  await lock(tx, placing.municipality);
  const placed: Outcomes = new Map();
  let open = rows.map((row, index) => candidateOf(placing, row, index));
  for (let round = 0; open.length > 0; round += 1) {
    if (round === ROUNDS) throw new Error('Rows of an import keep changing under it.');
    open = await placeRound(tx, placing, open, placed);
  }
  return rows.map((_row, index) => placed.get(index) ?? { outcome: 'REFUSED', problems: [] });
}

/** Imports into one municipality take turns, batch by batch: no two form the same household. */
const lock = (tx: Transaction, municipality: string): Promise<unknown> =>
  tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`import of residents ${municipality}`]);

/** Who has a number is recognised by it; who has none gets an id that the same row leads to again. */
function candidateOf({ platform, municipality, ids }: Placing, row: ImportRow, index: number): Candidate {
  const { bsn, givenNames, familyNamePrefix, familyName, birthDate, household } = row;
  if (bsn !== null) return { index, row, id: newId(), bsnLookup: platform.vault.lookupHash(municipality, bsn) };
  const person = [givenNames, familyNamePrefix, familyName, birthDate];
  const place = [household?.key ?? null, household?.role ?? null, household?.fromOn ?? null];
  return { index, row, id: ids.of('resident', ...person, ...place), bsnLookup: null };
}

/** One round: who is not on file is put there, who is is looked at. What is still open after it. */
async function placeRound(
  tx: Transaction,
  placing: Placing,
  open: readonly Candidate[],
  placed: Outcomes,
): Promise<Candidate[]> {
  const fresh = await putOnFile(tx, placing, firstOfEach(open), placed);
  const left = open.filter(({ index }) => !placed.has(index));
  const isDouble = (candidate: Candidate): boolean => fresh.keys.has(keyOf(candidate));
  const met = left.filter((candidate) => !isDouble(candidate));
  const people = await findPeople(tx, placing.municipality, met);
  const known = met.flatMap((candidate) => knownAs(candidate, people.get(keyOf(candidate))));
  const retried = settleOthers(placing, known, placed);
  const settled = await settleSame(tx, placing, known, placed);
  await join(tx, placing, [...settled.joining, ...fresh.joining], settled.households);
  const missed = met.filter((candidate) => !people.has(keyOf(candidate)));
  return [...retried, ...missed, ...left.filter(isDouble)];
}

/** What came of the rows so far, by their place in the batch. */
type Outcomes = Map<number, Placed>;

interface Known {
  readonly candidate: Candidate;
  readonly person: KnownPerson;
}

const knownAs = (candidate: Candidate, person: KnownPerson | undefined): Known[] =>
  person ? [{ candidate, person }] : [];

/** What a person is recognised by: the number, or without one everything the row says. */
const keyOf = ({ bsnLookup, id }: Candidate): string => bsnLookup ?? id;

/** Numbers that somebody with another name or birth date has here; the rows to try again without. */
function settleOthers(placing: Placing, known: readonly Known[], placed: Outcomes): Candidate[] {
  const others = known.filter(({ candidate, person }) => !isSamePerson(candidate.row, person));
  if (placing.onBsnTaken === 'LEAVE_OUT') {
    return others.map(({ candidate: { row, index } }) => candidateOf(placing, { ...row, bsn: null }, index));
  }
  const problems: RowProblem[] = [{ column: 'bsn', code: 'BSN_ALREADY_ON_FILE' }];
  for (const { candidate } of others) placed.set(candidate.index, { outcome: 'REFUSED', problems });
  return [];
}

/** People who are there already; those who live nowhere in that period still join the household of their row. */
async function settleSame(
  tx: Transaction,
  placing: Placing,
  known: readonly Known[],
  placed: Outcomes,
): Promise<{ joining: Joining[]; households: Map<string, string> }> {
  const same = known.filter(({ candidate, person }) => isSamePerson(candidate.row, person));
  const ids = same.map(({ person }) => person.id);
  const memberships = await findMemberships(tx, placing.municipality, ids);
  const households = householdsOf(same, memberships);
  const idOf = (key: string): string => householdIdOf(placing, households, key);
  const joining = same.filter(({ candidate, person }) => isToJoin(candidate, memberships.get(person.id), idOf));
  for (const { candidate, person } of same) {
    placed.set(candidate.index, { outcome: 'ALREADY_THERE', residentId: person.id });
  }
  for (const { candidate, person } of joining) {
    placed.set(candidate.index, { outcome: 'LOADED', residentId: person.id });
  }
  return {
    joining: joining.map(({ candidate, person }) => ({ residentId: person.id, row: candidate.row })),
    households,
  };
}

/** Who would live there joins when he lives nowhere then; who would not, when he is not in that household then. */
function isToJoin(
  { row: { household } }: Candidate,
  own: readonly KnownMembership[] = [],
  idOf: (key: string) => string,
): boolean {
  if (household === null) return false;
  const meanwhile = own.filter(({ untilOn }) => untilOn === null || untilOn > household.fromOn);
  if (usualResiding(household.role) === 'FULL') return meanwhile.every(({ residing }) => residing === 'NONE');
  return meanwhile.every(({ householdId }) => householdId !== idOf(household.key));
}

/** Households of the file that stand here already, found by somebody who lives in them exactly as the file says. */
function householdsOf(
  known: readonly Known[],
  memberships: ReadonlyMap<string, readonly KnownMembership[]>,
): Map<string, string> {
  const found = new Map<string, string>();
  for (const { candidate, person } of known) {
    const { household } = candidate.row;
    const isMeant = ({ fromOn, role, residing }: KnownMembership) =>
      residing !== 'NONE' && fromOn === household?.fromOn && role === household.role;
    const own = memberships.get(person.id)?.find(isMeant);
    if (household && own && !found.has(household.key)) found.set(household.key, own.householdId);
  }
  return found;
}

/** Puts people on file; those it did, and what they are recognised by. */
async function putOnFile(
  tx: Transaction,
  placing: Placing,
  candidates: readonly Candidate[],
  placed: Outcomes,
): Promise<{ joining: Joining[]; keys: ReadonlySet<string> }> {
  const inserted = await insertResidents(tx, placing, candidates);
  const fresh = candidates.filter(({ id }) => inserted.has(id));
  for (const { index, id } of fresh) placed.set(index, { outcome: 'LOADED', residentId: id });
  return { joining: fresh.map(({ id, row }) => ({ residentId: id, row })), keys: new Set(fresh.map(keyOf)) };
}

/** A person who stands twice in a batch is put in once; the other rows meet it in the next round. */
function firstOfEach(candidates: readonly Candidate[]): Candidate[] {
  const seen = new Map<string, Candidate>();
  for (const candidate of candidates) if (!seen.has(keyOf(candidate))) seen.set(keyOf(candidate), candidate);
  return [...seen.values()];
}

/** The household of a key: the one that stands here, or the one that will. */
const householdIdOf = (placing: Placing, known: ReadonlyMap<string, string>, key: string): string =>
  known.get(key) ?? placing.ids.of('household', placing.scope, key);

/** Forms the households that are not there yet and puts people in. */
async function join(
  tx: Transaction,
  placing: Placing,
  joining: readonly Joining[],
  known: ReadonlyMap<string, string>,
): Promise<void> {
  const idOf = (key: string): string => householdIdOf(placing, known, key);
  const members = joining.flatMap(({ residentId, row: { household } }) =>
    household ? [{ residentId, ...household, householdId: idOf(household.key) }] : [],
  );
  const strange = members.filter(({ key }) => !known.has(key));
  await insertHouseholds(tx, placing, strange);
  await insertMembers(tx, placing.municipality, members);
}
