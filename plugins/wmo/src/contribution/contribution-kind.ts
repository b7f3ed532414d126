import type { Transaction } from '@eenplan/kit';
import { isForTransport, refuseKind } from './contribution-kind.law';
import type { Contribution } from './contribution.entity';
import { refuse } from './contribution.errors';

/** Is a contribution for transport? Refused where what was recorded of its decision asks none, or is something else. */
export async function transportOf(
  tx: Transaction,
  { municipality, decisionId }: Contribution,
  said: boolean | null,
): Promise<boolean> {
  const sql = 'select kind_code as "kindCode" from wmo.provision where municipality = $1 and decision_id = $2';
  const [recorded] = decisionId === null ? [] : await tx.query<{ kindCode: string }[]>(sql, [municipality, decisionId]);
  const kindCode = recorded?.kindCode ?? null;
  const refusal = refuseKind(kindCode, said);
  if (refusal) throw refuse(refusal.code, 'input', refusal.field);
  return isForTransport(kindCode, said);
}
