import { registerEnumType } from 'type-graphql';

/** Where a conversation was held. */
export const ConversationPlace = {
  AT_HOME: 'AT_HOME',
  OFFICE: 'OFFICE',
  PHONE: 'PHONE',
  ONLINE: 'ONLINE',
  ELSEWHERE: 'ELSEWHERE',
} as const;
export type ConversationPlace = keyof typeof ConversationPlace;

registerEnumType(ConversationPlace, {
  name: 'ConversationPlace',
  description: 'Where a conversation was held.\n\nDutch: plaats van het gesprek',
  valuesConfig: {
    AT_HOME: { description: 'At the home of the resident: the rule.\n\nDutch: thuis, keukentafelgesprek' },
    OFFICE: { description: 'At an office of the municipality or the team.\n\nDutch: kantoor' },
    PHONE: { description: 'By telephone.\n\nDutch: telefonisch' },
    ONLINE: { description: 'By picture and sound.\n\nDutch: beeldbellen' },
    ELSEWHERE: { description: 'Anywhere else.\n\nDutch: elders' },
  },
});

/** What somebody was in a conversation. */
export const ParticipantRole = {
  CLIENT: 'CLIENT',
  REPRESENTATIVE: 'REPRESENTATIVE',
  CARER: 'CARER',
  FAMILY: 'FAMILY',
  CLIENT_SUPPORTER: 'CLIENT_SUPPORTER',
  CURRENT_PROVIDER: 'CURRENT_PROVIDER',
  PROFESSIONAL: 'PROFESSIONAL',
  OTHER: 'OTHER',
} as const;
export type ParticipantRole = keyof typeof ParticipantRole;

registerEnumType(ParticipantRole, {
  name: 'ConversationParticipantRole',
  description: 'What somebody was in a conversation.\n\nDutch: rol in het gesprek',
  valuesConfig: {
    CLIENT: { description: 'The resident whom it is about.\n\nDutch: cliënt' },
    REPRESENTATIVE: { description: 'Speaks for the resident.\n\nDutch: vertegenwoordiger' },
    CARER: { description: 'Cares for the resident, unpaid.\n\nDutch: mantelzorger' },
    FAMILY: { description: 'Family or somebody close.\n\nDutch: familie, naaste' },
    CLIENT_SUPPORTER: { description: 'Independent, at the side of the resident.\n\nDutch: cliëntondersteuner' },
    CURRENT_PROVIDER: { description: 'Helps the resident already.\n\nDutch: huidige hulpverlener' },
    PROFESSIONAL: { description: 'Holds the conversation, or is called in.\n\nDutch: professional' },
    OTHER: { description: 'Anybody else.\n\nDutch: overig' },
  },
});
