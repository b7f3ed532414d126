import type { RetentionRule } from '@eenplan/kit';

const OF_TERM = ['core.term_suspension', 'core.term_prolongation', 'core.term_recalculation', 'core.term_warning'];

/**
 * Terms that go with a record: what a law lists under the `children` of a retention rule.
 * @param subjects - Whose terms, as SQL over `row` that gives ids: `select ...`.
 */
export const termsOf = (subjects: string): RetentionRule['children'] => [
  ...OF_TERM.map((table) => ({
    table,
    where: `child.term_id in (select term.id from core.term term
      where term.municipality = row.municipality and term.subject_id in (${subjects}))`,
  })),
  { table: 'core.term', where: `child.subject_id in (${subjects})` },
];

/** The terms of the record itself. */
export const termsOfRecord: RetentionRule['children'] = termsOf('select row.id');
