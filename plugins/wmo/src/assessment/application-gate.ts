import type { ApplicationGate } from '@eenplan/kit';
import { refuse } from '../errors';
import { ASSESSMENT } from '../term/wmo.terms';
import { mayApply, type RequestBefore } from './assessment.law';

/** Of a request that was recorded before terms were kept, the six weeks are counted as they are by length alone. */
const BEFORE = `select assessment.reported_on as "reportedOn", coalesce(term.due_on, request.received_on + 7 * $5::integer) as "dueOn"
  from wmo.support_request request
  left join wmo.assessment assessment
    on assessment.municipality = request.municipality and assessment.support_request_id = request.id
  left join core.term term
    on term.municipality = request.municipality and term.subject_id = request.id and term.rule_id = $4
  where request.municipality = $1 and request.resident_id = $2 and request.received_on <= $3::date`;

/** Wmo 2015, art. 2.3.2 lid 9: first a support request and its assessment, then an application. */
export const applicationGate: ApplicationGate = async (
  _platform,
  tx,
  { municipality, residentId, receivedOn },
  ...path
) => {
  const before = await tx.query<RequestBefore[]>(BEFORE, [
    ...[municipality, residentId, receivedOn, ASSESSMENT.ruleId, ASSESSMENT.length.count],
  ]);
  if (!mayApply(before, receivedOn)) throw refuse('WMO_APPLICATION_TOO_EARLY', ...path);
};
