import { type ErrorDefinition, refusalsOf } from '@eenplan/kit';

/** What is refused of what is done with signals. */
export const signalTriageErrors = {
  SIGNAL_TEAM_NOT_FOUND: {
    message: 'No team works for the area of this address, or no address is known: name the team.',
    article: 'Rule R29',
  },
  SIGNAL_TEAM_TO_CHOOSE: {
    message: 'More than one team works for the area of this address: name the team.',
    article: 'Rule R29',
  },
  SIGNAL_TEAM_NOT_WORKING: { message: 'This team does not work today.', article: 'Rule R29' },
  SIGNAL_CONTACT_DAY: {
    message: 'Contact is recorded when it was sought, and not before the signal came in.',
    article: 'Rule R27',
  },
  SIGNAL_IN_CASE_ALREADY: { message: 'This signal is in a case already.', article: 'Rule R28' },
  SIGNAL_NOT_IN_CASE: { message: 'This signal is in no case.', article: 'AVG, art. 16' },
  SIGNAL_WITHOUT_HOUSEHOLD: {
    message: 'It is not known of which household this signal is: match it first.',
    article: 'Rule R28',
  },
  SIGNAL_HELP_NOT_ASKED: {
    message: 'A signal of this kind leads to a case only when the person asks for help.',
    article: 'Wgs, art. 3 lid 1 (b) and art. 8b',
  },
} as const satisfies Record<string, ErrorDefinition>;

/** Code of a refusal of what is done with signals. */
export type SignalTriageErrorCode = keyof typeof signalTriageErrors;

/** Refuses something of what is done with signals. */
export const refuse = refusalsOf(signalTriageErrors);
