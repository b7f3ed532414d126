import { startTestServer, type TestDatabase, type TestServer, type TestServerOptions } from '@eenplan/testing';
import { startTerm } from '../../support/terms';
import { addHelp } from './help-of-world';
import { addLaws } from './laws-of-world';
import { addPeople } from './people-of-world';
import { addProfessionals } from './professionals-of-world';
import { idOf, WorldRows } from './rows-of-world';

/** The municipalities of the world: in 0304 debt help was on, and is off. */
export const MUNICIPALITIES = ['0222', '0304', '0826'] as const;

/** Three municipalities with everything in them that somebody may see and somebody else may not. */
export async function startWorld(options: TestServerOptions = {}): Promise<TestServer> {
  const server = await startTestServer(options);
  for (const municipality of MUNICIPALITIES) await fill(server, municipality);
  return server;
}

async function fill(server: TestServer, municipality: string): Promise<void> {
  const rows = new WorldRows();
  addPeople(rows, municipality, server.platform);
  addProfessionals(rows, municipality);
  addHelp(rows, municipality);
  addLaws(rows, municipality);
  if (municipality === '0304') addOldLaw(rows);
  await rows.put(server.database);
  await addTerms(server, municipality);
  // The watch looks at what was decided by acts; this was not.
  server.eenplan.sets.put(municipality, await server.eenplan.sets.read(municipality));
}

function addOldLaw(rows: WorldRows): void {
  const line = { module: 'debt-help', role: 'OWN', reason: 'world', decided_by: 'somebody' };
  const on = { state: 'ACTIVE', from_on: '2016-01-01', until_on: '2017-06-01' };
  rows.add('0304', 'core.module_activation', 'on', { ...line, ...on });
  const off = { state: 'OFF', from_on: '2017-06-01', settled_on: '2017-06-01' };
  rows.add('0304', 'core.module_activation', 'off', { ...line, ...off });
}

/** Terms of every law for a resident, and for a household as a whole. */
async function addTerms(server: TestServer, municipality: string): Promise<void> {
  const id = await startTerm(server, municipality, { ruleId: 'awb.decision', triggeredOn: '2018-02-01' });
  const { database } = server;
  for (const law of ['AWB', 'WMO', 'WGS', 'JEUGDWET']) {
    for (const whose of ['mira', 'kai', 'otto', 'mother', 'father', 'grandfather', 'nobody']) {
      await copyTerm(database, municipality, id, { law, whose });
    }
  }
  // It has another id in each database.
  await database.query('delete from core.term where municipality = $1 and id = $2', [municipality, id]);
}

async function copyTerm(
  database: TestDatabase,
  municipality: string,
  from: string,
  { law, whose }: { readonly law: string; readonly whose: string },
): Promise<void> {
  const isHousehold = ['mother', 'father', 'grandfather'].includes(whose);
  const id = idOf(municipality, `core.term ${law} ${whose}`);
  await database.query(
    'insert into core.term select (jsonb_populate_record(row, $3::jsonb)).* from core.term row where municipality = $1 and id = $2',
    [
      municipality,
      from,
      JSON.stringify({
        ...{ id, law_code: law, subject_id: id },
        resident_id: isHousehold || whose === 'nobody' ? null : idOf(municipality, `core.resident ${whose}`),
        household_id: isHousehold ? idOf(municipality, `core.household ${whose}`) : null,
      }),
    ],
  );
  const suspension = `insert into core.term_suspension
      (municipality, id, term_id, ground, starts_after_on, ends_before_on, reason, recorded_by, recorded_at)
    values ($1, $2, $3, 'CONSENT', '2018-02-05', '2018-02-10', 'Uitstel', 'somebody', '2018-02-05')`;
  await database.query(suspension, [municipality, idOf(municipality, `suspension ${law} ${whose}`), id]);
  const warning = `insert into core.term_warning (municipality, id, term_id, kind, due_on, days_before, warned_on, recorded_at)
    select municipality, $2, id, 'DUE_SOON', due_on, 7, '2018-02-20', '2018-02-20' from core.term where municipality = $1 and id = $3`;
  await database.query(warning, [municipality, idOf(municipality, `warning ${law} ${whose}`), id]);
}
