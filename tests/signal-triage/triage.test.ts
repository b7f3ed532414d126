import { fixedClock, type FixedClock, type JsonObject, testBsns } from '@eenplan/kit';
import { startTestServer, type TestServer } from '@eenplan/testing';
import { formHousehold, registerResident } from '../support/people';
import { place } from '../support/placed-signals';
import { countEveryTable } from '../support/refusals';
import {
  actOnSignal,
  arrears,
  asks,
  type By,
  handler,
  partner,
  seeSignal,
  type SeenSignal,
  sendSignal,
  worry,
} from '../support/signals';

const HERE = '0160';
const numbers = [...testBsns()];

let server: TestServer;
let clock: FixedClock;
let generalist: string;
let kern: By;
let team: By;
let intake: By;
beforeAll(async () => {
  clock = fixedClock('2018-03-01');
  server = await startTestServer({ clock });
  generalist = await server.persona('generalist', HERE);
  kern = await partner(server, HERE, 'kvk:90000031');
  team = await handler(server, HERE);
  intake = { ...team, activity: 'case:intake' };
});
afterAll(() => server.close());
afterEach(() => {
  clock.set('2018-03-01');
});

interface Somebody {
  readonly person: JsonObject;
  readonly id: string;
  readonly householdId: string;
}

let made = 200;
/** Somebody on file, alone in a household. */
async function somebody(changes: JsonObject = {}): Promise<Somebody> {
  made += 1;
  const known = { bsn: numbers[made] ?? '', familyName: `Triage`, birthDate: '1960-06-01' };
  const id = await registerResident(server, generalist, known);
  const { id: householdId } = await formHousehold(server, generalist, [id]);
  return { person: { ...known, ...changes }, id, householdId: householdId ?? '' };
}

let number = 0;
const sent = async (person: JsonObject, kind = 'core.worry', by = kern): Promise<string> => {
  number += 1;
  const about = { person, ...(kind === 'core.worry' ? {} : { kind }) };
  const { receipt, refused } = await sendSignal(server, by, worry(`T-${number}`, about));
  expect(refused).toEqual([]);
  return receipt?.id ?? '';
};
const SEEN = 'outcome team { code } handedOn contactDueOn safetyDestination';
const act = (name: string, input: object, fields = SEEN) => actOnSignal(server, team, name, input, fields);
const pickedUp = async (person: JsonObject): Promise<string> => {
  const signalId = await sent(person);
  await place(server, HERE, clock);
  expect((await act('signalPickUp', { signalId, version: 1 })).refused).toEqual([]);
  return signalId;
};
const worklist = async (filter: string): Promise<string[]> => {
  const query = `{ signalWorklist(first: 100, ${filter}) { nodes { id } } }`;
  const { data } = await asks<{ signalWorklist: { nodes: { id: string }[] } }>(server, team, query);
  return data?.signalWorklist.nodes.map(({ id }) => id) ?? [];
};
interface SeenCase {
  readonly id: string;
  readonly state: string;
  readonly closingReason: string | null;
  readonly helpRequests: readonly { readonly kind: string; readonly withdrawnOn: string | null }[];
  readonly signals: readonly { readonly id: string }[] | null;
}
const casesOf = async (householdId: string): Promise<readonly SeenCase[]> => {
  const query = `query($id: ID!) { household(id: $id) { cases {
    id state closingReason helpRequests { kind withdrawnOn } signals { id }
  } } }`;
  const { data } = await asks<{ household: { cases: SeenCase[] } }>(server, intake, query, { id: householdId });
  return data?.household.cases ?? [];
};

describe('R29: a simple question is answered, a complex one goes to the team of the area', () => {
  it('found by the address, through the areas around it, with the day contact is promised', async () => {
    const signalId = await pickedUp({ familyName: 'Elders', postcode: '7770AA', houseNumber: 5 });
    expect((await act('signalHandOver', { signalId, version: 2 })).signal).toMatchObject({
      ...{ state: 'IN_REVIEW', team: { code: 'samen-doen-noord' }, handedOn: '2018-03-01', contactDueOn: '2018-03-08' },
    });
    const close = { signalId, version: 3, note: 'Team gaat erheen' };
    expect((await act('signalClose', { ...close, outcome: 'ANSWERED' })).refused).toEqual([
      'SIGNAL_HANDED_OVER outcome',
    ]);
    expect((await act('signalClose', { ...close, outcome: 'HANDED_TO_TEAM' })).signal).toMatchObject({
      state: 'CLOSED',
    });
  });

  it('not by an address that no team works for, nor by none: somebody names the team', async () => {
    const signalId = await pickedUp({ familyName: 'Ver', postcode: '9999XX', houseNumber: 5 });
    const { data } = await asks<{ teams: { id: string; code: string }[] }>(
      ...([server, { ...team, activity: 'case:intake' }, '{ teams { id code } }'] as const),
    );
    const south = data?.teams.find(({ code }) => code === 'samen-doen-zuid')?.id;
    const before = await countEveryTable(server.database);
    const handOver = (input: object) => act('signalHandOver', { signalId, version: 2, ...input });
    expect((await handOver({})).refused).toEqual(['SIGNAL_TEAM_NOT_FOUND teamId']);
    expect((await handOver({ teamId: signalId })).refused).toEqual(['NOT_FOUND teamId']);
    const closing = { signalId, version: 2, outcome: 'HANDED_TO_TEAM', note: 'Toch' };
    expect((await act('signalClose', closing)).refused).toEqual(['SIGNAL_NOT_HANDED_OVER outcome']);
    expect(await countEveryTable(server.database)).toEqual(before);
    expect((await handOver({ teamId: south })).signal).toMatchObject({ team: { code: 'samen-doen-zuid' } });
    expect(await worklist(`teamId: "${south}"`)).toContain(signalId);
  });

  it('found by where the resident lives when the signal says nothing, unless that is secret', async () => {
    const livesAt = async (isSecret: boolean): Promise<string> => {
      const { id, person } = await somebody();
      const address = { street: 'Dorpsstraat', houseNumber: 7, postcode: '7770AB', place: 'Hardenberg', isSecret };
      const move = 'mutation($input: ResidentMoveInput!) { residentMove(input: $input) { errors { code } } }';
      const input = { residentId: id, movedOn: '2018-01-01', address };
      expect(await server.query(generalist, move, { input })).toEqual({ residentMove: { errors: [] } });
      return pickedUp(person);
    };
    const handOver = async (signalId: string) => act('signalHandOver', { signalId, version: 2 });
    expect((await handOver(await livesAt(false))).signal).toMatchObject({ team: { code: 'samen-doen-oost' } });
    expect((await handOver(await livesAt(true))).refused).toEqual(['SIGNAL_TEAM_NOT_FOUND teamId']);
  });

  it('a worklist shows what is past the promised day: to begin, and to seek contact', async () => {
    const waiting = await sent({ familyName: 'Wacht', postcode: '7770AB', houseNumber: 1 });
    const handed = await pickedUp({ familyName: 'Wacht', postcode: '7770AC', houseNumber: 1 });
    await act('signalHandOver', { signalId: handed, version: 2 });
    expect(await worklist('isOverdue: true')).toEqual([]);
    clock.set('2018-03-05'); // Two working days after a Thursday.
    expect(await worklist('isOverdue: true')).toEqual([]);
    clock.set('2018-03-06');
    expect(await worklist('isOverdue: true')).toEqual([waiting]);
    clock.set('2018-03-09');
    expect(await worklist('isOverdue: true')).toEqual(expect.arrayContaining([waiting, handed]));
    const tried = { signalId: handed, version: 3, means: 'HOME_VISIT', triedOn: '2018-03-09', isReached: false };
    expect((await act('signalContactRecord', tried)).refused).toEqual([]);
    expect(await worklist('isOverdue: true')).not.toContain(handed);
  });
});

describe('R27: reaching out without a request for help', () => {
  it('is recorded, and only then what a signal closes with', async () => {
    const { person } = await somebody();
    const signalId = await pickedUp(person);
    const closing = { signalId, version: 2, outcome: 'OUTREACH', note: 'Wij blijven langsgaan' };
    expect((await act('signalClose', closing)).refused).toEqual(['SIGNAL_OUTREACH_NOT_RECORDED outcome']);
    const contact = { signalId, version: 2, means: 'CARD', isReached: false };
    const refused = async (triedOn: string) => (await act('signalContactRecord', { ...contact, triedOn })).refused;
    expect(await refused('2018-03-02')).toEqual(['SIGNAL_CONTACT_DAY triedOn']);
    expect(await refused('2018-02-28')).toEqual(['SIGNAL_CONTACT_DAY triedOn']);
    expect(await refused('2018-03-01')).toEqual([]);
    expect(await seeSignal(server, team, signalId, 'bundle { contacts { means isReached } }')).toMatchObject({
      ...{ version: 2, bundle: { contacts: [{ means: 'CARD', isReached: false }] } },
    });
    expect((await act('signalClose', closing)).signal).toMatchObject({ state: 'CLOSED', outcome: 'OUTREACH' });
  });
});

describe('R28: a signal leads to one case of the household', () => {
  const lead = (signalId: string, version: number, changes: JsonObject = {}) =>
    act('signalLeadToCase', { signalId, version, kind: 'OUTREACH', question: 'Niemand doet open', ...changes });

  it('opened by the first and joined by the second; who acts on signals sees nothing of the case', async () => {
    const { person, householdId } = await somebody();
    const [one, other] = [await pickedUp(person), await pickedUp(person)];
    const led = await lead(one, 2);
    expect(led.refused).toEqual([]);
    expect(led.signal).toMatchObject({ state: 'IN_REVIEW', version: 3 });
    const asked = await asks(server, team, `{ signal(id: "${one}") { case { id } } }`);
    expect(asked).toEqual({ data: { signal: { case: null } }, codes: ['DATA_WITHHELD'] });
    expect((await lead(other, 2, { kind: 'HELP_REQUEST' })).refused).toEqual([]);
    expect(await casesOf(householdId)).toMatchObject([
      {
        ...{ state: 'ENTERED', signals: [{ id: one }, { id: other }] },
        helpRequests: [{ kind: 'OUTREACH' }, { kind: 'HELP_REQUEST' }],
      },
    ]);
    expect((await lead(one, 3)).refused).toEqual(['SIGNAL_IN_CASE_ALREADY signalId']);
  });

  it('with the others of its bundle, and the next signal of the household is in it at once', async () => {
    const { person, householdId } = await somebody();
    const [one, other] = [await pickedUp(person), await pickedUp(person)];
    const query = `mutation($input: SignalLeadToCaseInput!) {
      signalLeadToCase(input: $input) { others { id } errors { code } } }`;
    const input = { signalId: one, version: 2, kind: 'OUTREACH', question: 'Hulp nodig', withBundle: true };
    const { data } = await asks<{ signalLeadToCase: object }>(server, team, query, { input });
    expect(data?.signalLeadToCase).toEqual({ others: [{ id: other }], errors: [] });
    const later = await sent(person);
    await place(server, HERE, clock);
    const [opened, ...more] = await casesOf(householdId);
    expect(more).toEqual([]);
    expect(opened?.helpRequests).toHaveLength(1);
    expect(opened?.signals?.map(({ id }) => id)).toEqual([one, other, later]);
  });

  it('what a partner puts right or takes back is in the case of nobody else any more', async () => {
    const { person, householdId } = await somebody();
    const first = await pickedUp(person);
    await lead(first, 2);
    const [corrected, withdrawn] = [await sent(person), await sent(person)];
    await place(server, HERE, clock);
    expect((await casesOf(householdId))[0]?.signals).toHaveLength(3);
    const { observedOn, payload } = worry('');
    const other = { familyName: 'Ander', birthDate: '1911-01-01' };
    const correct = { signalId: corrected, version: 1, observedOn, payload, person: other };
    expect((await actOnSignal(server, kern, 'signalCorrect', correct)).refused).toEqual([]);
    const withdraw = { signalId: withdrawn, version: 1, because: 'WRONG_PERSON' };
    expect((await actOnSignal(server, kern, 'signalWithdraw', withdraw)).refused).toEqual([]);
    await place(server, HERE, clock);
    expect((await casesOf(householdId))[0]?.signals).toEqual([{ id: first }]);
    expect(await seeSignal(server, team, withdrawn, 'match resident { id }')).toMatchObject({ resident: null });
  });

  it('not of a signal of which nobody knows whose household it is', async () => {
    const signalId = await pickedUp({ familyName: 'Niemand', birthDate: '1911-11-11' });
    const before = await countEveryTable(server.database);
    expect((await lead(signalId, 2)).refused).toEqual(['SIGNAL_WITHOUT_HOUSEHOLD signalId']);
    expect(await countEveryTable(server.database)).toEqual(before);
  });

  it('a wrong one is undone: the question is marked, and the case that held nothing else ends', async () => {
    const { person, householdId } = await somebody();
    const signalId = await pickedUp(person);
    await lead(signalId, 2);
    const unmatch = { signalId, version: 3, reason: 'Ander persoon' };
    expect((await act('signalUnmatch', unmatch)).refused).toEqual(['SIGNAL_IN_CASE signalId']);
    const taken = await act('signalTakeFromCase', unmatch, 'undoings { what }');
    expect(taken.signal).toMatchObject({ version: 3, undoings: [{ what: 'CASE' }] });
    expect(await casesOf(householdId)).toMatchObject([
      {
        ...{ state: 'CLOSED', closingReason: 'signaal hoorde niet bij dit huishouden', signals: [] },
        helpRequests: [{ withdrawnOn: '2018-03-01' }],
      },
    ]);
    expect((await act('signalTakeFromCase', unmatch)).refused).toEqual(['SIGNAL_NOT_IN_CASE signalId']);
    expect((await act('signalUnmatch', unmatch)).refused).toEqual([]);
  });

  it('a wrong one is taken from a case that goes on for others', async () => {
    const { person, householdId } = await somebody();
    const [one, other] = [await pickedUp(person), await pickedUp(person)];
    await lead(one, 2);
    await lead(other, 2);
    await act('signalTakeFromCase', { signalId: one, version: 3, reason: 'Ander adres' });
    expect(await casesOf(householdId)).toMatchObject([
      {
        ...{ state: 'ENTERED', signals: [{ id: other }] },
        helpRequests: [{ withdrawnOn: '2018-03-01' }, { withdrawnOn: null }],
      },
    ]);
  });

  it('two signals of a household at the same moment open one case', async () => {
    const { person, householdId } = await somebody();
    const [one, other] = [await pickedUp(person), await pickedUp(person)];
    const done = await Promise.all([lead(one, 2), lead(other, 2)]);
    expect(done.flatMap(({ refused }) => refused)).toEqual([]);
    const cases = await casesOf(householdId);
    expect(cases).toHaveLength(1);
    expect(cases[0]?.signals).toHaveLength(2);
  });
});

describe('Wgs 8b: a signal of arrears', () => {
  it('leads to a case only when the person asks, and does not show in it', async () => {
    const there = '0222';
    const by = await handler(server, there);
    const corporation = await partner(server, there);
    const token = await server.persona('generalist', there);
    const person = { bsn: numbers[300] ?? '', familyName: 'Huurder', birthDate: '1988-08-08' };
    const resident = await registerResident(server, token, person);
    await formHousehold(server, token, [resident]);
    const { receipt } = await sendSignal(server, corporation, arrears('WGS-1', { person }));
    const signalId = receipt?.id ?? '';
    expect((await actOnSignal(server, by, 'signalPickUp', { signalId, version: 1 })).refused).toEqual([]);
    const lead = { signalId, version: 2, question: 'Wil hulp met de post' };
    const does = (kind: string) => actOnSignal(server, by, 'signalLeadToCase', { ...lead, kind });
    expect((await does('OUTREACH')).refused).toEqual(['SIGNAL_HELP_NOT_ASKED kind']);
    expect((await does('HELP_REQUEST')).refused).toEqual([]);
    const query = `query($id: ID!) { resident(id: $id) { helpRequests { kind case { signals { id } } } } }`;
    const { data } = await asks<{ resident: object }>(server, { ...by, activity: 'case:intake' }, query, {
      id: resident,
    });
    expect(data?.resident).toEqual({ helpRequests: [{ kind: 'HELP_REQUEST', case: { signals: [] } }] });
    const inCase = await seeSignal(server, { ...by, activity: 'case:intake' }, signalId);
    expect(inCase).toBeNull();
  });
});

describe('R35: safety goes first', () => {
  it('also of a signal in quarantine, which then is closed; the partner sees that and no more', async () => {
    const signalId = await sent({ familyName: 'Nood', bsn: '999990082' });
    const escalate = { signalId, version: 1, destination: 'SAFE_HOME', note: 'Gemeld bij Veilig Thuis' };
    expect((await act('signalEscalate', escalate, `${SEEN} informTerm { id }`)).signal).toMatchObject({
      ...{ state: 'CLOSED', outcome: 'SAFETY', safetyDestination: 'SAFE_HOME', informTerm: { id: expect.any(String) } },
    });
    const seen = (await seeSignal(server, kern, signalId)) as SeenSignal;
    expect([seen.state, seen['feedback']]).toEqual(['CLOSED', null]);
    const { codes } = await asks(...([server, kern, `{ signal(id: "${signalId}") { safetyDestination } }`] as const));
    expect(codes).toEqual(['FORBIDDEN']);
    expect((await act('signalEscalate', { ...escalate, version: 2 })).refused).toEqual(['SIGNAL_FINISHED signalId']);
  });
});

describe('a bundle is worked on as a whole', () => {
  it('picked up and closed together, each with its own events and its own feedback', async () => {
    const { person } = await somebody();
    const [one, other] = [await sent(person), await sent(person)];
    await place(server, HERE, clock);
    await act('signalPickUp', { signalId: one, version: 1, withBundle: true });
    expect(await seeSignal(server, kern, other)).toMatchObject({ state: 'IN_REVIEW' });
    await act('signalClose', {
      ...{ signalId: one, version: 2, withBundle: true, outcome: 'ANSWERED', note: 'Gebeld', feedback: 'Gesproken' },
    });
    expect(await seeSignal(server, kern, other)).toMatchObject({ state: 'CLOSED', feedback: 'Gesproken' });
    const events = await server.database.query<{ type: string }>(
      'select type from core.outbox_event where key = $1 order by sequence',
      [other],
    );
    expect(events.map(({ type }) => type)).toEqual([
      'nl.signals.signal-received.v1',
      'nl.signals.signal-picked-up.v1',
      'nl.signals.signal-closed.v1',
    ]);
  });
});

describe('who may not', () => {
  it('a partner does none of this', async () => {
    const { person } = await somebody();
    const signalId = await pickedUp(person);
    const before = await countEveryTable(server.database);
    const inputs: Record<string, JsonObject> = {
      signalHandOver: {},
      signalContactRecord: { means: 'PHONE', triedOn: '2018-03-01', isReached: true },
      signalLeadToCase: { kind: 'OUTREACH', question: 'x' },
      signalTakeFromCase: { reason: 'x' },
      signalEscalate: { destination: 'SAFE_HOME', note: 'x' },
    };
    for (const [name, input] of Object.entries(inputs)) {
      const { refused } = await actOnSignal(server, kern, name, { signalId, version: 2, ...input });
      expect([name, refused]).toEqual([name, ['FORBIDDEN']]);
    }
    expect((await asks(server, kern, '{ signalWorklist(first: 1) { nodes { id } } }')).codes).toEqual(['FORBIDDEN']);
    expect(await countEveryTable(server.database)).toEqual(before);
  });
});
