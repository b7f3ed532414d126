import { answer, type Caller, type Platform, type Transaction } from '@eenplan/kit';
import { refuseNotWeighed } from '../ladder/ladder.errors';
import { rungNotWeighed } from '../ladder/ladder.law';
import { LadderService } from '../ladder/ladder.service';
import { factsOf } from '../plan/plan-rows';
import { PlanDirectorService } from '../plan/plan-director.service';
import { addBlock } from './building-block-add';
import { blockFactsOf, blockForAct, changeBlock, isAllocatedAfter } from './block-rows';
import { type LockedBlock, teamStatusOn } from './block-rows';
import { refuse } from './block.errors';
import { accessOf, refuseBlockAct, refuseContribution, refuseEndDay, refuseTeamTerms } from './block.law';
import type { SupportAccess } from '../ladder/ladder.enum';
import type { BuildingBlock } from './building-block.entity';
import type {
  BuildingBlockAddInput,
  BuildingBlockAddPayload,
  BuildingBlockEndInput,
  BuildingBlockEndPayload,
  BuildingBlockStartInput,
  BuildingBlockStartPayload,
  BuildingBlockTermsRecordInput,
  BuildingBlockTermsRecordPayload,
} from './building-block.inputs';

/** The building blocks of plans, from proposal to end. */
export class BuildingBlockService {
  constructor(private readonly platform: Platform) {}

  /** Proposes a building block on a rung whose lower rungs were weighed (R13). */
  add(caller: Caller, input: BuildingBlockAddInput): Promise<BuildingBlockAddPayload> {
    return answer(() => this.platform.door.inMunicipality(caller, (tx) => addBlock(this.platform, tx, caller, input)));
  }

  /** Records what the household contributes, and the personal plan of a budget (R08). */
  recordTerms(caller: Caller, input: BuildingBlockTermsRecordInput): Promise<BuildingBlockTermsRecordPayload> {
    const { contribution, contributionInCents = null, personalPlan } = input;
    return answer(() =>
      this.platform.door.inMunicipality(caller, async (tx) => {
        const locked = await blockForAct(tx, caller, input);
        const { block } = locked;
        const facts = await blockFactsOf(this.platform, tx, caller, block, this.platform.clock.today());
        const refusal = refuseBlockAct('buildingBlockTermsRecord', facts);
        if (refusal) throw refuse(refusal, 'input', 'buildingBlockId');
        const status = await teamStatusOn(tx, caller.municipality, block.teamId, block.fromOn);
        const misfit =
          refuseTeamTerms(status, { untilOn: block.untilOn, contribution }) ??
          refuseContribution(contribution, contributionInCents);
        if (misfit) throw refuse(misfit, 'input', 'contribution');
        const terms = { contribution, contributionInCents, personalPlan: personalPlan ?? block.personalPlan };
        return changeBlock(tx, locked, terms);
      }),
    );
  }

  /** Begins support: free support at once, tailored support when it was given access to. */
  start(caller: Caller, input: BuildingBlockStartInput): Promise<BuildingBlockStartPayload> {
    const { fromOn, reasons } = input;
    return answer(() =>
      this.platform.door.inMunicipality(caller, async (tx) => {
        const locked = await blockForAct(tx, caller, input);
        const { block, plan } = locked;
        const access = await this.accessOn(tx, block, fromOn);
        const facts = await blockFactsOf(this.platform, tx, caller, block, fromOn);
        const refusal = refuseBlockAct('buildingBlockStart', { ...facts, access });
        if (refusal) throw refuse(refusal, 'input', 'buildingBlockId');
        this.refuseStartDay(locked, fromOn, facts.decidedOn);
        await this.refuseLadder(tx, block);
        const { secondLineProviders } = await factsOf(tx, caller, plan);
        await this.platform
          .get(PlanDirectorService)
          .refuseDirectorWhoStays(tx, caller, plan, { on: fromOn, facts: { secondLineProviders }, reasons });
        return changeBlock(tx, locked, { state: 'ACTIVE', fromOn, access });
      }),
    );
  }

  /**
   * Ends support, with its reason (R11), when nothing that is allocated of it goes on. What never began keeps its first
   * day, and lasted no day.
   */
  end(caller: Caller, input: BuildingBlockEndInput): Promise<BuildingBlockEndPayload> {
    const { untilOn, reason, note } = input;
    return answer(() =>
      this.platform.door.inMunicipality(caller, async (tx) => {
        const locked = await blockForAct(tx, caller, input);
        const { block } = locked;
        const facts = await blockFactsOf(this.platform, tx, caller, block, this.platform.clock.today());
        const refusal = refuseBlockAct('buildingBlockEnd', facts);
        if (refusal) throw refuse(refusal, 'input', 'buildingBlockId');
        if (reason === 'UNLAWFUL') throw refuse('BLOCK_UNLAWFUL_BY_CHECK', 'input', 'reason');
        const began = block.state === 'ACTIVE';
        const days = began ? block : { fromOn: untilOn, untilOn: null };
        const wrongDay = refuseEndDay(untilOn, days, this.platform.clock.today());
        if (wrongDay) throw refuse(wrongDay, 'input', 'untilOn');
        if (await isAllocatedAfter(tx, block, untilOn)) throw refuse('BLOCK_STILL_ALLOCATED', 'input', 'untilOn');
        const end = { untilOn: began ? untilOn : block.fromOn, endReason: reason, endNote: note ?? null };
        return changeBlock(tx, locked, { state: 'ENDED', ...end });
      }),
    );
  }

  /** R26: how a household comes to it, judged on the day it begins. */
  private async accessOn(tx: Transaction, block: BuildingBlock, on: string): Promise<SupportAccess> {
    if (block.teamId === null) return block.access;
    const { municipality, teamId, untilOn, contribution, proposedOn } = block;
    const status = await teamStatusOn(tx, municipality, teamId, on);
    const misfit = refuseTeamTerms(status, { untilOn, contribution });
    if (misfit) throw refuse(misfit, 'input', 'buildingBlockId');
    const ladder = await this.platform.get(LadderService).rungsIn(tx, municipality, proposedOn);
    return accessOf(ladder.find(({ code }) => code === block.rung)?.access ?? block.access, status);
  }

  private refuseStartDay({ block, plan }: LockedBlock, on: string, decidedOn: string | null): void {
    if (on > this.platform.clock.today()) throw refuse('BLOCK_START_IN_FUTURE', 'input', 'fromOn');
    if (on < (plan.adoptedOn ?? on)) throw refuse('BLOCK_START_BEFORE_PLAN', 'input', 'fromOn');
    if (decidedOn !== null && on < decidedOn) throw refuse('BLOCK_START_BEFORE_DECISION', 'input', 'fromOn');
    if (block.untilOn !== null && block.untilOn <= on) throw refuse('BLOCK_END_BEFORE_START', 'input', 'fromOn');
  }

  /** R13 again: a lower rung may have been found to be enough since it was proposed. */
  private async refuseLadder(tx: Transaction, { municipality, id, rung, proposedOn }: BuildingBlock): Promise<void> {
    const ladders = this.platform.get(LadderService);
    const sql = 'select goal_id as "goalId" from core.building_block_goal where municipality = $1 and block_id = $2';
    const served = await tx.query<{ goalId: string }[]>(sql, [municipality, id]);
    const goalIds = served.map(({ goalId }) => goalId);
    const goals = await ladders.judgementsOf(tx, municipality, goalIds);
    const skipped = rungNotWeighed(await ladders.rungsIn(tx, municipality, proposedOn), rung, goals);
    if (skipped) throw refuseNotWeighed(skipped, 'input', 'buildingBlockId');
  }
}
