import { newId, type Transaction } from '@eenplan/kit';
import { HouseholdMember } from './household-member.entity';
import { halvesOf } from './residing.law';
import type { Residing } from './residing.enum';

/** A membership to put on file. */
export type NewMembership = Pick<HouseholdMember, 'householdId' | 'residentId' | 'role' | 'residing' | 'fromOn'> & {
  readonly untilOn?: string | null | undefined;
};

/** What comes of it: the rows, or who would live part-time in three households. */
export type Inserted = { readonly rows: readonly HouseholdMember[] } | { readonly inThree: string };

/**
 * Puts memberships on file. Whether they go together with others is held by the database; of part-time ones it must be
 * said which half they take. The residents must be locked (`lockResidents`), or two part-time memberships at once could
 * take the same half and one be refused without need.
 */
export async function insertMemberships(
  tx: Transaction,
  municipality: string,
  memberships: readonly NewMembership[],
): Promise<Inserted> {
  const rows = memberships.map((membership) =>
    Object.assign(new HouseholdMember(), {
      ...{ municipality, id: newId(), half: null, endReason: null, endRecordedBy: null },
      ...{ ...membership, untilOn: membership.untilOn ?? null },
    }),
  );
  const children = rows.filter(({ residing }) => residing === 'PART_TIME');
  for (const residentId of new Set(children.map((child) => child.residentId))) {
    const own = children.filter((child) => child.residentId === residentId);
    if (!(await giveHalves(tx, municipality, residentId, own))) return { inThree: residentId };
  }
  await tx.insert(HouseholdMember, rows);
  return { rows };
}

type Half = Pick<HouseholdMember, 'id' | 'fromOn' | 'untilOn' | 'half'>;

/** Gives the new memberships of a child a half, moving the older ones to the other when that makes place. */
async function giveHalves(
  tx: Transaction,
  municipality: string,
  residentId: string,
  own: readonly HouseholdMember[],
): Promise<boolean> {
  const known = await tx.query<Half[]>(
    `select id, from_on as "fromOn", until_on as "untilOn", half from core.household_member
     where municipality = $1 and resident_id = $2 and residing = 'PART_TIME' order by from_on, id`,
    [municipality, residentId],
  );
  const halves = halvesOf([...known, ...own]);
  if (!halves) return false;
  own.forEach((row, index) => (row.half = halves[known.length + index] ?? 0));
  const moved = known.flatMap(({ id, half }, index) => (half === halves[index] ? [] : [{ id, half: halves[index] }]));
  if (moved.length > 0) await moveHalves(tx, municipality, moved);
  return true;
}

/** In two steps: between them these memberships take no half at all, so that none meets another on the way. */
async function moveHalves(
  tx: Transaction,
  municipality: string,
  moved: readonly { readonly id: string; readonly half: number | undefined }[],
): Promise<void> {
  const ids = moved.map(({ id }) => id);
  const none: Residing = 'NONE';
  await tx.query(
    'update core.household_member set residing = $3, half = null where municipality = $1 and id = any($2::uuid[])',
    [municipality, ids, none],
  );
  await tx.query(
    `update core.household_member set residing = 'PART_TIME', half = moved.half
     from unnest($2::uuid[], $3::smallint[]) moved (id, half)
     where household_member.municipality = $1 and household_member.id = moved.id`,
    [municipality, ids, moved.map(({ half }) => half)],
  );
}
