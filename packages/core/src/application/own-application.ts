import { lawInSight } from '../purpose/people-rules';

/** SQL for the household of the case of a row. */
const HOUSEHOLD_OF_CASE = `(
  select file.household_id from core.case_file file
  where file.municipality = row.municipality and file.id = row.case_id)`;

/** As for building blocks: what rests on a law shows where that law does. */
export const LAW_OF_CASE_IS_IN_SIGHT = lawInSight('row.law_code', HOUSEHOLD_OF_CASE);

/** Row rule of a resident: it is of the own file. */
export const OF_OWN_FILE = 'row.resident_id = any(:files::uuid[])';

/** Row rule of what hangs on a decision: the law of that decision shows. */
export const OF_VISIBLE_DECISION = `exists (
  select 1 from core.decision decided
  where decided.municipality = row.municipality and decided.id = row.decision_id
    and ${lawInSight('decided.law_code', HOUSEHOLD_OF_CASE)})`;

/** Row rule of what hangs on an application: the law of that application shows. */
export const OF_VISIBLE_APPLICATION = `exists (
  select 1 from core.application asked
  where asked.municipality = row.municipality and asked.id = row.application_id
    and ${lawInSight('asked.law_code', HOUSEHOLD_OF_CASE)})`;
