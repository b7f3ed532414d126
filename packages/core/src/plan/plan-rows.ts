import {
  type Caller,
  readRow,
  type Refusal,
  requireRow,
  type RowClass,
  SqlParameters,
  type Transaction,
} from '@eenplan/kit';
import { PlanFactsRow } from './plan-facts.entity';
import { Plan } from './plan.entity';
import { refuse } from './plan.errors';
import { type PlanAct, refusePlanAct } from './plan.law';

/** A row that goes up with every change. */
interface Versioned {
  readonly municipality: string;
  readonly id: string;
  readonly version: number;
}

/** Refuses an act on a row that is not as the caller read it. */
export function refuseChanged(row: Versioned, version: number): void {
  if (row.version !== version) throw refuse('CHANGED_MEANWHILE', 'input', 'version');
}

/** Changes a row that nobody changed since it was read, and gives it as it becomes. Refuses with CHANGED_MEANWHILE. */
export async function changeRow<T extends Versioned>(
  tx: Transaction,
  entity: RowClass<T>,
  row: T,
  changes: Partial<Omit<T, 'municipality' | 'id' | 'version'>> = {},
): Promise<T> {
  const { municipality, id, version } = row;
  const next = { ...changes, version: version + 1 };
  const table: RowClass<Versioned> = entity;
  const { affected } = await tx.update(table, { municipality, id, version }, next);
  if (affected !== 1) throw refuse('CHANGED_MEANWHILE', 'input', 'version');
  return Object.assign(Object.create(entity.prototype as object) as T, row, next);
}

/** The plan with an id that a client gave, locked: whoever else acts on it or on its parts waits. */
export const lockPlan = (tx: Transaction, caller: Caller, id: string, missing: Refusal): Promise<Plan> =>
  requireRow(tx, Plan, caller, id, missing, 'for update');

/** The plan of an act, locked, as the caller read it, with what its acts depend on. The act is open, or refused here. */
export async function planForAct(
  tx: Transaction,
  caller: Caller,
  act: PlanAct,
  { planId, version }: { readonly planId: string; readonly version: number },
): Promise<{ plan: Plan; facts: PlanFactsRow }> {
  const plan = await lockPlan(tx, caller, planId, refuse('NOT_FOUND', 'input', 'planId'));
  refuseChanged(plan, version);
  const facts = await factsOf(tx, caller, plan);
  const refusal = refusePlanAct(act, facts);
  if (refusal) throw refuse(refusal, 'input', 'planId');
  return { plan, facts };
}

/** What the acts on a plan depend on. */
export async function factsOf(tx: Transaction, caller: Caller, plan: Plan): Promise<PlanFactsRow> {
  const facts = await readRow(tx, PlanFactsRow, caller, plan.id);
  if (!facts) throw new Error('A plan that can be read has its facts.');
  return facts;
}

/** The row of the professional who acts; requests of professionals put it there. */
export async function professionalOf(tx: Transaction, { municipality, subject }: Caller): Promise<string> {
  const sql = 'select id from core.professional where municipality = $1 and subject = $2';
  const [row] = await tx.query<{ id: string }[]>(sql, [municipality, subject]);
  if (!row) throw new Error('Whoever acts on a plan is a professional on the list.');
  return row.id;
}

/**
 * The day on which an investigation of the case of a plan was first completed, since the case was last taken up again;
 * null when none was.
 */
export async function firstInvestigatedOn(
  tx: Transaction,
  { municipality, caseId }: Pick<Plan, 'municipality' | 'caseId'>,
): Promise<string | null> {
  const [row] = await tx.query<{ day: string | null }[]>(
    `select least(c.investigated_on, (
       select min(i.completed_on) from core.investigation i
       where i.municipality = c.municipality and i.case_id = c.id and i.completed_on >= coalesce((
         select max(e.occurred_on) from core.case_event e
         where e.municipality = c.municipality and e.case_id = c.id and e.to_state = 'CLARIFIED'
           and e.from_state in ('AFTERCARE', 'CLOSED')
       ), c.opened_on)
     )) as day
     from core.case_file c where c.municipality = $1 and c.id = $2`,
    [municipality, caseId],
  );
  return row?.day ?? null;
}

/** Was another plan of the household in force on that day, or later? The caller holds the plan; what ended stays so. */
export async function anotherInForceOn(
  tx: Transaction,
  { municipality, id, householdId }: Plan,
  on: string,
): Promise<boolean> {
  const rows = await tx.query<object[]>(
    `select from core.plan where municipality = $1 and household_id = $2 and id <> $3 and adopted_on < ended_on
       and ended_on > $4::date limit 1`,
    [municipality, householdId, id, on],
  );
  return rows.length > 0;
}

/** The earliest day on which a plan can end: after its last adoption, and after all support that was given. */
export async function earliestEndOn(tx: Transaction, { municipality, id, draftedOn }: Plan): Promise<string> {
  const [row] = await tx.query<{ day: string }[]>(
    `select greatest($3::date, (
         select max(adopted_on) from core.plan_adoption where municipality = $1 and plan_id = $2
       ), (
         select max(until_on) from core.building_block
         where municipality = $1 and plan_id = $2 and until_on > from_on
       )) as day`,
    [municipality, id, draftedOn],
  );
  return row?.day ?? draftedOn;
}

/** The day of the latest part of a plan that goes on, and of its last adoption. */
export async function latestPartOn(tx: Transaction, { municipality, id, draftedOn }: Plan): Promise<string> {
  const parameters = new SqlParameters();
  const [town, plan, drafted] = [municipality, id, draftedOn].map((value) => parameters.add(value));
  const days = [
    'select max(adopted_on) from core.plan_adoption',
    'select max(from_on) from core.plan_goal',
    'select max(from_on) from core.plan_carer_support',
  ].map((select, index) => `(${select} where municipality = ${town} and plan_id = ${plan}${index ? OPEN : ''})`);
  const [row] = await tx.query<{ day: string }[]>(
    `select greatest(${drafted}::date, ${days.join(', ')}) as day`,
    parameters.values,
  );
  return row?.day ?? draftedOn;
}

const OPEN = ' and until_on is null';
