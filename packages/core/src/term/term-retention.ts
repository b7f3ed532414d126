import type { RetentionRule } from '@eenplan/kit';

const OF_RECORD = `child.term_id in (
  select term.id from core.term term where term.municipality = row.municipality and term.subject_id = row.id)`;

/** The terms of a record go with it: what a law lists under the `children` of a retention rule. */
export const termsOfRecord: RetentionRule['children'] = [
  ...['core.term_suspension', 'core.term_prolongation', 'core.term_recalculation', 'core.term_warning'].map(
    (table) => ({
      table,
      where: OF_RECORD,
    }),
  ),
  { table: 'core.term', where: 'child.subject_id = row.id' },
];
