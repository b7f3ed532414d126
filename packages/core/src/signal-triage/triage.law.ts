import type { SignalTriageErrorCode } from './signal-triage.errors';
import type { SignalRequestKind } from './signal-triage.enum';

/** Rule R29: a complex signal goes to the team of the area; which one is for somebody to say where it is not one. */
export function refuseAreaTeams(teams: readonly string[]): SignalTriageErrorCode | null {
  if (teams.length === 0) return 'SIGNAL_TEAM_NOT_FOUND';
  return teams.length > 1 ? 'SIGNAL_TEAM_TO_CHOOSE' : null;
}

/** A team works from its first day (inclusive) to its last (exclusive). */
export const refuseTeam = (
  { fromOn, untilOn }: { readonly fromOn: string; readonly untilOn: string | null },
  today: string,
): SignalTriageErrorCode | null =>
  fromOn > today || (untilOn !== null && untilOn <= today) ? 'SIGNAL_TEAM_NOT_WORKING' : null;

/** Rule R27: that contact was sought is recorded afterwards; both days inclusive. */
export const refuseContactDay = (on: string, receivedOn: string, today: string): SignalTriageErrorCode | null =>
  on < receivedOn || on > today ? 'SIGNAL_CONTACT_DAY' : null;

/** What leading a signal to a case depends on. */
export interface LeadingFacts {
  readonly kind: SignalRequestKind;
  readonly mayReachOut: boolean;
  readonly isInCase: boolean;
  readonly hasHousehold: boolean;
}

/** Rules R27 and R28; Wgs, art. 8b: why a signal does not lead to a case, or null. */
export function refuseLeading({
  kind,
  mayReachOut,
  isInCase,
  hasHousehold,
}: LeadingFacts): SignalTriageErrorCode | null {
  if (isInCase) return 'SIGNAL_IN_CASE_ALREADY';
  if (!hasHousehold) return 'SIGNAL_WITHOUT_HOUSEHOLD';
  return kind === 'OUTREACH' && !mayReachOut ? 'SIGNAL_HELP_NOT_ASKED' : null;
}
