import type { RetentionRule } from '@eenplan/kit';

const ofContribution = 'child.contribution_id = row.id';

/** Wmo 2015, art. 5.3.4: fifteen years, or longer while it is needed: one that runs is, so it counts from the stop. */
export const contributionRetention: RetentionRule = {
  code: 'wmo.contribution',
  title: { en: 'Contributions', nl: 'Eigen bijdragen' },
  law: 'WMO',
  article: 'Wmo 2015, art. 5.3.4',
  source: 'Wmo 2015, art. 5.3.4 (text of 2019)',
  starts: 'CLOSING',
  length: { count: 15, unit: 'YEARS' },
  mayBeSet: 'LONGER',
  table: 'wmo.contribution',
  startsOn: 'row.until_on',
  residentId: 'row.resident_id',
  children: [
    { table: 'wmo.contribution_exemption', where: ofContribution },
    { table: 'wmo.contribution_in_kind', where: ofContribution },
  ],
  onRequest: {
    article: 'Wmo 2015, art. 5.3.5',
    minimumAge: 12,
    within: { count: 3, unit: 'MONTHS' },
    // What runs is asked for every month, so it cannot be missed: a null is never before a request.
    recordedAt: '(case when row.until_on is not null then row.recorded_at end)',
  },
};
