import { registerEnumType } from 'type-graphql';

/** Who is told when safety is at stake. */
export const SignalSafetyDestination = {
  SAFE_HOME: 'SAFE_HOME',
  SAFETY_HOUSE: 'SAFETY_HOUSE',
  CARE_NETWORK: 'CARE_NETWORK',
  EMERGENCY_SERVICES: 'EMERGENCY_SERVICES',
} as const;
export type SignalSafetyDestination = keyof typeof SignalSafetyDestination;

registerEnumType(SignalSafetyDestination, {
  name: 'SignalSafetyDestination',
  description: 'Who is told when safety is at stake (rule R35).\n\nDutch: veiligheid\nLaw: Wmo 2015, art. 4.1.1',
  valuesConfig: {
    SAFE_HOME: {
      description: 'The advice and reporting centre for domestic violence and child abuse.\n\nDutch: Veilig Thuis',
    },
    SAFETY_HOUSE: { description: 'The safety house.\n\nDutch: Zorg- en Veiligheidshuis' },
    CARE_NETWORK: { description: 'The local care network.\n\nDutch: lokaal zorgnetwerk' },
    EMERGENCY_SERVICES: { description: 'The emergency services.\n\nDutch: hulpdiensten (112)' },
  },
});

/** By what means contact was sought. */
export const SignalContactMeans = {
  MAIL: 'MAIL',
  LETTER: 'LETTER',
  TEXT_MESSAGE: 'TEXT_MESSAGE',
  PHONE: 'PHONE',
  HOME_VISIT: 'HOME_VISIT',
  CARD: 'CARD',
  OTHER: 'OTHER',
  ADMINISTRATIVE: 'ADMINISTRATIVE',
} as const;
export type SignalContactMeans = keyof typeof SignalContactMeans;

registerEnumType(SignalContactMeans, {
  name: 'SignalContactMeans',
  description: 'By what means contact was sought.\n\nDutch: contactsoort\nStandard: DDAS vroegsignalering 0.9',
  valuesConfig: {
    MAIL: { description: 'By e-mail.\n\nDutch: Mail' },
    LETTER: { description: 'By letter.\n\nDutch: Brief' },
    TEXT_MESSAGE: { description: 'By a text message.\n\nDutch: SMS/Whatsapp' },
    PHONE: { description: 'By telephone.\n\nDutch: Telefoon' },
    HOME_VISIT: { description: 'At the door.\n\nDutch: Huisbezoek' },
    CARD: { description: 'By a card in the letter box.\n\nDutch: Kaartje' },
    OTHER: { description: 'Otherwise.\n\nDutch: Overige' },
    ADMINISTRATIVE: { description: 'On paper alone, without reaching out.\n\nDutch: Administratief' },
  },
});

/** How a signal brings somebody into a case. */
export const SignalRequestKind = { HELP_REQUEST: 'HELP_REQUEST', OUTREACH: 'OUTREACH' } as const;
export type SignalRequestKind = keyof typeof SignalRequestKind;

registerEnumType(SignalRequestKind, {
  name: 'SignalRequestKind',
  description: 'How a signal brings somebody into a case.\n\nDutch: hulpvraag of bemoeizorg',
  valuesConfig: {
    HELP_REQUEST: { description: 'The person, once reached, asks for help.\n\nDutch: hulpvraag' },
    OUTREACH: {
      description: 'Nobody asks, and help is needed (rule R27).\n\nDutch: geen hulpvraag, wel zorg: bemoeizorg, volgen',
    },
  },
});
