import { registerEnumType } from 'type-graphql';

/** How far a support request has come. */
export const SupportRequestState = {
  REPORTED: 'REPORTED',
  IN_ASSESSMENT: 'IN_ASSESSMENT',
  ASSESSED: 'ASSESSED',
  REPORT_GIVEN: 'REPORT_GIVEN',
} as const;
export type SupportRequestState = keyof typeof SupportRequestState;

registerEnumType(SupportRequestState, {
  name: 'WmoSupportRequestState',
  description: 'How far a support request has come.\n\nDutch: stand van de melding\nLaw: Wmo 2015, art. 2.3.2',
  valuesConfig: {
    REPORTED: { description: 'It came in.\n\nDutch: gemeld' },
    IN_ASSESSMENT: { description: 'The assessment runs.\n\nDutch: in onderzoek' },
    ASSESSED: { description: 'All seven topics were looked at; the report is to be given.\n\nDutch: onderzocht' },
    REPORT_GIVEN: { description: 'The client has the report and may apply.\n\nDutch: verslag verstrekt' },
  },
});
