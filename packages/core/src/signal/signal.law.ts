import type { SignalClosing, SignalOutcome, SignalState } from './signal.enum';
import type { SignalErrorCode } from './signal.errors';

/** What is done while somebody works on it. */
const whileInReview = {
  RECEIVED: 'SIGNAL_NOT_PICKED_UP',
  IN_REVIEW: null,
  CLOSED: 'SIGNAL_FINISHED',
  REFUSED: 'SIGNAL_FINISHED',
} as const;

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
  signalClose: whileInReview,
  signalResidentInformed: { RECEIVED: null, IN_REVIEW: null, CLOSED: null, REFUSED: null },
  signalMatch: { RECEIVED: null, IN_REVIEW: null, CLOSED: 'SIGNAL_FINISHED', REFUSED: 'SIGNAL_FINISHED' },
  signalHandOver: whileInReview,
  signalContactRecord: whileInReview,
  signalLeadToCase: whileInReview,
  signalEscalate: { RECEIVED: null, IN_REVIEW: null, CLOSED: 'SIGNAL_FINISHED', REFUSED: 'SIGNAL_FINISHED' },
  // AVG, art. 16: what was put wrongly is put right whenever that is found.
  signalUnmatch: { RECEIVED: null, IN_REVIEW: null, CLOSED: null, REFUSED: null },
  signalSeparate: { RECEIVED: null, IN_REVIEW: null, CLOSED: null, REFUSED: null },
  signalTakeFromCase: { RECEIVED: null, IN_REVIEW: null, CLOSED: null, REFUSED: null },
} as const satisfies Record<string, Record<SignalState, SignalErrorCode | null>>;

/** Name of an act on a signal, which is that of its mutation. */
export type SignalAct = keyof typeof acts;

/** What an act looks at. */
export interface SignalFacts {
  readonly state: SignalState;
  readonly outcome: SignalOutcome | null;
  readonly isInQuarantine: boolean;
  /** Is nobody on file like whom it is about? */
  readonly isUnknown: boolean;
}

/**
 * AVG, art. 5 lid 1 (d) and art. 16: a partner puts right and takes back until somebody works on it; rule R27: what is in
 * quarantine, or about somebody unknown, can be repaired, and only that. Why an act is not open, or null.
 */
export function refuseSignalAct(act: SignalAct, facts: SignalFacts): SignalErrorCode | null {
  const { state, isInQuarantine, isUnknown } = facts;
  const refusal = acts[act][OF_PARTNER.has(act) ? stateAsTold(facts) : state];
  if (refusal !== null) return refusal;
  if (ONLY_WHEN_RIGHT.has(act) && isInQuarantine) return 'SIGNAL_IN_QUARANTINE';
  return act === 'signalRepair' && !isInQuarantine && !isUnknown ? 'SIGNAL_NOT_IN_QUARANTINE' : null;
}

/** What a partner does. */
const OF_PARTNER: ReadonlySet<SignalAct> = new Set(['signalCorrect', 'signalWithdraw']);

/**
 * AVG, art. 5 lid 1 (c) and (f): how far a signal has come, as its partner is told. That it ended because nobody on file is
 * like whom it is about would say that the person is not known here: to the partner it was received, and not taken up.
 */
export const stateAsTold = ({
  state,
  outcome,
  isInQuarantine,
}: Pick<SignalFacts, 'state' | 'outcome' | 'isInQuarantine'>): SignalState =>
  outcome === 'EXPIRED' && !isInQuarantine ? 'RECEIVED' : state;

/** What changes nothing that a partner sees, and would tell it that the person is known, or was found. */
const UNSEEN: ReadonlySet<SignalAct> = new Set(['signalTakeFromCase', 'signalResidentInformed']);

/** Does an act change what a partner sees? Its version goes up only then; a repair shows where it ends a quarantine. */
export const isSeenByPartner = (act: SignalAct, { isInQuarantine }: Pick<SignalFacts, 'isInQuarantine'>): boolean =>
  !UNSEEN.has(act) && (act !== 'signalRepair' || isInQuarantine);

/** What is not done on data that are known to be wrong. */
const ONLY_WHEN_RIGHT: ReadonlySet<SignalAct> = new Set(['signalPickUp', 'signalMatch']);

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

/** What was done with a signal before it is closed. */
export interface TriageFacts {
  readonly isHandedOver: boolean;
  readonly isContactSought: boolean;
}

/**
 * Rule R29: what is answered did not need the team, and what the team has was given to it. Rule R27: reaching out is
 * recorded. Why a signal does not close with that outcome, or null.
 */
export function refuseOutcome(
  outcome: SignalClosing,
  { isHandedOver, isContactSought }: TriageFacts,
): SignalErrorCode | null {
  if (outcome === 'ANSWERED' && isHandedOver) return 'SIGNAL_HANDED_OVER';
  if (outcome === 'HANDED_TO_TEAM' && !isHandedOver) return 'SIGNAL_NOT_HANDED_OVER';
  return outcome === 'OUTREACH' && !isContactSought ? 'SIGNAL_OUTREACH_NOT_RECORDED' : null;
}
