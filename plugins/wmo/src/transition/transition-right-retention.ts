import type { RetentionRule } from '@eenplan/kit';

const ENDED_ON = 'coalesce(row.left_on, row.ends_on)';

/** Wmo 2015, art. 5.3.4: fifteen years, or longer while it is needed: a right that stands is, so it counts from its end. */
export const transitionRightRetention: RetentionRule = {
  code: 'wmo.transition-right',
  title: { en: 'Rights under the old law', nl: 'Overgangsrecht' },
  law: 'WMO',
  article: 'Wmo 2015, art. 5.3.4',
  source: 'Wmo 2015, art. 5.3.4 (text of 2019)',
  starts: 'CLOSING',
  length: { count: 15, unit: 'YEARS' },
  mayBeSet: 'LONGER',
  table: 'wmo.transition_right',
  startsOn: ENDED_ON,
  residentId: 'row.resident_id',
  children: [],
  onRequest: {
    article: 'Wmo 2015, art. 5.3.5',
    minimumAge: 12,
    within: { count: 3, unit: 'MONTHS' },
    // What stands still on the day of the request cannot be missed: it is after the request.
    recordedAt: `greatest(row.recorded_at, ${ENDED_ON}::timestamp at time zone 'Europe/Amsterdam')`,
  },
};
