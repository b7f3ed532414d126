import { termsOfRecord } from '@eenplan/core';
import type { RetentionRule } from '@eenplan/kit';
import { KEPT, ON_REQUEST } from '../file/kept';

const ENDED_ON = 'coalesce(row.left_on, row.ends_on)';

/** Wmo 2015, art. 5.3.4: fifteen years, or longer while it is needed: a right that stands is, so it counts from its end. */
export const transitionRightRetention: RetentionRule = {
  ...KEPT,
  code: 'wmo.transition-right',
  title: { en: 'Rights under the old law', nl: 'Overgangsrecht' },
  starts: 'CLOSING',
  table: 'wmo.transition_right',
  startsOn: ENDED_ON,
  residentId: 'row.resident_id',
  children: termsOfRecord,
  onRequest: {
    ...ON_REQUEST,
    // What stands still on the day of the request cannot be missed: it is after the request.
    recordedAt: `greatest(row.recorded_at, ${ENDED_ON}::timestamp at time zone 'Europe/Amsterdam')`,
  },
};
