import { termsOfRecord } from '@eenplan/core';
import type { RetentionRule } from '@eenplan/kit';
import { applicationFile } from '../file/file-retention';
import { KEPT, ON_REQUEST } from '../file/kept';
import { isItsApplicationSql } from './its-application';

/** The applications of every request with the day that all of it was over, null while it goes on: `row` is an application here. */
const LED_TO = `(select request.municipality, request.id, (${applicationFile.startsOn}) as over_on
  from wmo.support_request request join core.application row on ${isItsApplicationSql('request', 'row')})`;

const TEMPORARY = `from wmo.temporary_support given
  where given.municipality = row.municipality and given.support_request_id = row.id and given.outcome = 'GIVEN'`;

/** The last day of it and of what it led to; null while something of that goes on. */
const OVER_ON = `(select case when count(*) = count(led.over_on) and not exists (select ${TEMPORARY} and given.until_on is null)
    then greatest(row.received_on, max(led.over_on), (select max(given.until_on) ${TEMPORARY})) end
  from ${LED_TO} led where led.municipality = row.municipality and led.id = row.id)`;

/**
 * Wmo 2015, art. 5.3.4: fifteen years, or longer while it is needed: as long as an application that it led to goes on,
 * or support that was given in the meantime.
 */
export const supportRequestRetention: RetentionRule = {
  ...KEPT,
  code: 'wmo.support-request',
  title: { en: 'Support requests and their assessments', nl: 'Meldingen en hun onderzoek' },
  starts: 'CLOSING',
  table: 'wmo.support_request',
  startsOn: OVER_ON,
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
    // What goes on is needed: a null is never before a request.
    recordedAt: `(case when ${OVER_ON} is not null then row.recorded_at end)`,
  },
};
