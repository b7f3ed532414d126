import type { EdgeDefinition, RequestContext } from '@eenplan/kit';
import { availableActs } from '../case/available-acts';
import type { AvailableAct } from '../case/case-act.type';
import { SettingsService } from '../configuration/settings.service';
import { coreErrors } from '../errors';
import { planErrors } from '../plan/plan.errors';
import { BlockFactsRow } from './block-facts.entity';
import { blockErrors } from './block.errors';
import { blockActs } from './block.law';

/** Looked up by the loaders of a request, so that a list of blocks takes one statement; no field of the schema. */
const facts: EdgeDefinition = {
  ...{ owner: BlockFactsRow, name: 'facts', target: () => BlockFactsRow, resolver: BlockFactsRow },
  ...{ description: 'What the acts on a building block depend on.', by: 'id' },
};

/** Read once per request, however many building blocks it shows. */
const checksBeforeOf = new WeakMap<RequestContext, Promise<boolean>>();

function checksBefore(ctx: RequestContext): Promise<boolean> {
  const known = checksBeforeOf.get(ctx);
  if (known) return known;
  const settings = ctx.get(SettingsService).core(ctx.caller.municipality);
  const asked = settings.then(({ decision }) => decision.legalityCheck === 'BEFORE');
  checksBeforeOf.set(ctx, asked);
  return asked;
}

const scopeOf = (act: string): string => (act === 'accessDecide' ? 'access:decide' : 'household:write');

/** Every act on a building block that the caller may do, and whether it is open now. */
export async function availableActsOf(ctx: RequestContext, block: { readonly id: string }): Promise<AvailableAct[]> {
  const row = (await ctx.loaders.load(facts, block)) as BlockFactsRow | null;
  if (!row) return [];
  const acts = blockActs(Object.assign(row, { checksBefore: await checksBefore(ctx) }));
  return availableActs(ctx.caller, acts, scopeOf, { ...coreErrors, ...planErrors, ...blockErrors });
}
