import { registerEnumType } from 'type-graphql';

/** How a resident comes to support; the order is from light to heavy. */
export const SupportAccess = {
  OWN: 'OWN',
  NETWORK: 'NETWORK',
  VOLUNTEER: 'VOLUNTEER',
  FREE: 'FREE',
  TAILORED_COLLECTIVE: 'TAILORED_COLLECTIVE',
  TAILORED_INDIVIDUAL: 'TAILORED_INDIVIDUAL',
  ESCALATED: 'ESCALATED',
} as const;
export type SupportAccess = keyof typeof SupportAccess;

registerEnumType(SupportAccess, {
  name: 'SupportAccess',
  description: 'How a resident comes to support.\n\nDutch: toegankelijkheid',
  valuesConfig: {
    OWN: { description: 'What residents do themselves.\n\nDutch: eigen kracht\nLaw: Wmo 2015, art. 2.3.2 lid 4' },
    NETWORK: {
      description: 'What people around them do.\n\nDutch: sociaal netwerk, mantelzorg\nLaw: Wmo 2015, art. 1.1.1',
    },
    VOLUNTEER: { description: 'What volunteers do.\n\nDutch: vrijwilligers' },
    FREE: {
      description:
        'Open to all, without an investigation, decision, referral or diagnosis.\n\n' +
        'Dutch: algemene voorziening, vrij toegankelijk\nLaw: Wmo 2015, art. 1.1.1',
    },
    TAILORED_COLLECTIVE: {
      description:
        'Granted to one person and given to several together.\n\n' +
        'Dutch: collectieve maatwerkvoorziening\nLaw: Wmo 2015, art. 1.1.1',
    },
    TAILORED_INDIVIDUAL: {
      description:
        'Granted and given to one person.\n\n' +
        'Dutch: individuele maatwerkvoorziening, niet vrij toegankelijk\nLaw: Wmo 2015, art. 1.1.1',
    },
    ESCALATED: {
      description: 'When safety is at stake, such as help ordered by a judge.\n\nDutch: geëscaleerde zorg',
    },
  },
});

/** What came of weighing a rung of the ladder for a goal. */
export const LadderOutcome = {
  UNSUITABLE: 'UNSUITABLE',
  INSUFFICIENT: 'INSUFFICIENT',
  NOT_AVAILABLE: 'NOT_AVAILABLE',
  SUFFICIENT: 'SUFFICIENT',
} as const;
export type LadderOutcome = keyof typeof LadderOutcome;

registerEnumType(LadderOutcome, {
  name: 'LadderOutcome',
  description: 'What came of weighing a rung of the ladder for a goal.\n\nDutch: uitkomst van de afweging',
  valuesConfig: {
    UNSUITABLE: { description: 'It does not fit this household.\n\nDutch: niet passend' },
    INSUFFICIENT: { description: 'It was tried or weighed, and is not enough.\n\nDutch: ontoereikend' },
    NOT_AVAILABLE: { description: 'It is not there, or not in time.\n\nDutch: niet beschikbaar' },
    SUFFICIENT: { description: 'It is enough: nothing heavier is needed.\n\nDutch: toereikend' },
  },
});
