import { lawInSightOf } from '../purpose/people-rules';

/** As for building blocks: what rests on a law shows where that law does for this purpose. */
export const ALLOCATION_IN_SIGHT = lawInSightOf('row.law_code', 'row.resident_id');

/** Row rule of what hangs on an allocation: it is of a law that shows. */
export const OF_VISIBLE_ALLOCATION = `exists (
  select 1 from core.allocation allocated
  where allocated.municipality = row.municipality and allocated.id = row.allocation_id
    and ${lawInSightOf('allocated.law_code', 'allocated.resident_id')})`;
