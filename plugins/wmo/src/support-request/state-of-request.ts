import { edgeOf, type RequestContext } from '@eenplan/kit';
import type { WmoAssessment } from '../assessment/assessment.entity';
import { stateOf } from '../assessment/assessment.law';
import type { SupportRequest } from './support-request.entity';
import type { SupportRequestState } from './support-request.enum';

/** Where a request stands, by its assessment; one statement for a whole page. */
export async function stateOfRequest(
  request: SupportRequest,
  { loaders }: RequestContext,
): Promise<SupportRequestState> {
  const assessment = (await loaders.load(edgeOf(request, 'assessment'), request)) as WmoAssessment | null;
  return stateOf(assessment ?? { startedOn: null, completedOn: null, reportedOn: null });
}
