import { changeRow, Decision, professionalOf, refuseChanged, TermService } from '@eenplan/core';
import {
  answer,
  type Caller,
  daysBetween,
  findRow,
  newId,
  type Page,
  type PageArgs,
  pageRows,
  type Platform,
  refusing,
  requireRow,
  type Transaction,
} from '@eenplan/kit';
import { wmoSettingsIn } from '../settings/wmo-settings';
import { REVIEW } from '../term/wmo.terms';
import { WmoReview } from './review.entity';
import { refuse } from './review.errors';
import type {
  WmoReviewCompleteInput,
  WmoReviewCompletePayload,
  WmoReviewPlanInput,
  WmoReviewPlanPayload,
} from './review.inputs';
import { refuseCompletion, refuseReviewDay, reviewDay } from './review.law';
import { reviewedDecision } from './reviewed-decision';

/** Looking again at what was decided. */
export class ReviewService {
  constructor(private readonly platform: Platform) {}

  /** By id; null when there is none that this caller may see. */
  find(caller: Caller, id: string): Promise<WmoReview | null> {
    return findRow(this.platform, WmoReview, caller, id);
  }

  /** The worklist: what is not done and due on that day or before, or at all, by the day it is due. */
  list(caller: Caller, dueUntilOn: string | null | undefined, page: PageArgs): Promise<Page<WmoReview>> {
    return pageRows(this.platform, caller, WmoReview, page, {
      orderBy: ['dueOn'],
      where: (parameters) => [
        'row.done_on is null',
        ...(dueUntilOn ? [`row.due_on <= ${parameters.add(dueUntilOn)}::date`] : []),
      ],
    });
  }

  /** Wmo 2.3.9: plans a review, on a day that is named or after the period of the municipality. */
  plan(caller: Caller, { decisionId, dueOn = null }: WmoReviewPlanInput): Promise<WmoReviewPlanPayload> {
    return answer(() =>
      this.inMunicipality(caller, 'decisionId', async (tx) => {
        const { effectiveOn, residentId } = await reviewedDecision(tx, caller, decisionId);
        const { review } = await wmoSettingsIn(this.platform, tx, caller.municipality, effectiveOn);
        const day = reviewDay(dueOn, effectiveOn, review?.months ?? null);
        const source = dueOn === null ? (review?.source ?? '') : 'day set with the decision';
        return {
          review: await this.keep(tx, caller, { decisionId, residentId }, [effectiveOn, day], {
            field: 'dueOn',
            source,
          }),
        };
      }),
    );
  }

  /** Wmo 2.3.9: it was done; where the decision stands, a next one may be planned with it. */
  complete(caller: Caller, input: WmoReviewCompleteInput): Promise<WmoReviewCompletePayload> {
    const { reviewId, version, on, outcome, findings, nextDueOn = null } = input;
    return answer(() =>
      this.inMunicipality(caller, 'reviewId', async (tx) => {
        const missing = refuse('WMO_REVIEW_NOT_FOUND', 'input', 'reviewId');
        const review = await requireRow(tx, WmoReview, caller, reviewId, missing, 'for update');
        refuseChanged(review, version);
        const decision = await requireRow(tx, Decision, caller, review.decisionId, missing, 'for share');
        const { doneOn } = review;
        const facts = { doneOn, effectiveOn: decision.effectiveOn ?? decision.decidedOn };
        const misfit = refuseCompletion(facts, { on, outcome, nextDueOn }, this.platform.clock.today());
        if (misfit) throw refuse(misfit.code, 'input', misfit.field);
        const professionalId = await professionalOf(tx, caller);
        const done = await changeRow(tx, WmoReview, review, { doneOn: on, outcome, findings, professionalId });
        const meeting = { ruleId: REVIEW.ruleId, subjectId: review.id, metOn: on };
        await this.platform.get(TermService).meet(tx, caller, meeting, 'input', 'on');
        return {
          review: done,
          nextReview: nextDueOn === null ? null : await this.next(tx, caller, review, on, nextDueOn),
        };
      }),
    );
  }

  private async next(
    tx: Transaction,
    caller: Caller,
    { decisionId }: WmoReview,
    on: string,
    nextDueOn: string,
  ): Promise<WmoReview> {
    const { residentId } = await reviewedDecision(tx, caller, decisionId);
    const said = { field: 'nextDueOn', source: 'day set with the review before it' };
    return this.keep(tx, caller, { decisionId, residentId }, [on, nextDueOn], said);
  }

  private async keep(
    tx: Transaction,
    caller: Caller,
    of: Pick<WmoReview, 'decisionId' | 'residentId'>,
    [since, dueOn]: readonly [since: string, dueOn: string | null],
    { field, source }: { readonly field: string; readonly source: string },
  ): Promise<WmoReview> {
    const misfit = refuseReviewDay(dueOn, since, field);
    if (misfit || dueOn === null) throw refuse(misfit?.code ?? 'WMO_REVIEW_WITHOUT_DAY', 'input', field);
    const review = Object.assign(new WmoReview(), {
      ...{ municipality: caller.municipality, id: newId(), ...of, dueOn, doneOn: null, outcome: null, findings: null },
      ...{ professionalId: null, version: 1, recordedBy: caller.subject, recordedAt: this.platform.clock.now() },
    });
    await tx.insert(WmoReview, review);
    // The clock counts from the day before: how many days there are is what the municipality chose.
    const municipalLength = { length: { count: daysBetween(since, dueOn), unit: 'DAYS' }, ordinance: source } as const;
    const subject = { type: 'WmoReview', id: review.id };
    const start = { ruleId: REVIEW.ruleId, subject, residentId: of.residentId, triggeredOn: since, municipalLength };
    await this.platform.get(TermService).start(tx, caller, start, 'input', field);
    return review;
  }

  private inMunicipality<T>(caller: Caller, field: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
    const violations = { review_once: refuse('WMO_REVIEW_PLANNED', 'input', field) };
    return refusing(violations, () => this.platform.door.inMunicipality(caller, work));
  }
}
