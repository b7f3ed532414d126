import {
  answer,
  type Caller,
  findRow,
  type Instrument,
  type InstrumentVersion,
  type Platform,
  refusing,
  type Transaction,
} from '@eenplan/kit';
import { versionOn } from '../instrument/instrument.law';
import { InstrumentService } from '../instrument/instrument.service';
import { professionalOf } from '../plan/plan-rows';
import { requireResident } from '../resident/require-resident';
import type { Resident } from '../resident/resident.entity';
import { AssessmentScore } from './assessment-score.entity';
import {
  domainsThatDay,
  lockAssessments,
  nextNumber,
  requireCorrected,
  requireOwnCase,
  toAssessment,
  toScores,
} from './assessment-writing';
import { Assessment } from './assessment.entity';
import { refuse } from './assessment.errors';
import type { AssessmentRecordInput, AssessmentRecordPayload } from './assessment.inputs';
import { refuseAge, refuseJudge, tooMany, wrongDay, wrongScore } from './assessment.law';

/** How residents are doing. */
export class AssessmentService {
  constructor(private readonly platform: Platform) {}

  /** By id; null when there is none that this caller may see. */
  find(caller: Caller, id: string): Promise<Assessment | null> {
    return findRow(this.platform, Assessment, caller, id);
  }

  /** Records an assessment with its scores. Nothing that was recorded changes; a correction is another one. */
  record(caller: Caller, input: AssessmentRecordInput): Promise<AssessmentRecordPayload> {
    const corrected = refuse('ASSESSMENT_CORRECTED', 'input', 'correctsAssessmentId');
    return answer(() =>
      refusing({ assessment_corrected_once: corrected }, () =>
        this.platform.door.inMunicipality(caller, async (tx) => {
          const resident = await requireResident(tx, caller, input.residentId, 'input', 'residentId');
          await requireOwnCase(tx, caller, input);
          await requireCorrected(tx, caller, input);
          const instrument = this.requireInstrument(caller, input.instrument);
          const version = this.requireForm(caller, instrument, input, resident);
          await lockAssessments(tx, caller.municipality, resident.id);
          await refuseAllAtOnce(tx, caller, version, input);
          const assessment = toAssessment(caller.municipality, instrument, input, {
            number: await nextNumber(tx, caller.municipality, input),
            professionalId: caller.kind === 'PROFESSIONAL' ? await professionalOf(tx, caller) : null,
            ...{ recordedBy: caller.subject, recordedAt: this.platform.clock.now() },
          });
          await tx.insert(Assessment, assessment);
          await tx.insert(AssessmentScore, toScores(assessment, input));
          return { assessment };
        }),
      ),
    );
  }

  /** The instrument with a code that a client gave, when it is recorded here. */
  requireInstrument(caller: Caller, code: string): Instrument {
    const instrument = this.platform.get(InstrumentService).find(caller, code);
    if (!instrument) throw refuse('ASSESSMENT_INSTRUMENT_UNKNOWN', 'input', 'instrument');
    if (instrument.recordedBy !== null) throw refuse('ASSESSMENT_RECORDED_ELSEWHERE', 'input', 'instrument');
    return instrument;
  }

  /** Everything about the form that needs no other row; the version that holds on the day. */
  private requireForm(
    caller: Caller,
    instrument: Instrument,
    input: AssessmentRecordInput,
    { birthDate }: Resident,
  ): InstrumentVersion {
    const { heldOn, judgedBy, scores } = input;
    const judge = refuseJudge(instrument, judgedBy, caller.kind === 'RESIDENT');
    if (judge) throw refuse(judge, 'input', 'judgedBy');
    const day = wrongDay(instrument, input, this.platform.clock.today());
    if (day) throw refuse(day.code, 'input', day.field);
    const version = versionOn(instrument, heldOn);
    if (version?.version !== input.instrumentVersion)
      throw refuse('ASSESSMENT_VERSION_NOT_VALID', 'input', 'instrumentVersion');
    const age = refuseAge(instrument, birthDate, heldOn);
    if (age) throw refuse(age, 'input', 'residentId');
    if (scores.length === 0) throw refuse('ASSESSMENT_WITHOUT_SCORES', 'input', 'scores');
    const score = wrongScore(instrument, version, scores);
    if (score) throw refuse(score.code, 'input', 'scores', String(score.index), score.field);
    return version;
  }
}

/** AVG, art. 5: not in one assessment, and not in several of one day either. */
async function refuseAllAtOnce(
  tx: Transaction,
  caller: Caller,
  version: InstrumentVersion,
  input: AssessmentRecordInput,
): Promise<void> {
  const before = await domainsThatDay(tx, caller, input);
  if (tooMany(version, [...before, ...input.scores.map(({ domain }) => domain)]))
    throw refuse('ASSESSMENT_TOO_MANY_DOMAINS', 'input', 'scores');
}
