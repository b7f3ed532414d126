import { type ErrorDefinition, refusalsOf } from '@eenplan/kit';

const correct = 'AVG, art. 5 lid 1 (d) and art. 16';

/** What is refused of whom signals are about, and of what they are looked at with. */
export const signalMatchErrors = {
  SIGNAL_MATCHED_ALREADY: {
    message: 'It is known whom this signal is about; take that back first when it is wrong.',
    article: correct,
  },
  SIGNAL_NOT_MATCHED: { message: 'It is not known whom this signal is about.', article: correct },
  SIGNAL_NUMBER_DIFFERS: {
    message: 'The number in this signal is that of somebody else: repair or refuse it first.',
    article: 'Wabb, art. 10 to 12',
  },
  SIGNAL_HOUSEHOLD_OF_OTHERS: {
    message: 'The resident did not live in this household on the day the signal came in.',
    article: 'Rule R28',
  },
  SIGNAL_IN_CASE: { message: 'Take the signal from its case first.', article: correct },
  SIGNAL_ALONE: { message: 'There is no other signal in its bundle.', article: 'Rule R28' },
} as const satisfies Record<string, ErrorDefinition>;

/** Refuses something of a match. */
export const refuse = refusalsOf(signalMatchErrors);
