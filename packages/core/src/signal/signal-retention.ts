import type { RetentionRule } from '@eenplan/kit';
import { termsOfRecord } from '../term/term-retention';

/**
 * Of a signal that is matched to nobody the BSN is looked up here for one thing only, so that a legal hold on the resident
 * keeps the signal too. Its receipt stays, and tells of nobody.
 */
export const signalRetention: RetentionRule = {
  code: 'core.signal',
  title: { en: 'Signals that were dealt with', nl: 'Afgehandelde signalen' },
  law: 'ARCHIEFWET',
  article: 'Archiefwet 1995, art. 5 (selectielijst)',
  source: 'selectielijst gemeenten: five years after it was dealt with',
  mark: 'memory',
  starts: 'CLOSING',
  length: { count: 5, unit: 'YEARS' },
  mayBeSet: 'FREE',
  table: 'core.signal',
  startsOn: 'row.closed_on',
  residentId: `select coalesce(row.resident_id, (select known.id from core.resident known
    where known.municipality = row.municipality and known.bsn_lookup = row.bsn_lookup))`,
  children: [...termsOfRecord, { table: 'core.signal_undoing', where: 'child.signal_id = row.id' }],
  onRequest: null,
};
