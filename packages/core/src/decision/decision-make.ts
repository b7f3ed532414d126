import { type Caller, evaluateTerm, newId, type Platform, requireRow, type Transaction } from '@eenplan/kit';
import type { Application } from '../application/application.entity';
import { blockFactsOf } from '../building-block/block-rows';
import { BuildingBlock } from '../building-block/building-block.entity';
import { SettingsService } from '../configuration/settings.service';
import { OrdinanceService } from '../ordinance/ordinance.service';
import { budgetStandingOf, isBudgetFor } from '../personal-budget/budget-of-decision';
import { Plan } from '../plan/plan.entity';
import { professionalOf } from '../plan/plan-rows';
import { ProductService } from '../product/product.service';
import { REFUSAL_TO_HANDLE } from '../term/awb.terms';
import { currentCalendar } from '../term/current-calendar';
import { Decision } from './decision.entity';
import { refuse } from './decision.errors';
import type { DecisionContentInput, DecisionOutcomeInput } from './decision.inputs';
import {
  type DecidedBlock,
  gives,
  incompleteSince,
  refuseBudget,
  refuseCompletion,
  refuseDecisionDay,
  refuseHearing,
  refuseMotivation,
  refuseOutcome,
} from './decision.law';
import { refuseSupporter } from './refuse-supporter';

/** What a decision is made in. */
export interface Making {
  readonly platform: Platform;
  readonly tx: Transaction;
  readonly caller: Caller;
  readonly application: Application;
  /** The day of what is decided on: no decision comes before it. */
  readonly earliest: string;
  /** Where the input names what is decided on. */
  readonly subject: string;
}

/** What every decision has, before anything is written; refused without a motivation, by a supporter, on a wrong day. */
export async function contentOf(making: Making, input: DecisionContentInput) {
  const { platform, tx, caller, application, earliest, subject } = making;
  const motivation = input.motivation ?? '';
  const bare = refuseMotivation(motivation);
  if (bare) throw refuse(bare, 'input', 'motivation');
  const today = platform.clock.today();
  const decidedOn = input.decidedOn ?? today;
  const day = refuseDecisionDay(decidedOn, earliest, today);
  if (day) throw refuse(day, 'input', 'decidedOn');
  await refuseSupporter(making, decidedOn, ['input', subject]);
  const ordinances = platform.get(OrdinanceService);
  const ordinance = await ordinances.inForce(tx, caller, input.ordinanceCode, decidedOn, ['input', 'ordinanceCode']);
  if (ordinance.lawCode !== null && ordinance.lawCode !== application.lawCode) {
    throw refuse('DECISION_OTHER_LAW', 'input', 'ordinanceCode');
  }
  return { motivation, decidedOn, ordinanceId: ordinance.id, professionalId: await professionalOf(tx, caller) };
}

/** The row of a decision with an outcome that nothing stands in the way of. */
export async function decisionOf(
  making: Making,
  input: DecisionOutcomeInput,
  changes: Pick<Decision, 'kind' | 'replacesId'>,
): Promise<Decision> {
  const { application } = making;
  const { outcome, restsOnDeviatingFacts } = input;
  if (outcome === 'WITHDRAWN' || (outcome === 'NOT_HANDLED' && changes.kind !== 'ON_APPLICATION')) {
    throw refuse('DECISION_OUTCOME_MISFIT', 'input', 'outcome');
  }
  const content = await contentOf(making, input);
  const { decidedOn } = content;
  if (changes.kind === 'ON_APPLICATION') await refuseIncomplete(making, outcome, decidedOn);
  const subjects = await subjectsOf(making, input, decidedOn);
  if (refuseHearing(outcome, restsOnDeviatingFacts, application.hearingOn, decidedOn)) {
    throw refuse('DECISION_WITHOUT_HEARING', 'input', 'restsOnDeviatingFacts');
  }
  await refuseOtherBudget(making, outcome, subjects);
  return rowOf(making, { ...content, ...subjects, ...changes, outcome, restsOnDeviatingFacts, groundCode: null });
}

/** R62, R65: a decision says of a budget what was decided on it, and gives what that budget is for. */
async function refuseOtherBudget(
  { tx, application }: Making,
  outcome: DecisionOutcomeInput['outcome'],
  subjects: Pick<Decision, 'blockId' | 'productId'>,
): Promise<void> {
  const standing = await budgetStandingOf(tx, application);
  const misfit = refuseBudget(outcome, standing);
  if (misfit) throw refuse(misfit, 'input', 'outcome');
  const isGiven = standing === 'GRANTED' || standing === 'PARTLY';
  if (isGiven && gives(outcome) && !(await isBudgetFor(tx, application, subjects))) {
    throw refuse('DECISION_BUDGET_MISFIT', 'input', 'buildingBlockId');
  }
}

/** What a decision says. */
type Said = Pick<Decision, 'kind' | 'outcome' | 'decidedOn' | 'motivation' | 'ordinanceId' | 'professionalId'> &
  Pick<Decision, 'planId' | 'blockId' | 'accessDecisionId' | 'productId' | 'replacesId' | 'groundCode'> &
  Pick<Decision, 'restsOnDeviatingFacts'>;

/** A decision as it is taken: not yet made known. */
export function rowOf({ platform: { clock }, caller, application }: Making, said: Said): Decision {
  const { municipality, id: applicationId, caseId, residentId, lawCode } = application;
  return Object.assign(new Decision(), {
    ...{ municipality, id: newId(), applicationId, caseId, residentId, lawCode, state: 'TAKEN' as const, ...said },
    ...{ publishedOn: null, channel: null, effectiveOn: null, untilOn: null, version: 1 },
    ...{ recordedBy: caller.subject, recordedAt: clock.now() },
  });
}

/** Awb 4:5: an incomplete application is decided on after the chance to complete, and left unhandled in time. */
async function refuseIncomplete(
  { platform, tx, application }: Making,
  outcome: DecisionOutcomeInput['outcome'],
  decidedOn: string,
): Promise<void> {
  const since = incompleteSince(application);
  const calendar = await currentCalendar(platform, tx);
  const ends = (trigger: string): string =>
    evaluateTerm({ definition: REFUSAL_TO_HANDLE, trigger, on: platform.clock.today(), calendar }).dueOn;
  const refusal = refuseCompletion(outcome, decidedOn, application, since === null ? null : ends(since));
  if (refusal) throw refuse(refusal, 'input', 'outcome');
}

/** Product and building block that are decided on, with what gives access. */
async function subjectsOf(making: Making, input: DecisionOutcomeInput, decidedOn: string) {
  const { platform, tx, caller, application } = making;
  const product = input.productId
    ? await platform.get(ProductService).requireValid(tx, caller, input.productId, decidedOn, ['input', 'productId'])
    : null;
  const { block, decided } = await blockOf(making, input.buildingBlockId ?? null, decidedOn);
  const { decision } = await platform.get(SettingsService).coreIn(tx, caller.municipality, decidedOn);
  const misfit = refuseOutcome({
    ...{ outcome: input.outcome, decidedOn, lawCode: application.lawCode, block: decided },
    ...{ hasProduct: product !== null, productLaw: product?.lawCode ?? null },
    ...{ isByReferral: await isByReferral(tx, application.lawCode), checksBefore: decision.legalityCheck === 'BEFORE' },
  });
  if (misfit) throw refuse(misfit.code, 'input', misfit.field);
  return {
    ...{ productId: product?.id ?? null, planId: block?.planId ?? null, blockId: block?.id ?? null },
    accessDecisionId: block === null ? null : await standingAccessOf(tx, block),
  };
}

/** A building block of a plan of the case, held still. */
async function blockOf(
  { platform, tx, caller, application }: Making,
  id: string | null,
  on: string,
): Promise<{ block: BuildingBlock | null; decided: DecidedBlock | null }> {
  if (id === null) return { block: null, decided: null };
  const missing = refuse('NOT_FOUND', 'input', 'buildingBlockId');
  const block = await requireRow(tx, BuildingBlock, caller, id, missing, 'for share');
  const plan = await requireRow(tx, Plan, caller, block.planId, missing);
  if (plan.caseId !== application.caseId) throw missing;
  const { decisionKind, decisionLegality, decidedOn } = await blockFactsOf(platform, tx, caller, block, on);
  const decided = {
    ...{ access: block.access, isOfTeam: block.teamId !== null, lawCode: block.lawCode },
    ...{ decisionKind, decisionLegality, accessDecidedOn: decidedOn },
  };
  return { block, decided };
}

async function standingAccessOf(
  tx: Transaction,
  { municipality, id }: Pick<BuildingBlock, 'municipality' | 'id'>,
): Promise<string | null> {
  const sql = `select id from core.access_decision where municipality = $1 and block_id = $2
    and legality is distinct from 'UNLAWFUL'`;
  const [row] = await tx.query<{ id: string }[]>(sql, [municipality, id]);
  return row?.id ?? null;
}

/** Does the law say that a referral stands in place of a decision? */
async function isByReferral(tx: Transaction, law: string): Promise<boolean> {
  const sql = 'select 1 from core.law where code = $1 and referral_article is not null';
  return (await tx.query<object[]>(sql, [law])).length > 0;
}
