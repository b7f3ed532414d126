import type { Transaction } from '@eenplan/kit';
import { type Comparison, compare, isCandidate, type KnownPerson, scoreOf, type SignalledPerson } from './match.law';

/** A signal of which it is asked whom it is about. */
export interface Asked extends SignalledPerson {
  readonly id: string;
}

/** A resident whom a signal may be about, with how like they are. */
export interface Candidate {
  readonly residentId: string;
  readonly comparison: Comparison;
  readonly score: number;
}

/** Most that one way of finding gives of one signal, and most that are shown. */
const FOUND = 50;
const SHOWN = 10;

interface Found extends KnownPerson {
  readonly signalId: string;
  readonly residentId: string;
}

/** Whom signals may be about, the likest first, in one statement for all of them. On that day, secret addresses left out. */
export async function candidatesOf(
  tx: Transaction,
  municipality: string,
  asked: readonly Asked[],
  on: string,
): Promise<ReadonlyMap<string, readonly Candidate[]>> {
  const rows = asked.length === 0 ? [] : await tx.query<Found[]>(FIND, [municipality, JSON.stringify(asked), on]);
  const byId = new Map(asked.map((each) => [each.id, each]));
  const candidates = new Map<string, Candidate[]>(asked.map(({ id }) => [id, []]));
  for (const row of rows) {
    const one = byId.get(row.signalId);
    if (!one) continue;
    const comparison = compare(one, row);
    if (!isCandidate(comparison)) continue;
    candidates.get(row.signalId)?.push({ residentId: row.residentId, comparison, score: scoreOf(comparison) });
  }
  for (const [id, list] of candidates) candidates.set(id, list.sort(likestFirst).slice(0, SHOWN));
  return candidates;
}

const likestFirst = (left: Candidate, right: Candidate): number =>
  right.score - left.score || (left.residentId < right.residentId ? -1 : 1);

/** By number, by birth date, by address, and by name with the year of birth: each has an index. */
const FIND = `
  with asked as (
    select * from jsonb_to_recordset($2::jsonb) as asked
      ("id" uuid, "bsnLookup" text, "familyName" text, "birthDate" text, "postcode" text, "houseNumber" integer))
  select asked.id as "signalId", known.id as "residentId", known.bsn_lookup as "bsnLookup",
    known.family_name as "familyName", known.family_name_prefix as "familyNamePrefix", known.birth_date as "birthDate",
    (select coalesce(jsonb_agg(jsonb_build_object('postcode', home.postcode, 'houseNumber', home.house_number)), '[]')
      from core.resident_address home
      where home.municipality = $1 and home.resident_id = known.id and home.kind <> 'POSTAL' and not home.is_secret
        and home.from_on <= $3::date and (home.until_on is null or home.until_on > $3::date)) as addresses
  from asked
  cross join lateral (
    (select id from core.resident where municipality = $1 and bsn_lookup = asked."bsnLookup")
    union
    (select id from core.resident where municipality = $1 and birth_date = asked."birthDate" order by id limit ${FOUND})
    union
    (select home.resident_id from core.resident_address home
      where home.municipality = $1 and home.postcode = asked.postcode and home.house_number = asked."houseNumber"
        and not home.is_secret and home.from_on <= $3::date and (home.until_on is null or home.until_on > $3::date)
      order by home.resident_id limit ${FOUND})
    union
    (select id from core.resident
      where municipality = $1 and lower(family_name) = lower(asked."familyName")
        and left(birth_date, 4) = left(asked."birthDate", 4)
      order by id limit ${FOUND})) found
  join core.resident known on known.municipality = $1 and known.id = found.id
  order by asked.id, known.id`;
