import type { Term } from '@eenplan/core';
import { edgeOf, type RequestContext } from '@eenplan/kit';

/** The due day of the assessment, over the loader of the edge: one statement for a whole page. */
export async function assessmentDueOn(request: object, ctx: RequestContext): Promise<string | null> {
  const term = (await ctx.loaders.load(edgeOf(request, 'assessmentTerm'), request)) as unknown as Term | null;
  return term && term.dueOnNow(ctx);
}
