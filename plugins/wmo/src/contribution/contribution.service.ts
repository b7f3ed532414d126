import { Resident } from '@eenplan/core';
import {
  answer,
  type Caller,
  findRow,
  newId,
  type Page,
  type PageArgs,
  pageRows,
  type Platform,
  refusePurpose,
  refusing,
  requireRow,
  type Transaction,
} from '@eenplan/kit';
import { ContributionExemption } from './contribution-exemption.entity';
import { ContributionInKind } from './contribution-in-kind.entity';
import { emitStarted, emitStopped } from './contribution-events';
import { transportOf } from './contribution-kind';
import { requireProvision } from './contribution-provision';
import { toStopOn } from './contribution-to-stop';
import { changeContribution, contributionForAct, keepExemption, refuseTooLongAgo } from './contribution-rows';
import { Contribution } from './contribution.entity';
import { refuse } from './contribution.errors';
import type {
  WmoContributionActInput,
  WmoContributionExemptInput,
  WmoContributionExemptionEndInput,
  WmoContributionInKindAgreeInput,
  WmoContributionPayload,
  WmoContributionStartInput,
  WmoContributionStopInput,
} from './contribution.inputs';
import { refuseAge, refuseExemptionEnd, refusePart, refuseStart, refuseStop } from './contribution.law';

/** Provisions for which residents pay: from start to stop. */
export class ContributionService {
  constructor(private readonly platform: Platform) {}

  /** By id; null when there is none that this caller may see. */
  find(caller: Caller, id: string): Promise<Contribution | null> {
    return findRow(this.platform, Contribution, caller, id);
  }

  /** Those that run today while what they are asked for has ended, by their first day. */
  async listToStop(caller: Caller, page: PageArgs): Promise<Page<Contribution>> {
    // When an allocation or a decision ended is told to whoever may read those.
    refusePurpose(caller, 'CASE');
    return pageRows(this.platform, caller, Contribution, page, {
      orderBy: ['fromOn'],
      where: (parameters) => toStopOn(`${parameters.add(this.platform.clock.today())}::date`),
    });
  }

  /** Rule R69: a tailored provision that asks a contribution starts, of somebody who may be asked. */
  start(caller: Caller, input: WmoContributionStartInput): Promise<WmoContributionPayload> {
    const contribution = this.toRow(caller, input);
    return this.answer(caller, ['input', 'exemptions'], async (tx) => {
      const missing = refuse('WMO_RESIDENT_NOT_FOUND', 'input', 'residentId');
      const resident = await requireRow(tx, Resident, caller, input.residentId, missing);
      await requireProvision(tx, caller, contribution);
      contribution.isForTransport = await transportOf(tx, contribution, input.isForTransport ?? null);
      const day = refuseStart(contribution, this.platform.clock.today());
      if (day) throw refuse(day.code, 'input', day.field);
      const age = refuseAge(resident.birthDate, contribution.fromOn, contribution.ordinanceArticle);
      if (age) throw refuse(age, 'input', age === 'WMO_CONTRIBUTION_NOT_OF_MINOR' ? 'ordinanceArticle' : 'residentId');
      await tx.insert(Contribution, contribution);
      for (const [index, each] of input.exemptions.entries()) {
        await keepExemption(this.platform, tx, caller, contribution, each, ['input', 'exemptions', String(index)]);
      }
      await emitStarted(this.platform, tx, contribution);
      return contribution;
    });
  }

  /** Uitvoeringsbesluit 3.10a: the provision stops; the period in which it does is due whole. */
  stop(caller: Caller, input: WmoContributionStopInput): Promise<WmoContributionPayload> {
    return this.act(caller, input, async (tx, contribution) => {
      const refusal = refuseStop(contribution, input.untilOn);
      if (refusal) throw refuse(refusal, 'input', 'untilOn');
      refuseTooLongAgo(this.platform, input.untilOn, 'input', 'untilOn');
      await emitStopped(this.platform, tx, contribution, input.untilOn);
      return changeContribution(tx, contribution, { untilOn: input.untilOn });
    });
  }

  /** Uitvoeringsbesluit 3.8 lid 4: months for which none is due, over at most 36 months back. */
  exempt(caller: Caller, input: WmoContributionExemptInput): Promise<WmoContributionPayload> {
    return this.act(caller, input, async (tx, contribution) => {
      refuseTooLongAgo(this.platform, input.exemption.fromOn, 'input', 'exemption', 'fromOn');
      await keepExemption(this.platform, tx, caller, contribution, input.exemption, ['input', 'exemption']);
      return changeContribution(tx, contribution);
    });
  }

  /** Uitvoeringsbesluit 3.6 lid 2: a ground holds no longer, so that it is due again. */
  endExemption(caller: Caller, input: WmoContributionExemptionEndInput): Promise<WmoContributionPayload> {
    const { contributionExemptionId: id, untilOn } = input;
    return this.act(caller, input, async (tx, contribution) => {
      const missing = refuse('WMO_CONTRIBUTION_EXEMPTION_NOT_FOUND', 'input', 'contributionExemptionId');
      const exemption = await requireRow(tx, ContributionExemption, caller, id, missing, 'for update');
      if (exemption.contributionId !== contribution.id) throw missing;
      const refusal = refuseExemptionEnd(exemption, untilOn);
      if (refusal) throw refuse(refusal, 'input', 'untilOn');
      refuseTooLongAgo(this.platform, untilOn, 'input', 'untilOn');
      await tx.update(ContributionExemption, { municipality: caller.municipality, id }, { untilOn });
      return changeContribution(tx, contribution);
    });
  }

  /** Rule R71: paid in kind, by exception, with what shows that money is impossible or that it gains. */
  agreeInKind(caller: Caller, input: WmoContributionInKindAgreeInput): Promise<WmoContributionPayload> {
    const { service, ground, evidence, fromOn, untilOn } = input;
    return this.act(caller, input, async (tx, contribution) => {
      const misfit = refusePart(contribution, { fromOn, untilOn });
      if (misfit) throw refuse(misfit.code, 'input', misfit.field);
      refuseTooLongAgo(this.platform, fromOn, 'input', 'fromOn');
      const { municipality, id: contributionId, residentId } = contribution;
      await tx.insert(ContributionInKind, {
        ...{ municipality, id: newId(), contributionId, residentId, service, ground, evidence, fromOn, untilOn },
        ...{ recordedBy: caller.subject, recordedAt: this.platform.clock.now() },
      });
      return changeContribution(tx, contribution);
    });
  }

  private act(
    caller: Caller,
    input: WmoContributionActInput,
    work: (tx: Transaction, contribution: Contribution) => Promise<Contribution>,
  ): Promise<WmoContributionPayload> {
    return this.answer(caller, ['input', 'exemption'], async (tx) =>
      work(tx, await contributionForAct(tx, caller, input)),
    );
  }

  private answer(
    caller: Caller,
    exemption: readonly string[],
    work: (tx: Transaction) => Promise<Contribution>,
  ): Promise<WmoContributionPayload> {
    const twice = (field: string) => refuse('WMO_CONTRIBUTION_TWICE', 'input', field);
    const violations = {
      contribution_once: twice('provision'),
      contribution_once_of_allocation: twice('allocationId'),
      contribution_once_of_decision: twice('decisionId'),
      contribution_exemption_once: refuse('WMO_CONTRIBUTION_EXEMPT_ALREADY', ...exemption),
      contribution_in_kind_once: refuse('WMO_CONTRIBUTION_IN_KIND_ALREADY', 'input', 'fromOn'),
    };
    const { door } = this.platform;
    return answer(() =>
      refusing(violations, () => door.inMunicipality(caller, async (tx) => ({ contribution: await work(tx) }))),
    );
  }

  private toRow(caller: Caller, input: WmoContributionStartInput): Contribution {
    const { residentId, provision, allocationId = null, decisionId = null, fromOn, ordinanceArticle = null } = input;
    return Object.assign(new Contribution(), {
      ...{ municipality: caller.municipality, id: newId(), residentId, provision, allocationId, decisionId, fromOn },
      ...{ untilOn: null, imposedOn: input.imposedOn ?? this.platform.clock.today(), ordinanceArticle, version: 1 },
      isForTransport: input.isForTransport ?? false,
      ...{ costPriceInCents: input.costPriceInCents, costPriceKind: input.costPriceKind },
      ...{ recordedBy: caller.subject, recordedAt: this.platform.clock.now() },
    });
  }
}
