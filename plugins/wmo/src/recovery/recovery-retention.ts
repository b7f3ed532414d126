import { termsOfRecord } from '@eenplan/core';
import type { RetentionRule } from '@eenplan/kit';

/** Wmo 2015, art. 5.3.4: fifteen years, or longer while it is needed: what is not paid is, so it counts from its end. */
export const recoveryRetention: RetentionRule = {
  code: 'wmo.recovery',
  title: { en: 'Recoveries', nl: 'Terugvorderingen' },
  law: 'WMO',
  article: 'Wmo 2015, art. 5.3.4',
  source: 'Wmo 2015, art. 5.3.4 (text of 2019)',
  starts: 'CLOSING',
  length: { count: 15, unit: 'YEARS' },
  mayBeSet: 'LONGER',
  table: 'wmo.recovery',
  startsOn: 'row.closed_on',
  residentId: 'row.resident_id',
  children: [{ table: 'wmo.recovery_payment', where: 'child.recovery_id = row.id' }, ...termsOfRecord],
  onRequest: {
    article: 'Wmo 2015, art. 5.3.5',
    minimumAge: 12,
    within: { count: 3, unit: 'MONTHS' },
    // What is not paid cannot be missed: a null is never before a request.
    recordedAt: '(case when row.closed_on is not null then row.recorded_at end)',
  },
};
