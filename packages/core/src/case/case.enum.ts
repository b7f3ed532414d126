import { registerEnumType } from 'type-graphql';

/** How far a case has come. */
export const CaseState = {
  ENTERED: 'ENTERED',
  CLARIFIED: 'CLARIFIED',
  REQUESTED: 'REQUESTED',
  INVESTIGATING: 'INVESTIGATING',
  INVESTIGATED: 'INVESTIGATED',
  IN_SUPPORT: 'IN_SUPPORT',
  AFTERCARE: 'AFTERCARE',
  CLOSED: 'CLOSED',
} as const;
export type CaseState = keyof typeof CaseState;

registerEnumType(CaseState, {
  name: 'CaseState',
  description: 'How far a case has come, from entrance to aftercare.\n\nDutch: status van de casus',
  valuesConfig: {
    ENTERED: { description: 'Somebody asked, or was reached out to.\n\nDutch: ingang' },
    CLARIFIED: { description: 'The question behind the question is clear.\n\nDutch: toeleiding, vraagverheldering' },
    REQUESTED: { description: 'A report of the need for support is made.\n\nDutch: melding' },
    INVESTIGATING: { description: 'It is looked into with the resident.\n\nDutch: onderzoek' },
    INVESTIGATED: { description: 'The findings are recorded.\n\nDutch: onderzoek afgerond' },
    IN_SUPPORT: { description: 'A plan is carried out.\n\nDutch: in ondersteuning' },
    AFTERCARE: { description: 'The support has ended; it is checked whether it holds.\n\nDutch: nazorg' },
    CLOSED: { description: 'Nothing is open; it can be opened again.\n\nDutch: gesloten' },
  },
});

/** R29: what kind of question it is. */
export const CaseComplexity = { SIMPLE: 'SIMPLE', COMPLEX: 'COMPLEX' } as const;
export type CaseComplexity = keyof typeof CaseComplexity;

registerEnumType(CaseComplexity, {
  name: 'CaseComplexity',
  description: 'What kind of question it is.\n\nDutch: soort vraag',
  valuesConfig: {
    SIMPLE: { description: 'Single and simple: answered where it was asked.\n\nDutch: enkelvoudige, eenvoudige vraag' },
    COMPLEX: { description: 'Complex or multiple: for the team.\n\nDutch: complexe, meervoudige vraag' },
  },
});

/** Whose question came in. */
export const HelpRequestKind = { HELP_REQUEST: 'HELP_REQUEST', ON_BEHALF: 'ON_BEHALF', OUTREACH: 'OUTREACH' } as const;
export type HelpRequestKind = keyof typeof HelpRequestKind;

registerEnumType(HelpRequestKind, {
  name: 'HelpRequestKind',
  description: 'Whose question came in.\n\nDutch: soort hulpvraag',
  valuesConfig: {
    HELP_REQUEST: { description: 'The resident asks.\n\nDutch: hulpvraag' },
    ON_BEHALF: { description: 'Somebody else asks for the resident.\n\nDutch: namens de inwoner' },
    OUTREACH: { description: 'Nobody asks; the municipality reaches out.\n\nDutch: uitgestoken hand, bemoeizorg' },
  },
});

/** How it came in. */
export const HelpRequestChannel = {
  COUNTER: 'COUNTER',
  PHONE: 'PHONE',
  DIGITAL: 'DIGITAL',
  LETTER: 'LETTER',
  VISIT: 'VISIT',
  PROFESSIONAL: 'PROFESSIONAL',
} as const;
export type HelpRequestChannel = keyof typeof HelpRequestChannel;

registerEnumType(HelpRequestChannel, {
  name: 'HelpRequestChannel',
  description: 'How a question came in.\n\nDutch: kanaal',
  valuesConfig: {
    COUNTER: { description: 'At a counter or a walk-in point.\n\nDutch: balie, inloop' },
    PHONE: { description: 'By telephone.\n\nDutch: telefonisch' },
    DIGITAL: { description: 'By a form or a message.\n\nDutch: digitaal' },
    LETTER: { description: 'On paper.\n\nDutch: per brief' },
    VISIT: { description: 'During a visit.\n\nDutch: huisbezoek' },
    PROFESSIONAL: { description: 'By a professional elsewhere, such as a GP.\n\nDutch: via een professional' },
  },
});

/** What aftercare showed. */
export const AftercareOutcome = { COPES: 'COPES', NEEDS_SUPPORT: 'NEEDS_SUPPORT' } as const;
export type AftercareOutcome = keyof typeof AftercareOutcome;

registerEnumType(AftercareOutcome, {
  name: 'AftercareOutcome',
  description: 'What aftercare showed.\n\nDutch: uitkomst van de nazorg',
  valuesConfig: {
    COPES: { description: 'The household copes; the case is closed.\n\nDutch: redt zich' },
    NEEDS_SUPPORT: { description: 'It does not; the case goes on.\n\nDutch: heeft ondersteuning nodig' },
  },
});
