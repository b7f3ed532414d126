import { Decision, Resident } from '@eenplan/core';
import { connectionOf, edge } from '@eenplan/kit';
import { Recovery } from './recovery.entity';

export const recoveryConnection = connectionOf('WmoRecovery', () => Recovery);

const recoveries = {
  many: true,
  order: { decidedOn: 'asc' },
  description: 'What is claimed back, oldest first.\n\nDutch: terugvorderingen\nLaw: Wmo 2015, art. 2.4.1',
} as const;

/** What is claimed back after a decision, and from or about a resident. */
export const recoveryEdges = [
  edge(Decision, 'wmoRecoveries', () => Recovery, { ...recoveries, by: 'decisionId' }),
  edge(Resident, 'wmoRecoveries', () => Recovery, { ...recoveries, by: 'residentId' }),
];
