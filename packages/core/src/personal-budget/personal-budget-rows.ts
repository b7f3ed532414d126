import { type Caller, newId, requireRow, type Transaction } from '@eenplan/kit';
import { Application } from '../application/application.entity';
import { refuse as refuseApplication } from '../application/application.errors';
import { refuseApplicationAct } from '../application/application.law';
import { refuseChanged } from '../plan/plan-rows';
import { PersonalBudgetConditionResult } from './personal-budget-condition.entity';
import { PersonalBudget } from './personal-budget.entity';
import { refuse } from './personal-budget.errors';
import type { PersonalBudgetActInput, PersonalBudgetConditionInput } from './personal-budget.inputs';
import { type BudgetAct, refuseBudgetAct } from './personal-budget.law';

/** The budget of an act, locked, as the caller read it. The act is open, or refused here. */
export async function budgetForAct(
  tx: Transaction,
  caller: Caller,
  act: BudgetAct,
  { personalBudgetId, version }: PersonalBudgetActInput,
): Promise<PersonalBudget> {
  const missing = refuse('NOT_FOUND', 'input', 'personalBudgetId');
  const { applicationId } = await requireRow(tx, PersonalBudget, caller, personalBudgetId, missing);
  // Application first, as whoever decides on it or takes it back does.
  const application = await requireRow(tx, Application, caller, applicationId, missing, 'for share');
  const budget = await requireRow(tx, PersonalBudget, caller, personalBudgetId, missing, 'for update');
  refuseChanged(budget, version);
  const refusal = refuseBudgetAct(act, budget);
  if (refusal) throw refuse(refusal, 'input', 'personalBudgetId');
  const over = BEFORE_DECISION.has(act) ? refuseApplicationAct('decisionTake', application) : null;
  if (over) throw refuseApplication(over, 'input', 'personalBudgetId');
  return budget;
}

/** Awb 4:13: what is done with a budget while its application is open. */
const BEFORE_DECISION: ReadonlySet<BudgetAct> = new Set([
  ...(['personalBudgetPlanRecord', 'personalBudgetTest', 'personalBudgetDecide'] as const),
]);

/** Keeps what came of each condition. */
export async function keepConditions(
  tx: Transaction,
  { municipality, id: budgetId, residentId }: PersonalBudget,
  conditions: readonly PersonalBudgetConditionInput[],
): Promise<void> {
  await tx.insert(
    PersonalBudgetConditionResult,
    conditions.map(({ condition, isMet, reason }) => ({
      ...{ municipality, id: newId(), budgetId, residentId, condition, isMet, reason },
    })),
  );
}

/** R62: are all conditions met? */
export async function areConditionsMet(tx: Transaction, { municipality, id }: PersonalBudget): Promise<boolean> {
  const sql = `select 1 from core.personal_budget_condition
    where municipality = $1 and budget_id = $2 and not is_met limit 1`;
  return (await tx.query<object[]>(sql, [municipality, id])).length === 0;
}

/** Wmo 2.3.6 lid 5 (b): was something taken back from the resident on a ground that bars a budget? */
export async function isBarred(tx: Transaction, { municipality, residentId }: PersonalBudget): Promise<boolean> {
  const sql = `select 1 from core.decision d join core.decision_ground g on g.code = d.ground_code
    where d.municipality = $1 and d.resident_id = $2 and g.bars_budget and d.state = 'PUBLISHED' limit 1`;
  return (await tx.query<object[]>(sql, [municipality, residentId])).length > 0;
}

/** R62: was the case under investigation on that day, or before it? */
export async function isInvestigated(
  tx: Transaction,
  { municipality, caseId }: PersonalBudget,
  on: string,
): Promise<boolean> {
  const sql = `select 1 from core.case_file c where c.municipality = $1 and c.id = $2 and (
      c.investigated_on <= $3::date or exists (
        select from core.investigation i
        where i.municipality = c.municipality and i.case_id = c.id and i.started_on <= $3::date))`;
  return (await tx.query<object[]>(sql, [municipality, caseId, on])).length > 0;
}

/** The days on which the decisions on its application give something: from inclusive, until exclusive. */
export async function givenDaysOf(
  tx: Transaction,
  { municipality, applicationId, untilOn }: PersonalBudget,
): Promise<{ readonly effectiveOn: string | null; readonly endsOn: string | null }> {
  const sql = `select min(effective_on) as "effectiveOn" from core.decision
    where municipality = $1 and application_id = $2 and outcome in ('GRANTED', 'PARTLY') and state <> 'TAKEN'`;
  const [row] = await tx.query<{ effectiveOn: string | null }[]>(sql, [municipality, applicationId]);
  return { effectiveOn: row?.effectiveOn ?? null, endsOn: untilOn };
}
