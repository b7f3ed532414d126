/** As for building blocks: what rests on a law that was switched off is not shown. */
export const LAW_IS_NOT_OFF = '(row.law_code is null or row.law_code <> all(:lawsOff))';

/** Row rule of what hangs on an allocation: it is of no law that was switched off. */
export const OF_VISIBLE_ALLOCATION = `exists (
  select 1 from core.allocation allocated
  where allocated.municipality = row.municipality and allocated.id = row.allocation_id
    and (allocated.law_code is null or allocated.law_code <> all(:lawsOff)))`;
