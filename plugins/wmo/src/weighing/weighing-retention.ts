import type { RetentionRule } from '@eenplan/kit';
import { KEPT, ON_REQUEST } from '../file/kept';

/** Wmo 2015, art. 5.3.4: fifteen years from the last step, or longer; art. 5.3.5: on request within three months. */
export const weighingRetention: RetentionRule = {
  ...KEPT,
  code: 'wmo.weighing',
  title: { en: 'Weighings before a decision', nl: 'Afwegingen voor een besluit' },
  starts: 'CREATION',
  table: 'wmo.weighing',
  startsOn: 'row.weighed_on',
  residentId: 'row.resident_id',
  children: [{ table: 'wmo.weighing_step', where: 'child.weighing_id = row.id' }],
  onRequest: {
    ...ON_REQUEST,
    recordedAt: 'row.recorded_at',
  },
};
