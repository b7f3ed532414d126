import { type ErrorDefinition, refusalsOf } from '@eenplan/kit';

/** Every business error of the debt help module, with the article it rests on. */
export const debtHelpErrors = {
  DEBT_HELP_PERSON_OBJECTED: {
    message: 'Whoever objects to the sharing of contact data is not signalled.',
    article: 'Besluit gemeentelijke schuldhulpverlening, art. 2',
  },
  DEBT_HELP_ATTESTATION_INCOMPLETE: {
    message: 'Arrears can be signalled only after everything the attestation names was done.',
    article: 'Besluit gemeentelijke schuldhulpverlening, art. 2',
  },
  DEBT_HELP_AMOUNT_OUT_OF_RANGE: {
    message: 'The arrears are more than nothing and at most 1,000,000 euros (100,000,000 cents).',
    article: 'Besluit gemeentelijke schuldhulpverlening, art. 2',
  },
  DEBT_HELP_ARREARS_IN_FUTURE: {
    message: 'Arrears cannot start on a day that has not come yet.',
    article: 'Wgs, art. 3 lid 1 (b)',
  },
  DEBT_HELP_BIRTH_DATE_IN_FUTURE: {
    message: 'A birth date cannot lie in the future.',
    article: 'AVG, art. 5 lid 1 (d)',
  },
  DEBT_HELP_REFERENCE_REUSED: {
    message: 'Your organisation already used this reference for a signal with other content.',
    article: 'AVG, art. 5 lid 1 (d)',
  },
  DEBT_HELP_ARREARS_SIGNAL_NOT_FOUND: {
    message: 'There is no arrears signal with this id that you may see.',
    article: 'Wgs, art. 3 lid 1 (b)',
  },
  DEBT_HELP_ALREADY_CLOSED: {
    message: 'What came of this signal was already recorded.',
    article: 'Wgs, art. 3 lid 1 (b)',
  },
} as const satisfies Record<string, ErrorDefinition>;

/** A code of this module. */
export type DebtHelpErrorCode = keyof typeof debtHelpErrors;

/** Refuses an act by a code of this module, at a path in the arguments. */
export const refuse = refusalsOf(debtHelpErrors);
