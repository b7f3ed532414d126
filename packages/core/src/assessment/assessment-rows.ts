import { NO_ROW, type RowRule } from '@eenplan/kit';
import { lawInSightOf } from '../purpose/people-rules';

/** What an instrument of a law has given shows where that law does: not while it is off, nor for any other purpose. */
const LAW_IS_IN_SIGHT = lawInSightOf('row.law_code', 'row.resident_id');

/** Who sees which assessment, and the levels that it gave. */
export const ASSESSMENT_ROWS: RowRule = {
  PROFESSIONAL: LAW_IS_IN_SIGHT,
  RESIDENT: `${LAW_IS_IN_SIGHT} and row.resident_id = any(:files::uuid[])`,
  PARTNER: NO_ROW,
  ADMINISTRATOR: NO_ROW,
};

const OF_ASSESSMENT_THAT_SHOWS = `exists (
  select 1 from core.assessment held
  where held.municipality = row.municipality and held.id = row.assessment_id
    and ${lawInSightOf('held.law_code', 'held.resident_id')})`;

/** Who sees which score: whoever sees the assessment. */
export const SCORE_ROWS: RowRule = {
  PROFESSIONAL: OF_ASSESSMENT_THAT_SHOWS,
  RESIDENT: `${OF_ASSESSMENT_THAT_SHOWS} and row.resident_id = any(:files::uuid[])`,
  PARTNER: NO_ROW,
  ADMINISTRATOR: NO_ROW,
};
