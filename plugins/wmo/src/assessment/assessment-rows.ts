import { refuse as refuseInCore } from '@eenplan/core';
import { type Caller, readRows, requireRow, type Transaction } from '@eenplan/kit';
import { refuse } from '../errors';
import { SupportRequest } from '../support-request/support-request.entity';
import { WmoAssessment } from './assessment.entity';
import type { AssessmentStepInput, SupportRequestStepInput } from './assessment.inputs';
import { type ProcessFacts, refuseDay } from './assessment.law';

/** A support request with its assessment, locked as for a step. */
export interface UnderWay {
  readonly request: SupportRequest;
  readonly assessment: WmoAssessment | null;
  readonly facts: ProcessFacts;
}

const factsOf = (
  { receivedOn, personalPlanOn, clientSupportOn }: SupportRequest,
  assessment: WmoAssessment | null,
): ProcessFacts => ({
  ...{ receivedOn, personalPlanOn, clientSupportOn, startedOn: assessment?.startedOn ?? null },
  ...{ completedOn: assessment?.completedOn ?? null, reportedOn: assessment?.reportedOn ?? null },
});

/** The request of a step, as the caller read it. Refuses where it has moved on. */
export async function requestForStep(
  tx: Transaction,
  caller: Caller,
  { supportRequestId, version }: Omit<SupportRequestStepInput, 'on'>,
): Promise<UnderWay> {
  const missing = refuse('WMO_SUPPORT_REQUEST_NOT_FOUND', 'input', 'supportRequestId');
  const request = await requireRow(tx, SupportRequest, caller, supportRequestId, missing, 'for update');
  if (request.version !== version) throw refuseInCore('CHANGED_MEANWHILE', 'input', 'version');
  const [assessment = null] = await readRows(tx, WmoAssessment, caller, {
    where: (parameters) => [`row.support_request_id = ${parameters.add(request.id)}`],
  });
  return { request, assessment, facts: factsOf(request, assessment) };
}

/** The assessment of a step, as the caller read it, with its request. Refuses where it has moved on. */
export async function assessmentForStep(
  tx: Transaction,
  caller: Caller,
  { assessmentId, version }: AssessmentStepInput,
): Promise<UnderWay & { readonly assessment: WmoAssessment }> {
  const missing = refuse('WMO_ASSESSMENT_NOT_FOUND', 'input', 'assessmentId');
  const assessment = await requireRow(tx, WmoAssessment, caller, assessmentId, missing, 'for update');
  if (assessment.version !== version) throw refuseInCore('CHANGED_MEANWHILE', 'input', 'version');
  const request = await requireRow(tx, SupportRequest, caller, assessment.supportRequestId, missing);
  return { request, assessment, facts: factsOf(request, assessment) };
}

/** Refuses a day that has not come, or that lies before another step. */
export function requireDay(on: string, notBefore: string, today: string, field = 'on'): void {
  const refusal = refuseDay(on, notBefore, today);
  if (refusal) throw refuse(refusal, 'input', field);
}
