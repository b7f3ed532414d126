import { fixedClock, type FixedClock, newId } from '@eenplan/kit';
import { startTestServer, type TestServer } from '@eenplan/testing';
import {
  decide,
  leftOf,
  openWorker,
  putResident,
  putSupportRequests,
  requestDestruction,
  type Worker,
} from '../retention/worker';
import { actOnWmo, atSafeHome, SAFE_HOME_REPORT } from '../support/wmo';

const HERE = '0222';

let server: TestServer;
let clock: FixedClock;
let worker: Worker;
beforeAll(async () => {
  clock = fixedClock('2018-03-01');
  server = await startTestServer({ clock });
  worker = await openWorker(server);
});
afterAll(async () => {
  await worker.close();
  await server.close();
});

/** A household of a parent and children, of whom the birth dates are known or not. */
async function family(birthDates: readonly (string | null)[]): Promise<{ household: string; parent: string }> {
  const household = newId();
  await server.database.query(
    `insert into core.household (municipality, id, formed_on, recorded_at) values ($1, $2, '2010-01-01', '2010-01-01')`,
    [HERE, household],
  );
  const parent = await putResident(server, HERE, '1980-01-01');
  const children = await Promise.all(birthDates.map((birthDate) => putResident(server, HERE, birthDate)));
  for (const [id, role] of [[parent, 'PARENT'], ...children.map((child) => [child, 'CHILD'])]) {
    await server.database.query(
      `insert into core.household_member (municipality, id, household_id, resident_id, role, residing, from_on)
       values ($1, $2, $3, $4, $5, 'FULL', '2010-01-01')`,
      [HERE, newId(), household, id, role],
    );
  }
  return { household, parent };
}

async function report(subject: object): Promise<string> {
  clock.set('2018-03-01');
  const input = { reporter: 'POLICE', ...subject };
  const by = await atSafeHome(server, HERE);
  const { made } = await actOnWmo<{ id: string }>(server, by, 'wmoSafeHomeReportRecord', input, SAFE_HOME_REPORT);
  return made?.id ?? '';
}

/** Reports and clocks of it that are left after the run of a day. */
async function leftOn(day: string, id: string): Promise<number[]> {
  clock.set(day);
  await worker.run(HERE);
  const counts = await server.database.query<{ count: number }>(
    `select count(*)::int as count from wmo.safe_home_report where id = $1
     union all select count(*)::int from core.term where subject_id = $1`,
    [id],
  );
  return counts.map(({ count }) => count);
}

describe('Wmo 5.3.4: fifteen years, and until the youngest child is of age', () => {
  it.each<[string, readonly (string | null)[], string, string]>([
    ['without children', [], '2033-03-01', '2033-03-02'],
    ['of age long before', ['2008-05-01'], '2033-03-01', '2033-03-02'],
    ['of whom the youngest is later', ['2008-05-01', '2017-06-15'], '2035-06-14', '2035-06-15'],
  ])('%s', async (_what, birthDates, kept, gone) => {
    const { household, parent } = await family(birthDates);
    for (const subject of [{ householdId: household }, { residentId: parent }]) {
      const id = await report(subject);
      expect(await leftOn(kept, id)).toEqual([1, 1]);
      expect(await leftOn(gone, id)).toEqual([0, 0]);
    }
  });

  it('the resident it names counts as a child too', async () => {
    const id = await report({ residentId: await putResident(server, HERE, '2017-01-01') });
    expect(await leftOn('2034-12-31', id)).toEqual([1, 1]);
    expect(await leftOn('2035-01-01', id)).toEqual([0, 0]);
  });

  it('with a child of whom nothing is known nothing goes', async () => {
    const { household } = await family(['2008-05-01', null]);
    expect(await leftOn('2060-01-01', await report({ householdId: household }))).toEqual([1, 1]);
  });

  it('a legal hold on one of the household keeps it', async () => {
    const { household, parent } = await family([]);
    const id = await report({ householdId: household });
    await server.database.query(
      `insert into core.legal_hold (municipality, id, resident_id, reason, placed_by, from_on, version, recorded_at)
       values ($1, $2, $3, 'Strafzaak', 'somebody', '2018-03-01', 1, '2018-03-01')`,
      [HERE, newId(), parent],
    );
    expect(await leftOn('2040-01-01', id)).toEqual([1, 1]);
  });
});

it('Wmo 5.3.5 lid 2: a request to destroy the file of the Wmo does not reach it', async () => {
  const { parent } = await family(['2017-06-15']);
  const id = await report({ residentId: parent });
  const generalist = await server.persona('generalist', HERE);
  const requests = await putSupportRequests(server, { municipality: HERE, residentId: parent }, '2018-02-01');
  const { made } = await requestDestruction(server, generalist, { residentId: parent });
  expect((await decide(server, generalist, made?.id ?? '', { granted: true })).codes).toEqual([]);
  expect(await leftOn('2018-03-02', id)).toEqual([1, 1]);
  expect(await leftOf(server, requests)).toBe(0);
});
