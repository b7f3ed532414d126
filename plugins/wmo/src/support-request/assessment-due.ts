import type { Term } from '@eenplan/core';
import { edgesOn, type RequestContext } from '@eenplan/kit';

/** The due day of the assessment, over the loader of the edge: one statement for a whole page. */
export async function assessmentDueOn(request: object, ctx: RequestContext): Promise<string | null> {
  const edge = edgesOn(request.constructor as never).find(({ name }) => name === 'assessmentTerm');
  if (!edge) throw new Error('WmoSupportRequest has no edge assessmentTerm.');
  const term = (await ctx.loaders.load(edge, request)) as unknown as Term | null;
  return term && term.dueOnNow(ctx);
}
