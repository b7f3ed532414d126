import { Decision } from '@eenplan/core';
import type { Transaction } from '@eenplan/kit';
import { WRONG_DATA } from '../review/revision.law';
import type { Days } from './recovery.law';

/** What was established of wrong data on the decision that was changed. */
export interface FindingOfChange {
  readonly id: string;
  readonly isIntentional: boolean | null;
  readonly effectiveOn: string;
}

/** Wmo 2.3.10 lid 1 (a): the finding that a change rests on; null when there is none of its day. */
export async function findingOf(
  tx: Transaction,
  { municipality, replacesId, decidedOn }: Decision,
): Promise<FindingOfChange | null> {
  const sql = `select id, is_intentional as "isIntentional", effective_on::text as "effectiveOn" from wmo.revision_finding
    where municipality = $1 and decision_id = $2 and ground_code = $3 and established_on <= $4::date`;
  const [row] = await tx.query<FindingOfChange[]>(sql, [municipality, replacesId, WRONG_DATA, decidedOn]);
  return row ?? null;
}

/** What was paid from the budget of an application for days within these; null where no budget was given. */
export async function paidWithin(
  tx: Transaction,
  { municipality, applicationId }: Decision,
  { fromOn, untilOn }: Days,
): Promise<number | null> {
  const sql = `select coalesce(sum(p.amount_in_cents) filter (where p.from_on >= $3::date and p.until_on <= $4::date), 0)
      ::text as paid
    from core.personal_budget b
    left join core.personal_budget_payment p on p.municipality = b.municipality and p.budget_id = b.id
    where b.municipality = $1 and b.application_id = $2 and b.granted_rate_in_cents is not null
    group by b.id`;
  const [row] = await tx.query<{ paid: string }[]>(sql, [municipality, applicationId, fromOn, untilOn]);
  return row ? Number(row.paid) : null;
}

/** What is claimed already for the same decision, and was not dropped. Whoever asks holds the decision. */
export async function claimedOf(tx: Transaction, { municipality, id }: Decision): Promise<number> {
  const sql = `select coalesce(sum(amount_in_cents), 0)::text as claimed from wmo.recovery
    where municipality = $1 and decision_id = $2 and state <> 'DROPPED'`;
  const [row] = await tx.query<{ claimed: string }[]>(sql, [municipality, id]);
  return Number(row?.claimed ?? 0);
}
