import { termsOfRecord } from '@eenplan/core';
import type { RetentionRule } from '@eenplan/kit';
import { KEPT, ON_REQUEST } from '../file/kept';

/** Wmo 2015, art. 5.3.4: fifteen years, or longer while it is needed: what is not paid is, so it counts from its end. */
export const recoveryRetention: RetentionRule = {
  ...KEPT,
  code: 'wmo.recovery',
  title: { en: 'Recoveries', nl: 'Terugvorderingen' },
  starts: 'CLOSING',
  table: 'wmo.recovery',
  startsOn: 'row.closed_on',
  residentId: 'row.resident_id',
  children: [{ table: 'wmo.recovery_payment', where: 'child.recovery_id = row.id' }, ...termsOfRecord],
  onRequest: {
    ...ON_REQUEST,
    // What is not paid cannot be missed: a null is never before a request.
    recordedAt: '(case when row.closed_on is not null then row.recorded_at end)',
  },
};
