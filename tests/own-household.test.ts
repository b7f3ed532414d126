import { fixedClock, type FixedClock } from '@eenplan/kit';
import { startTestServer, type TestServer } from '@eenplan/testing';

const OWN = '{ households { nodes { plan { title director { fromOn } goals { description } } } } }';

interface Seen {
  readonly households: {
    readonly nodes: readonly { readonly plan: { director: object | null; goals: readonly object[] } | null }[];
  };
}

let server: TestServer;
let clock: FixedClock;
let resident: string;
beforeAll(async () => {
  clock = fixedClock('2018-03-01');
  server = await startTestServer({ clock });
  resident = await server.persona('resident', '0222');
  await server.database.query(`
    update core.household_member m set from_on = '2018-02-01', until_on = '2018-06-01' from core.resident r
    where r.municipality = m.municipality and r.id = m.resident_id and m.municipality = '0222' and r.given_names = 'Fatima'`);
  // Whoever represents everybody in a household sees it too; here it is about the membership alone.
  await server.database.query("delete from core.representative where municipality = '0222'");
});
afterAll(() => server.close());

const seenOn = async (day: string): Promise<Seen['households']['nodes']> => {
  clock.set(day);
  return (await server.query<Seen>(resident, OWN)).households.nodes;
};

describe('a resident sees the household, its plan, director and goals on the days of the membership', () => {
  it.each([
    ['2018-02-01', 'the first day'],
    ['2018-03-01', 'a day in it, though its end is known'],
    ['2018-05-31', 'the last day'],
  ])('on %s: %s', async (day) => {
    const [own, ...others] = await seenOn(day);
    expect(others).toEqual([]);
    expect(own?.plan?.director).not.toBeNull();
    expect(own?.plan?.goals.length).toBeGreaterThan(0);
  });

  it.each([
    ['2018-01-31', 'before it began'],
    ['2018-06-01', 'when it has ended'],
  ])('and nothing on %s: %s', async (day) => {
    expect(await seenOn(day)).toEqual([]);
  });
});
