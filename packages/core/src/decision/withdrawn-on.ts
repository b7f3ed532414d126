import type { Transaction } from '@eenplan/kit';

/**
 * Wmo 2.3.10: the day as of which the decision on a building block was taken back and made known; null when none was, or
 * when it was given again since. Whoever asks holds the building block.
 */
export async function withdrawnOn(
  tx: Transaction,
  { municipality, id }: { readonly municipality: string; readonly id: string },
): Promise<string | null> {
  const sql = `select kind, effective_on as "effectiveOn" from core.decision
    where municipality = $1 and block_id = $2 and state = 'PUBLISHED' and outcome in ('GRANTED', 'PARTLY', 'WITHDRAWN')
    order by effective_on desc, recorded_at desc limit 1`;
  const [last] = await tx.query<{ kind: string; effectiveOn: string }[]>(sql, [municipality, id]);
  return last?.kind === 'WITHDRAWAL' ? last.effectiveOn : null;
}
