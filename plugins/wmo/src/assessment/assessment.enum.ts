import { registerEnumType } from 'type-graphql';

/** The seven topics of an assessment, in the order of the law: a to g. */
export const AssessmentTopic = {
  NEEDS: 'NEEDS',
  OWN_STRENGTH: 'OWN_STRENGTH',
  INFORMAL_CARE: 'INFORMAL_CARE',
  CARER_SUPPORT: 'CARER_SUPPORT',
  GENERAL_SERVICES: 'GENERAL_SERVICES',
  ALIGNMENT: 'ALIGNMENT',
  CONTRIBUTION: 'CONTRIBUTION',
} as const;
export type AssessmentTopic = keyof typeof AssessmentTopic;

registerEnumType(AssessmentTopic, {
  name: 'WmoAssessmentTopic',
  description:
    'What an assessment looks at, all seven.\n\nDutch: onderwerpen van het onderzoek\nLaw: Wmo 2015, art. 2.3.2 lid 4',
  valuesConfig: {
    NEEDS: {
      description: 'What is needed, who somebody is and what is preferred.\n\nLaw: Wmo 2015, art. 2.3.2 lid 4 (a)',
    },
    OWN_STRENGTH: {
      description:
        'What somebody can do, alone or with the usual help of housemates.\n\nDutch: eigen kracht, gebruikelijke hulp\nLaw: Wmo 2015, art. 2.3.2 lid 4 (b)',
    },
    INFORMAL_CARE: {
      description:
        'What carers and the people around can do.\n\nDutch: mantelzorg, sociaal netwerk\nLaw: Wmo 2015, art. 2.3.2 lid 4 (c)',
    },
    CARER_SUPPORT: {
      description:
        'What the carer needs to go on.\n\nDutch: ondersteuning van de mantelzorger\nLaw: Wmo 2015, art. 2.3.2 lid 4 (d)',
    },
    GENERAL_SERVICES: {
      description:
        'What a general service, or doing something useful, can do.\n\nDutch: algemene voorziening\nLaw: Wmo 2015, art. 2.3.2 lid 4 (e)',
    },
    ALIGNMENT: {
      description:
        'What can be done together with care, public health, youth help, education, welfare, housing, work and income.\n\n' +
        'Dutch: afstemming\nLaw: Wmo 2015, art. 2.3.2 lid 4 (f)',
    },
    CONTRIBUTION: {
      description: 'What it will cost the client.\n\nDutch: eigen bijdrage\nLaw: Wmo 2015, art. 2.3.2 lid 4 (g)',
    },
  },
});
