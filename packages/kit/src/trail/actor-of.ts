import type { Caller } from '../request/caller';
import type { TrailActor } from './trail';

/** What is logged where no processing activity was named. */
export const UNKNOWN_ACTIVITY = 'unknown';

/** A caller as the logs know it. @param client - The client that asked for the token. */
export const actorOf = (caller: Caller, client: string | null): TrailActor => ({
  municipality: caller.municipality,
  kind: caller.kind,
  subject: caller.subject,
  organisation: caller.organisation,
  client,
  roles: caller.roles,
  activity: caller.purpose?.code ?? UNKNOWN_ACTIVITY,
  breakGlassId: caller.breakGlass?.id ?? null,
  today: caller.today,
});
