import { type ErrorDefinition, refusalsOf } from '@eenplan/kit';

const versions = 'Rule R37: decisions refer to the product versions valid on the decision date';

/** Every refusal about the catalogue of products. */
export const productErrors = {
  PRODUCT_WITHOUT_SOURCE: {
    message: 'Say which document and section this comes from.',
    article: 'Rule R92: each policy rule keeps its status and source',
  },
  PRODUCT_FIXED: {
    message: 'A version keeps everything but its last day: begin another version on a later day.',
    article: versions,
  },
  PRODUCT_PERIOD_EMPTY: { message: 'A version ends after it begins.', article: versions },
  PRODUCT_VERSIONS_OVERLAP: { message: 'There is one version of a product on a day.', article: versions },
  PRODUCT_IN_PAST: {
    message: 'Decisions went by this version; it cannot end on a day that has passed.',
    article: versions,
  },
  PRODUCT_STILL_ALLOCATED: {
    message: 'Support of this version has been allocated that begins on or after its new last day.',
    article: versions,
  },
  PRODUCT_PRICE_WITHOUT_UNIT: { message: 'A price is per unit: say which.', article: versions },
  PRODUCT_GROUP_UNKNOWN: { message: 'There is no target group with this code.', article: versions },
  PRODUCT_GROUP_TWICE: { message: 'This place of the target group stands in the list already.', article: versions },
  PRODUCT_NOT_VALID: { message: 'No version of this product is valid on that day.', article: versions },
} as const satisfies Record<string, ErrorDefinition>;

/** Refuses by a code, at a path. */
export const refuse = refusalsOf(productErrors);
