import { registerEnumType } from 'type-graphql';

/** What a heading of a budget gathers its lines by. */
export const BudgetHeadingKind = {
  PROGRAMME: 'PROGRAMME',
  TASK_FIELD: 'TASK_FIELD',
  LAW: 'LAW',
  CATEGORY: 'CATEGORY',
} as const;
export type BudgetHeadingKind = keyof typeof BudgetHeadingKind;

registerEnumType(BudgetHeadingKind, {
  name: 'BudgetHeadingKind',
  description: 'What a heading gathers its lines by.\n\nDutch: soort post',
  valuesConfig: {
    PROGRAMME: {
      description:
        'A programme, a coherent whole of activities.\n\n' +
        'Dutch: programma\nLaw: Besluit begroting en verantwoording provincies en gemeenten, art. 8',
    },
    TASK_FIELD: { description: 'A task field, the same for every municipality: 6.71.\n\nDutch: taakveld' },
    LAW: { description: 'A law that the municipality executes.\n\nDutch: wet' },
    CATEGORY: { description: 'Anything else that the document gathers by.\n\nDutch: categorie' },
  },
});
