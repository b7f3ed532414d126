import { registerEnumType } from 'type-graphql';

/** What a support request waits for. */
export const SupportRequestWaitsFor = { ASSESSMENT: 'ASSESSMENT', REPORT: 'REPORT', DECISION: 'DECISION' } as const;
export type SupportRequestWaitsFor = keyof typeof SupportRequestWaitsFor;

registerEnumType(SupportRequestWaitsFor, {
  name: 'WmoSupportRequestWaitsFor',
  description: 'What a support request waits for.\n\nDutch: wacht op\nLaw: Wmo 2015, art. 2.3.2 and 2.3.5',
  valuesConfig: {
    ASSESSMENT: {
      description: 'The assessment has not begun.\n\nDutch: wacht op onderzoek\nLaw: Wmo 2015, art. 2.3.2 lid 1',
    },
    REPORT: {
      description:
        'The assessment runs or is completed, and the report was not given.\n\n' +
        'Dutch: wacht op verslag\nLaw: Wmo 2015, art. 2.3.2 lid 8',
    },
    DECISION: {
      description:
        'An application followed on the latest request before it, and is not decided.\n\n' +
        'Dutch: wacht op beschikking\nLaw: Wmo 2015, art. 2.3.5 lid 2',
    },
  },
});
