import type { ConfigWork } from '@eenplan/kit';
import type { Line } from './line';
import type { TeamRow } from './team-lines';
import { endOf } from './period';

/** Whoever works in a team that ends leaves it that day. A place that would begin later is refused by the database. */
export async function endMembers({ tx, caller }: ConfigWork, teams: readonly Line<TeamRow>[]): Promise<string[]> {
  const lines: string[] = [];
  for (const { row, known, label } of teams) {
    if (!known || endOf(row) >= endOf(known)) continue;
    const [, count] = await tx.query<[unknown, number]>(
      `update core.team_member set until_on = $3
       where municipality = $1 and team_id = $2 and from_on < $3::date and (until_on is null or until_on > $3::date)`,
      [caller.municipality, row.id, row.untilOn],
    );
    if (count > 0) lines.push(`${label}: ${count} of its members until ${row.untilOn ?? ''}`);
  }
  return lines;
}
