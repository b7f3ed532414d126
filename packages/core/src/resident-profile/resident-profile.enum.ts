import { registerEnumType } from 'type-graphql';

/** How well somebody reads and writes. */
export const Literacy = { SUFFICIENT: 'SUFFICIENT', LOW: 'LOW', NONE: 'NONE', UNKNOWN: 'UNKNOWN' } as const;
export type Literacy = keyof typeof Literacy;

registerEnumType(Literacy, {
  name: 'Literacy',
  description: 'How well somebody reads and writes.\n\nDutch: geletterdheid',
  valuesConfig: {
    SUFFICIENT: { description: 'Well enough for letters of the municipality.\n\nDutch: voldoende' },
    LOW: { description: 'With difficulty: plain language, and tell it too.\n\nDutch: laaggeletterd' },
    NONE: { description: 'Not: do not write.\n\nDutch: analfabeet' },
    UNKNOWN: { description: 'It was looked at and could not be told.\n\nDutch: onbekend' },
  },
});

/** Whether somebody can direct the own life. */
export const OwnDirection = { CAN: 'CAN', WITH_SUPPORT: 'WITH_SUPPORT', CANNOT: 'CANNOT' } as const;
export type OwnDirection = keyof typeof OwnDirection;

registerEnumType(OwnDirection, {
  name: 'OwnDirection',
  description: 'Whether somebody can direct the own life.\n\nDutch: eigen regie',
  valuesConfig: {
    CAN: { description: 'Directs alone.\n\nDutch: kan zelf regie voeren' },
    WITH_SUPPORT: { description: 'Directs with support.\n\nDutch: kan met ondersteuning regie voeren' },
    CANNOT: { description: 'Cannot direct now.\n\nDutch: kan geen regie voeren' },
  },
});

/** The way somebody wants to be reached. */
export const ContactChannel = {
  PHONE: 'PHONE',
  LETTER: 'LETTER',
  EMAIL: 'EMAIL',
  VISIT: 'VISIT',
  DIGITAL: 'DIGITAL',
  VIA_REPRESENTATIVE: 'VIA_REPRESENTATIVE',
} as const;
export type ContactChannel = keyof typeof ContactChannel;

registerEnumType(ContactChannel, {
  name: 'ContactChannel',
  description: 'The way somebody wants to be reached.\n\nDutch: contactkanaal',
  valuesConfig: {
    PHONE: { description: 'By phone.\n\nDutch: telefoon' },
    LETTER: { description: 'By letter.\n\nDutch: brief' },
    EMAIL: { description: 'By e-mail.\n\nDutch: e-mail' },
    VISIT: { description: 'At home, or by coming to us.\n\nDutch: bezoek' },
    DIGITAL: { description: 'In the own environment online.\n\nDutch: digitale omgeving' },
    VIA_REPRESENTATIVE: { description: 'Through who acts for the resident.\n\nDutch: via de vertegenwoordiger' },
  },
});
