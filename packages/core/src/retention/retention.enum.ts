import { registerEnumType } from 'type-graphql';

/** What starts the clock. */
export const RetentionStart = {
  CREATION: 'CREATION',
  LAST_CHANGE: 'LAST_CHANGE',
  CLOSING: 'CLOSING',
  YOUNGEST_CHILD_OF_AGE: 'YOUNGEST_CHILD_OF_AGE',
} as const;

registerEnumType(RetentionStart, {
  name: 'RetentionStart',
  description: 'What starts the clock of keeping a record.\n\nDutch: aanvang van de bewaartermijn',
  valuesConfig: {
    CREATION: { description: 'The day it was received or made.' },
    LAST_CHANGE: { description: 'The day it last changed.' },
    CLOSING: { description: 'The day it was closed; before that no clock runs.' },
    YOUNGEST_CHILD_OF_AGE: { description: 'The day the youngest child of the family is of age.' },
  },
});

/** What a municipality may make of a length. */
export const RetentionFreedom = { FIXED: 'FIXED', LONGER: 'LONGER', FREE: 'FREE' } as const;

registerEnumType(RetentionFreedom, {
  name: 'RetentionFreedom',
  description: 'What a municipality may make of the length of a retention rule.\n\nDutch: ruimte voor de selectielijst',
  valuesConfig: {
    FIXED: { description: 'Nothing: the law fixes it.' },
    LONGER: { description: 'Longer only: the law sets a least term.' },
    FREE: { description: 'What its selection list says: the law sets no term.\n\nDutch: selectielijst' },
  },
});

/** Units of a length. */
export const RetentionUnit = { DAYS: 'DAYS', WEEKS: 'WEEKS', MONTHS: 'MONTHS', YEARS: 'YEARS' } as const;

registerEnumType(RetentionUnit, {
  name: 'RetentionUnit',
  description: 'Unit of the length of a retention rule.\n\nDutch: eenheid van de bewaartermijn',
  valuesConfig: {
    DAYS: { description: 'Calendar days.' },
    WEEKS: { description: 'Weeks.' },
    MONTHS: { description: 'Months.' },
    YEARS: { description: 'Years.' },
  },
});

/** Where a request for destruction stands. */
export const DestructionState = {
  OPEN: 'OPEN',
  GRANTED: 'GRANTED',
  REFUSED: 'REFUSED',
  EXECUTED: 'EXECUTED',
} as const;
export type DestructionState = keyof typeof DestructionState;

registerEnumType(DestructionState, {
  name: 'DestructionState',
  description: 'Where a request for destruction stands.\n\nDutch: status van het vernietigingsverzoek',
  valuesConfig: {
    OPEN: { description: 'Received, not decided on.' },
    GRANTED: { description: 'Granted; the records go with the next run, or when no hold keeps them any more.' },
    REFUSED: { description: 'Refused, with a ground and a motivation.' },
    EXECUTED: { description: 'Carried out; the request no longer says whose it was.' },
  },
});

/** Why a request is refused. */
export const DestructionGround = {
  ANOTHERS_INTEREST: 'ANOTHERS_INTEREST',
  LAW_OPPOSES: 'LAW_OPPOSES',
  UNDER_AGE: 'UNDER_AGE',
} as const;
export type DestructionGround = keyof typeof DestructionGround;

registerEnumType(DestructionGround, {
  name: 'DestructionGround',
  description: 'Why a request for destruction is refused.\n\nDutch: weigeringsgrond\nLaw: Wmo 2015, art. 5.3.5',
  valuesConfig: {
    ANOTHERS_INTEREST: {
      description: 'Keeping it matters substantially to somebody else.\n\nDutch: aanmerkelijk belang',
    },
    LAW_OPPOSES: { description: 'A law forbids destruction.' },
    UNDER_AGE: { description: 'Whoever asks is too young to, or may be.' },
  },
});

/** Why records were destroyed. */
export const DestructionCause = { TERM: 'TERM', REQUEST: 'REQUEST' } as const;
export type DestructionCause = keyof typeof DestructionCause;

registerEnumType(DestructionCause, {
  name: 'DestructionCause',
  description: 'Why records were destroyed.\n\nDutch: reden van vernietiging',
  valuesConfig: {
    TERM: { description: 'Their term had passed.\n\nDutch: bewaartermijn verstreken' },
    REQUEST: { description: 'A resident asked for it.\n\nDutch: vernietigingsverzoek' },
  },
});
