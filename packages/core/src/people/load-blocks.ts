import { newId } from '@eenplan/kit';
import { teamStatusOn } from '../building-block/block-rows';
import { refuse } from '../building-block/block.errors';
import { accessOf, refuseContribution, refuseReferrer, refuseTeamTerms } from '../building-block/block.law';
import { brokenRules } from '../building-block/block-rules';
import type { SupportAccess } from '../ladder/ladder.enum';
import { refuseNotWeighed } from '../ladder/ladder.errors';
import { needsAccess, rungNotWeighed } from '../ladder/ladder.law';
import { LadderService } from '../ladder/ladder.service';
import { loadReasons } from './load-reasons';
import type { PlanWork } from './load-plan';
import type { BlockEntry, PlanEntry } from './plan-file';

/** Adds the building blocks that the plan does not have, known by their title; how many. */
export async function loadBlocks(
  work: PlanWork,
  planId: string,
  plan: PlanEntry,
  goalIds: readonly string[],
): Promise<number> {
  let added = 0;
  for (const [index, block] of plan.buildingBlocks.entries()) {
    const path = [...work.path, 'buildingBlocks', String(index)];
    if (await isKnown(work, planId, block)) continue;
    await add({ work, planId, plan, path }, block, goalIds);
    added += 1;
  }
  return added;
}

interface Adding {
  readonly work: PlanWork;
  readonly planId: string;
  readonly plan: PlanEntry;
  readonly path: readonly string[];
}

async function isKnown({ tx, caller }: PlanWork, planId: string, { title }: BlockEntry): Promise<boolean> {
  const sql = 'select 1 from core.building_block where municipality = $1 and plan_id = $2 and title = $3';
  return (await tx.query<object[]>(sql, [caller.municipality, planId, title])).length > 0;
}

/** Judged by the same law as a building block that a professional proposes and begins. */
async function add(adding: Adding, block: BlockEntry, goalIds: readonly string[]): Promise<void> {
  const { work, plan, path } = adding;
  const { tx, caller, platform } = work;
  const ladders = platform.get(LadderService);
  // A story from before the settings is judged by the first ladder there is: that of the day the file is for.
  const on = plan.adoptedOn < work.fromOn ? work.fromOn : plan.adoptedOn;
  const ladder = await ladders.rungsIn(tx, caller.municipality, on);
  const rung = ladder.find(({ code }) => code === block.rung);
  if (!rung) throw refuse('LADDER_RUNG_UNKNOWN', ...path, 'rung');
  if (rung.access === null) throw refuse('LADDER_RUNG_WITHOUT_ACCESS', ...path, 'rung');
  const served = servedBy(block, goalIds, path);
  const goals = await ladders.judgementsOf(tx, caller.municipality, served);
  const skipped = rungNotWeighed(ladder, rung.code, goals);
  if (skipped) throw refuseNotWeighed(skipped, ...path, 'rung');
  const provider = await providerOf(adding, block);
  const status = await teamStatusOn(tx, caller.municipality, provider.teamId, block.fromOn);
  const access = accessOf(rung.access, status);
  refuseTerms(adding, block, access, refuseTeamTerms(status, termsOf(block)));
  const id = await insert(adding, block, { provider, access, line: rung.line });
  await insertServed(adding, id, served);
  await insertDecision(adding, id, block);
  const { rung: code, kind } = block;
  const rules = brokenRules({ code, access, untilOn: block.untilOn ?? null, kind, replaces: null }, ladder, goals);
  await loadReasons(work, rules, { type: 'BuildingBlock', id }, block.reasons, path);
}

function servedBy({ goals }: BlockEntry, goalIds: readonly string[], path: readonly string[]): string[] {
  const served = [...new Set(goals)].flatMap((place) => goalIds[place] ?? []);
  if (served.length < goals.length) throw refuse('BLOCK_WITHOUT_GOAL', ...path, 'goals');
  return served;
}

const termsOf = ({ untilOn, contribution }: BlockEntry) => ({
  untilOn: untilOn ?? null,
  contribution: contribution ?? null,
});

function refuseTerms(
  { path, plan }: Adding,
  block: BlockEntry,
  access: SupportAccess,
  teamTerms: ReturnType<typeof refuseTeamTerms>,
): void {
  const {
    fromOn,
    untilOn,
    contribution = null,
    contributionInCents = null,
    delivery,
    personalPlan,
    decision,
    law,
  } = block;
  const misfit = teamTerms ?? refuseContribution(contribution ?? null, contributionInCents ?? null);
  if (misfit) throw refuse(misfit, ...path, 'contribution');
  if (fromOn < plan.adoptedOn) throw refuse('BLOCK_START_BEFORE_PLAN', ...path, 'fromOn');
  if (untilOn !== undefined && untilOn <= fromOn) throw refuse('BLOCK_END_BEFORE_START', ...path, 'untilOn');
  if (delivery === 'BUDGET' && !personalPlan) throw refuse('BLOCK_WITHOUT_PERSONAL_PLAN', ...path, 'personalPlan');
  if (!needsAccess(access)) {
    if (decision) throw refuse('BLOCK_NEEDS_NO_DECISION', ...path, 'decision');
    return;
  }
  if (!contribution) throw refuse('BLOCK_WITHOUT_CONTRIBUTION', ...path, 'contribution');
  if (!law) throw refuse('BLOCK_WITHOUT_LAW', ...path, 'law');
  if (!decision) throw refuse('BLOCK_NEEDS_DECISION', ...path, 'decision');
  if (decision.decidedOn > fromOn) throw refuse('BLOCK_START_BEFORE_DECISION', ...path, 'fromOn');
  const referrer = refuseReferrer(decision.kind, decision.referrer ?? null);
  if (referrer) throw refuse(referrer, ...path, 'decision', 'referrer');
  const isBasis = block.goals.some((place) => plan.goals[place]?.bases.some((basis) => basis.law === law));
  if (!isBasis) throw refuse('BLOCK_LAW_NO_BASIS', ...path, 'law');
}

interface Provider {
  readonly organisationId: string | null;
  readonly teamId: string | null;
  readonly residentId: string | null;
  readonly name: string | null;
}

async function providerOf({ work, path }: Adding, { by }: BlockEntry): Promise<Provider> {
  const nobody: Provider = { organisationId: null, teamId: null, residentId: null, name: null };
  if ('name' in by) return { ...nobody, name: by.name };
  if ('resident' in by) return { ...nobody, residentId: work.ids.residents.get(by.resident) ?? null };
  const [table, code] = 'team' in by ? (['team', by.team] as const) : (['organisation', by.organisation] as const);
  const sql = `select id from core.${table} where municipality = $1 and code = $2`;
  const [row] = await work.tx.query<{ id: string }[]>(sql, [work.caller.municipality, code]);
  if (!row) throw refuse('NOT_FOUND', ...path, 'by', table);
  return table === 'team' ? { ...nobody, teamId: row.id } : { ...nobody, organisationId: row.id };
}

interface Judged {
  readonly provider: Provider;
  readonly access: SupportAccess;
  readonly line: number | null;
}

async function insert({ work, planId, plan }: Adding, block: BlockEntry, judged: Judged): Promise<string> {
  const { tx, caller, platform } = work;
  const { organisationId, teamId, residentId, name } = judged.provider;
  const id = newId();
  await tx.query(
    `insert into core.building_block (municipality, id, plan_id, title, state, kind, rung, access, line, law_code,
       organisation_id, team_id, helper_resident_id, helper_name, proposed_on, from_on, until_on, intensity, delivery,
       contribution, contribution_in_cents, personal_plan, version, recorded_at)
     values ($1, $2, $3, $4, 'ACTIVE', $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, 1, $22)`,
    [
      ...[caller.municipality, id, planId, block.title, block.kind, block.rung, judged.access, judged.line],
      ...[block.law ?? null, organisationId, teamId, residentId, name, plan.adoptedOn],
      ...[block.fromOn, block.untilOn ?? null, block.intensity ?? null, block.delivery, block.contribution ?? null],
      ...[block.contributionInCents ?? null, block.personalPlan ?? null, platform.clock.now()],
    ],
  );
  return id;
}

async function insertServed({ work, planId }: Adding, blockId: string, goalIds: readonly string[]): Promise<void> {
  for (const goalId of goalIds) {
    await work.tx.query(
      `insert into core.building_block_goal (municipality, id, plan_id, block_id, goal_id) values ($1, $2, $3, $4, $5)`,
      [work.caller.municipality, newId(), planId, blockId, goalId],
    );
  }
}

async function insertDecision(
  { work, planId, plan }: Adding,
  blockId: string,
  { decision }: BlockEntry,
): Promise<void> {
  if (!decision) return;
  const { tx, caller, platform, ids } = work;
  const { kind, decidedOn, motivation, referrer = null } = decision;
  await tx.query(
    `insert into core.access_decision (municipality, id, plan_id, block_id, kind, decided_on, professional_id, motivation,
       referrer, version, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1, $10)`,
    [
      ...[caller.municipality, newId(), planId, blockId, kind, decidedOn, ids.professionals.get(plan.adoptedBy)],
      ...[motivation, referrer, platform.clock.now()],
    ],
  );
}
