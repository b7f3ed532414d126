import { answer, type Caller, findRow, newId, type Platform, refusing } from '@eenplan/kit';
import { CaseService } from '../case/case.service';
import { changeRow, earliestEndOn, planForAct, professionalOf } from './plan-rows';
import { PlanReviewMove } from './plan-review-move.entity';
import { Plan } from './plan.entity';
import { refuse } from './plan.errors';
import type {
  PlanDraftInput,
  PlanDraftPayload,
  PlanEndInput,
  PlanEndPayload,
  PlanReviewMoveInput,
  PlanReviewMovePayload,
} from './plan.inputs';
import { refuseDraft, refuseReview } from './plan.law';

/** Plans: how they begin, how their review moves, and how they end. */
export class PlanService {
  constructor(private readonly platform: Platform) {}

  /** By id; null when there is none that this caller may see. */
  find(caller: Caller, id: string): Promise<Plan | null> {
    return findRow(this.platform, Plan, caller, id);
  }

  /** Begins a plan within a case. A second draft of the household is refused by the database. */
  draft(caller: Caller, input: PlanDraftInput): Promise<PlanDraftPayload> {
    const { caseId, title, draftedOn = this.platform.clock.today() } = input;
    return answer(() =>
      refusing({ plan_one_draft_per_household: refuse('PLAN_ALREADY_DRAFTED', 'input', 'caseId') }, () =>
        this.platform.door.inMunicipality(caller, async (tx) => {
          const file = await this.platform.get(CaseService).requireOpen(tx, caller, caseId, 'for update');
          const early = refuseDraft(file.state, false);
          if (early) throw refuse(early, 'input', 'caseId');
          if (draftedOn < file.openedOn) throw refuse('PLAN_CASE_TOO_EARLY', 'input', 'draftedOn');
          this.refuseFuture(draftedOn, 'draftedOn');
          const { municipality, householdId } = file;
          const plan = Object.assign(new Plan(), {
            ...{ municipality, id: newId(), householdId, caseId, title, state: 'DRAFT' as const, draftedOn },
            ...{ adoptedOn: null, reviewOn: null, endedOn: null, endReason: null },
            ...{ version: 1, recordedAt: this.platform.clock.now() },
          });
          await tx.insert(Plan, plan);
          return { plan };
        }),
      ),
    );
  }

  /** Moves the review to another day, and keeps why. */
  moveReview(caller: Caller, input: PlanReviewMoveInput): Promise<PlanReviewMovePayload> {
    const { reviewOn, reason } = input;
    const { clock } = this.platform;
    return answer(() =>
      this.platform.door.inMunicipality(caller, async (tx) => {
        const { plan } = await planForAct(tx, caller, 'planReviewMove', input);
        const late = refuseReview(clock.today(), reviewOn);
        if (late) throw refuse(late, 'input', 'reviewOn');
        await tx.insert(PlanReviewMove, {
          ...{ municipality: caller.municipality, id: newId(), planId: plan.id, fromOn: plan.reviewOn, toOn: reviewOn },
          ...{ reason, professionalId: await professionalOf(tx, caller), recordedAt: clock.now() },
        });
        return { plan: await changeRow(tx, Plan, plan, { reviewOn }) };
      }),
    );
  }

  /** Ends a plan whose building blocks have ended, or withdraws a draft. */
  end(caller: Caller, input: PlanEndInput): Promise<PlanEndPayload> {
    const { endedOn, reason } = input;
    return answer(() =>
      this.platform.door.inMunicipality(caller, async (tx) => {
        const { plan } = await planForAct(tx, caller, 'planEnd', input);
        if (endedOn < (plan.adoptedOn ?? plan.draftedOn)) throw refuse('PLAN_END_BEFORE_START', 'input', 'endedOn');
        this.refuseFuture(endedOn, 'endedOn');
        if (endedOn < (await earliestEndOn(tx, plan))) throw refuse('PLAN_END_BEFORE_CONTENT', 'input', 'endedOn');
        return { plan: await changeRow(tx, Plan, plan, { state: 'ENDED', endedOn, endReason: reason }) };
      }),
    );
  }

  private refuseFuture(on: string, field: string): void {
    if (on > this.platform.clock.today()) throw refuse('DAY_IN_FUTURE', 'input', field);
  }
}
