import { registerEnumType } from 'type-graphql';

/** What follows from an evaluation. */
export const EvaluationOutcome = {
  CONTINUE: 'CONTINUE',
  LIGHTER: 'LIGHTER',
  HEAVIER: 'HEAVIER',
  OTHER_LAW: 'OTHER_LAW',
  FINISH: 'FINISH',
} as const;
export type EvaluationOutcome = keyof typeof EvaluationOutcome;

registerEnumType(EvaluationOutcome, {
  name: 'EvaluationOutcome',
  description: 'What follows from an evaluation.\n\nDutch: uitkomst van de evaluatie',
  valuesConfig: {
    CONTINUE: { description: 'The support goes on.\n\nDutch: voortzetten' },
    LIGHTER: { description: 'Less will do.\n\nDutch: lichter, afschalen' },
    HEAVIER: { description: 'More is needed.\n\nDutch: opschalen' },
    OTHER_LAW: { description: 'It belongs to another law.\n\nDutch: andere wet' },
    FINISH: { description: 'The support can end.\n\nDutch: afronden' },
  },
});

/** How far a goal was reached. */
export const GoalResult = { REACHED: 'REACHED', PARTLY: 'PARTLY', NOT_REACHED: 'NOT_REACHED' } as const;
export type GoalResult = keyof typeof GoalResult;

registerEnumType(GoalResult, {
  name: 'GoalResult',
  description: 'How far a goal was reached.\n\nDutch: resultaat',
  valuesConfig: {
    REACHED: { description: 'Reached.\n\nDutch: behaald' },
    PARTLY: { description: 'Reached in part.\n\nDutch: deels behaald' },
    NOT_REACHED: { description: 'Not reached.\n\nDutch: niet behaald' },
  },
});
