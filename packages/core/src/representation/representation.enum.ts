import { registerEnumType } from 'type-graphql';

/** By what somebody acts for a resident. */
export const RepresentativeKind = {
  CURATOR: 'CURATOR',
  ADMINISTRATOR: 'ADMINISTRATOR',
  MENTOR: 'MENTOR',
  AUTHORISED: 'AUTHORISED',
  PARENT: 'PARENT',
} as const;
export type RepresentativeKind = keyof typeof RepresentativeKind;

registerEnumType(RepresentativeKind, {
  name: 'RepresentativeKind',
  description:
    'By what somebody acts for a resident.\n\nDutch: soort vertegenwoordiger\nLaw: Wmo 2015, art. 1.1.1 lid 2',
  valuesConfig: {
    CURATOR: {
      description: 'By order of the court, in everything.\n\nDutch: curator\nLaw: BW, art. 1:378',
    },
    ADMINISTRATOR: {
      description: 'By order of the court, over property.\n\nDutch: bewindvoerder\nLaw: BW, art. 1:431',
    },
    MENTOR: {
      description: 'By order of the court, in care and the person.\n\nDutch: mentor\nLaw: BW, art. 1:450',
    },
    AUTHORISED: {
      description: 'By the resident, in writing.\n\nDutch: gemachtigde\nLaw: Awb, art. 2:1',
    },
    PARENT: {
      description: 'Parent with authority over a minor.\n\nDutch: ouder met gezag\nLaw: BW, art. 1:245',
    },
  },
});

/** In what somebody acts for a resident. */
export const RepresentationScope = { PERSON: 'PERSON', PROPERTY: 'PROPERTY', ALL: 'ALL', NAMED: 'NAMED' } as const;
export type RepresentationScope = keyof typeof RepresentationScope;

registerEnumType(RepresentationScope, {
  name: 'RepresentationScope',
  description: 'In what somebody acts for a resident.\n\nDutch: omvang van de vertegenwoordiging',
  valuesConfig: {
    PERSON: { description: 'Care and everything of the person.\n\nDutch: persoonlijk' },
    PROPERTY: { description: 'Money and goods.\n\nDutch: vermogen' },
    ALL: { description: 'Everything.\n\nDutch: volledig' },
    NAMED: { description: 'What is named, and no more.\n\nDutch: zoals omschreven' },
  },
});

/** What kind of client supporter somebody is. */
export const ClientSupporterKind = { PROFESSIONAL: 'PROFESSIONAL', VOLUNTEER: 'VOLUNTEER' } as const;
export type ClientSupporterKind = keyof typeof ClientSupporterKind;

registerEnumType(ClientSupporterKind, {
  name: 'ClientSupporterKind',
  description: 'What kind of client supporter somebody is.\n\nDutch: soort cliëntondersteuner',
  valuesConfig: {
    PROFESSIONAL: { description: 'Does it as a profession.\n\nDutch: professionele cliëntondersteuner' },
    VOLUNTEER: { description: 'Does it as a volunteer.\n\nDutch: vrijwillige cliëntondersteuner' },
  },
});
