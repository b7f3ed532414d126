import { type Caller, newId, type Platform, type Transaction } from '@eenplan/kit';
import { SettingsService } from '../configuration/settings.service';
import { requireReason } from '../rule/require-reason';
import type { RuleReasonInput } from '../rule/rule.inputs';
import type { SoftRule } from '../rule/rule.law';
import { AftercareCheck } from './aftercare-check.entity';
import type {
  AftercareRecordInput,
  AftercareRecordPayload,
  CaseAnswerInput,
  CaseAnswerPayload,
  CaseClarifyInput,
  CaseClarifyPayload,
  CaseCompleteInput,
  CaseCompletePayload,
  CaseRequestInput,
  CaseRequestPayload,
} from './case-act.inputs';
import type { Case } from './case.entity';
import { refuse } from './case.errors';
import type { CaseChanges } from './case-rows';
import { ClosingAnswer } from './closing-answer.entity';
import { refuseAftercareDay, refuseClosingAnswers, refuseClosingReason } from './closing.law';
import { doCaseAct } from './do-case-act';

const AFTERCARE: SoftRule = {
  code: 'R25',
  text: 'when a question is served by a general provision or support ends, aftercare is scheduled',
};

/** What a round of a case leaves behind when the case begins another. */
export const NEXT_ROUND: CaseChanges = {
  ...{ clientHeardOn: null, investigatedOn: null, aftercareOn: null, closedOn: null, closingReason: null },
};

/** The course of a case from clarification to aftercare; what is in between has services of its own. */
export class CaseCourseService {
  constructor(private readonly platform: Platform) {}

  /** The question behind the question is clear. */
  clarify(caller: Caller, input: CaseClarifyInput): Promise<CaseClarifyPayload> {
    const { underlyingQuestion, complexity, method } = input;
    return doCaseAct(this.platform, caller, input, { act: 'caseClarify', on: input.on }, () => ({
      ...{ underlyingQuestion, complexity, clarificationMethod: method },
    }));
  }

  /** R29: a simple question is answered with a general provision. R25: aftercare, or a reason. */
  answer(caller: Caller, input: CaseAnswerInput): Promise<CaseAnswerPayload> {
    const { on, provision } = input;
    return doCaseAct(this.platform, caller, input, { act: 'caseAnswer', on, reason: provision }, ({ tx, file }) =>
      this.aftercare(tx, caller, file, input),
    );
  }

  /** The need for support is reported. */
  request(caller: Caller, input: CaseRequestInput): Promise<CaseRequestPayload> {
    return doCaseAct(this.platform, caller, input, { act: 'caseRequest', on: input.on }, () => ({}));
  }

  /** R11, X22: support ends with a reason and the answers of the household. R25: aftercare, or a reason. */
  async complete(caller: Caller, input: CaseCompleteInput): Promise<CaseCompletePayload> {
    const { on, reason, answers } = input;
    const { closing } = await this.platform.get(SettingsService).core(caller.municipality, on);
    return doCaseAct(this.platform, caller, input, { act: 'caseComplete', on, reason }, async ({ tx, file }) => {
      const wrongReason = refuseClosingReason(closing.reasons, reason);
      if (wrongReason) throw refuse(wrongReason, 'input', 'reason');
      const wrongAnswer = refuseClosingAnswers(closing.questions, answers);
      if (wrongAnswer) throw refuse(wrongAnswer, 'input', 'answers');
      await this.insertAnswers(tx, file, input);
      return { ...(await this.aftercare(tx, caller, file, input)), closingReason: reason };
    });
  }

  /** S044: it is checked whether the household copes; the case is closed, or goes on. */
  recordAftercare(caller: Caller, input: AftercareRecordInput): Promise<AftercareRecordPayload> {
    const { on, outcome, remark } = input;
    return doCaseAct(this.platform, caller, input, { act: 'aftercareRecord', on, reason: remark }, async (at) => {
      const { municipality, id: caseId, closingReason } = at.file;
      await at.tx.insert(AftercareCheck, {
        ...{ municipality, id: newId(), caseId, heldOn: on, outcome, remark },
        ...{ recordedBy: caller.subject, recordedAt: this.platform.clock.now() },
      });
      if (outcome === 'NEEDS_SUPPORT') return { ...NEXT_ROUND, state: 'CLARIFIED' };
      return { closedOn: on, closingReason: closingReason ?? outcome };
    });
  }

  private async aftercare(
    tx: Transaction,
    caller: Caller,
    file: Case,
    { on, aftercareOn, reasons }: { on: string; aftercareOn?: string | null; reasons?: RuleReasonInput[] | null },
  ): Promise<CaseChanges> {
    const early = refuseAftercareDay(on, aftercareOn);
    if (early) throw refuse(early, 'input', 'aftercareOn');
    if (!aftercareOn) {
      await requireReason(this.platform, tx, caller, AFTERCARE, { type: 'Case', id: file.id }, reasons);
    }
    return { aftercareOn: aftercareOn ?? null };
  }

  private async insertAnswers(tx: Transaction, file: Case, { on, answers }: CaseCompleteInput): Promise<void> {
    if (answers.length === 0) return;
    const { municipality, id: caseId, version } = file;
    const recordedAt = this.platform.clock.now();
    await tx.insert(
      ClosingAnswer,
      answers.map(({ question, answer }, index) => ({
        ...{ municipality, id: newId(), caseId, answeredOn: on, number: version + 1, position: index + 1 },
        ...{ question, answer, recordedAt },
      })),
    );
  }
}
