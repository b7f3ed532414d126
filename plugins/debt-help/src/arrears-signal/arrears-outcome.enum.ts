import { registerEnumType } from 'type-graphql';

/** What came of an arrears signal. */
export const DebtHelpArrearsOutcome = {
  CONTACT_MADE: 'CONTACT_MADE',
  NO_HELP_WANTED: 'NO_HELP_WANTED',
  NOT_REACHED: 'NOT_REACHED',
  UNJUSTIFIED: 'UNJUSTIFIED',
} as const;
export type DebtHelpArrearsOutcome = keyof typeof DebtHelpArrearsOutcome;

registerEnumType(DebtHelpArrearsOutcome, {
  name: 'DebtHelpArrearsOutcome',
  description: 'What came of an arrears signal.\n\nDutch: uitkomst van het vroegsignaal\nLaw: Wgs, art. 3 lid 1 (b)',
  valuesConfig: {
    CONTACT_MADE: { description: 'There was contact, and help goes on.\n\nDutch: contact gelegd' },
    NO_HELP_WANTED: { description: 'There was contact; no help is wanted.\n\nDutch: geen hulp gewenst' },
    NOT_REACHED: { description: 'No contact, after trying.\n\nDutch: niet bereikt' },
    UNJUSTIFIED: { description: 'The signal was not justified.\n\nDutch: onterecht signaal' },
  },
});
