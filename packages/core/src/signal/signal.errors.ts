import { type ErrorDefinition, refusalsOf } from '@eenplan/kit';

const correct = 'AVG, art. 5 lid 1 (d)';
const onlyWhatIsNeeded = 'AVG, art. 5 lid 1 (c)';

/** What is refused of signals. */
export const signalErrors = {
  SIGNAL_REFERENCE_INVALID: {
    message: 'A reference has 1 to 100 letters, digits and signs, and no control characters.',
    article: onlyWhatIsNeeded,
  },
  IDEMPOTENCY_KEY_REUSED: {
    message: 'You sent something else under this reference before; what stands is unchanged.',
    article: correct,
  },
  SIGNAL_KIND_UNKNOWN: {
    message: 'There is no kind of signal with this code; see signalKinds.',
    article: onlyWhatIsNeeded,
  },
  SIGNAL_KIND_NOT_AGREED: {
    message: 'Your agreement with this municipality does not have this kind of signal today; see signalKinds.',
    article: 'AVG, art. 6 lid 1 (e) and art. 26',
  },
  SIGNAL_PAYLOAD_INVALID: {
    message: 'The payload does not have the form of its kind; see the JSON Schema in signalKinds.',
    article: onlyWhatIsNeeded,
  },
  SIGNAL_FIELD_INVALID: {
    message: 'This does not have the form that its description says, or is too long.',
    article: correct,
  },
  SIGNAL_PERSON_INSUFFICIENT: {
    message: 'Say who it is about: a number, or a family name with a birth date or an address.',
    article: correct,
  },
  SIGNAL_PICKED_UP: {
    message: 'Somebody works on this signal already; call the team.',
    article: 'AVG, art. 5 lid 1 (d); rule R28',
  },
  SIGNAL_FINISHED: { message: 'This signal is dealt with already.', article: 'Awb, art. 3:2' },
  SIGNAL_NOT_PICKED_UP: { message: 'Pick the signal up first.', article: 'Rule R27' },
  SIGNAL_IN_QUARANTINE: {
    message: 'Something in this signal is wrong: repair or refuse it first.',
    article: correct,
  },
  SIGNAL_NOT_IN_QUARANTINE: { message: 'Nothing in this signal has to be repaired.', article: correct },
  SIGNAL_STILL_WRONG: { message: 'With this change something in the signal is still wrong.', article: correct },
  SIGNAL_FEEDBACK_CLOSED: {
    message: 'A partner hears nothing in words of a signal of this kind.',
    article: 'AVG, art. 5 lid 1 (c); Wgs, art. 8b',
  },
  SIGNAL_HANDED_OVER: { message: 'The team has this signal: close it with what the team did.', article: 'Rule R29' },
  SIGNAL_NOT_HANDED_OVER: { message: 'Hand the signal to a team first.', article: 'Rule R29' },
  SIGNAL_OUTREACH_NOT_RECORDED: {
    message: 'Reaching out is recorded: record how contact was sought first.',
    article: 'Rule R27',
  },
  SIGNAL_INFORMED_ALREADY: { message: 'That this person was told is recorded already.', article: 'AVG, art. 14' },
  SIGNAL_DAY_IN_FUTURE: { message: 'What is done is recorded when it has been done.', article: 'AVG, art. 14 lid 3' },
  SIGNAL_DAY_TOO_EARLY: { message: 'This is before the signal came in.', article: 'AVG, art. 14 lid 3' },
} as const satisfies Record<string, ErrorDefinition>;

/** Code of a refusal of signals. */
export type SignalErrorCode = keyof typeof signalErrors;

/** Refuses something of a signal. */
export const refuse = refusalsOf(signalErrors);
