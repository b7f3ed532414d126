import type { RecoveryState } from './recovery.enum';
import type { recoveryErrors } from './recovery.errors';

type Code = keyof typeof recoveryErrors;

/** What the acts on a recovery depend on. The days are the last of the term to pay and of the reminder, inclusive. */
export interface RecoveryFacts {
  readonly state: RecoveryState;
  readonly paymentDueOn: string | null;
  readonly reminderDueOn: string | null;
}

const CLOSED: Partial<Record<RecoveryState, Code>> = { PAID: 'WMO_RECOVERY_PAID', DROPPED: 'WMO_RECOVERY_DROPPED' };

const refuseUnknown = ({ state }: RecoveryFacts): Code | null =>
  CLOSED[state] ?? (state === 'DECIDED' ? 'WMO_RECOVERY_NOT_MADE_KNOWN' : null);

const ACTS = {
  /** Awb 3:41. */
  wmoRecoveryMakeKnown: ({ state }) => CLOSED[state] ?? (state === 'DECIDED' ? null : 'WMO_RECOVERY_MADE_KNOWN'),
  wmoRecoveryPaymentRecord: refuseUnknown,
  /** Awb 4:112: a reminder when the term to pay has passed, 4:87. */
  wmoRecoveryRemind: (facts, on) =>
    refuseUnknown(facts) ??
    (facts.state === 'MADE_KNOWN' ? refuseBefore(facts.paymentDueOn, on) : 'WMO_RECOVERY_REMINDED'),
  /** Wmo 2.4.1 lid 2 and Awb 4:117: a writ when the two weeks of the reminder have passed. */
  wmoRecoveryWritIssue: (facts, on) => {
    if (facts.state === 'MADE_KNOWN') return 'WMO_RECOVERY_NOT_REMINDED';
    if (facts.state === 'WRIT_ISSUED') return 'WMO_RECOVERY_WRIT_ISSUED';
    return refuseUnknown(facts) ?? refuseBefore(facts.reminderDueOn, on);
  },
  wmoRecoveryDrop: ({ state }) => CLOSED[state] ?? null,
} as const satisfies Record<string, (facts: RecoveryFacts, on: string) => Code | null>;

function refuseBefore(dueOn: string | null, on: string): Code | null {
  return dueOn !== null && on > dueOn ? null : 'WMO_RECOVERY_TERM_RUNS';
}

/** Name of an act on a recovery: its mutation. */
export type RecoveryAct = keyof typeof ACTS;

/** Why an act is not open on a day, or null. */
export const refuseRecoveryAct = (act: RecoveryAct, facts: RecoveryFacts, on: string): Code | null =>
  ACTS[act](facts, on);

/** Every act on a recovery, with the reason for each that is not open on that day. */
export const recoveryActs = (
  facts: RecoveryFacts,
  on: string,
): { readonly name: RecoveryAct; readonly because: Code | null }[] =>
  (Object.keys(ACTS) as RecoveryAct[]).map((name) => ({ name, because: refuseRecoveryAct(name, facts, on) }));

/** A step is recorded when it was done, and not before the step before it. */
export function refuseStepDay(on: string, notBefore: string, today: string): Code | null {
  if (on > today) return 'WMO_RECOVERY_DAY_IN_FUTURE';
  return on < notBefore ? 'WMO_RECOVERY_DAY_TOO_EARLY' : null;
}
