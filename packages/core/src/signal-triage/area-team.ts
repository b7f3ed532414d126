import type { Transaction } from '@eenplan/kit';
import type { Signal } from '../signal/signal.entity';

interface Address {
  readonly postcode: string;
  readonly houseNumber: number;
}

/** Where the teams of an address are sought: in its own area first, then in those around it. */
const TEAMS = `
  with recursive around as (
    select place.area_id as id, 0 as depth from core.area_postcode place
    where place.municipality = $1 and place.postcode = $2 and place.first_number <= $3
      and (place.last_number is null or place.last_number >= $3)
      and place.side in ('ALL', case when $3 % 2 = 0 then 'EVEN' else 'ODD' end)
      and place.from_on <= $4::date and (place.until_on is null or place.until_on > $4::date)
    union all
    select area.parent_id, around.depth + 1 from around
    join core.area area on area.municipality = $1 and area.id = around.id
    where area.parent_id is not null)
  select team.id, around.depth from around
  join core.team_area working on working.municipality = $1 and working.area_id = around.id
    and working.from_on <= $4::date and (working.until_on is null or working.until_on > $4::date)
  join core.team team on team.municipality = $1 and team.id = working.team_id
    and team.from_on <= $4::date and (team.until_on is null or team.until_on > $4::date)
  order by around.depth, team.id`;

/**
 * The teams that work for where somebody lives on a day: those of the smallest area that has any. The address is that of
 * the signal; else that of the resident it is about, unless that is secret.
 */
export async function teamsOfArea(tx: Transaction, signal: Signal, on: string): Promise<string[]> {
  const address = addressIn(signal) ?? (await addressOfResident(tx, signal, on));
  if (!address) return [];
  const { postcode, houseNumber } = address;
  const rows = await tx.query<{ id: string; depth: number }[]>(TEAMS, [
    signal.municipality,
    ...[postcode, houseNumber, on],
  ]);
  return [...new Set(rows.filter(({ depth }) => depth === rows[0]?.depth).map(({ id }) => id))];
}

const addressIn = ({ postcode, houseNumber }: Signal): Address | null =>
  postcode === null || houseNumber === null ? null : { postcode, houseNumber };

async function addressOfResident(
  tx: Transaction,
  { municipality, residentId }: Signal,
  on: string,
): Promise<Address | null> {
  if (residentId === null) return null;
  const [home] = await tx.query<Address[]>(
    `select postcode, house_number as "houseNumber" from core.resident_address
     where municipality = $1 and resident_id = $2 and kind = 'RESIDENCE' and not is_secret
       and postcode is not null and house_number is not null
       and from_on <= $3::date and (until_on is null or until_on > $3::date)`,
    [municipality, residentId, on],
  );
  return home ?? null;
}
