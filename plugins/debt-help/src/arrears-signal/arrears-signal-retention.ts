import type { RetentionRule } from '@eenplan/kit';

/**
 * The Wgs sets no term: the selection list does. A signal names no resident (Wgs, art. 8b); its BSN is looked up here
 * for one thing only, so that a legal hold on the resident keeps the signal too.
 */
export const arrearsSignalRetention: RetentionRule = {
  code: 'debt-help.arrears-signal',
  title: { en: 'Arrears signals that were followed up', nl: 'Afgehandelde vroegsignalen' },
  law: 'WGS',
  article: 'Archiefwet 1995, art. 5 (selectielijst)',
  source: 'NVVK and selectielijst: five years after the end',
  mark: 'memory',
  starts: 'CLOSING',
  length: { count: 5, unit: 'YEARS' },
  mayBeSet: 'FREE',
  table: 'debt_help.arrears_signal',
  startsOn: 'row.closed_on',
  residentId: `select known.id from core.resident known
    where known.municipality = row.municipality and known.bsn_lookup = row.bsn_lookup`,
  children: [],
  onRequest: null,
};
