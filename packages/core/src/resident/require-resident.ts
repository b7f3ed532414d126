import { type Caller, requireRow, type Transaction } from '@eenplan/kit';
import { refuse } from '../errors';
import { Resident } from './resident.entity';

/** The resident with an id that a client gave; refused with `NOT_FOUND` at this path when the caller sees none. */
export const requireResident = (
  tx: Transaction,
  caller: Caller,
  id: string,
  ...path: readonly string[]
): Promise<Resident> => requireRow(tx, Resident, caller, id, refuse('NOT_FOUND', ...path));

/**
 * What is dated about these residents stands still until the transaction ends, so that of two acts at once the second
 * sees what the first did. In the order of the ids: two callers with the same residents never wait for each other.
 */
export async function lockResidents(
  tx: Transaction,
  municipality: string,
  residentIds: readonly string[],
): Promise<void> {
  await tx.query(
    `select pg_advisory_xact_lock(hashtextextended('core.household_member ' || $1 || ' ' || id, 0))
     from (select distinct unnest($2::text[]) as id order by 1) residents`,
    [municipality, residentIds],
  );
}
