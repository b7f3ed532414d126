import { NO_ROW, type RowRule } from '@eenplan/kit';

/** What an instrument of a law that is off has given is not shown; it comes back with the law. */
const LAW_IS_NOT_OFF = '(row.law_code is null or row.law_code <> all(:lawsOff))';

/** Who sees which assessment, and the levels that it gave. */
export const ASSESSMENT_ROWS: RowRule = {
  PROFESSIONAL: LAW_IS_NOT_OFF,
  RESIDENT: `${LAW_IS_NOT_OFF} and row.resident_id = any(:files::uuid[])`,
  PARTNER: NO_ROW,
  ADMINISTRATOR: NO_ROW,
};

const OF_ASSESSMENT_THAT_SHOWS = `exists (
  select 1 from core.assessment held
  where held.municipality = row.municipality and held.id = row.assessment_id
    and (held.law_code is null or held.law_code <> all(:lawsOff)))`;

/** Who sees which score: whoever sees the assessment. */
export const SCORE_ROWS: RowRule = {
  PROFESSIONAL: OF_ASSESSMENT_THAT_SHOWS,
  RESIDENT: `${OF_ASSESSMENT_THAT_SHOWS} and row.resident_id = any(:files::uuid[])`,
  PARTNER: NO_ROW,
  ADMINISTRATOR: NO_ROW,
};
