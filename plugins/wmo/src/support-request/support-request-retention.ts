import { termsOfRecord } from '@eenplan/core';
import type { RetentionRule } from '@eenplan/kit';

/** Wmo 2015, art. 5.3.4: fifteen years from receipt, or longer; art. 5.3.5: on request within three months. */
export const supportRequestRetention: RetentionRule = {
  code: 'wmo.support-request',
  title: { en: 'Support requests and their assessments', nl: 'Meldingen en hun onderzoek' },
  law: 'WMO',
  article: 'Wmo 2015, art. 5.3.4',
  source: 'Wmo 2015, art. 5.3.4 (text of 2019)',
  starts: 'CREATION',
  length: { count: 15, unit: 'YEARS' },
  mayBeSet: 'LONGER',
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
    article: 'Wmo 2015, art. 5.3.5',
    minimumAge: 12,
    within: { count: 3, unit: 'MONTHS' },
    recordedAt: 'row.recorded_at',
  },
};
