/** A law module that exists or will: a municipality may decide to switch it on before this installation has it. */
export interface KnownModule {
  readonly id: string;
  readonly title: string;
  /** First day on which its law was in force (inclusive): nothing is switched on before it. */
  readonly inForceFrom: string;
}

/** The law modules of Eenplan. One that is not installed is shown as NOT_INSTALLED. */
export const knownModules: readonly KnownModule[] = [
  { id: 'wmo', title: 'Social Support Act 2015', inForceFrom: '2015-01-01' },
  { id: 'jeugdwet', title: 'Youth Act', inForceFrom: '2015-01-01' },
  { id: 'participatiewet', title: 'Participation Act', inForceFrom: '2015-01-01' },
  { id: 'debt-help', title: 'Municipal Debt Help Act', inForceFrom: '2012-07-01' },
  { id: 'protected-housing', title: 'Protected housing and shelter', inForceFrom: '2015-01-01' },
];
