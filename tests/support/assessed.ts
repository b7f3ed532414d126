import { newId } from '@eenplan/kit';
import type { TestServer } from '@eenplan/testing';

/**
 * Puts a support request with its assessment and report on file for a resident, so that an application may follow
 * (Wmo 2015, art. 2.3.2 lid 9). It came in four weeks before the report.
 */
export async function assessed(
  { database }: Pick<TestServer, 'database'>,
  residentId: string,
  reportedOn = '2015-02-10',
): Promise<void> {
  const [request, assessment] = [newId(), newId()];
  await database.query(
    `insert into wmo.support_request
       (municipality, id, resident_id, need, urgent, received_on, client_support_on, version, recorded_at)
     select municipality, $1, id, 'Hulp in huis', false, $3::date - 28, $3::date - 28, 1, $3::date
     from core.resident where id = $2`,
    [request, residentId, reportedOn],
  );
  await database.query(
    `insert into wmo.assessment (municipality, id, support_request_id, resident_id, started_on, completed_on,
       identity_checked_on, budget_explained_on, report, reported_on, version, recorded_by, recorded_at)
     select municipality, $1, $2, resident_id, received_on, $3::date, received_on, received_on, 'Verslag', $3::date, 3,
       'somebody', $3::date
     from wmo.support_request where id = $2`,
    [assessment, request, reportedOn],
  );
  await database.query(
    `insert into wmo.assessment_topic (municipality, id, assessment_id, resident_id, topic, position, finding)
     select municipality, $1, id, resident_id, 'NEEDS', 1, 'Hulp nodig' from wmo.assessment where id = $2`,
    [newId(), assessment],
  );
}
