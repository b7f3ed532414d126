import { termsOfRecord } from '@eenplan/core';
import type { RetentionRule } from '@eenplan/kit';
import { KEPT, ON_REQUEST } from '../file/kept';

/** Wmo 2015, art. 5.3.4: fifteen years from receipt, or longer; art. 5.3.5: on request within three months. */
export const supportRequestRetention: RetentionRule = {
  ...KEPT,
  code: 'wmo.support-request',
  title: { en: 'Support requests and their assessments', nl: 'Meldingen en hun onderzoek' },
  starts: 'CREATION',
  table: 'wmo.support_request',
  startsOn: 'row.received_on',
  residentId: 'row.resident_id',
  children: [
    {
      table: 'wmo.assessment_topic',
      where: `child.assessment_id in (select assessment.id from wmo.assessment assessment
        where assessment.municipality = row.municipality and assessment.support_request_id = row.id)`,
    },
    { table: 'wmo.assessment', where: 'child.support_request_id = row.id' },
    { table: 'wmo.temporary_support', where: 'child.support_request_id = row.id' },
    ...termsOfRecord,
  ],
  onRequest: {
    ...ON_REQUEST,
    recordedAt: 'row.recorded_at',
  },
};
