import type { EdgeDefinition, RequestContext } from '@eenplan/kit';
import { availableActs } from '../case/available-acts';
import type { AvailableAct } from '../case/case-act.type';
import { Case } from '../case/case.entity';
import { caseErrors } from '../case/case.errors';
import { coreErrors } from '../errors';
import { PlanFactsRow } from './plan-facts.entity';
import { planErrors } from './plan.errors';
import { planActs } from './plan.law';

/** Looked up by the loaders of a request, so that a list of plans takes one statement; no field of the schema. */
const facts: EdgeDefinition = {
  ...{ owner: PlanFactsRow, name: 'facts', target: () => PlanFactsRow, resolver: PlanFactsRow },
  ...{ description: 'What the acts on a plan depend on.', by: 'id' },
};

const caseOf: EdgeDefinition = {
  ...{ owner: PlanFactsRow, name: 'caseOf', target: () => Case, resolver: PlanFactsRow },
  ...{ description: 'The case that a plan belongs to.', from: 'caseId', by: 'id' },
};

/** Every act on a plan that the caller may do, and whether it is open now. */
export async function availableActsOf(
  { loaders, caller }: RequestContext,
  plan: { readonly id: string; readonly caseId: string },
): Promise<AvailableAct[]> {
  const row = (await loaders.load(facts, plan)) as PlanFactsRow | null;
  if (!row) return [];
  // Only a draft waits for its case.
  const file = row.state === 'DRAFT' ? ((await loaders.load(caseOf, plan)) as Case | null) : null;
  const errors = { ...coreErrors, ...caseErrors, ...planErrors };
  return availableActs(caller, planActs(row, file?.state ?? null), () => 'household:write', errors);
}
