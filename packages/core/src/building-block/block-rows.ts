import { type Caller, type Platform, readRow, requireRow, type Transaction } from '@eenplan/kit';
import { SettingsService } from '../configuration/settings.service';
import { Organisation } from '../organisation/organisation.entity';
import type { TeamLegalStatus } from '../organisation/organisation.enum';
import { Team } from '../organisation/team.entity';
import { changeRow, lockPlan, professionalOf, refuseChanged } from '../plan/plan-rows';
import { Plan } from '../plan/plan.entity';
import { supportsHousehold } from '../representation/is-client-supporter';
import { Resident } from '../resident/resident.entity';
import { BlockFactsRow } from './block-facts.entity';
import { refuse } from './block.errors';
import type { BlockFacts } from './block.law';
import { BuildingBlock } from './building-block.entity';
import type { BuildingBlockProviderInput } from './building-block.inputs';

/** A building block with its plan, both locked. */
export interface LockedBlock {
  readonly block: BuildingBlock;
  readonly plan: Plan;
}

/** The building block with an id that a client gave, and its plan: locked plan first, as everybody does. */
export async function lockBlock(
  tx: Transaction,
  caller: Caller,
  id: string,
  path: readonly string[] = ['input', 'buildingBlockId'],
): Promise<LockedBlock> {
  const missing = refuse('NOT_FOUND', ...path);
  const seen = await requireRow(tx, BuildingBlock, caller, id, missing);
  const plan = await lockPlan(tx, caller, seen.planId, missing);
  const block = await requireRow(tx, BuildingBlock, caller, id, missing, 'for update');
  return { block, plan };
}

/** The same, as the caller read it. */
export async function blockForAct(
  tx: Transaction,
  caller: Caller,
  { buildingBlockId, version }: { readonly buildingBlockId: string; readonly version: number },
): Promise<LockedBlock> {
  const locked = await lockBlock(tx, caller, buildingBlockId);
  refuseChanged(locked.block, version);
  return locked;
}

/**
 * What the acts on a building block depend on; whether access is checked beforehand is that of the day. Whether
 * the caller stands beside a member of the household (R31) is that of every day from then until today.
 */
export async function blockFactsOf(
  platform: Platform,
  tx: Transaction,
  caller: Caller,
  { id }: BuildingBlock,
  on: string,
): Promise<BlockFacts & Pick<BlockFactsRow, 'decidedOn'>> {
  const row = await readRow(tx, BlockFactsRow, caller, id);
  if (!row) throw new Error('A building block that can be read has its facts.');
  const { decision } = await platform.get(SettingsService).coreIn(tx, caller.municipality, on);
  const checksBefore = decision.legalityCheck === 'BEFORE';
  return Object.assign(row, { checksBefore, isSupporter: await isSupporterSince(platform, tx, caller, row, on) });
}

/** R31: does the caller stand beside a member of the household, on that day or on any since? */
async function isSupporterSince(
  { clock }: Platform,
  tx: Transaction,
  caller: Caller,
  { householdId }: BlockFactsRow,
  on: string,
): Promise<boolean> {
  const today = clock.today();
  const own = await professionalOf(tx, caller);
  return supportsHousehold(tx, caller, own, householdId, on < today ? [on, today] : [today, on]);
}

/** What a change of a building block gives: the block and its plan, each with its new version. */
export async function changeBlock(
  tx: Transaction,
  { block, plan }: LockedBlock,
  changes: Parameters<typeof changeRow<BuildingBlock>>[3] = {},
): Promise<{ buildingBlock: BuildingBlock; plan: Plan }> {
  const buildingBlock = await changeRow(tx, BuildingBlock, block, changes);
  return { buildingBlock, plan: await changeRow(tx, Plan, plan) };
}

/** R26: what a team is in law on a day; null when it is no team, or nobody said. */
export async function teamStatusOn(
  tx: Transaction,
  municipality: string,
  teamId: string | null,
  on: string,
): Promise<TeamLegalStatus | null> {
  if (teamId === null) return null;
  const [row] = await tx.query<{ status: TeamLegalStatus }[]>(
    `select status from core.team_status where municipality = $1 and team_id = $2 and from_on <= $3::date
       and (until_on is null or until_on > $3::date)`,
    [municipality, teamId, on],
  );
  return row?.status ?? null;
}

/** The columns of a building block that say who gives it. */
export type ProviderColumns = Pick<BuildingBlock, 'organisationId' | 'teamId' | 'helperResidentId' | 'helperName'>;

/** Who gives it: exactly one, who is there. */
export async function providerOf(
  tx: Transaction,
  caller: Caller,
  { organisationId, teamId, residentId, helperName }: BuildingBlockProviderInput,
): Promise<ProviderColumns> {
  const path = ['input', 'provider'];
  const named = [organisationId, teamId, residentId, helperName].filter((each) => (each ?? null) !== null);
  if (named.length !== 1) throw refuse('BLOCK_NOT_ONE_PROVIDER', ...path);
  const missing = (field: string) => refuse('NOT_FOUND', ...path, field);
  if (typeof organisationId === 'string')
    await requireRow(tx, Organisation, caller, organisationId, missing('organisationId'));
  if (typeof teamId === 'string') await requireRow(tx, Team, caller, teamId, missing('teamId'));
  if (typeof residentId === 'string') await requireRow(tx, Resident, caller, residentId, missing('residentId'));
  return {
    ...{ organisationId: organisationId ?? null, teamId: teamId ?? null },
    ...{ helperResidentId: residentId ?? null, helperName: helperName ?? null },
  };
}

/** R11: does something that is allocated of it go on after that day? What held on no day does not count. */
export async function isAllocatedAfter(
  tx: Transaction,
  { municipality, id }: Pick<BuildingBlock, 'municipality' | 'id'>,
  on: string,
): Promise<boolean> {
  const sql = `select 1 from core.allocation where municipality = $1 and block_id = $2
    and (until_on is null or (until_on > $3::date and until_on > from_on)) limit 1`;
  return (await tx.query<object[]>(sql, [municipality, id, on])).length > 0;
}
