import type { Claims } from '@eenplan/server';

/** A caller to try things with. */
export interface Persona {
  readonly name: string;
  readonly who: string;
  /** The processing activity it works for unless told otherwise; null when it sees nobody. */
  readonly activity: string | null;
  readonly claims: (municipality: string) => Claims;
}

const persona = (
  name: string,
  who: string,
  activity: string | null,
  claims: Omit<Claims, 'municipality' | 'sub'>,
): Persona => ({
  ...{ name, who, activity },
  claims: (municipality) => ({ sub: `persona-${name}`, ...claims, municipality }),
});

/** The personas of embedded mode; the resident is the one with this test BSN in the demonstrators. */
export const personas: readonly Persona[] = [
  persona('generalist', 'works with households at the kitchen table', 'plan:direct', {
    ...{ kind: 'PROFESSIONAL', roles: ['generalist'] },
  }),
  persona('caseworker', 'sees the cases of who is helped by this caseworker, and no others', 'plan:direct', {
    ...{ kind: 'PROFESSIONAL', roles: ['caseworker'] },
  }),
  persona('resident', 'looks into the own file', 'resident:own-file', {
    ...{ kind: 'RESIDENT', roles: ['resident'], bsn: '999990019' },
  }),
  persona('partner', 'a housing corporation that signals arrears', 'debt-help:early-signal', {
    ...{ kind: 'PARTNER', roles: ['partner'], organisation: 'kvk:12345678' },
  }),
  persona('administrator', 'sets up the municipality, sees no residents', 'resident:import', {
    ...{ kind: 'ADMINISTRATOR', roles: ['administrator'] },
  }),
  persona('policy-officer', 'reads budgets, rules and figures, sees no residents', null, {
    ...{ kind: 'POLICY_OFFICER', roles: ['policy'] },
  }),
  persona('auditor', 'checks who did what, sees no residents', 'privacy:supervise', {
    ...{ kind: 'AUDITOR', roles: ['auditor'] },
  }),
  persona('privacy-officer', 'answers residents who ask for their file', 'resident:rights', {
    ...{ kind: 'PROFESSIONAL', roles: ['privacy-officer'] },
  }),
];
