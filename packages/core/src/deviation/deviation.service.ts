import { answer, type Caller, newId, type Platform, readRows, requireRow, type Transaction } from '@eenplan/kit';
import { doCaseAct } from '../case/do-case-act';
import { refuse as refuseInCore } from '../errors';
import { LawService } from '../law/law.service';
import { Professional } from '../plan/professional.entity';
import { Deviation } from './deviation.entity';
import { refuse } from './deviation.errors';
import type {
  DeviationDecideInput,
  DeviationDecidePayload,
  DeviationEndInput,
  DeviationEndPayload,
} from './deviation.inputs';
import { refuseDeviationEnd, refuseDeviationLaws, refuseDeviationPeriod } from './deviation.law';

/** Rules of one law that another law holds back for a household. */
export class DeviationService {
  constructor(private readonly platform: Platform) {}

  /** S047, S048: decides a deviation, in a case that is open, for a period and with a reason. */
  async decide(caller: Caller, input: DeviationDecideInput): Promise<DeviationDecidePayload> {
    const { on, reason } = input;
    await this.platform.get(LawService).all();
    let deviation: Deviation | undefined;
    const done = { act: 'deviationDecide', on, reason } as const;
    const overlap = { deviation_once_at_a_time: refuse('DEVIATION_OVERLAPS', 'input', 'rule') };
    const answer = await doCaseAct(
      this.platform,
      caller,
      input,
      done,
      async ({ tx, file }) => {
        await this.refuseDecision(input);
        deviation = this.toRow(await professionalOf(tx, caller), file.householdId, input);
        await tx.insert(Deviation, deviation);
        return {};
      },
      overlap,
    );
    return answer.errors.length > 0 || !deviation ? answer : { ...answer, deviation };
  }

  /** S048: ends a deviation before its time, with a reason. */
  end(caller: Caller, input: DeviationEndInput): Promise<DeviationEndPayload> {
    const { deviationId, version, untilOn, reason } = input;
    return answer(() =>
      this.platform.door.inMunicipality(caller, async (tx) => {
        const notFound = refuseInCore('NOT_FOUND', 'input', 'deviationId');
        const deviation = await requireRow(tx, Deviation, caller, deviationId, notFound, 'for update');
        if (deviation.version !== version) throw refuseInCore('CHANGED_MEANWHILE', 'input', 'version');
        const refusal = refuseDeviationEnd(deviation, untilOn, this.platform.clock.today());
        if (refusal) throw refuse(refusal, 'input', 'untilOn');
        const { municipality, id } = deviation;
        const next = { untilOn, endReason: reason, version: version + 1 };
        const { affected } = await tx.update(Deviation, { municipality, id, version }, next);
        if (affected !== 1) throw refuseInCore('CHANGED_MEANWHILE', 'input', 'version');
        return { deviation: Object.assign(deviation, next) };
      }),
    );
  }

  /**
   * For a law that is about to apply a rule: the deviation that holds it back for the household on that day; null when
   * none does and the rule applies.
   */
  async holdingBack(
    tx: Transaction,
    caller: Caller,
    householdId: string,
    law: string,
    rule: string,
    on: string,
  ): Promise<Deviation | null> {
    const [deviation] = await readRows(tx, Deviation, caller, {
      where: (parameters) => {
        const day = `${parameters.add(on)}::date`;
        return [
          `row.household_id = ${parameters.add(householdId)}`,
          `row.law_code = ${parameters.add(law)} and row.rule = ${parameters.add(rule)}`,
          `row.from_on <= ${day} and row.until_on > ${day}`,
        ];
      },
    });
    return deviation ?? null;
  }

  private async refuseDecision({ law, heldBackBy, fromOn, untilOn }: DeviationDecideInput): Promise<void> {
    const known = new Set((await this.platform.get(LawService).all()).map(({ code }) => code));
    if (!known.has(law)) throw refuse('DEVIATION_LAW_UNKNOWN', 'input', 'law');
    if (!known.has(heldBackBy)) throw refuse('DEVIATION_LAW_UNKNOWN', 'input', 'heldBackBy');
    const oneLaw = refuseDeviationLaws(law, heldBackBy);
    if (oneLaw) throw refuse(oneLaw, 'input', 'heldBackBy');
    const empty = refuseDeviationPeriod({ fromOn, untilOn });
    if (empty) throw refuse(empty, 'input', 'untilOn');
  }

  private toRow({ municipality, id }: Professional, householdId: string, input: DeviationDecideInput): Deviation {
    const { caseId, kind, law, rule, heldBackBy, reason, on, fromOn, untilOn } = input;
    return Object.assign(new Deviation(), {
      ...{ municipality, id: newId(), caseId, householdId, kind, lawCode: law, rule, heldBackByLawCode: heldBackBy },
      ...{ reason, decidedOn: on, decidedById: id, fromOn, untilOn, plannedUntilOn: untilOn, endReason: null },
      ...{ version: 1, recordedAt: this.platform.clock.now() },
    });
  }
}

/** The professional who asks; refuses anybody else. */
async function professionalOf(tx: Transaction, caller: Caller): Promise<Professional> {
  const [professional] =
    caller.kind === 'PROFESSIONAL'
      ? await readRows(tx, Professional, caller, {
          where: (parameters) => [`row.subject = ${parameters.add(caller.subject)}`],
        })
      : [];
  if (!professional) throw refuse('DEVIATION_WITHOUT_PROFESSIONAL', 'input');
  return professional;
}
