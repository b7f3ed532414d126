import type { RetentionRule } from '@eenplan/kit';

/** A bundle is kept as long as a signal of it, and goes after the last. */
export const signalBundleRetention: RetentionRule = {
  code: 'core.signal-bundle',
  title: { en: 'Bundles whose signals were destroyed', nl: 'Signaalzaken zonder signalen' },
  law: 'ARCHIEFWET',
  article: 'Archiefwet 1995, art. 5 (selectielijst)',
  source: 'selectielijst gemeenten: five years after it was dealt with',
  mark: 'memory',
  starts: 'CLOSING',
  length: { count: 5, unit: 'YEARS' },
  mayBeSet: 'FREE',
  table: 'core.signal_bundle',
  startsOn: `case when not exists (select from core.signal told where told.municipality = row.municipality
    and told.bundle_id = row.id) then row.last_received_on end`,
  residentId: null,
  children: [{ table: 'core.signal_contact', where: 'child.bundle_id = row.id' }],
  onRequest: null,
};
