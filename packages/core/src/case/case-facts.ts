import type { Transaction } from '@eenplan/kit';
import type { Case } from './case.entity';
import type { CaseFacts } from './case.law';

/** What the law asks of a case besides its own row. */
export type CaseSurroundings = Pick<CaseFacts, 'hasOtherOpenCase' | 'hasOpenPlan'>;

/** What the law asks of a case. */
export const factsOf = (file: Case, around: CaseSurroundings): CaseFacts => {
  const { state, complexity, clientSupportOn, clientHeardOn, isInvestigating } = file;
  return { state, complexity, clientSupportOn, clientHeardOn, isInvestigating, ...around };
};

/** Is there a plan in the case that was not ended? Drafting one takes the lock of the case, so under it this stays so. */
export async function hasOpenPlan(tx: Transaction, { municipality, id }: Case): Promise<boolean> {
  const sql = "select from core.plan where municipality = $1 and case_id = $2 and state <> 'ENDED' limit 1";
  return (await tx.query<object[]>(sql, [municipality, id])).length > 0;
}
