import { OF_OWN_FILE, OF_VISIBLE_APPLICATION } from '../application/own-application';
import { lawInSight } from '../purpose/people-rules';

/** Row rule of what hangs on a budget: the law of its application shows. */
export const OF_VISIBLE_BUDGET = `exists (
  select 1 from core.personal_budget budget
  join core.application asked on asked.municipality = budget.municipality and asked.id = budget.application_id
  join core.case_file file on file.municipality = budget.municipality and file.id = budget.case_id
  where budget.municipality = row.municipality and budget.id = row.budget_id
    and ${lawInSight('asked.law_code', 'file.household_id')})`;

/** Awb 3:41: what was decided on a budget (an SQL alias) is made known by a decision on its application. */
const isTold = (budget: string): string => `(${budget}.decided_on is null or exists (
  select 1 from core.decision told
  where told.municipality = ${budget}.municipality and told.application_id = ${budget}.application_id
    and told.state <> 'TAKEN'))`;

/** Row rule of a budget, for a resident: of the own file, and not between the verdict and its being made known. */
export const OWN_BUDGET = `${OF_OWN_FILE} and ${isTold('row')} and ${OF_VISIBLE_APPLICATION}`;

/** The same for what hangs on a budget. */
export const OF_OWN_BUDGET = `${OF_OWN_FILE} and ${OF_VISIBLE_BUDGET} and exists (
  select 1 from core.personal_budget own
  where own.municipality = row.municipality and own.id = row.budget_id and ${isTold('own')})`;
