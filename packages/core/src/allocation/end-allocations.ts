import type { Caller, Platform, Transaction } from '@eenplan/kit';
import { emitEnded } from '../event/event-acts';
import { changeRow } from '../plan/plan-rows';
import { keepChange } from './allocation-rows';
import { Allocation } from './allocation.entity';
import { endFrom } from './allocation.law';

/** Why support ends that rests on nothing any more. */
interface End {
  /** First day on which it is not given (exclusive end). */
  readonly on: string;
  readonly reason: 'UNLAWFUL' | 'WITHDRAWN';
  readonly note: string | null;
}

/**
 * R30, Wmo 2.3.10: what was allocated on access that is found unlawful or is taken back ends that day, or held on no day
 * when it had not begun. Of every law, also of one that the caller does not see: it rests on the same access. Whoever
 * does holds the building block.
 */
export async function endAllocationsOf(
  platform: Platform,
  tx: Transaction,
  caller: Caller,
  { id }: { readonly id: string },
  { on, reason, note }: End,
): Promise<void> {
  const open = await tx
    .createQueryBuilder(Allocation, 'row')
    .setLock('pessimistic_write')
    .where('row.municipality = :municipality and row.blockId = :id', { municipality: caller.municipality, id })
    .andWhere('(row.untilOn is null or (row.untilOn > :on and row.untilOn > row.fromOn))', { on })
    .orderBy('row.id')
    .getMany();
  for (const allocation of open) {
    const untilOn = endFrom(allocation, on);
    const end = { state: 'ENDED', untilOn, endReasonCode: reason, endNote: note } as const;
    await keepChange(platform, tx, caller, await changeRow(tx, Allocation, allocation, end), { reason: note });
    await emitEnded(platform, tx, allocation, { untilOn, reason });
  }
}
