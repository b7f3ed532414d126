import { fixedClock, type FixedClock, type JsonObject, newId, testBsns } from '@eenplan/kit';
import { startTestServer, type TestServer } from '@eenplan/testing';
import { openWorker } from '../retention/worker';
import { formHousehold, registerResident } from '../support/people';
import { candidatesOf, place, runJob } from '../support/placed-signals';
import { countEveryTable } from '../support/refusals';
import { actOnSignal, asks, type By, handler, partner, seeSignal, sendSignal, worry } from '../support/signals';

const HERE = '0160';
const numbers = [...testBsns()];

let server: TestServer;
let clock: FixedClock;
let generalist: string;
let kern: By;
let carinova: By;
let team: By;
let intake: By;
beforeAll(async () => {
  clock = fixedClock('2018-03-01');
  server = await startTestServer({ clock });
  generalist = await server.persona('generalist', HERE);
  kern = await partner(server, HERE, 'kvk:90000031');
  carinova = await partner(server, HERE, 'kvk:90000032');
  team = await handler(server, HERE);
  intake = { ...team, activity: 'case:intake' };
});
afterAll(() => server.close());
afterEach(() => {
  clock.set('2018-03-01');
});

let made = 500;
/** Somebody of whom nobody has heard yet. */
const stranger = (): JsonObject => {
  made += 1;
  return { bsn: numbers[made] ?? '', familyName: `Jansen ${'x'.repeat(made - 500)}`, birthDate: '1961-07-01' };
};
interface Somebody {
  readonly person: JsonObject;
  readonly id: string;
  readonly householdId: string;
}
const register = async (person: JsonObject): Promise<Somebody> => {
  const id = await registerResident(server, generalist, person);
  const { id: householdId } = await formHousehold(server, generalist, [id]);
  return { person, id, householdId: householdId ?? '' };
};
const somebody = (): Promise<Somebody> => register(stranger());

let number = 0;
const sent = async (person: JsonObject, by = kern, changes: JsonObject = {}): Promise<string> => {
  number += 1;
  const { receipt, refused } = await sendSignal(server, by, worry(`W-${number}`, { person, ...changes }));
  expect(refused).toEqual([]);
  return receipt?.id ?? '';
};
const placed = async (person: JsonObject, by = kern): Promise<string> => {
  const id = await sent(person, by);
  await place(server, HERE, clock);
  return id;
};
const act = (name: string, input: object, fields = '') => actOnSignal(server, team, name, input, fields);
const done = async (name: string, input: object): Promise<void> => expect((await act(name, input)).refused).toEqual([]);
const pickedUp = async (person: JsonObject, by = kern): Promise<string> => {
  const signalId = await placed(person, by);
  await done('signalPickUp', { signalId, version: 1 });
  return signalId;
};
const corrected = (signalId: string, person: JsonObject, version = 1) => {
  const { observedOn, payload } = worry('');
  return actOnSignal(server, kern, 'signalCorrect', { signalId, version, observedOn, payload, person });
};
const bundleOf = async (id: string): Promise<string> =>
  ((await seeSignal(server, team, id, 'bundle { id }'))?.['bundle'] as { id: string }).id;
const eventsOf = (id: string) =>
  server.database.query<{ type: string }>('select type from core.outbox_event where key = $1 order by sequence', [id]);
const caseIdOf = async (id: string): Promise<string | null> =>
  (await server.database.query<{ case_id: string | null }>('select case_id from core.signal where id = $1', [id]))[0]
    ?.case_id ?? null;
const lead = (signalId: string, version: number, changes: JsonObject = {}) =>
  act('signalLeadToCase', { signalId, version, kind: 'OUTREACH', question: 'Niemand doet open', ...changes });

describe('a partner does not learn whether somebody is known', () => {
  const SEEN_BY_PARTNER = 'state version closedOn pickedUpOn quarantine';
  const seen = async (id: string) => {
    const { data } = await asks<{ signal: object }>(server, kern, `{ signal(id: "${id}") { ${SEEN_BY_PARTNER} } }`);
    return data?.signal;
  };
  const received = async (): Promise<string[]> => {
    const query = '{ signals(state: RECEIVED, first: 100) { nodes { id } } }';
    const { data } = await asks<{ signals: { nodes: { id: string }[] } }>(server, kern, query);
    return data?.signals.nodes.map(({ id }) => id) ?? [];
  };

  it('from a signal that ends because nobody on file is like whom it is about', async () => {
    const [known, unknown] = [await sent((await somebody()).person), await sent(stranger())];
    await place(server, HERE, clock);
    clock.set('2018-03-29');
    await runJob(server, 'core.signal-quarantine', HERE, clock);
    expect(await seeSignal(server, team, unknown, 'outcome')).toMatchObject({ state: 'CLOSED', outcome: 'EXPIRED' });
    expect(await seen(unknown)).toEqual(await seen(known));
    expect(await received()).toEqual(expect.arrayContaining([known, unknown]));
    expect(await eventsOf(unknown)).toEqual(await eventsOf(known));
  });

  it('nor from correcting or withdrawing it after that: it is taken up anew, or taken back', async () => {
    const { person } = await somebody();
    const [one, other] = [await placed(stranger()), await placed(stranger())];
    clock.set('2018-03-29');
    await runJob(server, 'core.signal-quarantine', HERE, clock);
    expect((await corrected(one, person)).signal).toMatchObject({ state: 'RECEIVED', version: 2 });
    await place(server, HERE, clock);
    expect(await seeSignal(server, team, one, 'match closingNote')).toMatchObject({
      ...{ state: 'RECEIVED', match: 'MATCHED', closingNote: null },
    });
    const withdrawn = await actOnSignal(server, kern, 'signalWithdraw', {
      signalId: other,
      version: 1,
      because: 'PAID',
    });
    expect(withdrawn.signal).toMatchObject({ state: 'CLOSED', withdrawnBecause: 'PAID' });
    expect((await eventsOf(other)).map(({ type }) => type)).toEqual([
      'nl.signals.signal-received.v1',
      'nl.signals.signal-closed.v1',
    ]);
  });

  it('from what the team found out of it: the number and the birth date that it put right', async () => {
    const { person } = await somebody();
    const wrong = { ...person, bsn: '999990082', birthDate: '1961' };
    const signalId = await sent(wrong);
    await done('signalRepair', { signalId, version: 1, person });
    const fields = 'bsn maskedBsn failingBsn familyName birthDate postcode houseNumber municipalityCode observedOn';
    const { data } = await asks<{ signal: object }>(server, kern, `{ signal(id: "${signalId}") { ${fields} } }`);
    expect(Object.values(data?.signal ?? {}).filter((value) => value !== null)).toEqual([]);
    expect(await seeSignal(server, team, signalId, 'bsn birthDate')).toMatchObject({
      ...{ bsn: person['bsn'], birthDate: person['birthDate'] },
    });
    expect((await corrected(signalId, person, 2)).signal).toMatchObject({ familyName: person['familyName'] });
  });

  it('from the version, which goes up only for what a partner sees', async () => {
    const { person } = await somebody();
    const unknown = await placed({ ...stranger(), birthDate: '1961' });
    await done('signalRepair', { signalId: unknown, version: 1, person });
    const first = await pickedUp(person);
    await lead(first, 2);
    const joined = await placed(person);
    expect(await caseIdOf(joined)).toEqual(expect.any(String));
    await done('signalTakeFromCase', { signalId: joined, version: 1, reason: 'Hoort er niet bij' });
    for (const id of [unknown, joined]) expect(await seen(id)).toMatchObject({ state: 'RECEIVED', version: 1 });
  });

  it('from what is done for it: the same statements, whether somebody is known or not', async () => {
    const { person } = await somebody();
    const first = await pickedUp(person);
    await lead(first, 2);
    const doing = async (about: JsonObject): Promise<readonly (readonly string[])[]> => {
      const submitted = await server.statementsOf(() => sent(about));
      const other = await placed(about);
      const put = await server.statementsOf(() => corrected(submitted.result, about));
      const input = { signalId: other, version: 1, because: 'WRONG_PERSON' };
      const taken = await server.statementsOf(() => actOnSignal(server, kern, 'signalWithdraw', input));
      const read = await server.statementsOf(() => seen(other));
      expect([put.result.refused, taken.result.refused]).toEqual([[], []]);
      // The lines of the log go in one statement, however many they are: whom they name is what differs.
      return [submitted, put, taken, read].map(({ statements }) =>
        statements.map((sql) => sql.split(' values (')[0] ?? ''),
      );
    };
    const unknown = await doing(stranger());
    expect(unknown.map(({ length }) => length > 0)).toEqual([true, true, true, true]);
    expect(await doing(person)).toEqual(unknown);
  });

  it('from words that are meant for another partner', async () => {
    const { person } = await somebody();
    const [mine, theirs] = [await placed(person), await placed(person, carinova)];
    await done('signalPickUp', { signalId: mine, version: 1, withBundle: true });
    await done('signalClose', {
      ...{
        signalId: mine,
        version: 2,
        withBundle: true,
        outcome: 'ANSWERED',
        note: 'Gebeld',
        feedback: 'De huur is betaald',
      },
    });
    expect(await seeSignal(server, kern, mine)).toMatchObject({ feedback: 'De huur is betaald' });
    expect(await seeSignal(server, carinova, theirs)).toMatchObject({ state: 'CLOSED', feedback: null });
  });
});

describe('whoever is put on file after a signal about them came in', () => {
  it('is found by the number the next time the job comes by', async () => {
    const person = stranger();
    const id = await placed(person);
    expect(await seeSignal(server, team, id, 'match')).toMatchObject({ match: 'UNKNOWN' });
    const { id: resident } = await register(person);
    await place(server, HERE, clock);
    expect(await seeSignal(server, team, id, 'match resident { id }')).toMatchObject({
      ...{ match: 'MATCHED', resident: { id: resident }, version: 1 },
    });
  });

  it('is found by name before the signal ends as one about nobody', async () => {
    const { bsn: _, ...person } = stranger();
    const id = await placed(person);
    await register(person);
    clock.set('2018-03-29');
    await runJob(server, 'core.signal-quarantine', HERE, clock);
    expect(await seeSignal(server, team, id, 'match outcome')).toMatchObject({
      ...{ state: 'RECEIVED', match: 'TO_DECIDE', outcome: null },
    });
  });

  it('can be decided by somebody before that', async () => {
    const { bsn: _, ...person } = stranger();
    const id = await placed(person);
    const { id: residentId, householdId } = await register(person);
    expect(await candidatesOf(server, team, id)).toMatchObject([{ resident: { id: residentId } }]);
    expect(
      (await act('signalMatch', { signalId: id, version: 1, residentId }, 'household { id }')).signal,
    ).toMatchObject({
      household: { id: householdId },
    });
  });

  it('is not looked for again and again when name and birth date say it is somebody else', async () => {
    const person = stranger();
    await register(person);
    const id = await placed({ ...person, familyName: 'Anders', birthDate: '1930-01-01' });
    const logged = async () => {
      const sql = 'select count(*)::int as rows from core.signal_bundle';
      return [await seeSignal(server, team, id, 'match bundle { id }'), await server.database.query(sql)];
    };
    const before = await logged();
    await place(server, HERE, clock);
    expect(await logged()).toEqual(before);
  });
});

describe('R28: a household that is another by the time a signal leads to a case', () => {
  const leave = async (residentId: string, untilOn: string): Promise<void> => {
    const find = 'select id from core.household_member where resident_id = $1 and until_on is null';
    const [member] = await server.database.query<{ id: string }>(find, [residentId]);
    const query = `mutation($input: HouseholdMemberLeaveInput!) { householdMemberLeave(input: $input) { errors { code } } }`;
    const input = { householdMemberId: member?.id, untilOn, reason: 'MOVED_OUT' };
    expect(await server.query(generalist, query, { input })).toEqual({ householdMemberLeave: { errors: [] } });
  };

  it('is that in which the resident lives now', async () => {
    const { person, id: residentId } = await somebody();
    const [one, other] = [await pickedUp(person), await pickedUp(person)];
    await leave(residentId, '2018-03-02');
    clock.set('2018-03-05');
    const { id: next } = await formHousehold(server, generalist, [residentId], '2018-03-02');
    expect((await lead(one, 2, { withBundle: true })).refused).toEqual([]);
    for (const id of [one, other]) {
      expect(await seeSignal(server, team, id, 'household { id }')).toMatchObject({ household: { id: next } });
      expect(await caseIdOf(id)).toEqual(expect.any(String));
    }
  });

  it('is the first that is formed after the signal came in', async () => {
    const person = stranger();
    const residentId = await registerResident(server, generalist, person);
    const signalId = await pickedUp(person);
    expect((await lead(signalId, 2)).refused).toEqual(['SIGNAL_WITHOUT_HOUSEHOLD signalId']);
    clock.set('2018-03-05');
    const { id: home } = await formHousehold(server, generalist, [residentId], '2018-03-02');
    expect((await lead(signalId, 2)).refused).toEqual([]);
    expect(await seeSignal(server, team, signalId, 'household { id }')).toMatchObject({ household: { id: home } });
  });

  it('does not take along others of the bundle that are of no household, and does not touch them', async () => {
    const { person } = await somebody();
    const one = await pickedUp(person);
    const other = await placed({ ...person, familyName: 'Pietersen' });
    expect(await bundleOf(other)).toBe(await bundleOf(one));
    await done('signalPickUp', { signalId: other, version: 1 });
    const query = `mutation($input: SignalLeadToCaseInput!) {
      signalLeadToCase(input: $input) { others { id } errors { code } } }`;
    const input = { signalId: one, version: 2, kind: 'OUTREACH', question: 'Hulp nodig', withBundle: true };
    const { data } = await asks<{ signalLeadToCase: object }>(server, team, query, { input });
    expect(data?.signalLeadToCase).toEqual({ others: [], errors: [] });
    expect(await seeSignal(server, team, other)).toMatchObject({ version: 2 });
  });
});

describe('AVG 16: what was put right stays right', () => {
  it('a signal that was separated does not come back to its bundle by a correction', async () => {
    const { person } = await somebody();
    const [one, other] = [await placed(person), await placed(person)];
    await done('signalSeparate', { signalId: other, version: 1, reason: 'Vorige bewoner' });
    expect((await corrected(other, { ...person, postcode: '7770AA', houseNumber: 9 })).refused).toEqual([]);
    await place(server, HERE, clock);
    expect(await bundleOf(other)).not.toBe(await bundleOf(one));
  });

  it('a signal that was taken from a case does not come back to it by a correction', async () => {
    const { person } = await somebody();
    await lead(await pickedUp(person), 2);
    const joined = await placed(person);
    await done('signalTakeFromCase', { signalId: joined, version: 1, reason: 'Hoort er niet bij' });
    expect((await corrected(joined, { ...person, postcode: '7770AA', houseNumber: 9 })).refused).toEqual([]);
    await place(server, HERE, clock);
    expect(await seeSignal(server, team, joined, 'match')).toMatchObject({ match: 'MATCHED' });
    expect(await caseIdOf(joined)).toBeNull();
  });

  it('how contact was sought stays with a signal of which it is decided whom it is about', async () => {
    const { bsn: _, ...person } = stranger();
    const signalId = await pickedUp(person);
    await done('signalContactRecord', { signalId, version: 2, means: 'CARD', triedOn: '2018-03-01', isReached: true });
    const { id: residentId } = await register(person);
    const known = await placed(person);
    await done('signalMatch', { signalId: known, version: 1, residentId });
    await done('signalMatch', { signalId, version: 2, residentId });
    expect(await seeSignal(server, team, signalId, 'bundle { signals { id } contacts { means } }')).toMatchObject({
      bundle: { signals: [{ id: signalId }, { id: known }], contacts: [{ means: 'CARD' }] },
    });
    await done('signalClose', { signalId, version: 2, outcome: 'OUTREACH', note: 'Wij blijven langsgaan' });
  });

  it('a case in which work began does not end when its only signal is taken from it', async () => {
    const { person, id } = await somebody();
    const signalId = await pickedUp(person);
    await lead(signalId, 2);
    const caseId = await caseIdOf(signalId);
    const lodge = `mutation($input: ComplaintLodgeInput!) { complaintLodge(input: $input) { errors { code } } }`;
    const input = { caseId, residentId: id, about: 'Niemand belt', lodgedOn: '2018-03-01' };
    expect(await server.query(generalist, lodge, { input })).toEqual({ complaintLodge: { errors: [] } });
    await done('signalTakeFromCase', { signalId, version: 3, reason: 'Ander adres' });
    const sql = 'select state from core.case_file where id = $1';
    expect(await server.database.query(sql, [caseId])).toEqual([{ state: 'ENTERED' }]);
  });
});

describe('two at once', () => {
  it('on two signals of one bundle, with all of it: both are answered, one after the other', async () => {
    const { person } = await somebody();
    for (const round of [1, 2, 3]) {
      const [one, other] = [await placed(person), await placed(person)];
      const pick = (signalId: string) => act('signalPickUp', { signalId, version: 1, withBundle: true });
      const answers = await Promise.all([pick(one), pick(other), pick(one), pick(other)]);
      const codes = answers.flatMap(({ refused }) => refused);
      expect([round, [...new Set(codes)]]).toEqual([round, ['SIGNAL_PICKED_UP signalId']]);
      expect(codes).toHaveLength(3);
    }
  });

  it('matching by hand, picking up and the job beside each other', async () => {
    const { person, id: residentId } = await somebody();
    const ids = [await sent(person), await sent(person), await sent(person)];
    const [one, other, third] = ids;
    const answers = await Promise.all([
      act('signalMatch', { signalId: one, version: 1, residentId }),
      act('signalPickUp', { signalId: other, version: 1, withBundle: true }),
      place(server, HERE, clock),
      act('signalPickUp', { signalId: third, version: 1, withBundle: true }),
      place(server, HERE, clock),
    ]);
    for (const answered of answers) {
      const codes = answered?.refused ?? [];
      expect(['', 'SIGNAL_MATCHED_ALREADY signalId', 'SIGNAL_PICKED_UP signalId']).toContain(codes.join());
    }
    expect(new Set(await Promise.all(ids.map(bundleOf))).size).toBe(1);
  });

  it('leading to a case and taking from it', async () => {
    const { person } = await somebody();
    const [one, other] = [await pickedUp(person), await pickedUp(person)];
    await lead(one, 2);
    const taken = { signalId: one, version: 3, reason: 'Ander adres' };
    const answers = await Promise.all([lead(other, 2, { withBundle: true }), act('signalTakeFromCase', taken)]);
    expect(answers.flatMap(({ refused }) => refused)).toEqual([]);
    expect([await caseIdOf(one), await caseIdOf(other)]).toEqual([null, expect.any(String)]);
    const sql = "select id from core.case_file where id = $1 and state <> 'CLOSED'";
    expect(await server.database.query(sql, [await caseIdOf(other)])).toHaveLength(1);
  });

  it('picking up all that belong together, before the job came by', async () => {
    const { person } = await somebody();
    const [one, other] = [await placed(person), await sent(person)];
    await done('signalPickUp', { signalId: other, version: 1, withBundle: true });
    expect(await seeSignal(server, team, one)).toMatchObject({ state: 'IN_REVIEW' });
  });
});

describe('hostile input', () => {
  it.each(['%', "'; drop table core.signal; --", '\u202Enaam', '🦆'.repeat(200), '---', '\ud800', '﷽'])(
    'a name is data: %j',
    async (familyName) => {
      number += 1;
      const person = { familyName, birthDate: '1902-03-04' };
      const { receipt, refused } = await sendSignal(server, kern, worry(`W-${number}`, { person }));
      if (familyName === '\ud800') {
        expect(refused).toEqual(['SIGNAL_FIELD_INVALID person.familyName']);
        return;
      }
      expect(refused).toEqual([]);
      await place(server, HERE, clock);
      expect(await seeSignal(server, team, receipt?.id ?? '', 'match')).toMatchObject({ match: 'UNKNOWN' });
      expect(await candidatesOf(server, team, receipt?.id ?? '')).toEqual([]);
    },
  );

  it('half a character in what was seen is refused', async () => {
    const payload = { observation: 'Half \udc00', personKnows: false };
    const { refused } = await sendSignal(server, kern, worry('W-HALF', { payload }));
    expect(refused).toEqual(['SIGNAL_PAYLOAD_INVALID payload.observation']);
  });
});

describe('what is kept, and how long', () => {
  it('a signal goes at its term with all that hangs on it, and not while the resident it is about is on hold', async () => {
    const [free, held] = [await somebody(), await somebody()];
    const close = async (person: JsonObject, residentId: string): Promise<string> => {
      const [signalId, other] = [await pickedUp(person), await pickedUp(person)];
      if (!('bsn' in person)) {
        for (const each of [signalId, other]) await done('signalMatch', { signalId: each, version: 2, residentId });
      }
      const contact = { means: 'CARD', triedOn: '2018-03-01', isReached: false };
      await done('signalContactRecord', { signalId, version: 2, ...contact });
      await done('signalSeparate', { signalId, version: 2, reason: 'Iemand anders' });
      await done('signalClose', { signalId, version: 2, outcome: 'NO_ACTION', note: 'Klaar' });
      await done('signalClose', { signalId: other, version: 2, outcome: 'NO_ACTION', note: 'Klaar' });
      return signalId;
    };
    // By name alone, so that the hold counts by whom it was decided to be about.
    const { bsn: _, ...name } = held.person;
    const [gone, kept] = [await close(free.person, free.id), await close(name, held.id)];
    await server.database.query(
      `insert into core.legal_hold (municipality, id, resident_id, reason, placed_by, from_on, version, recorded_at)
       values ($1, $2, $3, 'Beroep', 'somebody', '2018-01-01', 1, '2018-01-01')`,
      [HERE, newId(), held.id],
    );
    const bundle = await bundleOf(gone);
    clock.set('2023-03-02');
    const worker = await openWorker(server);
    await worker.run(HERE);
    await worker.run(HERE);
    await worker.close();
    const left = (table: string, column: string, id: string) =>
      server.database.query(`select from core.${table} where ${column} = $1`, [id]);
    expect(await left('signal', 'id', gone)).toEqual([]);
    expect(await left('signal_undoing', 'signal_id', gone)).toEqual([]);
    expect(await left('signal_bundle', 'id', bundle)).toEqual([]);
    expect(await left('signal_receipt', 'id', gone)).toHaveLength(1);
    expect(await left('signal', 'id', kept)).toHaveLength(1);
    expect(await left('signal_undoing', 'signal_id', kept)).toHaveLength(1);
  });
});

describe('who works in the case', () => {
  it('reads nothing of whom else a signal was thought to be about', async () => {
    const { person } = await somebody();
    const signalId = await pickedUp(person);
    await lead(signalId, 2);
    const before = await countEveryTable(server.database);
    const { data } = await asks<{ signal: unknown }>(server, intake, `{ signal(id: "${signalId}") { bundle { id } } }`);
    expect(data).toEqual({ signal: { bundle: null } });
    expect(await countEveryTable(server.database)).toEqual(before);
  });
});
