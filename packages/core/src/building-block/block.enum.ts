import { registerEnumType } from 'type-graphql';

/** Where a building block stands. */
export const BuildingBlockState = { PROPOSED: 'PROPOSED', ACTIVE: 'ACTIVE', ENDED: 'ENDED' } as const;
export type BuildingBlockState = keyof typeof BuildingBlockState;

registerEnumType(BuildingBlockState, {
  name: 'BuildingBlockState',
  description: 'Where a building block stands.\n\nDutch: status van de bouwsteen',
  valuesConfig: {
    PROPOSED: { description: 'In the plan, not begun.\n\nDutch: voorgesteld' },
    ACTIVE: { description: 'Begun.\n\nDutch: ingezet' },
    ENDED: { description: 'Over, or never begun.\n\nDutch: beëindigd' },
  },
});

/** How support is delivered. */
export const DeliveryForm = { IN_KIND: 'IN_KIND', BUDGET: 'BUDGET' } as const;
export type DeliveryForm = keyof typeof DeliveryForm;

registerEnumType(DeliveryForm, {
  name: 'DeliveryForm',
  description: 'How support is delivered.\n\nDutch: leveringsvorm\nLaw: Wmo 2015, art. 2.3.6 lid 1',
  valuesConfig: {
    IN_KIND: { description: 'The municipality has it delivered.\n\nDutch: zorg in natura' },
    BUDGET: { description: 'The resident buys it with a budget.\n\nDutch: persoonsgebonden budget (pgb)' },
  },
});

/** What the household contributes. */
export const OwnContribution = { NONE: 'NONE', MONETARY: 'MONETARY', IN_KIND: 'IN_KIND' } as const;
export type OwnContribution = keyof typeof OwnContribution;

registerEnumType(OwnContribution, {
  name: 'OwnContribution',
  description: 'What the household contributes.\n\nDutch: eigen bijdrage\nLaw: Wmo 2015, art. 2.1.4',
  valuesConfig: {
    NONE: { description: 'Nothing.\n\nDutch: geen' },
    MONETARY: { description: 'Money each month.\n\nDutch: geldelijk' },
    IN_KIND: { description: 'Something done in return.\n\nDutch: in natura' },
  },
});

/** R11: why a building block ended. */
export const BuildingBlockEndReason = {
  SOLVED: 'SOLVED',
  ADMITTED_ELSEWHERE: 'ADMITTED_ELSEWHERE',
  DECEASED: 'DECEASED',
  MOVED: 'MOVED',
  OWN_WISH: 'OWN_WISH',
  NOT_EFFECTIVE: 'NOT_EFFECTIVE',
  OTHER_LAW: 'OTHER_LAW',
  UNLAWFUL: 'UNLAWFUL',
} as const;
export type BuildingBlockEndReason = keyof typeof BuildingBlockEndReason;

registerEnumType(BuildingBlockEndReason, {
  name: 'BuildingBlockEndReason',
  description: 'Why a building block ended.\n\nDutch: reden van beëindiging',
  valuesConfig: {
    SOLVED: { description: 'It is no longer needed.\n\nDutch: zorgvraag opgelost' },
    ADMITTED_ELSEWHERE: { description: 'The resident lives in an institution now.\n\nDutch: opname' },
    DECEASED: { description: 'The resident died.\n\nDutch: overlijden' },
    MOVED: { description: 'The household moved to another municipality.\n\nDutch: verhuizing' },
    OWN_WISH: { description: 'The household no longer wants it.\n\nDutch: eigen wens' },
    NOT_EFFECTIVE: { description: 'It did not help.\n\nDutch: niet effectief' },
    OTHER_LAW: { description: 'Another law took over.\n\nDutch: andere wet' },
    UNLAWFUL: {
      description:
        'The check found the access decision unlawful; only that check ends with this.\n\nDutch: onrechtmatig',
    },
  },
});

/** R17: what gives access to tailored support. */
export const AccessDecisionKind = {
  ACCESS_DECISION: 'ACCESS_DECISION',
  REFERRAL: 'REFERRAL',
  DIAGNOSIS: 'DIAGNOSIS',
} as const;
export type AccessDecisionKind = keyof typeof AccessDecisionKind;

registerEnumType(AccessDecisionKind, {
  name: 'AccessDecisionKind',
  description: 'What gives access to tailored support.\n\nDutch: grond van toegang',
  valuesConfig: {
    ACCESS_DECISION: {
      description: 'The generalist decided.\n\nDutch: toegangsbesluit\nLaw: Wmo 2015, art. 2.3.5 lid 2',
    },
    REFERRAL: {
      description: 'A doctor or another referrer did.\n\nDutch: verwijzing\nLaw: Jeugdwet, art. 2.6 lid 1',
    },
    DIAGNOSIS: { description: 'A diagnosis asks for it.\n\nDutch: diagnose' },
  },
});

/** R30: what came of the check. There is no third outcome. */
export const Legality = { LAWFUL: 'LAWFUL', UNLAWFUL: 'UNLAWFUL' } as const;
export type Legality = keyof typeof Legality;

registerEnumType(Legality, {
  name: 'Legality',
  description: 'What came of the check of an access decision.\n\nDutch: uitkomst van de rechtmatigheidstoets',
  valuesConfig: {
    LAWFUL: { description: 'It is as the law asks.\n\nDutch: rechtmatig' },
    UNLAWFUL: { description: 'It is against the law; the one ground to refuse.\n\nDutch: onrechtmatig' },
  },
});
