import type { RetentionRule } from '@eenplan/kit';

/** Wmo 2015, art. 5.3.4: fifteen years from the last step, or longer; art. 5.3.5: on request within three months. */
export const weighingRetention: RetentionRule = {
  code: 'wmo.weighing',
  title: { en: 'Weighings before a decision', nl: 'Afwegingen voor een besluit' },
  law: 'WMO',
  article: 'Wmo 2015, art. 5.3.4',
  source: 'Wmo 2015, art. 5.3.4 (text of 2019)',
  starts: 'CREATION',
  length: { count: 15, unit: 'YEARS' },
  mayBeSet: 'LONGER',
  table: 'wmo.weighing',
  startsOn: 'row.weighed_on',
  residentId: 'row.resident_id',
  children: [{ table: 'wmo.weighing_step', where: 'child.weighing_id = row.id' }],
  onRequest: {
    article: 'Wmo 2015, art. 5.3.5',
    minimumAge: 12,
    within: { count: 3, unit: 'MONTHS' },
    recordedAt: 'row.recorded_at',
  },
};
