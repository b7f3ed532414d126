import type { DecisionAtGate, Transaction } from '@eenplan/kit';
import { refuse } from './personal-budget.errors';
import { refuseUnexplained } from './personal-budget.law';

/** Of the last support request that the application can follow, and of the budget that was given in the application. */
const KNOWN = `select exists (
    select from core.personal_budget b where b.municipality = application.municipality
      and b.application_id = application.id and b.state in ('GRANTED', 'PARTLY')
  ) as "hasBudget", (
    select assessment.budget_explained_on from wmo.support_request request
    left join wmo.assessment assessment
      on assessment.municipality = request.municipality and assessment.support_request_id = request.id
    where request.municipality = application.municipality and request.resident_id = application.resident_id
      and request.received_on <= application.received_on
    order by request.received_on desc, request.recorded_at desc, request.id desc limit 1
  ) as "explainedOn"
  from core.application application where application.municipality = $1 and application.id = $2`;

/** Wmo 2.3.2 lid 6: no personal budget is given to whom nobody has told what it asks. */
export async function refuseUnexplainedBudget(
  tx: Transaction,
  { municipality, applicationId, outcome, decidedOn }: DecisionAtGate,
  ...path: readonly string[]
): Promise<void> {
  if (outcome !== 'GRANTED' && outcome !== 'PARTLY') return;
  const [known] = await tx.query<{ hasBudget: boolean; explainedOn: string | null }[]>(KNOWN, [
    ...[municipality, applicationId],
  ]);
  const { hasBudget: givesBudget = false, explainedOn = null } = known ?? {};
  const refusal = refuseUnexplained({ givesBudget, explainedOn, decidedOn });
  if (refusal) throw refuse(refusal, ...path, 'outcome');
}
