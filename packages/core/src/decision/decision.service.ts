import {
  answer,
  type BusinessError,
  type Caller,
  findRow,
  type Page,
  type PageArgs,
  pageRows,
  type Platform,
  readRow,
  refusing,
  requireRow,
  type Transaction,
} from '@eenplan/kit';
import { applicationForAct, lastDayOf } from '../application/application-rows';
import { Application } from '../application/application.entity';
import { ApplicationService } from '../application/application.service';
import { AccessDecision } from '../building-block/access-decision.entity';
import { emitDecided, emitPublished } from '../event/event-acts';
import { startWaitingTerms } from '../objection/objection-terms';
import { endAllocationsOf } from '../allocation/end-allocations';
import { lockBlock } from '../building-block/block-rows';
import { moduleOfLaw } from '../law/module-of-law';
import { withdrawBudgetOf } from '../personal-budget/budget-of-decision';
import { changeRow, refuseChanged } from '../plan/plan-rows';
import { TermService } from '../term/term.service';
import { DecisionGroundService } from './decision-ground.service';
import { contentOf, decisionOf, type Making, rowOf } from './decision-make';
import { Decision } from './decision.entity';
import type { DecisionState } from './decision.enum';
import { refuse } from './decision.errors';
import type {
  DecisionPublishInput,
  DecisionReviseInput,
  DecisionTakeInput,
  DecisionWithdrawInput,
} from './decision.inputs';
import { type DecisionAct, refuseDecisionAct, refusePublication } from './decision.law';

/** What an act on a decision gives. */
interface DecisionAnswer {
  readonly decision: Decision;
  readonly errors: BusinessError[];
}

/** Decisions on applications, and what comes instead of them. */
export class DecisionService {
  constructor(private readonly platform: Platform) {}

  /** By id; null when there is none that this caller may see. */
  find(caller: Caller, id: string): Promise<Decision | null> {
    return findRow(this.platform, Decision, caller, id);
  }

  /** Those in a state, or all, by the day they were taken. */
  list(caller: Caller, state: DecisionState | null | undefined, page: PageArgs): Promise<Page<Decision>> {
    return pageRows(this.platform, caller, Decision, page, {
      orderBy: ['decidedOn'],
      where: (parameters) => (state ? [`row.state = ${parameters.add(state)}`] : []),
    });
  }

  /** Awb 4:13: decides on an application. */
  take(caller: Caller, input: DecisionTakeInput): Promise<DecisionAnswer> {
    return this.answer(caller, 'applicationId', async (tx) => {
      const application = await applicationForAct(tx, caller, 'decisionTake', input);
      const making = { ...this.making(tx, caller, application), subject: 'applicationId' };
      const decision = await decisionOf(making, input, { kind: 'ON_APPLICATION', replacesId: null });
      await this.record(tx, caller, decision);
      await changeRow(tx, Application, application, { state: 'DECIDED' });
      return decision;
    });
  }

  /** Awb 3:41: makes it known. The term to object begins, and what it comes instead of ends. */
  publish(caller: Caller, input: DecisionPublishInput): Promise<DecisionAnswer> {
    const { publishedOn, channel, effectiveOn } = input;
    return this.answer(caller, 'decisionId', async (tx) => {
      const { decision, application } = await this.forAct(tx, caller, 'decisionPublish', input);
      const earlier = await this.earlierOf(tx, caller, decision);
      const known = { decidedOn: decision.decidedOn, earlierEffectiveOn: earlier?.effectiveOn ?? null };
      const misfit = refusePublication(known, { publishedOn, effectiveOn }, this.platform.clock.today());
      if (misfit) throw refuse(misfit.code, 'input', misfit.field);
      const change = { state: 'PUBLISHED', publishedOn, channel, effectiveOn } as const;
      const published = await changeRow(tx, Decision, decision, change);
      if (earlier) await changeRow(tx, Decision, earlier, { state: 'ENDED', untilOn: effectiveOn });
      if (published.kind === 'WITHDRAWAL') await this.endWhatRestsOn(tx, caller, published, effectiveOn);
      await this.workTerms(tx, caller, application, published);
      await emitPublished(this.platform, tx, published, { publishedOn, effectiveOn });
      return published;
    });
  }

  /** Wmo 2.3.10: what was given on a decision ends with it, on the day as of which it is taken back. */
  private async endWhatRestsOn(tx: Transaction, caller: Caller, decision: Decision, on: string): Promise<void> {
    await withdrawBudgetOf(tx, decision);
    if (decision.blockId === null) return;
    const { block } = await lockBlock(tx, caller, decision.blockId, ['input', 'decisionId']);
    const reason = decision.groundCode === 'UNLAWFUL' ? 'UNLAWFUL' : 'WITHDRAWN';
    await endAllocationsOf(this.platform, tx, caller, block, { on, reason, note: null });
  }

  /** Another decision instead of one that was made known, on the same application. */
  revise(caller: Caller, input: DecisionReviseInput): Promise<DecisionAnswer> {
    return this.instead(caller, 'decisionRevise', input, (making, { id }) =>
      decisionOf(making, input, { kind: 'REVISION', replacesId: id }),
    );
  }

  /** Wmo 2.3.10: takes back what was given, with its ground; the day from which follows when it is made known. */
  withdraw(caller: Caller, input: DecisionWithdrawInput): Promise<DecisionAnswer> {
    const { groundCode } = input;
    return this.instead(caller, 'decisionWithdraw', input, async (making, earlier) => {
      const path = ['input', 'groundCode'];
      await this.platform.get(DecisionGroundService).requireOf(making.tx, earlier.lawCode, groundCode, path);
      if (groundCode === 'UNLAWFUL') await this.refuseNotUnlawful(making.tx, caller, earlier);
      const content = await contentOf(making, input);
      const { planId, blockId, accessDecisionId } = earlier;
      return rowOf(making, {
        ...{ ...content, kind: 'WITHDRAWAL', outcome: 'WITHDRAWN', planId, blockId, accessDecisionId, groundCode },
        ...{ productId: null, replacesId: earlier.id, restsOnDeviatingFacts: false },
      });
    });
  }

  private instead(
    caller: Caller,
    act: DecisionAct,
    input: DecisionReviseInput | DecisionWithdrawInput,
    make: (making: Making, earlier: Decision) => Promise<Decision>,
  ): Promise<DecisionAnswer> {
    return this.answer(caller, 'decisionId', async (tx) => {
      const { decision: earlier, application } = await this.forAct(tx, caller, act, input);
      const making = { ...this.making(tx, caller, application), earliest: earlier.publishedOn ?? earlier.decidedOn };
      const decision = await make({ ...making, subject: 'decisionId' }, earlier);
      await this.record(tx, caller, decision);
      await changeRow(tx, Decision, earlier);
      return decision;
    });
  }

  /** Some laws ask more of a decision than that of all: their module refuses it here. */
  private async record(tx: Transaction, caller: Caller, decision: Decision): Promise<void> {
    await moduleOfLaw(this.platform.modules, decision.lawCode)?.decisionGate?.(
      this.platform,
      tx,
      caller,
      decision,
      'input',
    );
    await tx.insert(Decision, decision);
    await emitDecided(this.platform, tx, decision);
  }

  private making(tx: Transaction, caller: Caller, application: Application): Omit<Making, 'subject'> {
    return { platform: this.platform, tx, caller, application, earliest: lastDayOf(application) };
  }

  /** The decision of an act with its application, both locked, application first; the act is open, or refused here. */
  private async forAct(
    tx: Transaction,
    caller: Caller,
    act: DecisionAct,
    { decisionId, version }: { readonly decisionId: string; readonly version: number },
  ): Promise<{ decision: Decision; application: Application }> {
    const missing = refuse('NOT_FOUND', 'input', 'decisionId');
    const { applicationId } = await requireRow(tx, Decision, caller, decisionId, missing);
    const application = await requireRow(tx, Application, caller, applicationId, missing, 'for update');
    const decision = await requireRow(tx, Decision, caller, decisionId, missing, 'for update');
    refuseChanged(decision, version);
    const refusal = refuseDecisionAct(act, decision);
    if (refusal) throw refuse(refusal, 'input', 'decisionId');
    return { decision, application };
  }

  private earlierOf(tx: Transaction, caller: Caller, { replacesId }: Decision): Promise<Decision | null> {
    return replacesId === null ? Promise.resolve(null) : readRow(tx, Decision, caller, replacesId, 'for update');
  }

  /** R30: only the check finds something unlawful. */
  private async refuseNotUnlawful(tx: Transaction, caller: Caller, { accessDecisionId }: Decision): Promise<void> {
    const access = accessDecisionId === null ? null : await readRow(tx, AccessDecision, caller, accessDecisionId);
    if (access?.legality !== 'UNLAWFUL') throw refuse('DECISION_NOT_UNLAWFUL', 'input', 'groundCode');
  }

  /** Awb 4:13, 6:7 and 6:8: the clock of the decision ends, that to object begins. */
  private async workTerms(
    tx: Transaction,
    caller: Caller,
    application: Application,
    { id, kind, residentId, publishedOn }: Decision,
  ): Promise<void> {
    const path = ['input', 'publishedOn'];
    const triggeredOn = publishedOn ?? '';
    if (kind === 'ON_APPLICATION') {
      await this.platform.get(ApplicationService).meetDecisionTerm(tx, caller, application, triggeredOn, ...path);
    }
    const subject = { type: 'Decision', id };
    const start = { ruleId: 'awb.objection', subject, residentId, triggeredOn };
    const term = await this.platform.get(TermService).start(tx, caller, start, ...path);
    await startWaitingTerms(this.platform, tx, caller, id, term.dueOn, path);
  }

  private answer(
    caller: Caller,
    subject: string,
    work: (tx: Transaction) => Promise<Decision>,
  ): Promise<DecisionAnswer> {
    const violations = {
      deed_not_by_supporter: refuse('DECISION_BY_CLIENT_SUPPORTER', 'input', subject),
      decision_replaced_once: refuse('DECISION_REPLACED', 'input', subject),
    };
    return answer(() =>
      refusing(violations, () =>
        this.platform.door.inMunicipality(caller, async (tx) => ({ decision: await work(tx) })),
      ),
    );
  }
}
