import { requireReason } from '@eenplan/core';
import { answer, type BusinessError, type Caller, findRow, type Platform, type Transaction } from '@eenplan/kit';
import { ProvisionKindService } from '../provision/provision-kind.service';
import { wmoSettingsIn } from '../settings/wmo-settings';
import { applicationToWeigh, newWeighing, stepsOf, weighingForAct } from './weighing-rows';
import { WeighingStep } from './weighing-step.entity';
import { stepsToAdd } from './weighing-steps';
import { Weighing } from './weighing.entity';
import { refuse } from './weighing.errors';
import type { WmoWeighingRecordInput } from './weighing.inputs';
import { asksWhyNotInGroup, refuseWeighingDay } from './weighing.law';

const GROUP_FIRST = { code: 'R15', text: 'group guidance goes before individual guidance for the same goal' };

/** What is weighed before a decision under the Wmo. */
export class WeighingService {
  constructor(private readonly platform: Platform) {}

  /** By id; null when there is none that this caller may see. */
  find(caller: Caller, id: string): Promise<Weighing | null> {
    return findRow(this.platform, Weighing, caller, id);
  }

  /** Wmo 2.3.5 lid 3: records steps, of a weighing that begins or goes on. */
  record(caller: Caller, input: WmoWeighingRecordInput): Promise<{ weighing: Weighing; errors: BusinessError[] }> {
    return answer(() =>
      this.platform.door.inMunicipality(caller, async (tx) => {
        const { weighedOn, version } = input;
        const application = await applicationToWeigh(tx, caller, input.applicationId);
        const found = await weighingForAct(tx, caller, application, version);
        const day = refuseWeighingDay(weighedOn, this.platform.clock.today());
        if (day) throw refuse(day, 'input', 'weighedOn');
        const weighing = found.known ?? newWeighing(this.platform, caller, application, found, input);
        if (weighedOn < weighing.weighedOn) throw refuse('WMO_WEIGHING_DAY_TOO_EARLY', 'input', 'weighedOn');
        const changed = await this.change(tx, caller, weighing, input);
        const known = found.known ? await stepsOf(tx, caller, weighing) : [];
        const steps = await stepsToAdd(this.platform, tx, caller, changed, known, input);
        if (found.known) await this.update(tx, changed);
        else await tx.insert(Weighing, changed);
        if (steps.length > 0) await tx.insert(WeighingStep, steps);
        return { weighing: changed };
      }),
    );
  }

  /** What is weighed, as it becomes; rule R15 is asked again whenever the kind or the group is named. */
  private async change(
    tx: Transaction,
    caller: Caller,
    weighing: Weighing,
    input: WmoWeighingRecordInput,
  ): Promise<Weighing> {
    const { kindCode = null, customaryItem = null, groupGuidance = null, steps, weighedOn } = input;
    const isNamed = kindCode !== null || groupGuidance !== null;
    if (!isNamed && customaryItem === null && steps.length === 0) throw refuse('WMO_WEIGHING_EMPTY', 'input', 'steps');
    if (kindCode === null && weighing.version === 0) throw refuse('WMO_WEIGHING_KIND_MISSING', 'input', 'kindCode');
    if (customaryItem !== null) await this.requireCustomary(tx, caller, customaryItem, weighedOn);
    if (groupGuidance?.outcome === 'LEFT_OUT') {
      throw refuse('WMO_WEIGHING_NOT_LEFT_OUT', 'input', 'groupGuidance', 'outcome');
    }
    Object.assign(weighing, {
      ...{ kindCode: kindCode ?? weighing.kindCode, customaryItem: customaryItem ?? weighing.customaryItem, weighedOn },
      groupGuidanceOutcome: groupGuidance?.outcome ?? weighing.groupGuidanceOutcome,
      groupGuidanceReason: groupGuidance?.reason ?? weighing.groupGuidanceReason,
      version: weighing.version + 1,
    });
    const kind = await this.platform.get(ProvisionKindService).findIn(tx, weighing.kindCode);
    if (!kind) throw refuse('WMO_WEIGHING_KIND_UNKNOWN', 'input', 'kindCode');
    if (isNamed && asksWhyNotInGroup(kind.isIndividualGuidance, weighing.groupGuidanceOutcome)) {
      const subject = { type: 'WmoWeighing', id: weighing.id };
      await requireReason(this.platform, tx, caller, GROUP_FIRST, subject, input.reasons);
    }
    return weighing;
  }

  private async requireCustomary(tx: Transaction, { municipality }: Caller, item: string, on: string): Promise<void> {
    const { customary } = await wmoSettingsIn(this.platform, tx, municipality, on);
    if (!customary.some(({ code }) => code === item)) throw refuse('WMO_CUSTOMARY_UNKNOWN', 'input', 'customaryItem');
  }

  private async update(tx: Transaction, weighing: Weighing): Promise<void> {
    const { municipality, id, kindCode, customaryItem, groupGuidanceOutcome, groupGuidanceReason } = weighing;
    const { weighedOn, version } = weighing;
    const change = { kindCode, customaryItem, groupGuidanceOutcome, groupGuidanceReason, weighedOn, version };
    await tx.update(Weighing, { municipality, id }, change);
  }
}
