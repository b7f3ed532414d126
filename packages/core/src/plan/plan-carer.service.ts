import { answer, type Caller, newId, type Platform, requireRow, type Transaction } from '@eenplan/kit';
import { Resident } from '../resident/resident.entity';
import { changeRow, factsOf, lockPlan, planForAct, refuseChanged } from './plan-rows';
import { PlanCarerSupport } from './plan-carer-support.entity';
import type {
  PlanCarerSupportAgreeInput,
  PlanCarerSupportAgreePayload,
  PlanCarerSupportEndInput,
  PlanCarerSupportEndPayload,
  PlanNoCarerStateInput,
  PlanNoCarerStatePayload,
} from './plan-carer.inputs';
import { Plan } from './plan.entity';
import { refuse } from './plan.errors';
import { refuseCarer, refuseCarerSupportEnd, refusePartDay, refusePlanAct } from './plan.law';

type CarerColumns = 'carerResidentId' | 'carerName' | 'function' | 'agreement' | 'involvement';

/** R07: what a plan holds for informal carers, or that there are none. */
export class PlanCarerService {
  constructor(private readonly platform: Platform) {}

  /** Agrees support of a carer; a statement that there is none ends with it. */
  agree(caller: Caller, input: PlanCarerSupportAgreeInput): Promise<PlanCarerSupportAgreePayload> {
    const { residentId, carerName, function: purpose, agreement, involvement } = input;
    return answer(() =>
      this.platform.door.inMunicipality(caller, async (tx) => {
        const { plan } = await planForAct(tx, caller, 'planCarerSupportAgree', input);
        const nobody = refuseCarer({ residentId, carerName });
        if (nobody) throw refuse(nobody, 'input');
        if (typeof residentId === 'string')
          await requireRow(tx, Resident, caller, residentId, refuse('NOT_FOUND', 'input', 'residentId'));
        const carer = { carerResidentId: residentId ?? null, carerName: carerName ?? null };
        const fromOn = this.dayOf(plan, input.fromOn);
        await this.endParts(tx, plan, fromOn, false);
        const row = this.toRow(plan, { ...carer, function: purpose, agreement, involvement }, fromOn);
        await tx.insert(PlanCarerSupport, row);
        return { carerSupport: row, plan: await changeRow(tx, Plan, plan) };
      }),
    );
  }

  /** States that there is no informal carer; from that day no support of one goes on. */
  stateNone(caller: Caller, input: PlanNoCarerStateInput): Promise<PlanNoCarerStatePayload> {
    return answer(() =>
      this.platform.door.inMunicipality(caller, async (tx) => {
        const { plan } = await planForAct(tx, caller, 'planNoCarerState', input);
        const fromOn = this.dayOf(plan, input.fromOn);
        await this.endParts(tx, plan, fromOn, true);
        const none = { carerResidentId: null, carerName: null, function: null, involvement: null };
        const row = this.toRow(plan, { ...none, agreement: input.statement }, fromOn);
        await tx.insert(PlanCarerSupport, row);
        return { carerSupport: row, plan: await changeRow(tx, Plan, plan) };
      }),
    );
  }

  /** Ends support of a carer; the last of an active plan only after something else was agreed or stated. */
  end(caller: Caller, input: PlanCarerSupportEndInput): Promise<PlanCarerSupportEndPayload> {
    const { carerSupportId, version, untilOn } = input;
    const missing = refuse('NOT_FOUND', 'input', 'carerSupportId');
    return answer(() =>
      this.platform.door.inMunicipality(caller, async (tx) => {
        const { planId } = await requireRow(tx, PlanCarerSupport, caller, carerSupportId, missing);
        const plan = await lockPlan(tx, caller, planId, missing);
        const row = await requireRow(tx, PlanCarerSupport, caller, carerSupportId, missing, 'for update');
        refuseChanged(row, version);
        const facts = await factsOf(tx, caller, plan);
        const refusal =
          refusePlanAct('planCarerSupportEnd', facts) ??
          (row.untilOn === null ? refuseCarerSupportEnd(facts) : ('CARER_SUPPORT_ENDED' as const));
        if (refusal) throw refuse(refusal, 'input', 'carerSupportId');
        if (untilOn < row.fromOn) throw refuse('PLAN_END_BEFORE_START', 'input', 'untilOn');
        if (untilOn > this.platform.clock.today()) throw refuse('DAY_IN_FUTURE', 'input', 'untilOn');
        const carerSupport = await changeRow(tx, PlanCarerSupport, row, { untilOn });
        return { carerSupport, plan: await changeRow(tx, Plan, plan) };
      }),
    );
  }

  private dayOf({ draftedOn }: Plan, fromOn: string | undefined): string {
    const today = this.platform.clock.today();
    const on = fromOn ?? today;
    const outside = refusePartDay(on, { draftedOn, today });
    if (outside) throw refuse(outside, 'input', 'fromOn');
    return on;
  }

  /** Ends the statement that there is no carer, and support of carers with it when asked. */
  private endParts(tx: Transaction, { municipality, id }: Plan, on: string, support: boolean): Promise<unknown> {
    return tx.query(
      `update core.plan_carer_support set until_on = greatest(from_on, $3::date), version = version + 1
       where municipality = $1 and plan_id = $2 and until_on is null and (function is null or $4::boolean)`,
      [municipality, id, on, support],
    );
  }

  private toRow(
    { municipality, id: planId }: Plan,
    columns: Pick<PlanCarerSupport, CarerColumns>,
    fromOn: string,
  ): PlanCarerSupport {
    const recordedAt = this.platform.clock.now();
    const row = { municipality, id: newId(), planId, ...columns, fromOn, untilOn: null, version: 1, recordedAt };
    return Object.assign(new PlanCarerSupport(), row);
  }
}
