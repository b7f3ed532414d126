import { newId } from '@eenplan/kit';
import type { TestServer } from '@eenplan/testing';
import { professionalOf } from './people';

/** Consent, a file that is kept closed, a safety measure, a disclosure and a supporter, of a demonstrator. */
export async function fillPrivacy(server: TestServer, municipality: string): Promise<void> {
  const { database } = server;
  const by = "'somebody', '2018-01-01'";
  const [resident] = await database.query<{ id: string }>(
    'select resident_id as id from core.representative where municipality = $1 order by id limit 1',
    [municipality],
  );
  const [consent, disclosure] = [newId(), newId()];
  await database.query(
    `insert into core.consent (municipality, id, resident_id, activity, category, article, given_on, given_how,
       recorded_by, recorded_at)
     values ($1, $2, $3, 'wmo:support', 'JEUGDWET', 'Wmo 2015, art. 5.1.1 lid 4', '2018-01-01', 'Gesprek', ${by})`,
    [municipality, consent, resident?.id],
  );
  await database.query(
    `insert into core.disclosure (municipality, id, resident_id, recipient_kind, recipient, activity, article,
       with_address, given_on, recorded_by, recorded_at)
     values ($1, $2, $3, 'PROVIDER', 'Trias', 'wmo:support', 'Wmo 2015, art. 5.2.1', false, '2018-01-01', ${by})`,
    [municipality, disclosure, resident?.id],
  );
  await database.query(
    `insert into core.disclosed_category (municipality, id, disclosure_id, resident_id, recipient_kind, category,
       article, consent_id)
     values ($1, $2, $3, $4, 'PROVIDER', 'JEUGDWET', 'Wmo 2015, art. 5.1.1 lid 4', $5)`,
    [municipality, newId(), disclosure, resident?.id, consent],
  );
  await database.query(
    `insert into core.file_access_refusal (municipality, id, resident_id, representative_id, ground, reason, from_on,
       recorded_by, recorded_at)
     select municipality, $2, resident_id, id, 'INTEREST_OF_CHILD', 'Onveilig', '2018-02-01', ${by}
     from core.representative where municipality = $1 order by id limit 1`,
    [municipality, newId()],
  );
  await database.query(
    `insert into core.safety_suppression (municipality, id, resident_id, reason_code, reason, from_on, set_by, recorded_at)
     values ($1, $2, $3, 'STALKING', 'Wordt gevolgd', '2018-02-01', ${by})`,
    [municipality, newId(), resident?.id],
  );
  await database.query(
    `insert into core.client_supporter (municipality, id, resident_id, professional_id, kind, from_on, recorded_by,
       recorded_at)
     select municipality, $2, resident_id, $3, 'PROFESSIONAL', '2030-01-01', ${by}
     from core.household_member where municipality = $1 and until_on is null order by id limit 1`,
    [municipality, newId(), await professionalOf(server, municipality)],
  );
}
