import type { RetentionRule } from '@eenplan/kit';

const common = {
  law: 'ARCHIEFWET',
  source: 'selectielijst gemeenten: five years after it was dealt with',
  mark: 'memory',
  starts: 'CLOSING',
  length: { count: 5, unit: 'YEARS' },
  mayBeSet: 'FREE',
  residentId: 'row.resident_id',
  children: [],
  onRequest: null,
} as const;

/** What core keeps of keeping and destroying itself. Proofs stay: they are the account of what is no longer there. */
export const coreRetention: readonly RetentionRule[] = [
  {
    ...common,
    code: 'core.legal-hold',
    title: { en: 'Lifted legal holds', nl: 'Opgeheven bewaarplichten' },
    article: 'Archiefwet 1995, art. 5',
    table: 'core.legal_hold',
    startsOn: 'row.until_on',
  },
  {
    ...common,
    code: 'core.destruction-request',
    title: { en: 'Requests for destruction that were dealt with', nl: 'Afgehandelde vernietigingsverzoeken' },
    article: 'Archiefwet 1995, art. 5',
    table: 'core.destruction_request',
    startsOn: "case row.state when 'REFUSED' then row.decided_on else row.executed_on end",
  },
];
