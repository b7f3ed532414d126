// Words of people stand in strings, in Dutch. cspell:ignoreRegExp /'[^'\n]*'/g
import { newId } from '@eenplan/kit';
import type { TestServer } from '@eenplan/testing';

/** The steps of a weighing, in the order of the law. */
export const STEPS = [
  ...['OWN_STRENGTH', 'CUSTOMARY_HELP', 'INFORMAL_CARE', 'SOCIAL_NETWORK', 'PRECEDING_PROVISION', 'GENERAL_PROVISION'],
];

/**
 * Puts a weighing on file of an application, on the day it was received: nothing that goes before is there, so that something
 * may be granted (Wmo 2015, art. 2.3.5 lid 3). Its id.
 */
export async function weighed(
  { database }: Pick<TestServer, 'database'>,
  applicationId: string,
  kindCode = 'OTHER',
): Promise<string> {
  const id = newId();
  await database.query(
    `insert into wmo.weighing (municipality, id, application_id, case_id, resident_id, number, decisions_before, kind_code,
       weighed_on, version, recorded_by, recorded_at)
     select municipality, $1, id, case_id, resident_id, 1, 0, $3, received_on, 1, 'somebody', received_on
     from core.application where id = $2`,
    [id, applicationId, kindCode],
  );
  await database.query(
    `insert into wmo.weighing_step (municipality, id, weighing_id, resident_id, step, position, outcome, reason, weighed_on,
       recorded_by, recorded_at)
     select municipality, step_id, id, resident_id, step, position, 'NOT_PRESENT', 'Is er niet', weighed_on,
       recorded_by, recorded_at
     from wmo.weighing, unnest($2::text[], $3::uuid[]) with ordinality as steps (step, step_id, position) where id = $1`,
    [id, STEPS, STEPS.map(() => newId())],
  );
  return id;
}
