import { type ErrorDefinition, refusalsOf } from '@eenplan/kit';

const versions = 'Rule R37: decisions refer to the ordinance versions valid on the decision date';
const kept = 'Rule R92: each policy rule keeps its status and source';

/** Every refusal about ordinances and policy rules. */
export const ordinanceErrors = {
  ORDINANCE_WITHOUT_SOURCE: { message: 'Say which document and section this comes from.', article: kept },
  ORDINANCE_FIXED: {
    message: 'A version keeps its title, kind, law, status and source: begin another version on a later day.',
    article: kept,
  },
  ORDINANCE_PERIOD_EMPTY: { message: 'A version ends after it begins.', article: versions },
  ORDINANCE_VERSIONS_OVERLAP: { message: 'There is one version of a rule on a day.', article: versions },
  ORDINANCE_IN_PAST: {
    message: 'Decisions went by this version; it cannot end on a day that has passed.',
    article: versions,
  },
  ORDINANCE_NOT_IN_FORCE: {
    message: 'No version of this rule is in force on the day of the decision.',
    article: versions,
  },
} as const satisfies Record<string, ErrorDefinition>;

/** Refuses by a code, at a path. */
export const refuse = refusalsOf(ordinanceErrors);
