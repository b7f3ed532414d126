import { registerEnumType } from 'type-graphql';

/** What is weighed, in the order of the law. */
export const WeighingStepKind = {
  OWN_STRENGTH: 'OWN_STRENGTH',
  CUSTOMARY_HELP: 'CUSTOMARY_HELP',
  INFORMAL_CARE: 'INFORMAL_CARE',
  SOCIAL_NETWORK: 'SOCIAL_NETWORK',
  PRECEDING_PROVISION: 'PRECEDING_PROVISION',
  GENERAL_PROVISION: 'GENERAL_PROVISION',
} as const;
export type WeighingStepKind = keyof typeof WeighingStepKind;

registerEnumType(WeighingStepKind, {
  name: 'WmoWeighingStepKind',
  description: 'What is weighed before a tailored provision.\n\nDutch: afwegingsstap\nLaw: Wmo 2015, art. 2.3.5 lid 3',
  valuesConfig: {
    OWN_STRENGTH: {
      description:
        'What the client can do or buy, with what is generally customary.\n\n' +
        'Dutch: eigen kracht, algemeen gebruikelijke voorziening',
    },
    CUSTOMARY_HELP: {
      description: 'What housemates may be expected to do.\n\nDutch: gebruikelijke hulp\nLaw: Wmo 2015, art. 1.1.1',
    },
    INFORMAL_CARE: { description: 'What a carer does.\n\nDutch: mantelzorg\nLaw: Wmo 2015, art. 1.1.1' },
    SOCIAL_NETWORK: { description: 'What others around do.\n\nDutch: sociaal netwerk\nLaw: Wmo 2015, art. 1.1.1' },
    PRECEDING_PROVISION: {
      description: 'What another law gives.\n\nDutch: voorliggende voorziening\nLaw: Wmo 2015, art. 2.3.5 lid 5 and 6',
    },
    GENERAL_PROVISION: {
      description: 'What is there for all.\n\nDutch: algemene voorziening\nLaw: Wmo 2015, art. 1.1.1',
    },
  },
});

/** What came of a step. */
export const WeighingOutcome = {
  SUFFICIENT: 'SUFFICIENT',
  PARTLY: 'PARTLY',
  INSUFFICIENT: 'INSUFFICIENT',
  NOT_PRESENT: 'NOT_PRESENT',
  LEFT_OUT: 'LEFT_OUT',
} as const;
export type WeighingOutcome = keyof typeof WeighingOutcome;

registerEnumType(WeighingOutcome, {
  name: 'WmoWeighingOutcome',
  description: 'What came of a step of the weighing.\n\nDutch: uitkomst van de afweging',
  valuesConfig: {
    SUFFICIENT: { description: 'It is enough: the weighing stops, and nothing is granted.\n\nDutch: toereikend' },
    PARTLY: { description: 'It helps, and is not enough.\n\nDutch: deels toereikend' },
    INSUFFICIENT: { description: 'It does not help enough.\n\nDutch: ontoereikend' },
    NOT_PRESENT: { description: 'It is not there.\n\nDutch: niet aanwezig' },
    LEFT_OUT: {
      description:
        'Not weighed, because a rule of the municipality says so (rule R22): informal care alone.\n\n' +
        'Dutch: niet meegewogen',
    },
  },
});

/** Why the Long-term Care Act goes first. */
export const WlzGround = {
  ENTITLED: 'ENTITLED',
  PRESUMED_WITHOUT_COOPERATION: 'PRESUMED_WITHOUT_COOPERATION',
} as const;
export type WlzGround = keyof typeof WlzGround;

registerEnumType(WlzGround, {
  name: 'WmoWlzGround',
  description: 'Why the Long-term Care Act goes first.\n\nDutch: weigeringsgrond Wlz\nLaw: Wmo 2015, art. 2.3.5 lid 6',
  valuesConfig: {
    ENTITLED: { description: 'The client is entitled to stay under the Wlz.\n\nDutch: aanspraak op verblijf' },
    PRESUMED_WITHOUT_COOPERATION: {
      description:
        'There is reason to presume it, and the client does not cooperate in having it decided.\n\n' +
        'Dutch: weigert mee te werken aan een indicatiebesluit',
    },
  },
});
