import { type Caller, type Platform, readRows, type Transaction } from '@eenplan/kit';
import { changeRow } from '../plan/plan-rows';
import { keepChange } from './allocation-rows';
import { Allocation } from './allocation.entity';

/**
 * R30: what was allocated on access that is found unlawful ends that day, or held on no day when it had not begun. Whoever
 * does holds the building block.
 */
export async function endAllocationsOf(
  platform: Platform,
  tx: Transaction,
  caller: Caller,
  { id }: { readonly id: string },
  on: string,
  ground: string | null,
): Promise<void> {
  const open = await readRows(tx, Allocation, caller, {
    where: (parameters) => {
      const day = `${parameters.add(on)}::date`;
      return [
        `row.block_id = ${parameters.add(id)}`,
        `(row.until_on is null or (row.until_on > ${day} and row.until_on > row.from_on))`,
      ];
    },
    orderBy: ['row.id'],
    lock: 'for update',
  });
  for (const allocation of open) {
    const untilOn = on < allocation.fromOn ? allocation.fromOn : on;
    const end = { state: 'ENDED', untilOn, endReasonCode: 'UNLAWFUL', endNote: ground } as const;
    await keepChange(platform, tx, caller, await changeRow(tx, Allocation, allocation, end), { reason: ground });
  }
}
