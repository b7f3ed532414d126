import { registerEnumType } from 'type-graphql';

/** Where a plan stands. */
export const PlanState = { DRAFT: 'DRAFT', ACTIVE: 'ACTIVE', ENDED: 'ENDED' } as const;
export type PlanState = keyof typeof PlanState;

registerEnumType(PlanState, {
  name: 'PlanState',
  description: 'Where a plan stands.\n\nDutch: status van het plan',
  valuesConfig: {
    DRAFT: { description: 'Being drawn up; a household has at most one.\n\nDutch: concept' },
    ACTIVE: { description: 'Adopted and in force; a household has at most one.\n\nDutch: vastgesteld, actief' },
    ENDED: { description: 'No longer in force.\n\nDutch: beëindigd' },
  },
});

/** R06: what a goal or a building block is for. */
export const SupportKind = { DEVELOP: 'DEVELOP', STABILISE: 'STABILISE' } as const;
export type SupportKind = keyof typeof SupportKind;

registerEnumType(SupportKind, {
  name: 'SupportKind',
  description: 'What a goal or a building block is for.\n\nDutch: ontwikkelen of stabiliseren',
  valuesConfig: {
    DEVELOP: { description: 'To get further; this goes first.\n\nDutch: ontwikkelen' },
    STABILISE: { description: 'To keep what there is; asks why no development is expected.\n\nDutch: stabiliseren' },
  },
});

/** The eight basic functions of carer support (after Mezzo; catalogue S028). */
export const CarerSupportFunction = {
  INFORMATION: 'INFORMATION',
  ADVICE: 'ADVICE',
  EMOTIONAL_SUPPORT: 'EMOTIONAL_SUPPORT',
  EDUCATION: 'EDUCATION',
  PRACTICAL_HELP: 'PRACTICAL_HELP',
  RESPITE: 'RESPITE',
  FINANCIAL_ALLOWANCE: 'FINANCIAL_ALLOWANCE',
  MATERIAL_HELP: 'MATERIAL_HELP',
} as const;
export type CarerSupportFunction = keyof typeof CarerSupportFunction;

registerEnumType(CarerSupportFunction, {
  name: 'CarerSupportFunction',
  description: 'What support of an informal carer is for.\n\nDutch: basisfunctie van mantelzorgondersteuning',
  valuesConfig: {
    INFORMATION: { description: 'Knowing what there is.\n\nDutch: informatie' },
    ADVICE: { description: 'Advice and guidance.\n\nDutch: advies en begeleiding' },
    EMOTIONAL_SUPPORT: { description: 'Somebody who listens.\n\nDutch: emotionele steun' },
    EDUCATION: { description: 'Learning how to care.\n\nDutch: educatie' },
    PRACTICAL_HELP: { description: 'Hands that help.\n\nDutch: praktische hulp' },
    RESPITE: { description: 'Somebody who takes over for a while.\n\nDutch: respijtzorg' },
    FINANCIAL_ALLOWANCE: { description: 'Money for what caring costs.\n\nDutch: financiële tegemoetkoming' },
    MATERIAL_HELP: { description: 'Things that help.\n\nDutch: materiële hulp' },
  },
});
