import type { EdgeDefinition, RequestContext } from '@eenplan/kit';
import { availableActs } from '../case/available-acts';
import type { AvailableAct } from '../case/case-act.type';
import { coreErrors } from '../errors';
import { PlanFactsRow } from './plan-facts.entity';
import { planErrors } from './plan.errors';
import { planActs } from './plan.law';

/** Looked up by the loaders of a request, so that a list of plans takes one statement; no field of the schema. */
const facts: EdgeDefinition = {
  ...{ owner: PlanFactsRow, name: 'facts', target: () => PlanFactsRow, resolver: PlanFactsRow },
  ...{ description: 'What the acts on a plan depend on.', by: 'id' },
};

/** Every act on a plan that the caller may do, and whether it is open now. */
export async function availableActsOf(
  { loaders, caller }: RequestContext,
  plan: { readonly id: string },
): Promise<AvailableAct[]> {
  const row = (await loaders.load(facts, plan)) as PlanFactsRow | null;
  if (!row) return [];
  return availableActs(caller, planActs(row), () => 'household:write', { ...coreErrors, ...planErrors });
}
