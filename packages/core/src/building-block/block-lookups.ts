import type { EdgeDefinition, RequestContext } from '@eenplan/kit';
import { availableActs } from '../case/available-acts';
import type { AvailableAct } from '../case/case-act.type';
import type { CoreSettings } from '../configuration/core-settings';
import { SettingsService } from '../configuration/settings.service';
import { coreErrors } from '../errors';
import { LadderJudgement } from '../ladder/ladder-judgement.entity';
import type { LadderRung } from '../ladder/ladder-rung.type';
import { ladderErrors } from '../ladder/ladder.errors';
import { rungNotWeighed, rungsOf } from '../ladder/ladder.law';
import { planErrors } from '../plan/plan.errors';
import { HouseholdSupporter } from '../representation/household-supporter.entity';
import { BlockFactsRow } from './block-facts.entity';
import { blockErrors } from './block.errors';
import { blockActs, refuseBlockAct } from './block.law';
import { BuildingBlockGoal } from './building-block-goal.entity';
import type { BuildingBlock } from './building-block.entity';

/** Looked up by the loaders of a request, so that a list of blocks takes one statement; no field of the schema. */
const facts: EdgeDefinition = {
  ...{ owner: BlockFactsRow, name: 'facts', target: () => BlockFactsRow, resolver: BlockFactsRow },
  ...{ description: 'What the acts on a building block depend on.', by: 'id' },
};

const serves: EdgeDefinition = {
  ...{ owner: BlockFactsRow, name: 'servedGoals', target: () => BuildingBlockGoal, resolver: BlockFactsRow },
  ...{ description: 'The goals that a building block serves.', many: true, by: 'blockId' },
};
const judgements: EdgeDefinition = {
  ...{ owner: BuildingBlockGoal, name: 'judgements', target: () => LadderJudgement, resolver: BlockFactsRow },
  ...{ description: 'How the rungs were weighed for a goal, in order.', many: true, from: 'goalId', by: 'goalId' },
  order: { number: 'asc' },
};

const supporters: EdgeDefinition = {
  ...{ owner: BlockFactsRow, name: 'supporters', target: () => HouseholdSupporter, resolver: BlockFactsRow },
  ...{ description: 'Who stands beside a member of the household.', many: true, from: 'householdId' },
  ...{ by: 'householdId', dated: 'periods' },
};

/** Rule R31: does the caller stand beside a member of the household of this building block today? */
async function isSupporter({ loaders, caller }: RequestContext, row: BlockFactsRow): Promise<boolean> {
  if (!caller.scopes.has('access:decide')) return false;
  const beside = (await loaders.load(supporters, row)) as unknown as HouseholdSupporter[];
  return beside.some(({ subject }) => subject === caller.subject);
}

/** Read once per request, however many building blocks it shows. */
const settingsOf = new WeakMap<RequestContext, Promise<(on: string) => CoreSettings>>();

function settingsByDay(ctx: RequestContext): Promise<(on: string) => CoreSettings> {
  const known = settingsOf.get(ctx);
  if (known) return known;
  const asked = ctx.get(SettingsService).coreByDay(ctx.caller.municipality);
  settingsOf.set(ctx, asked);
  return asked;
}

/** Rule R13: is there a lower rung that was not weighed for a goal it serves, or is enough for one? */
async function passesRung(
  { loaders }: RequestContext,
  block: ShownBlock,
  ladder: readonly LadderRung[],
): Promise<boolean> {
  const goals = (await loaders.load(serves, block)) as unknown as BuildingBlockGoal[];
  const weighed = (await Promise.all(
    goals.map((goal) => loaders.load(judgements, goal)),
  )) as unknown as LadderJudgement[][];
  const latest = weighed.map((rows) => new Map(rows.map(({ rung, outcome }) => [rung, outcome])));
  return rungNotWeighed(ladder, block.rung, latest) !== null;
}

type ShownBlock = Pick<BuildingBlock, 'id' | 'rung' | 'proposedOn'>;

const scopeOf = (act: string): string => (act === 'accessDecide' ? 'access:decide' : 'household:write');

/** Every act on a building block that the caller may do, and whether it is open now. */
export async function availableActsOf(ctx: RequestContext, block: ShownBlock): Promise<AvailableAct[]> {
  const row = (await ctx.loaders.load(facts, block)) as BlockFactsRow | null;
  if (!row) return [];
  const settings = await settingsByDay(ctx);
  const checksBefore = settings(ctx.platform.clock.today()).decision.legalityCheck === 'BEFORE';
  const known = Object.assign(row, { checksBefore, isSupporter: false });
  // Who stands beside the household is read where a decision is open otherwise, and for nothing else.
  known.isSupporter = refuseBlockAct('accessDecide', known) === null && (await isSupporter(ctx, row));
  // The ladder is read for what could begin otherwise, and for nothing else.
  const couldBegin = refuseBlockAct('buildingBlockStart', known) === null;
  const passes = couldBegin && (await passesRung(ctx, block, rungsOf(settings(block.proposedOn).ladder.rungs)));
  const acts = blockActs(known, passes);
  return availableActs(ctx.caller, acts, scopeOf, { ...coreErrors, ...planErrors, ...ladderErrors, ...blockErrors });
}
