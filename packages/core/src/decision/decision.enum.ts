import { registerEnumType } from 'type-graphql';

/** What a decision is about. */
export const DecisionKind = {
  ON_APPLICATION: 'ON_APPLICATION',
  REVISION: 'REVISION',
  WITHDRAWAL: 'WITHDRAWAL',
} as const;
export type DecisionKind = keyof typeof DecisionKind;

registerEnumType(DecisionKind, {
  name: 'DecisionKind',
  description: 'What a decision is about.\n\nDutch: soort besluit\nLaw: Awb, art. 1:3',
  valuesConfig: {
    ON_APPLICATION: { description: 'An application.\n\nDutch: besluit op aanvraag' },
    REVISION: { description: 'An earlier decision, which it replaces.\n\nDutch: herziening' },
    WITHDRAWAL: { description: 'An earlier decision, which it takes back.\n\nDutch: intrekking' },
  },
});

/** What was decided. */
export const DecisionOutcome = {
  GRANTED: 'GRANTED',
  PARTLY: 'PARTLY',
  REFUSED: 'REFUSED',
  NOT_HANDLED: 'NOT_HANDLED',
  WITHDRAWN: 'WITHDRAWN',
} as const;
export type DecisionOutcome = keyof typeof DecisionOutcome;

registerEnumType(DecisionOutcome, {
  name: 'DecisionOutcome',
  description: 'What was decided.\n\nDutch: uitkomst van het besluit',
  valuesConfig: {
    GRANTED: { description: 'What was asked is given.\n\nDutch: toegekend' },
    PARTLY: { description: 'A part of it is given, the rest refused.\n\nDutch: gedeeltelijk toegekend' },
    REFUSED: { description: 'Nothing of it is given.\n\nDutch: afgewezen\nLaw: Awb, art. 1:3 lid 2' },
    NOT_HANDLED: { description: 'Not handled: it stayed incomplete.\n\nDutch: buiten behandeling\nLaw: Awb, art. 4:5' },
    WITHDRAWN: { description: 'Taken back, by a withdrawal alone.\n\nDutch: ingetrokken' },
  },
});

/** How far a decision has come. */
export const DecisionState = { TAKEN: 'TAKEN', PUBLISHED: 'PUBLISHED', ENDED: 'ENDED' } as const;
export type DecisionState = keyof typeof DecisionState;

registerEnumType(DecisionState, {
  name: 'DecisionState',
  description: 'How far a decision has come.\n\nDutch: status van het besluit',
  valuesConfig: {
    TAKEN: { description: 'Taken, not yet made known: it has no effect.\n\nDutch: genomen\nLaw: Awb, art. 3:40' },
    PUBLISHED: { description: 'Made known to the applicant.\n\nDutch: bekendgemaakt\nLaw: Awb, art. 3:41' },
    ENDED: { description: 'Another decision came instead of it.\n\nDutch: vervangen of ingetrokken' },
  },
});

/** How a decision was made known. */
export const DecisionChannel = { POST: 'POST', DIGITAL: 'DIGITAL', HANDED_OVER: 'HANDED_OVER' } as const;
export type DecisionChannel = keyof typeof DecisionChannel;

registerEnumType(DecisionChannel, {
  name: 'DecisionChannel',
  description: 'How a decision was made known.\n\nDutch: wijze van bekendmaking\nLaw: Awb, art. 3:41',
  valuesConfig: {
    POST: { description: 'Sent by post.\n\nDutch: toegezonden' },
    DIGITAL: { description: 'Sent by an electronic way that the applicant chose.\n\nDutch: elektronisch verzonden' },
    HANDED_OVER: { description: 'Handed over.\n\nDutch: uitgereikt' },
  },
});
