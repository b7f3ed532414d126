import { type Clock, type TraceContext, Trail, UNKNOWN_ACTIVITY } from '@eenplan/kit';
import type { Identity } from '../identity/verify-token';

/** The trail of a request of somebody whose token is good and who was not let in. */
export function refusalTrail(
  { municipality, kind, subject, organisation, client, roles }: Identity,
  { trace, requestId, clock, code }: { trace: TraceContext; requestId: string; clock: Clock; code: string },
): Trail {
  const actor = { municipality, kind, subject, organisation, client, roles };
  const trail = new Trail({ ...actor, activity: UNKNOWN_ACTIVITY, today: clock.today() }, trace, requestId);
  trail.operation = 'admission';
  trail.refused(code);
  return trail;
}
