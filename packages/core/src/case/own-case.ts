import { ofOwnHousehold } from '../household/own-household';

/** Row rule of a resident: `row.case_id` is a case of a household that the resident is a member of today. */
export const OF_OWN_CASE = `exists (
  select 1 from core.case_file file
  where file.municipality = row.municipality and file.id = row.case_id and ${ofOwnHousehold('file.household_id')})`;
