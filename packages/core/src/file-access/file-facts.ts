import type { Transaction } from '@eenplan/kit';
import type { FileFacts } from './file-access.law';

/** That a row holds on the day `$3`. */
const holds = (alias: string): string =>
  `${alias}.from_on <= $3::date and (${alias}.until_on is null or ${alias}.until_on > $3::date)`;

/** A refusal is of a person: it holds for every registration of that person with this resident. */
const REFUSED = `exists (
  select from core.file_access_refusal f
  join core.representative them on them.municipality = f.municipality and them.id = f.representative_id
  where f.municipality = a.municipality and f.resident_id = a.resident_id and ${holds('f')}
    and (them.id = a.id or them.representative_resident_id = a.representative_resident_id))`;

const REPRESENTATIVES = `coalesce((
  select json_agg(json_build_object('id', a.id, 'kind', a.kind, 'scope', a.scope,
    'representativeResidentId', a.representative_resident_id, 'isRefused', ${REFUSED}))
  from core.representative a
  where a.municipality = r.municipality and a.resident_id = r.id and ${holds('a')}), '[]')`;

const FACTS = `select r.id, r.birth_date as "birthDate", ${REPRESENTATIVES} as representatives,
    (select p.own_direction from core.resident_profile p
     where p.municipality = r.municipality and p.resident_id = r.id and p.from_on <= $3::date
     order by p.from_on desc limit 1) as "ownDirection"
  from core.resident r where r.municipality = $1`;

/** What opening the file of a resident, and consenting, depends on. Whoever may see that: the law asks it of all. */
export async function fileFactsOf(
  tx: Transaction,
  municipality: string,
  residentId: string,
  on: string,
): Promise<FileFacts> {
  const [facts] = await tx.query<FileFacts[]>(`${FACTS} and r.id = $2::uuid`, [municipality, residentId, on]);
  if (!facts) throw new Error('A resident that was found has facts.');
  return facts;
}

/** The same of a resident and of everybody for whom that resident acts on the day. One statement. */
export const factsAround = (
  tx: Transaction,
  municipality: string,
  residentId: string,
  on: string,
): Promise<FileFacts[]> =>
  tx.query<FileFacts[]>(
    `${FACTS} and r.id in (
       select $2::uuid union
       select o.resident_id from core.representative o
       where o.municipality = $1 and o.representative_resident_id = $2::uuid and ${holds('o')})
     order by r.id`,
    [municipality, residentId, on],
  );
