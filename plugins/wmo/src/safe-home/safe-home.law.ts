import type { WmoSafeHomeState } from './safe-home.enum';

/** Why a step of a report to Safe Home is not open now. */
export type SafeHomeRefusal =
  | 'WMO_SAFE_HOME_UNDECIDED'
  | 'WMO_SAFE_HOME_ALREADY_DECIDED'
  | 'WMO_SAFE_HOME_NOT_INVESTIGATED'
  | 'WMO_SAFE_HOME_NOT_STARTED'
  | 'WMO_SAFE_HOME_ALREADY_STARTED'
  | 'WMO_SAFE_HOME_ALREADY_JUDGED';

/** The steps, with why each is not open in a state; null where it is. */
const steps = {
  decide: {
    RECEIVED: null,
    NOT_INVESTIGATED: 'WMO_SAFE_HOME_ALREADY_DECIDED',
    TO_INVESTIGATE: 'WMO_SAFE_HOME_ALREADY_DECIDED',
    UNDER_INVESTIGATION: 'WMO_SAFE_HOME_ALREADY_DECIDED',
    JUDGED: 'WMO_SAFE_HOME_ALREADY_DECIDED',
  },
  start: {
    RECEIVED: 'WMO_SAFE_HOME_UNDECIDED',
    NOT_INVESTIGATED: 'WMO_SAFE_HOME_NOT_INVESTIGATED',
    TO_INVESTIGATE: null,
    UNDER_INVESTIGATION: 'WMO_SAFE_HOME_ALREADY_STARTED',
    JUDGED: 'WMO_SAFE_HOME_ALREADY_STARTED',
  },
  judge: {
    RECEIVED: 'WMO_SAFE_HOME_UNDECIDED',
    NOT_INVESTIGATED: 'WMO_SAFE_HOME_NOT_INVESTIGATED',
    TO_INVESTIGATE: 'WMO_SAFE_HOME_NOT_STARTED',
    UNDER_INVESTIGATION: null,
    JUDGED: 'WMO_SAFE_HOME_ALREADY_JUDGED',
  },
} as const satisfies Record<string, Record<WmoSafeHomeState, SafeHomeRefusal | null>>;

/** A step that moves a report on. */
export type SafeHomeStep = keyof typeof steps;

/** Uitvoeringsbesluit Wmo 2015, art. 4.1.7: decided, then started, then judged, each once. Why a step is not open, or null. */
export const refuseSafeHomeStep = (step: SafeHomeStep, state: WmoSafeHomeState): SafeHomeRefusal | null =>
  steps[step][state];

/** Wmo 2015, art. 5.3.1 lid 1: somebody is told what others said, once. */
export const refuseTelling = (informedOn: string | null): 'WMO_SAFE_HOME_ALREADY_TOLD' | null =>
  informedOn === null ? null : 'WMO_SAFE_HOME_ALREADY_TOLD';

/** Wmo 2015, art. 4.1.1 lid 2 (a): a report is about one household or one resident, so that all of it is in one file. */
export const refuseSubject = (
  residentId: string | null,
  householdId: string | null,
): 'WMO_SAFE_HOME_NOT_ONE_SUBJECT' | null =>
  (residentId === null) === (householdId === null) ? 'WMO_SAFE_HOME_NOT_ONE_SUBJECT' : null;

/** Uitvoeringsbesluit Wmo 2015, art. 4.1.7: what was done is recorded when it is done, in order. */
export function refuseSafeHomeDay(
  on: string,
  earliest: string,
  today: string,
): 'WMO_SAFE_HOME_DAY_IN_FUTURE' | 'WMO_SAFE_HOME_DAY_TOO_EARLY' | null {
  if (on > today) return 'WMO_SAFE_HOME_DAY_IN_FUTURE';
  return on < earliest ? 'WMO_SAFE_HOME_DAY_TOO_EARLY' : null;
}
