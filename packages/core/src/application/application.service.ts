import {
  answer,
  type BusinessError,
  type Caller,
  findRow,
  newId,
  type Page,
  type PageArgs,
  pageRows,
  type Platform,
  requireRow,
  type Transaction,
} from '@eenplan/kit';
import { Case } from '../case/case.entity';
import { refuseLaw } from '../law/refuse-law';
import { moduleOfLaw } from '../law/module-of-law';
import { changeRow } from '../plan/plan-rows';
import { Resident } from '../resident/resident.entity';
import { atPath, runningTerm } from '../term/running-term';
import { rulesOf } from '../term/term-rule.type';
import { resumeTerm, suspendTerm } from '../term/term-suspend';
import { TermService } from '../term/term.service';
import { applicationForAct, isOfCase, lastDayOf } from './application-rows';
import { Application } from './application.entity';
import type { ApplicationState } from './application.enum';
import { refuse } from './application.errors';
import type {
  ApplicationActInput,
  ApplicationCompletionAskInput,
  ApplicationCompletionRecordInput,
  ApplicationHearingRecordInput,
  ApplicationReceiveInput,
  ApplicationReceivePayload,
} from './application.inputs';
import { type ApplicationAct, decisionRuleOf, refuseApplicationDay, refusePeriod } from './application.law';

/** Applications, from receipt until it is decided on them. */
export class ApplicationService {
  constructor(private readonly platform: Platform) {}

  /** By id; null when there is none that this caller may see. */
  find(caller: Caller, id: string): Promise<Application | null> {
    return findRow(this.platform, Application, caller, id);
  }

  /** Those in a state, or all, oldest first. */
  list(caller: Caller, state: ApplicationState | null | undefined, page: PageArgs): Promise<Page<Application>> {
    return pageRows(this.platform, caller, Application, page, {
      orderBy: ['receivedOn'],
      where: (parameters) => (state ? [`row.state = ${parameters.add(state)}`] : []),
    });
  }

  /** Awb 4:1: receives it, and starts the clock of the decision. */
  receive(caller: Caller, input: ApplicationReceiveInput): Promise<ApplicationReceivePayload> {
    const { caseId, residentId, law } = input;
    const today = this.platform.clock.today();
    const receivedOn = caller.kind === 'RESIDENT' ? today : (input.receivedOn ?? today);
    return answer(() =>
      this.platform.door.inMunicipality(caller, async (tx) => {
        const file = await requireRow(tx, Case, caller, caseId, refuse('NOT_FOUND', 'input', 'caseId'));
        await requireRow(tx, Resident, caller, residentId, refuse('NOT_FOUND', 'input', 'residentId'));
        const day = refuseApplicationDay(receivedOn, file.openedOn, today);
        if (day) throw refuse(day, 'input', 'receivedOn');
        await refuseLaw(this.platform, tx, caller.municipality, law, ['input', 'law']);
        const application = this.toRow(caller, input, receivedOn);
        if (!(await isOfCase(tx, application, receivedOn))) {
          throw refuse('APPLICATION_NOT_OF_CASE', 'input', 'residentId');
        }
        await this.passGate(tx, application);
        await tx.insert(Application, application);
        const subject = { type: 'Application', id: application.id };
        const start = { ruleId: this.decisionRule(law), subject, residentId, triggeredOn: receivedOn };
        await this.platform.get(TermService).start(tx, caller, start, 'input', 'receivedOn');
        return { application };
      }),
    );
  }

  /** Awb 4:5 lid 1 and 4:15: asks to complete it; the clock stands still meanwhile. */
  askCompletion(caller: Caller, input: ApplicationCompletionAskInput): Promise<ApplicationReceivePayload> {
    const { on, completeByOn, missing } = input;
    return this.act(caller, 'applicationCompletionAsk', input, async (tx, application) => {
      const empty = refusePeriod(on, completeByOn);
      if (empty) throw refuse(empty, 'input', 'completeByOn');
      const term = await this.decisionTerm(tx, caller, application);
      const suspension = { ground: 'COMPLETION', startsAfterOn: on, completeByOn, reason: missing } as const;
      if (term) await atPath(['input', 'completeByOn'], () => suspendTerm(term, suspension));
      return { state: 'INCOMPLETE', completionAskedOn: on, completeByOn, missing };
    });
  }

  /** Awb 4:15 lid 1 (a): what came in; with it complete, the clock runs again. */
  recordCompletion(caller: Caller, input: ApplicationCompletionRecordInput): Promise<ApplicationReceivePayload> {
    const { on, isComplete } = input;
    return this.act(caller, 'applicationCompletionRecord', input, async (tx, application) => {
      const term = isComplete ? await this.decisionTerm(tx, caller, application) : null;
      if (term) await atPath(['input', 'on'], () => resumeTerm(term, on));
      return { state: isComplete ? 'RECEIVED' : 'INCOMPLETE', completedOn: on, isComplete };
    });
  }

  /** Awb 4:7: the chance to give a view on facts that deviate from those of the applicant. */
  recordHearing(caller: Caller, input: ApplicationHearingRecordInput): Promise<ApplicationReceivePayload> {
    const { on, facts, view = null } = input;
    return this.act(caller, 'applicationHearingRecord', input, () =>
      Promise.resolve({ hearingOn: on, hearingFacts: facts, hearingView: view }),
    );
  }

  /** The applicant takes it back; the clock ends. */
  withdraw(caller: Caller, input: ApplicationActInput): Promise<ApplicationReceivePayload> {
    return this.act(caller, 'applicationWithdraw', input, async (tx, application) => {
      await this.meetDecisionTerm(tx, caller, application, input.on, 'input', 'on');
      return { state: 'WITHDRAWN', withdrawnOn: input.on };
    });
  }

  /** Awb 4:13: the clock of the decision ends. */
  async meetDecisionTerm(
    tx: Transaction,
    caller: Caller,
    { id: subjectId, lawCode }: Application,
    metOn: string,
    ...path: readonly string[]
  ): Promise<void> {
    const meeting = { ruleId: this.decisionRule(lawCode), subjectId, metOn };
    await this.platform.get(TermService).meet(tx, caller, meeting, ...path);
  }

  /** Some laws ask that something comes first: Wmo 2015, art. 2.3.2 lid 9. */
  private async passGate(tx: Transaction, application: Application): Promise<void> {
    const module = moduleOfLaw(this.platform.modules, application.lawCode);
    await module?.applicationGate?.(this.platform, tx, application, 'input', 'receivedOn');
  }

  private decisionTerm(tx: Transaction, caller: Caller, { id, lawCode }: Application) {
    return runningTerm(this.platform, tx, caller, id, [this.decisionRule(lawCode)]);
  }

  private decisionRule(law: string): string {
    return decisionRuleOf(rulesOf(this.platform.modules), law);
  }

  private act(
    caller: Caller,
    act: ApplicationAct,
    input: ApplicationActInput,
    work: (tx: Transaction, application: Application) => Promise<Partial<Omit<Application, 'version'>>>,
  ): Promise<{ application: Application; errors: BusinessError[] }> {
    return answer(() =>
      this.platform.door.inMunicipality(caller, async (tx) => {
        const application = await applicationForAct(tx, caller, act, input);
        const day = refuseApplicationDay(input.on, lastDayOf(application), this.platform.clock.today());
        if (day) throw refuse(day, 'input', 'on');
        return { application: await changeRow(tx, Application, application, await work(tx, application)) };
      }),
    );
  }

  private toRow(
    caller: Caller,
    { caseId, residentId, law, asked }: ApplicationReceiveInput,
    receivedOn: string,
  ): Application {
    return Object.assign(new Application(), {
      ...{ municipality: caller.municipality, id: newId(), caseId, residentId, lawCode: law, asked, receivedOn },
      ...{ state: 'RECEIVED' as const, completionAskedOn: null, completeByOn: null, missing: null, completedOn: null },
      ...{ isComplete: null, hearingOn: null, hearingFacts: null, hearingView: null, withdrawnOn: null, version: 1 },
      ...{ recordedBy: caller.subject, recordedAt: this.platform.clock.now() },
    });
  }
}
