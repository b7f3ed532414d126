import { registerEnumType } from 'type-graphql';

/** Whose judgement an assessment is. */
export const AssessmentJudge = { RESIDENT: 'RESIDENT', PROFESSIONAL: 'PROFESSIONAL' } as const;
export type AssessmentJudge = keyof typeof AssessmentJudge;

registerEnumType(AssessmentJudge, {
  name: 'AssessmentJudge',
  description: 'Whose judgement an assessment is, whoever wrote it down.\n\nDutch: beoordelaar',
  valuesConfig: {
    RESIDENT: { description: 'The resident, about the own life.\n\nDutch: inwoner' },
    PROFESSIONAL: { description: 'A professional.\n\nDutch: professional' },
  },
});

/** Which way is up. */
export const AssessmentDirection = { BETTER: 'BETTER', WORSE: 'WORSE' } as const;
export type AssessmentDirection = keyof typeof AssessmentDirection;

registerEnumType(AssessmentDirection, {
  name: 'AssessmentDirection',
  description: 'What a higher level means.\n\nDutch: richting',
  valuesConfig: {
    BETTER: { description: 'A higher level is better.\n\nDutch: hoger is beter' },
    WORSE: { description: 'A higher level is worse.\n\nDutch: hoger is slechter' },
  },
});
