import { TermService } from '@eenplan/core';
import type { Platform, Transaction } from '@eenplan/kit';

/** Ends a clock of a support request, if it runs. */
export async function meetTerm(
  platform: Platform,
  tx: Transaction,
  ruleId: string,
  { municipality, id: subjectId }: { readonly municipality: string; readonly id: string },
  metOn: string,
  ...path: readonly string[]
): Promise<void> {
  await platform.get(TermService).meet(tx, { municipality }, { ruleId, subjectId, metOn }, ...path);
}
