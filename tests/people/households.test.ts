import { startTestServer, type TestServer } from '@eenplan/testing';
import { adoptPlan, registerResident } from '../support/people';
import { act, type Done, residentNamed } from './acts';

let server: TestServer;
let token: string;
beforeAll(async () => {
  server = await startTestServer();
  token = await server.persona('generalist', '0222');
});
afterAll(() => server.close());

const person = (): Promise<string> => registerResident(server, token);
const add = (householdId: string, residentId: string, changes: object = {}): Promise<Done> =>
  act(server, token, 'householdMemberAdd', {
    ...{ householdId, residentId, role: 'OTHER', fromOn: '2017-01-01', ...changes },
  });
const leave = (householdMemberId: string, untilOn: string): Promise<Done> =>
  act(server, token, 'householdMemberLeave', { householdMemberId, untilOn, reason: 'MOVED_OUT' });
const change = (householdMemberId: string, fromOn: string, changes: object): Promise<Done> =>
  act(server, token, 'householdMemberChange', { householdMemberId, fromOn, ...changes });
const partTime = { role: 'CHILD', residing: 'PART_TIME' };

/** A household of one parent. */
async function home(): Promise<string> {
  const members = [{ residentId: await person(), role: 'PARENT' }];
  return (await act(server, token, 'householdForm', { formedOn: '2016-01-01', members })).object.id;
}

interface Belongs {
  readonly resident: {
    readonly households: readonly { readonly id: string }[];
    readonly memberships: readonly { readonly role: string; readonly residing: string }[];
  };
}
const BELONGS = `query($id: ID!, $on: Date) { resident(id: $id) {
  households(on: $on) { id } memberships(on: $on) { role residing household { id } } } }`;
const householdsOn = async (id: string, on: string): Promise<string[]> =>
  (await server.query<Belongs>(token, BELONGS, { id, on })).resident.households.map((household) => household.id).sort();

describe('S002: a resident lives in one household at a time', () => {
  it('and is in it from the first day until the last', async () => {
    const [household, residentId] = [await home(), await person()];
    const { object } = await add(household, residentId);
    expect(object).toMatchObject({ role: 'OTHER', residing: 'FULL', untilOn: null });
    expect((await leave(object.id, '2018-01-01')).object).toMatchObject({
      untilOn: '2018-01-01',
      endReason: 'MOVED_OUT',
    });
    expect(await householdsOn(residentId, '2016-12-31')).toEqual([]);
    expect(await householdsOn(residentId, '2017-01-01')).toEqual([household]);
    expect(await householdsOn(residentId, '2017-12-31')).toEqual([household]);
    expect(await householdsOn(residentId, '2018-01-01')).toEqual([]);
  });

  it('not in two, and of two that add at once one wins', async () => {
    const residentId = await person();
    const homes = [await home(), await home(), await home(), await home()];
    const all = await Promise.all(homes.map((household) => add(household, residentId)));
    expect(all.flatMap(({ refused }) => refused)).toEqual(Array(3).fill('ALREADY_IN_A_HOUSEHOLD input.residentId'));
    expect(await householdsOn(residentId, '2017-01-01')).toHaveLength(1);
  });

  it('moves to another on the day of leaving', async () => {
    const [from, to, residentId] = [await home(), await home(), await person()];
    const { object } = await add(from, residentId);
    expect((await add(to, residentId, { fromOn: '2018-01-01' })).refused).toEqual([
      'ALREADY_IN_A_HOUSEHOLD input.residentId',
    ]);
    await leave(object.id, '2018-01-01');
    expect((await add(to, residentId, { fromOn: '2018-01-01' })).refused).toEqual([]);
    expect(await householdsOn(residentId, '2017-12-31')).toEqual([from]);
    expect(await householdsOn(residentId, '2018-01-01')).toEqual([to]);
  });

  it('is in one household once, in whatever role', async () => {
    const [household, residentId] = [await home(), await person()];
    await add(household, residentId);
    expect((await add(household, residentId, { role: 'NON_RESIDENT_PARENT' })).refused).toEqual([
      'ALREADY_MEMBER input.residentId',
    ]);
  });

  it('the last member may leave: whoever lived alone can die', async () => {
    const residentId = await person();
    const members = [{ residentId, role: 'SINGLE' }];
    const formed = await act(server, token, 'householdForm', { formedOn: '2016-01-01', members });
    const ids = await server.query<{ household: { members: { id: string }[] } }>(
      token,
      'query($id: ID!) { household(id: $id) { members { id } } }',
      { id: formed.object.id },
    );
    expect((await leave(ids.household.members[0]?.id ?? '', '2018-02-01')).refused).toEqual([]);
    expect(await householdsOn(residentId, '2018-02-01')).toEqual([]);
  });
});

describe('S002: a co-parented child', () => {
  it('lives part-time in two households, and not in three', async () => {
    const [one, two, three, child] = [await home(), await home(), await home(), await person()];
    expect((await add(one, child, partTime)).refused).toEqual([]);
    expect((await add(two, child, { ...partTime, fromOn: '2017-06-01' })).refused).toEqual([]);
    expect((await add(three, child, { ...partTime, fromOn: '2018-01-01' })).refused).toEqual([
      'LIVES_IN_TWO_HOUSEHOLDS input.residentId',
    ]);
    expect(await householdsOn(child, '2017-05-31')).toEqual([one]);
    expect(await householdsOn(child, '2018-01-01')).toEqual([one, two].sort());
  });

  it('of three at once gets two', async () => {
    const child = await person();
    const homes = [await home(), await home(), await home()];
    const all = await Promise.all(homes.map((household) => add(household, child, partTime)));
    expect(all.flatMap(({ refused }) => refused)).toEqual(['LIVES_IN_TWO_HOUSEHOLDS input.residentId']);
    expect(await householdsOn(child, '2017-01-01')).toHaveLength(2);
  });

  it('keeps its place when two short stays stand beside a long one', async () => {
    const [first, later, long, child] = [await home(), await home(), await home(), await person()];
    await add(long, child, { ...partTime, fromOn: '2016-06-01', untilOn: '2016-07-01' });
    await add(first, child, { ...partTime, fromOn: '2016-06-15', untilOn: '2017-01-01' });
    // The later stay takes the first half, which is free again; a long one needs the two others to be in one half.
    await add(later, child, { ...partTime, fromOn: '2017-06-01' });
    expect((await add(long, child, { ...partTime, fromOn: '2016-07-01' })).refused).toEqual([]);
    expect(await householdsOn(child, '2016-12-31')).toEqual([first, long].sort());
    expect(await householdsOn(child, '2017-06-01')).toEqual([later, long].sort());
  });

  it('lives nowhere wholly beside it', async () => {
    const [one, two, child] = [await home(), await home(), await person()];
    await add(one, child, partTime);
    expect((await add(two, child, { role: 'CHILD' })).refused).toEqual(['ALREADY_IN_A_HOUSEHOLD input.residentId']);
  });

  it.each<[object, string]>([
    [{ role: 'PARENT', residing: 'PART_TIME' }, 'PART_TIME_CHILDREN_ONLY input.residing'],
    [{ role: 'NON_RESIDENT_PARENT', residing: 'FULL' }, 'NON_RESIDENT_PARENT_RESIDES input.residing'],
    [{ fromOn: '2015-12-31' }, 'MEMBER_BEFORE_HOUSEHOLD input.fromOn'],
    [{ untilOn: '2017-01-01' }, 'PERIOD_EMPTY input.untilOn'],
  ])('nobody else, and not before there is a household: %j', async (changes, expected) => {
    const residentId = await person();
    expect((await add(await home(), residentId, changes)).refused).toEqual([expected]);
    expect(await householdsOn(residentId, '2017-01-01')).toEqual([]);
  });

  it('comes with the household that is formed', async () => {
    const [mother, father, child] = [await person(), await person(), await person()];
    for (const parent of [mother, father]) {
      const members = [
        { residentId: parent, role: 'PARENT' },
        { residentId: child, ...partTime },
      ];
      expect((await act(server, token, 'householdForm', { formedOn: '2016-01-01', members })).refused).toEqual([]);
    }
    expect(await householdsOn(child, '2016-01-01')).toHaveLength(2);
    const members = [
      { residentId: await person(), role: 'PARENT' },
      { residentId: child, ...partTime },
    ];
    expect((await act(server, token, 'householdForm', { formedOn: '2016-01-01', members })).refused).toEqual([
      'LIVES_IN_TWO_HOUSEHOLDS input.members.1.residentId',
    ]);
  });
});

describe('S002: a member who does not live there', () => {
  it('may be one in any number of households, beside living somewhere', async () => {
    const [own, one, two, father] = [await home(), await home(), await home(), await person()];
    await add(own, father, { role: 'PARTNER' });
    for (const household of [one, two]) {
      const { object, refused } = await add(household, father, { role: 'NON_RESIDENT_PARENT' });
      expect({ refused, residing: object.residing }).toEqual({ refused: [], residing: 'NONE' });
    }
    expect(await householdsOn(father, '2017-01-01')).toEqual([own, one, two].sort());
  });

  it('is not enough for a household', async () => {
    const members = [{ residentId: await person(), role: 'NON_RESIDENT_PARENT' }];
    expect((await act(server, token, 'householdForm', { formedOn: '2016-01-01', members })).refused).toEqual([
      'HOUSEHOLD_WITHOUT_MEMBERS input.members',
    ]);
  });

  it('sees nothing of the household and its plan, though the own membership', async () => {
    const resident = await server.persona('resident', '0222');
    const fatima = await residentNamed(server, '0222', 'Fatima');
    const other = await home();
    await adoptPlan(server, token, other, { residentId: fatima });
    await add(other, fatima, { role: 'NON_RESIDENT_PARENT' });
    const query = `query($id: ID!) { household(id: $id) { id } households { totalCount }
      resident(id: "${fatima}") { memberships { residing household { plan { title } } } households { id } } }`;
    expect(await server.query(resident, query, { id: other })).toMatchObject({
      household: null,
      households: { totalCount: 1 },
      resident: {
        memberships: [
          { residing: 'FULL', household: { plan: { title: 'Rust in huis en geld op orde' } } },
          { residing: 'NONE', household: null },
        ],
        households: [{}],
      },
    });
  });
});

describe('S002: a membership that changes', () => {
  it('is another from that day on, and the same before', async () => {
    const [one, two, child] = [await home(), await home(), await person()];
    const { object } = await add(one, child, { role: 'CHILD' });
    const changed = await change(object.id, '2017-09-01', { residing: 'PART_TIME' });
    expect(changed.object).toMatchObject({ role: 'CHILD', residing: 'PART_TIME', fromOn: '2017-09-01', untilOn: null });
    expect((await add(two, child, { ...partTime, fromOn: '2017-09-01' })).refused).toEqual([]);
    const on = async (day: string) =>
      (await server.query<Belongs>(token, BELONGS, { id: child, on: day })).resident.memberships;
    expect(await on('2017-08-31')).toMatchObject([{ residing: 'FULL' }]);
    expect(await on('2017-09-01')).toMatchObject([{ residing: 'PART_TIME' }, { residing: 'PART_TIME' }]);
  });

  it.each(['2017-01-01', '2016-12-31', '2018-01-01'])('not on %s, within 2017', async (fromOn) => {
    const [household, residentId] = [await home(), await person()];
    const { object } = await add(household, residentId, { untilOn: '2018-01-01' });
    expect((await change(object.id, fromOn, { role: 'PARTNER' })).refused).toEqual([
      'MEMBER_CHANGE_OUTSIDE input.fromOn',
    ]);
  });

  it('to living there wholly is refused when the member lives elsewhere, and then nothing has changed', async () => {
    const [own, other, father] = [await home(), await home(), await person()];
    await add(own, father);
    const { object } = await add(other, father, { residing: 'NONE' });
    expect((await change(object.id, '2017-06-01', { residing: 'FULL' })).refused).toEqual([
      'ALREADY_IN_A_HOUSEHOLD input.residing',
    ]);
    expect(await householdsOn(father, '2018-01-01')).toEqual([own, other].sort());
  });

  it('of two changes on one day at once one is made', async () => {
    const { object } = await add(await home(), await person());
    const both = await Promise.all(['PARTNER', 'PARENT'].map((role) => change(object.id, '2017-06-01', { role })));
    expect(both.flatMap(({ refused }) => refused)).toEqual(['MEMBER_CHANGE_OUTSIDE input.fromOn']);
  });

  it('leaving is after coming, once, or earlier', async () => {
    const { object } = await add(await home(), await person());
    expect((await leave(object.id, '2017-01-01')).refused).toEqual(['PERIOD_EMPTY input.untilOn']);
    expect((await leave(object.id, '2018-01-01')).refused).toEqual([]);
    expect((await leave(object.id, '2018-01-01')).refused).toEqual(['PERIOD_ENDED input.untilOn']);
    expect((await leave(object.id, '2017-06-01')).refused).toEqual([]);
  });
});
