import { registerEnumType } from 'type-graphql';

/** Why it cannot wait. */
export const TemporarySupportUrgency = { SHELTER: 'SHELTER', VIOLENCE: 'VIOLENCE', OTHER: 'OTHER' } as const;
export type TemporarySupportUrgency = keyof typeof TemporarySupportUrgency;

registerEnumType(TemporarySupportUrgency, {
  name: 'WmoTemporarySupportUrgency',
  description: 'Why it cannot wait for the assessment.\n\nDutch: spoedeisend geval\nLaw: Wmo 2015, art. 2.3.3',
  valuesConfig: {
    SHELTER: { description: 'Shelter is needed at once.\n\nDutch: terstond opvang noodzakelijk' },
    VIOLENCE: {
      description: 'Shelter is needed at once, because of domestic violence.\n\nDutch: opvang bij huiselijk geweld',
    },
    OTHER: { description: 'Something else that cannot wait.\n\nDutch: ander spoedeisend geval' },
  },
});

/** What was decided. */
export const TemporarySupportOutcome = { GIVEN: 'GIVEN', REFUSED: 'REFUSED' } as const;
export type TemporarySupportOutcome = keyof typeof TemporarySupportOutcome;

registerEnumType(TemporarySupportOutcome, {
  name: 'WmoTemporarySupportOutcome',
  description: 'What was decided on temporary support.\n\nDutch: uitkomst van het besluit\nLaw: Wmo 2015, art. 2.3.3',
  valuesConfig: {
    GIVEN: { description: 'It is given while the assessment goes on.\n\nDutch: verstrekt' },
    REFUSED: { description: 'It can wait for the assessment, which goes on.\n\nDutch: niet verstrekt' },
  },
});
