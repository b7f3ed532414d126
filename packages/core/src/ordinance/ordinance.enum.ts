import { registerEnumType } from 'type-graphql';

/** What kind of rule it is. */
export const OrdinanceKind = {
  ORDINANCE: 'ORDINANCE',
  FURTHER_RULES: 'FURTHER_RULES',
  POLICY_RULE: 'POLICY_RULE',
  POLICY_PLAN: 'POLICY_PLAN',
} as const;
export type OrdinanceKind = keyof typeof OrdinanceKind;

registerEnumType(OrdinanceKind, {
  name: 'OrdinanceKind',
  description: 'What kind of rule it is.\n\nDutch: soort regeling',
  valuesConfig: {
    ORDINANCE: { description: 'A generally binding rule of the council.\n\nDutch: verordening' },
    FURTHER_RULES: { description: 'Rules of the executive under an ordinance.\n\nDutch: nadere regels, besluit' },
    POLICY_RULE: { description: 'How the executive uses a power.\n\nDutch: beleidsregel\nLaw: Awb, art. 1:3' },
    POLICY_PLAN: { description: 'A plan or frame of the council.\n\nDutch: beleidsplan, beleidskader' },
  },
});

/** R92: how far a rule has come. */
export const OrdinanceStatus = {
  OPTION: 'OPTION',
  VISION: 'VISION',
  DECISION: 'DECISION',
  ORDINANCE: 'ORDINANCE',
} as const;
export type OrdinanceStatus = keyof typeof OrdinanceStatus;

registerEnumType(OrdinanceStatus, {
  name: 'OrdinanceStatus',
  description:
    'How far a rule has come. It is never shown as more than its source says.\n\nDutch: status van de regeling',
  valuesConfig: {
    OPTION: { description: 'A possibility that is being considered.\n\nDutch: optie' },
    VISION: { description: 'What the municipality wants, not yet decided.\n\nDutch: visie' },
    DECISION: { description: 'Decided.\n\nDutch: besluit' },
    ORDINANCE: { description: 'Laid down in an ordinance.\n\nDutch: verordening' },
  },
});
