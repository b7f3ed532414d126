import type { Transaction } from '@eenplan/kit';
import type { PersonalBudgetState } from './personal-budget.enum';

type Standing = 'OPEN' | 'GRANTED' | 'PARTLY' | 'REFUSED' | null;

const STANDINGS: Readonly<Record<PersonalBudgetState, Standing>> = {
  ...{ REQUESTED: 'OPEN', TESTED: 'OPEN', GRANTED: 'GRANTED', PARTLY: 'PARTLY', REFUSED: 'REFUSED', WITHDRAWN: null },
};

/** What came of the budget that was asked in an application; null when none was, or it was taken back. */
export async function budgetStandingOf(
  tx: Transaction,
  { municipality, id }: { readonly municipality: string; readonly id: string },
): Promise<Standing> {
  const sql = 'select state from core.personal_budget where municipality = $1 and application_id = $2 for share';
  const [budget] = await tx.query<{ state: PersonalBudgetState }[]>(sql, [municipality, id]);
  return budget ? STANDINGS[budget.state] : null;
}

/** Rule R65: was the budget of an application given for this building block, and for a version of this product? */
export async function isBudgetFor(
  tx: Transaction,
  { municipality, id }: { readonly municipality: string; readonly id: string },
  { blockId, productId }: { readonly blockId: string | null; readonly productId: string | null },
): Promise<boolean> {
  const sql = `select 1 from core.personal_budget b
    join core.product own on own.municipality = b.municipality and own.id = b.product_id
    join core.product said on said.municipality = own.municipality and said.code = own.code
    where b.municipality = $1 and b.application_id = $2 and b.block_id = $3 and said.id = $4`;
  return (await tx.query<object[]>(sql, [municipality, id, blockId, productId])).length > 0;
}

/** Wmo 2.3.10: a budget that was given ends with the decision that gave it, on the same day and ground. */
export async function withdrawBudgetOf(
  tx: Transaction,
  decision: {
    readonly municipality: string;
    readonly applicationId: string;
    readonly groundCode: string | null;
    readonly effectiveOn: string | null;
  },
): Promise<void> {
  await tx.query(
    `update core.personal_budget set state = 'WITHDRAWN', ground_code = $3, until_on = $4, version = version + 1
     where municipality = $1 and application_id = $2 and state in ('GRANTED', 'PARTLY')`,
    [decision.municipality, decision.applicationId, decision.groundCode, decision.effectiveOn],
  );
}
