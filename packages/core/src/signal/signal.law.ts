import type { SignalState } from './signal.enum';
import type { SignalErrorCode } from './signal.errors';

/** Why an act on a signal is not open in each state; null where it is. */
const acts = {
  signalCorrect: {
    RECEIVED: null,
    IN_REVIEW: 'SIGNAL_PICKED_UP',
    CLOSED: 'SIGNAL_FINISHED',
    REFUSED: 'SIGNAL_FINISHED',
  },
  signalWithdraw: {
    RECEIVED: null,
    IN_REVIEW: 'SIGNAL_PICKED_UP',
    CLOSED: 'SIGNAL_FINISHED',
    REFUSED: 'SIGNAL_FINISHED',
  },
  signalRepair: {
    RECEIVED: null,
    IN_REVIEW: 'SIGNAL_PICKED_UP',
    CLOSED: 'SIGNAL_FINISHED',
    REFUSED: 'SIGNAL_FINISHED',
  },
  signalRefuse: { RECEIVED: null, IN_REVIEW: null, CLOSED: 'SIGNAL_FINISHED', REFUSED: 'SIGNAL_FINISHED' },
  signalPickUp: {
    RECEIVED: null,
    IN_REVIEW: 'SIGNAL_PICKED_UP',
    CLOSED: 'SIGNAL_FINISHED',
    REFUSED: 'SIGNAL_FINISHED',
  },
  signalClose: {
    RECEIVED: 'SIGNAL_NOT_PICKED_UP',
    IN_REVIEW: null,
    CLOSED: 'SIGNAL_FINISHED',
    REFUSED: 'SIGNAL_FINISHED',
  },
  signalResidentInformed: { RECEIVED: null, IN_REVIEW: null, CLOSED: null, REFUSED: null },
} as const satisfies Record<string, Record<SignalState, SignalErrorCode | null>>;

/** Name of an act on a signal, which is that of its mutation. */
export type SignalAct = keyof typeof acts;

/** What an act looks at. */
export interface SignalFacts {
  readonly state: SignalState;
  readonly isInQuarantine: boolean;
}

/**
 * AVG, art. 5 lid 1 (d) and art. 16: a partner puts right and takes back until somebody works on it; rule R27: what is in
 * quarantine is repaired first, and only that. Why an act is not open, or null.
 */
export function refuseSignalAct(act: SignalAct, { state, isInQuarantine }: SignalFacts): SignalErrorCode | null {
  const refusal = acts[act][state];
  if (refusal !== null) return refusal;
  if (act === 'signalPickUp' && isInQuarantine) return 'SIGNAL_IN_QUARANTINE';
  return act === 'signalRepair' && !isInQuarantine ? 'SIGNAL_NOT_IN_QUARANTINE' : null;
}

/** AVG, art. 14 lid 3: that somebody was told is recorded once, when it was done, and not before it could be. */
export function refuseInforming(
  on: string,
  { receivedOn, residentInformedOn }: { readonly receivedOn: string; readonly residentInformedOn: string | null },
  today: string,
): SignalErrorCode | null {
  if (residentInformedOn !== null) return 'SIGNAL_INFORMED_ALREADY';
  if (on > today) return 'SIGNAL_DAY_IN_FUTURE';
  return on < receivedOn ? 'SIGNAL_DAY_TOO_EARLY' : null;
}

/** AVG, art. 5 lid 1 (c); Wgs, art. 8b: a partner hears in words only of kinds for which that is allowed. */
export const refuseFeedback = (feedback: string | null, mayGiveFeedback: boolean): SignalErrorCode | null =>
  feedback === null || mayGiveFeedback ? null : 'SIGNAL_FEEDBACK_CLOSED';
