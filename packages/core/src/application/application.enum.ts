import { registerEnumType } from 'type-graphql';

/** How far an application has come. */
export const ApplicationState = {
  RECEIVED: 'RECEIVED',
  INCOMPLETE: 'INCOMPLETE',
  DECIDED: 'DECIDED',
  WITHDRAWN: 'WITHDRAWN',
} as const;
export type ApplicationState = keyof typeof ApplicationState;

registerEnumType(ApplicationState, {
  name: 'ApplicationState',
  description: 'How far an application has come.\n\nDutch: status van de aanvraag',
  valuesConfig: {
    RECEIVED: { description: 'Received, or completed.\n\nDutch: ontvangen' },
    INCOMPLETE: { description: 'The applicant was asked to complete it.\n\nDutch: onvolledig\nLaw: Awb, art. 4:5' },
    DECIDED: { description: 'Decided.\n\nDutch: besloten' },
    WITHDRAWN: { description: 'The applicant took it back.\n\nDutch: ingetrokken' },
  },
});
