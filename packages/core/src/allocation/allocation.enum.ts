import { registerEnumType } from 'type-graphql';

/** Where allocated support stands. */
export const AllocationState = { ALLOCATED: 'ALLOCATED', STARTED: 'STARTED', ENDED: 'ENDED' } as const;
export type AllocationState = keyof typeof AllocationState;

registerEnumType(AllocationState, {
  name: 'AllocationState',
  description: 'Where allocated support stands.\n\nDutch: status van de toewijzing',
  valuesConfig: {
    ALLOCATED: { description: 'The provider may begin.\n\nDutch: toegewezen' },
    STARTED: { description: 'The provider has begun.\n\nDutch: gestart' },
    ENDED: { description: 'Its last day and its reason are decided; until that day it goes on.\n\nDutch: beëindigd' },
  },
});

/** Per what time a volume is. */
export const AllocationFrequency = { DAY: 'DAY', WEEK: 'WEEK', MONTH: 'MONTH', TOTAL: 'TOTAL' } as const;
export type AllocationFrequency = keyof typeof AllocationFrequency;

registerEnumType(AllocationFrequency, {
  name: 'AllocationFrequency',
  description: 'Per what time a volume is.\n\nDutch: frequentie\nStandard: iWmo 3.2, codelijst WMO757',
  valuesConfig: {
    DAY: { description: 'A day.\n\nDutch: per dag (1)' },
    WEEK: { description: 'A week.\n\nDutch: per week (2)' },
    MONTH: { description: 'A month.\n\nDutch: per maand (4)' },
    TOTAL: { description: 'The whole period.\n\nDutch: totaal binnen de geldigheidsduur (6)' },
  },
});
