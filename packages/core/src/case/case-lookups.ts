import type { EdgeDefinition, RequestContext } from '@eenplan/kit';
import { Plan } from '../plan/plan.entity';
import { planErrors } from '../plan/plan.errors';
import { refuseDraft } from '../plan/plan.law';
import { availableActs } from './available-acts';
import type { AvailableAct } from './case-act.type';
import { factsOf } from './case-facts';
import { CaseStanding } from './case-standing.entity';
import { Case } from './case.entity';
import type { CaseState } from './case.enum';
import { caseErrors } from './case.errors';
import { caseActs } from './case.law';

/** Looked up by the loaders of a request, so that a list of cases takes one statement each; no fields of the schema. */
const standings: EdgeDefinition = {
  ...{ owner: CaseStanding, name: 'standings', target: () => CaseStanding, resolver: CaseStanding },
  ...{ description: 'The state of a case on a day.', by: 'caseId', dated: 'starts' },
};
const openCases: EdgeDefinition = {
  ...{ owner: Case, name: 'openCases', target: () => Case, resolver: Case },
  ...{ description: 'The open case of a household.', from: 'householdId', by: 'householdId' },
  where: "row.state <> 'CLOSED'",
};

const openPlans: EdgeDefinition = {
  ...{ owner: Case, name: 'openPlans', target: () => Plan, resolver: Case },
  ...{ description: 'The plan of a case that was not ended, and a draft.', by: 'caseId', many: true },
  where: "row.state <> 'ENDED'",
};

/** How far the case had come on that day; null before it was opened. */
export async function stateOfCaseOn({ loaders }: RequestContext, file: Case, on: string): Promise<CaseState | null> {
  const standing = (await loaders.load(standings, file, on)) as CaseStanding | null;
  return standing?.state ?? null;
}

/** The acts that the caller may do on a case, each with whether it is open now. */
export async function actsOfCase({ caller, loaders }: RequestContext, file: Case): Promise<AvailableAct[]> {
  // Only a closed case asks whether the household has another one.
  const other = file.state === 'CLOSED' ? await loaders.load(openCases, file) : null;
  const plans = (await loaders.load(openPlans, file)) as unknown as Plan[];
  const facts = factsOf(file, { hasOtherOpenCase: other !== null, hasOpenPlan: plans.length > 0 });
  const hasDraft = plans.some(({ state }) => state === 'DRAFT');
  const draft = { name: 'planDraft', because: refuseDraft(file.state, hasDraft) };
  return [
    ...availableActs(caller, [draft], scopeOf, planErrors),
    ...availableActs(caller, caseActs(facts), scopeOf, caseErrors),
  ];
}

/** The scope of the access table that an act of a case takes. */
const scopeOf = (act: string): string => {
  if (act === 'complaintLodge') return 'complaint:lodge';
  return act === 'planAdopt' || act === 'planDraft' ? 'household:write' : 'case:write';
};
