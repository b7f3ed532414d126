import { newId } from '@eenplan/kit';
import type { TestServer } from '@eenplan/testing';

/**
 * Puts a support request with its assessment and report on file for a resident, so that an application may follow
 * (Wmo 2015, art. 2.3.2 lid 9). It came in four weeks before the report.
 */
export async function assessed(
  server: TestServer,
  residentId: string,
  { municipality = '0160', reportedOn = '2018-01-31' } = {},
): Promise<void> {
  const [request, assessment] = [newId(), newId()];
  await server.database.query(
    `insert into wmo.support_request (municipality, id, resident_id, need, urgent, received_on, client_support_on, version, recorded_at)
     values ($1, $2, $3, 'Hulp in huis', false, $4::date - 28, $4::date - 28, 1, $4::date)`,
    [municipality, request, residentId, reportedOn],
  );
  await server.database.query(
    `insert into wmo.assessment (municipality, id, support_request_id, resident_id, started_on, completed_on,
       identity_checked_on, budget_explained_on, report, reported_on, version, recorded_by, recorded_at)
     values ($1, $2, $3, $4, $5::date - 21, $5::date, $5::date - 21, $5::date - 21, 'Verslag', $5::date, 3, 'somebody', $5::date)`,
    [municipality, assessment, request, residentId, reportedOn],
  );
}
