import { type ErrorDefinition, refusalsOf } from '@eenplan/kit';

const article = 'AVG, art. 6 lid 1 (d): the vital interest of somebody';

/** Every refusal about breaking the glass. */
export const breakGlassErrors = {
  BREAK_GLASS_FOR_ONE: { message: 'Name one household or one resident.', article },
  BREAK_GLASS_OVER: { message: 'This opens nothing any more: it was closed, or its time is over.', article },
  BREAK_GLASS_OWN_REVIEW: { message: 'Whoever broke the glass does not judge it.', article: 'AVG, art. 24 lid 1' },
  BREAK_GLASS_REVIEWED: { message: 'This has been judged.', article: 'AVG, art. 24 lid 1' },
} as const satisfies Record<string, ErrorDefinition>;

/** Refuses an act on broken glass. */
export const refuse = refusalsOf(breakGlassErrors);
