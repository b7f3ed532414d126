import { Term } from '@eenplan/core';
import {
  addDays,
  answer,
  type BusinessError,
  type Caller,
  type Platform,
  readRows,
  type Transaction,
} from '@eenplan/kit';
import { refuse } from '../errors';
import { SupportRequest } from '../support-request/support-request.entity';
import { PERSONAL_PLAN } from '../term/wmo.terms';
import { requestForStep, requireDay, type UnderWay } from './assessment-rows';
import type {
  SupportRequestStepInput,
  WmoClientSupportPointOutInput,
  WmoPersonalPlanHandInInput,
  WmoPersonalPlanHandInPayload,
} from './assessment.inputs';
import { refuseClientSupport, refusePersonalPlan } from './assessment.law';
import { meetTerm } from './meet-term';

type Change = Partial<Pick<SupportRequest, 'personalPlan' | 'personalPlanOn' | 'clientSupportOn' | 'carerSupportOn'>>;

/** What is done with a support request before it is assessed. */
export class BeforeAssessmentService {
  constructor(private readonly platform: Platform) {}

  /** Wmo 2015, art. 2.3.2 lid 2: a personal plan, within its window. */
  handInPlan(caller: Caller, input: WmoPersonalPlanHandInInput): Promise<WmoPersonalPlanHandInPayload> {
    const { on, plan } = input;
    return this.step(caller, input, async (tx, { request, facts }) => {
      const refusal = refusePersonalPlan(facts, on, await this.lastDayOfPlan(tx, caller, request));
      if (refusal) throw refuse(refusal, 'input', refusal === 'WMO_PERSONAL_PLAN_LATE' ? 'on' : 'supportRequestId');
      await meetTerm(this.platform, tx, PERSONAL_PLAN.ruleId, request, on, 'input', 'on');
      return { personalPlan: plan, personalPlanOn: on };
    });
  }

  /** Wmo 2015, art. 2.3.2 lid 3: free client support, pointed out to the client and the carer. */
  pointOutClientSupport(caller: Caller, input: WmoClientSupportPointOutInput): Promise<WmoPersonalPlanHandInPayload> {
    const { on, toCarer } = input;
    return this.step(caller, input, (_tx, { facts }) => {
      const refusal = refuseClientSupport(facts);
      if (refusal) throw refuse(refusal, 'input', 'supportRequestId');
      return Promise.resolve({ clientSupportOn: on, carerSupportOn: toCarer ? on : null });
    });
  }

  /** Of the window, counted when the request came in; of a request of before that, its days alone. */
  private async lastDayOfPlan(tx: Transaction, caller: Caller, { id, receivedOn }: SupportRequest): Promise<string> {
    const [term] = await readRows(tx, Term, caller, {
      where: (parameters) => [
        `row.subject_id = ${parameters.add(id)}`,
        `row.rule_id = ${parameters.add(PERSONAL_PLAN.ruleId)}`,
      ],
    });
    return term?.dueOn ?? addDays(receivedOn, PERSONAL_PLAN.length.count);
  }

  private step(
    caller: Caller,
    input: SupportRequestStepInput,
    work: (tx: Transaction, underWay: UnderWay) => Promise<Change>,
  ): Promise<{ supportRequest: SupportRequest; errors: BusinessError[] }> {
    return answer(() =>
      this.platform.door.inMunicipality(caller, async (tx) => {
        const underWay = await requestForStep(tx, caller, input);
        const { request } = underWay;
        requireDay(input.on, request.receivedOn, this.platform.clock.today());
        const change = { ...(await work(tx, underWay)), version: request.version + 1 };
        await tx.update(SupportRequest, { municipality: caller.municipality, id: request.id }, change);
        return { supportRequest: Object.assign(request, change) };
      }),
    );
  }
}
