import { type Clock, type TraceContext, Trail, UNKNOWN_ACTIVITY } from '@eenplan/kit';
import { HttpRefusal } from '../http/http-refusal';
import type { Identity } from '../identity/verify-token';
import type { EndOfOperation } from './end-of-operation';

/** Where somebody was refused. */
export interface RefusalPlace {
  readonly trace: TraceContext;
  /** Null of a connection. */
  readonly requestId: string | null;
  readonly clock: Clock;
}

/** The trail of a request of somebody whose token is good and who was not let in. */
function refusalTrail(
  { municipality, kind, subject, organisation, client, roles }: Identity,
  { trace, requestId, clock, code }: RefusalPlace & { readonly code: string },
): Trail {
  const actor = { municipality, kind, subject, organisation, client, roles };
  const trail = new Trail({ ...actor, activity: UNKNOWN_ACTIVITY, today: clock.today() }, trace, requestId);
  trail.operation = 'admission';
  trail.refused(code);
  return trail;
}

/**
 * Logs who was refused, where the token was good. Who asks too often is counted and not logged: it would fill the log
 * and cost what the limit is there to save.
 */
export async function logRefusal(
  refusal: HttpRefusal,
  place: RefusalPlace,
  endOfOperation: EndOfOperation,
): Promise<HttpRefusal> {
  const { identity, code, status } = refusal;
  if (!identity || status === 429) return refusal;
  try {
    await endOfOperation(refusalTrail(identity, { ...place, code }));
    return refusal;
  } catch (error) {
    return new HttpRefusal(503, 'LOG_UNAVAILABLE', (error as Error).message);
  }
}
