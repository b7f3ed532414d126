import type { Claims } from '@eenplan/server';

/** A caller to try things with. */
export interface Persona {
  readonly name: string;
  readonly who: string;
  readonly claims: (municipality: string) => Claims;
}

const persona = (name: string, who: string, claims: Omit<Claims, 'municipality'>): Persona => ({
  name,
  who,
  claims: (municipality) => ({ ...claims, municipality }),
});

/** The personas of embedded mode; the resident is the one with this test BSN in the demonstrators. */
export const personas: readonly Persona[] = [
  persona('generalist', 'works with households at the kitchen table', {
    ...{ sub: 'persona-generalist', kind: 'PROFESSIONAL', roles: ['generalist'] },
  }),
  persona('resident', 'looks into the own file', {
    ...{ sub: 'persona-resident', kind: 'RESIDENT', roles: ['resident'], bsn: '999990019' },
  }),
  persona('partner', 'a housing corporation that signals arrears', {
    ...{ sub: 'persona-partner', kind: 'PARTNER', roles: ['partner'], organisation: 'kvk:12345678' },
  }),
  persona('administrator', 'sets up the municipality, sees no residents', {
    ...{ sub: 'persona-administrator', kind: 'ADMINISTRATOR', roles: ['administrator'] },
  }),
  persona('policy-officer', 'reads budgets, rules and figures, sees no residents', {
    ...{ sub: 'persona-policy-officer', kind: 'POLICY_OFFICER', roles: ['policy'] },
  }),
  persona('auditor', 'checks who did what, sees no residents', {
    ...{ sub: 'persona-auditor', kind: 'AUDITOR', roles: ['auditor'] },
  }),
];
