import { registerEnumType } from 'type-graphql';

/** What happened while support was given. */
export const WmoCalamityKind = { CALAMITY: 'CALAMITY', VIOLENCE: 'VIOLENCE' } as const;
export type WmoCalamityKind = keyof typeof WmoCalamityKind;

registerEnumType(WmoCalamityKind, {
  name: 'WmoCalamityKind',
  description: 'What happened while support was given.\n\nDutch: soort melding\nLaw: Wmo 2015, art. 3.4 lid 1',
  valuesConfig: {
    CALAMITY: {
      description:
        'Something unintended or unexpected about the quality of the support, with serious harm to a client or the ' +
        'death of one.\n\nDutch: calamiteit\nLaw: Wmo 2015, art. 1.1.1 and art. 3.4 lid 1 (a)',
    },
    VIOLENCE: {
      description:
        'Violence while support was given.\n\nDutch: geweld bij de verstrekking\nLaw: Wmo 2015, art. 3.4 lid 1 (b)',
    },
  },
});

/** What it led to, for the client who was hit hardest. */
export const WmoCalamityHarm = {
  DEATH: 'DEATH',
  SERIOUS_HARM: 'SERIOUS_HARM',
  OTHER_HARM: 'OTHER_HARM',
  NO_HARM: 'NO_HARM',
} as const;
export type WmoCalamityHarm = keyof typeof WmoCalamityHarm;

registerEnumType(WmoCalamityHarm, {
  name: 'WmoCalamityHarm',
  description: 'What it led to, for the client who was hit hardest.\n\nDutch: gevolg\nLaw: Wmo 2015, art. 1.1.1',
  valuesConfig: {
    DEATH: { description: 'A client died.\n\nDutch: overlijden' },
    SERIOUS_HARM: { description: 'Serious harm to a client.\n\nDutch: ernstig schadelijk gevolg' },
    OTHER_HARM: { description: 'Harm that is not serious; of violence alone.\n\nDutch: ander gevolg' },
    NO_HARM: { description: 'No harm; of violence alone.\n\nDutch: geen schadelijk gevolg' },
  },
});

/** In what kind of support it happened. */
export const WmoCalamitySetting = {
  HOME_SUPPORT: 'HOME_SUPPORT',
  DAY_ACTIVITY: 'DAY_ACTIVITY',
  SHORT_STAY: 'SHORT_STAY',
  PROTECTED_HOUSING: 'PROTECTED_HOUSING',
  SHELTER: 'SHELTER',
  OTHER: 'OTHER',
} as const;
export type WmoCalamitySetting = keyof typeof WmoCalamitySetting;

registerEnumType(WmoCalamitySetting, {
  name: 'WmoCalamitySetting',
  description: 'In what kind of support it happened.\n\nDutch: soort voorziening\nLaw: Wmo 2015, art. 3.4 lid 1',
  valuesConfig: {
    HOME_SUPPORT: { description: 'Help or guidance at home.\n\nDutch: hulp bij het huishouden, begeleiding thuis' },
    DAY_ACTIVITY: { description: 'Activities by day.\n\nDutch: dagbesteding' },
    SHORT_STAY: { description: 'A short stay.\n\nDutch: kortdurend verblijf' },
    PROTECTED_HOUSING: { description: 'Protected housing.\n\nDutch: beschermd wonen' },
    SHELTER: { description: 'Shelter.\n\nDutch: opvang' },
    OTHER: { description: 'Anything else: a device, a ride.\n\nDutch: anders' },
  },
});

/** What the supervisor concluded. */
export const WmoCalamityOutcome = {
  NO_CALAMITY: 'NO_CALAMITY',
  NO_SHORTCOMING: 'NO_SHORTCOMING',
  IMPROVEMENT: 'IMPROVEMENT',
  ENFORCEMENT: 'ENFORCEMENT',
} as const;
export type WmoCalamityOutcome = keyof typeof WmoCalamityOutcome;

registerEnumType(WmoCalamityOutcome, {
  name: 'WmoCalamityOutcome',
  description:
    'What the supervisor concluded.\n\nDutch: conclusie van de toezichthouder\nLaw: Wmo 2015, art. 6.1 lid 1',
  valuesConfig: {
    NO_CALAMITY: { description: 'It was neither a calamity nor violence.\n\nDutch: geen calamiteit of geweld' },
    NO_SHORTCOMING: { description: 'The provider fell short in nothing.\n\nDutch: geen tekortkoming' },
    IMPROVEMENT: { description: 'The provider improves something.\n\nDutch: verbetermaatregelen' },
    ENFORCEMENT: { description: 'It goes to the college, to enforce.\n\nDutch: handhaving' },
  },
});
