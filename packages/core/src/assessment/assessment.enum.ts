import { registerEnumType } from 'type-graphql';

/** What became of a domain between two days. */
export const AssessmentChange = {
  BETTER: 'BETTER',
  WORSE: 'WORSE',
  SAME: 'SAME',
  NOT_COMPARABLE: 'NOT_COMPARABLE',
} as const;
export type AssessmentChange = keyof typeof AssessmentChange;

registerEnumType(AssessmentChange, {
  name: 'AssessmentChange',
  description: 'What became of a domain between two days.\n\nDutch: verandering',
  valuesConfig: {
    BETTER: { description: 'It is better on the second day.\n\nDutch: verbeterd' },
    WORSE: { description: 'It is worse on the second day.\n\nDutch: verslechterd' },
    SAME: { description: 'The level is the same.\n\nDutch: gelijk gebleven' },
    NOT_COMPARABLE: {
      description:
        'The two levels are of different versions of the instrument, or of different judges.\n\nDutch: niet vergelijkbaar',
    },
  },
});
