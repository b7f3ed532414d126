import { fixedClock, type FixedClock, type JsonObject, testBsns } from '@eenplan/kit';
import { expectGolden, startTestServer, type TestServer } from '@eenplan/testing';
import { formHousehold, registerResident } from '../support/people';
import { candidatesOf, place, runJob } from '../support/placed-signals';
import { countEveryTable } from '../support/refusals';
import { actOnSignal, asks, type By, handler, partner, seeSignal, sendSignal, worry } from '../support/signals';

const HERE = '0160';
const ELSEWHERE = '0222';

const numbers = [...testBsns()];
const testBsn = (index: number): string => numbers[index] ?? '';

let server: TestServer;
let clock: FixedClock;
let generalist: string;
let kern: By;
let carinova: By;
let team: By;
let anna: string;
let bram: string;
let home: string;
const ANNA: JsonObject = { bsn: testBsn(101), familyName: 'Zwanenburg', birthDate: '1985-02-13' };

beforeAll(async () => {
  clock = fixedClock('2018-03-01');
  server = await startTestServer({ clock });
  generalist = await server.persona('generalist', HERE);
  kern = await partner(server, HERE, 'kvk:90000031');
  carinova = await partner(server, HERE, 'kvk:90000032');
  team = await handler(server, HERE);
  anna = await registerResident(server, generalist, { ...ANNA, givenNames: 'Anna' });
  bram = await registerResident(server, generalist, {
    familyName: 'Oudejans',
    birthDate: '1990-05',
    givenNames: 'Bram',
  });
  home = (await formHousehold(server, generalist, [anna, bram])).id ?? '';
});
afterAll(() => server.close());
afterEach(() => {
  clock.set('2018-03-01');
});

let number = 0;
const sent = async (person: JsonObject, by = kern, changes: JsonObject = {}): Promise<string> => {
  number += 1;
  const { receipt, refused } = await sendSignal(server, by, worry(`M-${number}`, { person, ...changes }));
  expect(refused).toEqual([]);
  return receipt?.id ?? '';
};
const placed = async (person: JsonObject, by = kern, changes: JsonObject = {}): Promise<string> => {
  const id = await sent(person, by, changes);
  await place(server, HERE, clock);
  return id;
};
const PLACE = 'match matchBasis resident { id } household { id } bundle { id signals { id } } pickUpDueOn';
const see = (id: string, fields = PLACE) => seeSignal(server, team, id, fields);
const bundleOf = async (id: string): Promise<{ id: string; signals: { id: string }[] }> =>
  (await see(id))?.bundle as { id: string; signals: { id: string }[] };
const act = (name: string, input: object, fields = PLACE) => actOnSignal(server, team, name, input, fields);
const toMatch = async (): Promise<string[]> => {
  const { data } = await asks<{ signalsToMatch: { nodes: { id: string }[] } }>(
    ...([server, team, '{ signalsToMatch(first: 100) { nodes { id } } }'] as const),
  );
  return data?.signalsToMatch.nodes.map(({ id }) => id) ?? [];
};

describe('whom a signal is about', () => {
  it('is found by the number alone when nothing contradicts, and the partner does not notice', async () => {
    const id = await sent(ANNA);
    expect(await see(id)).toMatchObject({ match: 'NEW', resident: null, bundle: null });
    const before = await seeSignal(server, kern, id);
    await place(server, HERE, clock);
    expect(await see(id)).toMatchObject({
      ...{ match: 'MATCHED', matchBasis: 'NUMBER', resident: { id: anna }, household: { id: home } },
      ...{ version: 1, pickUpDueOn: '2018-03-05' },
    });
    expect(await seeSignal(server, kern, id)).toEqual(before);
    expect(await toMatch()).not.toContain(id);
  });

  it('is for somebody to decide when the name contradicts the number', async () => {
    const id = await placed({ ...ANNA, familyName: 'Pietersen' });
    expect(await see(id)).toMatchObject({ match: 'TO_DECIDE', resident: null });
    expect(await toMatch()).toContain(id);
    expect(await candidatesOf(server, team, id)).toEqual([
      {
        ...{ resident: { id: anna }, score: 65, number: 'SAME', name: 'DIFFERENT' },
        ...{ birthDate: 'SAME', address: 'NOT_KNOWN' },
      },
    ]);
  });

  it('is decided by somebody who saw name and birth date, once', async () => {
    const id = await placed({ familyName: 'OUDEJANS', birthDate: '1990-05-02' });
    expect(await candidatesOf(server, team, id)).toMatchObject([
      { resident: { id: bram }, score: 40, number: 'NOT_KNOWN' },
    ]);
    const input = { signalId: id, version: 1, residentId: bram };
    expect((await act('signalMatch', input)).signal).toMatchObject({
      ...{ match: 'MATCHED', matchBasis: 'DECISION', resident: { id: bram }, household: { id: home }, version: 1 },
    });
    const before = await countEveryTable(server.database);
    expect((await act('signalMatch', input)).refused).toEqual(['SIGNAL_MATCHED_ALREADY signalId']);
    expect(await countEveryTable(server.database)).toEqual(before);
  });

  it('is nobody on file: in the worklist, and closed with that reason when nobody takes it up', async () => {
    const id = await placed({ bsn: testBsn(102), familyName: 'Onbekend', birthDate: '1950-01-01' });
    expect(await see(id)).toMatchObject({ match: 'UNKNOWN', state: 'RECEIVED' });
    expect(await toMatch()).toContain(id);
    expect(await seeSignal(server, kern, id)).toMatchObject({ state: 'RECEIVED', quarantine: [], version: 1 });
    expect(await candidatesOf(server, team, id)).toEqual([]);
    await runJob(server, 'core.signal-quarantine', HERE, fixedClock('2018-03-29'));
    expect(await see(id, 'outcome closingNote')).toMatchObject({
      ...{ state: 'CLOSED', outcome: 'EXPIRED', closingNote: 'About nobody on file for 28 days, and not taken up.' },
    });
  });

  it('is found anew after the number was put right', async () => {
    const id = await placed({ bsn: testBsn(103), familyName: 'Zwanenburg', birthDate: '1985' });
    const { observedOn, payload } = worry('');
    expect(await see(id)).toMatchObject({ match: 'UNKNOWN' });
    const corrected = { signalId: id, version: 1, observedOn, payload, person: ANNA };
    expect((await actOnSignal(server, kern, 'signalCorrect', corrected)).refused).toEqual([]);
    expect(await see(id)).toMatchObject({ match: 'NEW', bundle: null });
    await place(server, HERE, clock);
    expect(await see(id)).toMatchObject({ match: 'MATCHED', resident: { id: anna } });
  });

  it('is no other than the number says, and of no household of others', async () => {
    const id = await placed({ ...ANNA, birthDate: '1986-02-13' });
    const carla = await registerResident(server, generalist, { bsn: testBsn(104), familyName: 'Zwanenburg' });
    const other = (await formHousehold(server, generalist, [carla])).id;
    const refused = async (input: object) => (await act('signalMatch', { signalId: id, version: 1, ...input })).refused;
    const before = await countEveryTable(server.database);
    expect(await refused({ residentId: carla })).toEqual(['SIGNAL_NUMBER_DIFFERS residentId']);
    expect(await refused({ residentId: anna, householdId: other })).toEqual(['SIGNAL_HOUSEHOLD_OF_OTHERS householdId']);
    expect(await refused({ residentId: home })).toEqual(['NOT_FOUND residentId']);
    expect(await refused({ residentId: anna, version: 2 })).toEqual(['CHANGED_MEANWHILE version']);
    expect(await countEveryTable(server.database)).toEqual(before);
  });

  it('does not give a secret address away', async () => {
    const dora = await registerResident(server, generalist, { bsn: testBsn(105), familyName: 'Terpstra' });
    const address = { street: 'Stille Laan', houseNumber: 3, postcode: '7799ZZ', place: 'Hardenberg', isSecret: true };
    const move = 'mutation($input: ResidentMoveInput!) { residentMove(input: $input) { errors { code } } }';
    expect(
      await server.query(generalist, move, { input: { residentId: dora, movedOn: '2017-01-01', address } }),
    ).toEqual({ residentMove: { errors: [] } });
    const id = await placed({ familyName: 'Terpstra', postcode: '7799ZZ', houseNumber: 3 });
    expect(await candidatesOf(server, team, id)).toEqual([]);
    expect(await see(id)).toMatchObject({ match: 'UNKNOWN' });
    const known = await placed({ bsn: testBsn(105), familyName: 'Anders', postcode: '7799ZZ', houseNumber: 3 });
    expect(await candidatesOf(server, team, known)).toMatchObject([{ resident: { id: dora }, address: 'NOT_KNOWN' }]);
  });
});

describe('R28: signals of one household', () => {
  const ELLA: JsonObject = { bsn: testBsn(106), familyName: 'Hooijer', birthDate: '1970-01-01' };
  const FRED: JsonObject = { bsn: testBsn(107), familyName: 'Hooijer', birthDate: '1972-01-01' };
  let ella: string;
  beforeAll(async () => {
    ella = await registerResident(server, generalist, ELLA);
    await formHousehold(server, generalist, [ella, await registerResident(server, generalist, FRED)]);
  });

  it('of two partners in the same second are one bundle, also when two workers place them', async () => {
    const [one, other] = await Promise.all([sent(ELLA, kern), sent(FRED, carinova)]);
    await Promise.all([place(server, HERE, clock), place(server, HERE, clock)]);
    const bundle = await bundleOf(one);
    expect(bundle.signals.map(({ id }) => id).sort()).toEqual([one, other].sort());
    expect((await bundleOf(other)).id).toBe(bundle.id);
    const query = '{ signalBundles(first: 50, isMultiple: true) { nodes { id lawCode signals { id } } } }';
    const { data } = await asks<{ signalBundles: { nodes: { id: string }[] } }>(server, team, query);
    expect(data?.signalBundles.nodes.map(({ id }) => id)).toContain(bundle.id);
  });

  it('join it on the last day of the window of their kind, and begin anew a day after it', async () => {
    const first = await placed(ELLA);
    clock.set('2018-03-29');
    const repeated = await placed(FRED);
    expect((await bundleOf(repeated)).id).toBe((await bundleOf(first)).id);
    clock.set('2018-04-27');
    const later = await placed(ELLA);
    expect((await bundleOf(later)).signals).toEqual([{ id: later }]);
  });

  it('of somebody who is not on file are together by the number', async () => {
    const nobody = { bsn: testBsn(108), familyName: 'Niemand' };
    const [one, other] = [await placed(nobody), await placed(nobody, carinova)];
    expect((await bundleOf(other)).id).toBe((await bundleOf(one)).id);
  });

  it('of a law stand by themselves (Wgs, art. 8b)', async () => {
    const worried = await placed(ELLA, carinova);
    number += 1;
    const need = { kind: 'wmo.support-need', person: ELLA, ...supportNeed };
    const { receipt, refused } = await sendSignal(server, carinova, worry(`M-${number}`, need));
    expect(refused).toEqual([]);
    await place(server, HERE, clock);
    const bundle = await bundleOf(receipt?.id ?? '');
    expect(bundle.id).not.toBe((await bundleOf(worried)).id);
  });

  it('are taken apart again, once, and the next one does not bring them together', async () => {
    clock.set('2019-01-07');
    const [one, other] = [await placed(ELLA), await placed(FRED)];
    const separate = { signalId: other, version: 1, reason: 'Gaat over de vorige bewoner' };
    expect((await act('signalSeparate', { ...separate, reason: ' ' })).refused).toEqual(['INPUT_INVALID']);
    const { signal } = await act('signalSeparate', separate, `${PLACE} undoings { what reason }`);
    expect(signal).toMatchObject({
      ...{ match: 'MATCHED', version: 1, undoings: [{ what: 'BUNDLE', reason: 'Gaat over de vorige bewoner' }] },
      bundle: { signals: [{ id: other }] },
    });
    await place(server, HERE, clock);
    expect((await bundleOf(one)).signals).toEqual([{ id: one }]);
    expect((await act('signalSeparate', { ...separate })).refused).toEqual(['SIGNAL_ALONE signalId']);
  });

  it('a wrong match is taken back, and not made again by itself', async () => {
    clock.set('2019-06-03');
    const id = await placed(ELLA);
    const unmatch = { signalId: id, version: 1, reason: 'Een ander met hetzelfde nummer' };
    expect((await act('signalUnmatch', unmatch, `${PLACE} undoings { what }`)).signal).toMatchObject({
      ...{ match: 'TO_DECIDE', resident: null, household: null, undoings: [{ what: 'MATCH' }] },
    });
    expect((await act('signalUnmatch', unmatch)).refused).toEqual(['SIGNAL_NOT_MATCHED signalId']);
    expect(await candidatesOf(server, team, id)).toMatchObject([{ resident: { id: ella } }]);
    const { observedOn, payload } = worry('');
    await actOnSignal(server, kern, 'signalCorrect', { signalId: id, version: 1, observedOn, payload, person: ELLA });
    await place(server, HERE, clock);
    expect(await see(id)).toMatchObject({ match: 'TO_DECIDE', resident: null });
  });
});

describe('the worklist of bundles', () => {
  it('is as in the golden answer, in the golden statements, however many there are', async () => {
    clock.set('2020-02-03');
    const query = `query SignalBundles($first: Int!) {
      signalBundles(first: $first) {
        nodes {
          lawCode openedOn lastReceivedOn
          contacts { means triedOn isReached }
          signals {
            id kind state match matchBasis pickUpDueOn
            resident { familyName } household { formedOn } team { code } informTerm { dueOn }
          }
        }
      }
    }`;
    await placed({ familyName: 'Een', postcode: '7770AA', houseNumber: 1 });
    await placed({ familyName: 'Twee', postcode: '7770AA', houseNumber: 2 });
    const ask = (first: number) => server.statementsOf(() => asks(server, team, query, { first }));
    const [three, six] = [await ask(3), await ask(6)];
    expect(six.statements).toHaveLength(three.statements.length);
    const { result, statements } = three;
    expectGolden('signal-bundles', { query, variables: { first: 3 }, answer: result, statements });
  });
});

const supportNeed: JsonObject = { payload: { observation: 'De was blijft liggen', personKnows: true } };

describe('who may not', () => {
  it('a partner sees nothing of it and does nothing with it; another municipality finds nothing', async () => {
    const id = await placed(ANNA);
    const foreign = await handler(server, ELSEWHERE);
    expect(await candidatesOf(server, foreign, id)).toEqual([]);
    const before = await countEveryTable(server.database);
    for (const field of [
      'match',
      'resident { id }',
      'household { id }',
      'bundle { id }',
      'undoings { id }',
      'pickUpDueOn',
    ]) {
      const { codes } = await asks(server, kern, `query($id: ID!) { signal(id: $id) { ${field} } }`, { id });
      expect([field, codes]).toEqual([field, ['FORBIDDEN']]);
    }
    const match = { signalId: id, version: 1, residentId: anna };
    const undo = { signalId: id, version: 1, reason: 'Zomaar' };
    expect((await actOnSignal(server, kern, 'signalMatch', match)).refused).toEqual(['FORBIDDEN']);
    for (const name of ['signalUnmatch', 'signalSeparate']) {
      expect((await actOnSignal(server, kern, name, undo)).refused).toEqual(['FORBIDDEN']);
    }
    expect(await candidatesOf(server, foreign, id)).toEqual([]);
    expect((await actOnSignal(server, foreign, 'signalUnmatch', undo)).refused).toEqual(['NOT_FOUND signalId']);
    expect(await countEveryTable(server.database)).toEqual(before);
  });
});
