import type { RetentionRule } from '@eenplan/kit';
import { KEPT, ON_REQUEST } from '../file/kept';

const ofContribution = 'child.contribution_id = row.id';

/** Wmo 2015, art. 5.3.4: fifteen years, or longer while it is needed: one that runs is, so it counts from the stop. */
export const contributionRetention: RetentionRule = {
  ...KEPT,
  code: 'wmo.contribution',
  title: { en: 'Contributions', nl: 'Eigen bijdragen' },
  starts: 'CLOSING',
  table: 'wmo.contribution',
  startsOn: 'row.until_on',
  residentId: 'row.resident_id',
  children: [
    { table: 'wmo.contribution_exemption', where: ofContribution },
    { table: 'wmo.contribution_in_kind', where: ofContribution },
  ],
  onRequest: {
    ...ON_REQUEST,
    // What runs is asked for every month, so it cannot be missed: a null is never before a request.
    recordedAt: '(case when row.until_on is not null then row.recorded_at end)',
  },
};
