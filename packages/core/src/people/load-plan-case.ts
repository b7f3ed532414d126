import { newId } from '@eenplan/kit';
import type { PlanWork } from './load-plan';
import type { PlanEntry } from './plan-file';

/** The case of the household, in support since the plan was adopted: the open one, or a new one. */
export async function caseInSupport(work: PlanWork, { adoptedOn }: PlanEntry): Promise<string> {
  const { tx, caller, platform, householdId } = work;
  const { municipality } = caller;
  const known = await tx.query<{ id: string }[]>(
    "select id from core.case_file where municipality = $1 and household_id = $2 and state <> 'CLOSED'",
    [municipality, householdId],
  );
  if (known[0]) return known[0].id;
  const [id, now] = [newId(), platform.clock.now()];
  // What is in the file is a story that was told: it was investigated, with the household, before it was adopted.
  await tx.query(
    `insert into core.case_file (municipality, id, household_id, state, opened_on, last_act_on, client_support_on,
       client_heard_on, is_investigating, investigated_on, version, recorded_at)
     values ($1, $2, $3, 'IN_SUPPORT', $4, $4, $4, $4, false, $4, 1, $5)`,
    [municipality, id, householdId, adoptedOn, now],
  );
  await tx.query(
    `insert into core.case_event (municipality, id, case_id, number, act, to_state, occurred_on, recorded_by, recorded_at)
     values ($1, $2, $3, 1, 'planAdopt', 'IN_SUPPORT', $4, $5, $6)`,
    [municipality, newId(), id, adoptedOn, caller.subject, now],
  );
  return id;
}
