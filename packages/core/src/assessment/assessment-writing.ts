import { type Caller, type Instrument, newId, readRows, requireRow, type Transaction } from '@eenplan/kit';
import { Case } from '../case/case.entity';
import { isOfCase } from '../case/is-of-case';
import { refuse as refuseInCore } from '../errors';
import { AssessmentLevel } from './assessment-level.entity';
import { AssessmentScore } from './assessment-score.entity';
import { Assessment } from './assessment.entity';
import { refuse } from './assessment.errors';
import type { AssessmentRecordInput } from './assessment.inputs';

/** What is recorded of one resident stands in a row: of two at once the second sees what the first did. */
export const lockAssessments = (tx: Transaction, municipality: string, residentId: string): Promise<unknown> =>
  tx.query(`select pg_advisory_xact_lock(hashtextextended('core.assessment ' || $1 || ' ' || $2, 0))`, [
    municipality,
    residentId,
  ]);

/** The case of an assessment is one of the resident. */
export async function requireOwnCase(tx: Transaction, caller: Caller, input: AssessmentRecordInput): Promise<void> {
  const { caseId, residentId, heldOn } = input;
  if (typeof caseId !== 'string') return;
  const file = await requireRow(tx, Case, caller, caseId, refuseInCore('NOT_FOUND', 'input', 'caseId'));
  if (await isOfCase(tx, file, residentId, heldOn)) return;
  throw refuse('ASSESSMENT_CASE_OF_ANOTHER', 'input', 'caseId');
}

/** What is corrected is of the same resident, instrument and judge; the database sees to it that it happens once. */
export async function requireCorrected(tx: Transaction, caller: Caller, input: AssessmentRecordInput): Promise<void> {
  const { correctsAssessmentId, residentId, instrument, judgedBy } = input;
  if (typeof correctsAssessmentId !== 'string') return;
  const path = ['input', 'correctsAssessmentId'];
  const wrong = await requireRow(tx, Assessment, caller, correctsAssessmentId, refuseInCore('NOT_FOUND', ...path));
  const isSame = wrong.residentId === residentId && wrong.instrumentCode === instrument && wrong.judgedBy === judgedBy;
  if (!isSame) throw refuse('ASSESSMENT_CORRECTS_ANOTHER', ...path);
}

/** The domains that were looked at on that day already, without what is being corrected. */
export async function domainsThatDay(tx: Transaction, caller: Caller, input: AssessmentRecordInput): Promise<string[]> {
  const levels = await readRows(tx, AssessmentLevel, caller, {
    where: (parameters) => [
      `row.resident_id = ${parameters.add(input.residentId)}`,
      `row.instrument = ${parameters.add(input.instrument)}`,
      `row.held_on = ${parameters.add(input.heldOn)}`,
      `row.assessment_id is distinct from ${parameters.add(input.correctsAssessmentId ?? null)}::uuid`,
    ],
  });
  return levels.map(({ domain }) => domain);
}

/** The next number of this resident and instrument; the lock keeps it ours. */
export async function nextNumber(
  tx: Transaction,
  municipality: string,
  { residentId, instrument }: AssessmentRecordInput,
): Promise<number> {
  const [last] = await tx.query<{ number: number }[]>(
    `select coalesce(max(number), 0) as number from core.assessment
     where municipality = $1 and resident_id = $2 and instrument = $3`,
    [municipality, residentId, instrument],
  );
  return (last?.number ?? 0) + 1;
}

/** What the service knows besides the input. */
export type Recorded = Pick<Assessment, 'number' | 'professionalId' | 'recordedBy' | 'recordedAt'>;

/** The row of an assessment. */
export const toAssessment = (
  municipality: string,
  { law }: Instrument,
  input: AssessmentRecordInput,
  recorded: Recorded,
): Assessment => {
  const { residentId, caseId = null, instrument, instrumentVersion, heldOn, judgedBy } = input;
  const { informationFromOn = null, correctsAssessmentId = null } = input;
  return Object.assign(new Assessment(), {
    ...{ municipality, id: newId(), residentId, caseId, instrumentCode: instrument, instrumentVersion, lawCode: law },
    ...{ heldOn, judgedBy, informationFromOn, correctsAssessmentId, ...recorded },
  });
};

/** The rows of its scores. */
export const toScores = (assessment: Assessment, { scores }: AssessmentRecordInput): AssessmentScore[] =>
  scores.map(({ domain, level, reason = null, note = null, wish = null }) =>
    Object.assign(new AssessmentScore(), {
      ...{ municipality: assessment.municipality, id: newId(), assessmentId: assessment.id },
      ...{ residentId: assessment.residentId, instrument: assessment.instrumentCode },
      ...{ domain, level, reason, note, wish },
    }),
  );
