import { registerEnumType } from 'type-graphql';

/** How sure a value is. Without a mark it was read in its source. */
export const ParameterMark = { MEMORY: 'memory', DERIVED: 'derived' } as const;
export type ParameterMark = (typeof ParameterMark)[keyof typeof ParameterMark];

registerEnumType(ParameterMark, {
  name: 'ParameterMark',
  description: 'How sure a value is. Without a mark it was read in its source.\n\nDutch: zekerheid',
  valuesConfig: {
    MEMORY: { description: 'Not read in a source: check it before a decision rests on it.\n\nDutch: niet nagelezen' },
    DERIVED: { description: 'Computed from other values of the law.\n\nDutch: afgeleid' },
  },
});

/** Where a value comes from. */
export const ParameterOrigin = { SHIPPED: 'SHIPPED', INSTALLATION: 'INSTALLATION' } as const;
export type ParameterOrigin = keyof typeof ParameterOrigin;

registerEnumType(ParameterOrigin, {
  name: 'ParameterOrigin',
  description: 'Where a value comes from.\n\nDutch: herkomst',
  valuesConfig: {
    SHIPPED: { description: 'It came with a release of the module.\n\nDutch: meegeleverd' },
    INSTALLATION: { description: 'It was set in this installation.\n\nDutch: hier ingesteld' },
  },
});
