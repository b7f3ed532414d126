import { OF_OWN_FILE } from '../application/own-application';
import { lawInSight } from '../purpose/people-rules';

/** Row rule of what hangs on a budget: the law of its application shows. */
export const OF_VISIBLE_BUDGET = `exists (
  select 1 from core.personal_budget budget
  join core.application asked on asked.municipality = budget.municipality and asked.id = budget.application_id
  join core.case_file file on file.municipality = budget.municipality and file.id = budget.case_id
  where budget.municipality = row.municipality and budget.id = row.budget_id
    and ${lawInSight('asked.law_code', 'file.household_id')})`;

/** The same, for a resident: of the own file. */
export const OF_OWN_BUDGET = `${OF_OWN_FILE} and ${OF_VISIBLE_BUDGET}`;
