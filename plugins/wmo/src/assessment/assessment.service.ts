import { answer, type BusinessError, type Caller, newId, type Platform, type Transaction } from '@eenplan/kit';
import { refuse } from '../errors';
import { ASSESSMENT } from '../term/wmo.terms';
import { assessmentForStep, requestForStep, requireDay, type UnderWay } from './assessment-rows';
import { AssessmentTopicFinding } from './assessment-topic.entity';
import { WmoAssessment } from './assessment.entity';
import type {
  AssessmentStepInput,
  WmoAssessmentCompleteInput,
  WmoAssessmentStartInput,
  WmoAssessmentStartPayload,
  WmoReportGiveInput,
} from './assessment.inputs';
import { refuseCompletion, refuseReport, refuseStart, refuseWeighing, TOPICS, wrongTopics } from './assessment.law';
import { meetTerm } from './meet-term';

/** The assessment of a support request, until its report. */
export class AssessmentService {
  constructor(private readonly platform: Platform) {}

  /** Wmo 2015, art. 2.3.2 lid 1: begins it, once client support was pointed out. */
  start(caller: Caller, input: WmoAssessmentStartInput): Promise<WmoAssessmentStartPayload> {
    return answer(() =>
      this.platform.door.inMunicipality(caller, async (tx) => {
        const { request, facts } = await requestForStep(tx, caller, input);
        const refusal = refuseStart(facts);
        if (refusal) throw refuse(refusal, 'input', 'supportRequestId');
        requireDay(input.on, facts.clientSupportOn ?? request.receivedOn, this.platform.clock.today());
        const assessment = Object.assign(new WmoAssessment(), {
          ...{ municipality: caller.municipality, id: newId(), supportRequestId: request.id },
          ...{ residentId: request.residentId, startedOn: input.on, completedOn: null, identityCheckedOn: null },
          ...{ budgetExplainedOn: null, personalPlanWeighed: null, report: null, reportedOn: null, version: 1 },
          ...{ recordedBy: caller.subject, recordedAt: this.platform.clock.now() },
        });
        await tx.insert(WmoAssessment, assessment);
        return { assessment };
      }),
    );
  }

  /** Wmo 2015, art. 2.3.2 lid 4 to 6 and 2.3.4: completes it, with all seven topics. */
  complete(caller: Caller, input: WmoAssessmentCompleteInput): Promise<WmoAssessmentStartPayload> {
    const { on, findings, identityCheckedOn, budgetExplainedOn, personalPlanWeighed = null } = input;
    return this.step(caller, input, async (tx, { request, assessment, facts }) => {
      const refusal = refuseCompletion(facts);
      if (refusal) throw refuse(refusal, 'input', 'assessmentId');
      requireDay(on, assessment.startedOn, this.platform.clock.today());
      requireDay(identityCheckedOn, request.receivedOn, on, 'identityCheckedOn');
      requireDay(budgetExplainedOn, request.receivedOn, on, 'budgetExplainedOn');
      const wrong = wrongTopics(findings.map(({ topic }) => topic));
      if (wrong) {
        const at = wrong.index === null ? [] : [String(wrong.index), 'topic'];
        throw refuse(wrong.code, 'input', 'findings', ...at);
      }
      const unweighed = refuseWeighing(facts.personalPlanOn, personalPlanWeighed);
      if (unweighed) throw refuse(unweighed, 'input', 'personalPlanWeighed');
      await tx.insert(
        AssessmentTopicFinding,
        findings.map((each) => this.toFinding(assessment, each)),
      );
      return { completedOn: on, identityCheckedOn, budgetExplainedOn, personalPlanWeighed };
    });
  }

  /** Wmo 2015, art. 2.3.2 lid 8: the report; the six weeks end with it. */
  giveReport(caller: Caller, input: WmoReportGiveInput): Promise<WmoAssessmentStartPayload> {
    const { on, report } = input;
    return this.step(caller, input, async (tx, { request, assessment, facts }) => {
      const refusal = refuseReport(facts);
      if (refusal) throw refuse(refusal, 'input', 'assessmentId');
      requireDay(on, assessment.completedOn ?? assessment.startedOn, this.platform.clock.today());
      await meetTerm(this.platform, tx, ASSESSMENT.ruleId, request, on, 'input', 'on');
      return { report, reportedOn: on };
    });
  }

  private toFinding(
    { municipality, id: assessmentId, residentId }: WmoAssessment,
    { topic, finding }: WmoAssessmentCompleteInput['findings'][number],
  ): AssessmentTopicFinding {
    return Object.assign(new AssessmentTopicFinding(), {
      ...{ municipality, id: newId(), assessmentId, residentId, topic, finding },
      position: TOPICS.indexOf(topic) + 1,
    });
  }

  private step(
    caller: Caller,
    input: AssessmentStepInput,
    work: (
      tx: Transaction,
      underWay: UnderWay & { readonly assessment: WmoAssessment },
    ) => Promise<Partial<WmoAssessment>>,
  ): Promise<{ assessment: WmoAssessment; errors: BusinessError[] }> {
    return answer(() =>
      this.platform.door.inMunicipality(caller, async (tx) => {
        const underWay = await assessmentForStep(tx, caller, input);
        const { assessment } = underWay;
        const change = { ...(await work(tx, underWay)), version: assessment.version + 1 };
        await tx.update(WmoAssessment, { municipality: caller.municipality, id: assessment.id }, change);
        return { assessment: Object.assign(assessment, change) };
      }),
    );
  }
}
