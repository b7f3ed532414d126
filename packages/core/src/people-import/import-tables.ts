import { newId, noteWritten, type Transaction } from '@eenplan/kit';
import { HouseholdMember } from '../household/household-member.entity';
import { usualResiding } from '../household/residing.law';
import { Resident } from '../resident/resident.entity';
import type { ImportMembership } from './import-row';
import type { Candidate, Placing } from './placing';

/** Somebody on file, as far as an import has to know. */
export interface KnownPerson {
  readonly id: string;
  readonly bsnLookup: string | null;
  readonly givenNames: string;
  readonly familyNamePrefix: string | null;
  readonly familyName: string;
  readonly birthDate: string | null;
}

/** A membership on file. */
export interface KnownMembership {
  readonly residentId: string;
  readonly householdId: string;
  readonly role: string;
  readonly residing: string;
  readonly fromOn: string;
  readonly untilOn: string | null;
}

/** A membership to put on file. */
export interface NewMember extends ImportMembership {
  readonly residentId: string;
  readonly householdId: string;
}

const PERSON = `id, bsn_lookup as "bsnLookup", given_names as "givenNames", family_name_prefix as "familyNamePrefix",
  family_name as "familyName", birth_date as "birthDate"`;

/**
 * Who of these is on file, by look-up hash of the number or, without a number, by id. One look into the index for each,
 * by a lateral join. `(select $1)` keeps the value from the planner: of a municipality that is being filled statistics
 * say that it has no rows, and then every index that starts with the municipality looks as good as the right one.
 */
export async function findPeople(
  tx: Transaction,
  municipality: string,
  candidates: readonly Candidate[],
): Promise<Map<string, KnownPerson>> {
  if (candidates.length === 0) return new Map();
  const lookups = candidates.flatMap(({ bsnLookup }) => bsnLookup ?? []);
  const ids = candidates.filter(({ bsnLookup }) => bsnLookup === null).map(({ id }) => id);
  const rows = await tx.query<KnownPerson[]>(
    `select found.* from unnest($2::text[]) wanted
       cross join lateral (select ${PERSON} from core.resident where municipality = (select $1::text) and bsn_lookup = wanted limit 1) found
     union all
     select found.* from unnest($3::uuid[]) wanted
       cross join lateral (select ${PERSON} from core.resident where municipality = (select $1::text) and id = wanted limit 1) found`,
    [municipality, lookups, ids],
  );
  return new Map(rows.flatMap((row) => [...(row.bsnLookup ? [[row.bsnLookup, row] as const] : []), [row.id, row]]));
}

/** The memberships of these people, by resident. */
export async function findMemberships(
  tx: Transaction,
  municipality: string,
  residentIds: readonly string[],
): Promise<Map<string, KnownMembership[]>> {
  if (residentIds.length === 0) return new Map();
  const rows = await tx.query<KnownMembership[]>(
    `select found.* from unnest($2::uuid[]) wanted cross join lateral (
       select resident_id as "residentId", household_id as "householdId", role, residing, from_on as "fromOn", until_on as "untilOn"
       from core.household_member where municipality = (select $1::text) and resident_id = wanted order by from_on offset 0) found`,
    [municipality, residentIds],
  );
  const byResident = new Map<string, KnownMembership[]>(residentIds.map((id) => [id, []]));
  for (const row of rows) byResident.get(row.residentId)?.push(row);
  return byResident;
}

/** Puts people on file who are not; the ids of those it did. */
export async function insertResidents(
  tx: Transaction,
  { platform: { vault, clock }, municipality }: Placing,
  candidates: readonly Candidate[],
): Promise<Set<string>> {
  if (candidates.length === 0) return new Set();
  const rows = candidates.map(({ row }) => row);
  const inserted = await tx.query<{ id: string }[]>(
    `insert into core.resident (municipality, recorded_at, id, bsn_encrypted, bsn_lookup, given_names,
       family_name_prefix, family_name, birth_date)
     select $1, $2, new.* from unnest($3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[]) new
     on conflict do nothing returning id`,
    [
      ...[municipality, clock.now(), candidates.map(({ id }) => id)],
      rows.map(({ bsn }) => (bsn === null ? null : vault.encrypt(municipality, bsn))),
      candidates.map(({ bsnLookup }) => bsnLookup),
      ...[rows.map((row) => row.givenNames), rows.map((row) => row.familyNamePrefix)],
      ...[rows.map((row) => row.familyName), rows.map((row) => row.birthDate)],
    ],
  );
  noteWritten(tx, Resident, inserted);
  return new Set(inserted.map(({ id }) => id));
}

/** Forms the households of these members that are not there yet, from the first day of the first member. */
export async function insertHouseholds(
  tx: Transaction,
  { platform: { clock }, municipality }: Placing,
  members: readonly NewMember[],
): Promise<void> {
  const formed = new Map<string, string>();
  for (const { householdId, fromOn } of members) {
    const earliest = formed.get(householdId);
    if (earliest === undefined || fromOn < earliest) formed.set(householdId, fromOn);
  }
  if (formed.size === 0) return;
  await tx.query(
    `insert into core.household (municipality, recorded_at, id, formed_on)
     select $1, $2, new.* from unnest($3::uuid[], $4::date[]) new on conflict do nothing`,
    [municipality, clock.now(), [...formed.keys()], [...formed.values()]],
  );
}

/** Puts people in households, living there unless the role says otherwise. Who got into one meanwhile stays there. */
export async function insertMembers(
  tx: Transaction,
  municipality: string,
  members: readonly NewMember[],
): Promise<void> {
  if (members.length === 0) return;
  noteWritten(tx, HouseholdMember, members);
  await tx.query(
    `insert into core.household_member (municipality, until_on, id, household_id, resident_id, role, residing, from_on)
     select $1, null, new.* from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::date[]) new
     on conflict do nothing`,
    [
      ...[municipality, members.map(() => newId())],
      ...[members.map(({ householdId }) => householdId), members.map(({ residentId }) => residentId)],
      ...[members.map(({ role }) => role), members.map(({ role }) => usualResiding(role))],
      members.map(({ fromOn }) => fromOn),
    ],
  );
}
