import { edgesOn, type RequestContext } from '@eenplan/kit';
import type { WmoAssessment } from '../assessment/assessment.entity';
import { stateOf } from '../assessment/assessment.law';
import type { SupportRequest } from './support-request.entity';
import type { SupportRequestState } from './support-request.enum';

/** Where a request stands, by its assessment; one statement for a whole page. */
export async function stateOfRequest(
  request: SupportRequest,
  { loaders }: RequestContext,
): Promise<SupportRequestState> {
  const edge = edgesOn(request.constructor as never).find(({ name }) => name === 'assessment');
  if (!edge) throw new Error('A support request has no edge to its assessment.');
  const assessment = (await loaders.load(edge, request)) as WmoAssessment | null;
  return stateOf(assessment ?? { startedOn: null, completedOn: null, reportedOn: null });
}
