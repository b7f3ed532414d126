import { fixedClock, type FixedClock, type JsonObject } from '@eenplan/kit';
import { startTestServer, type TestServer } from '@eenplan/testing';
import { runJob } from '../support/placed-signals';
import { countEveryTable } from '../support/refusals';
import {
  actOnSignal,
  ARREARS,
  arrears,
  asks,
  type By,
  handler,
  partner,
  PERSON,
  seeSignal,
  sendSignal,
  worry,
} from '../support/signals';

const HERE = '0222';
const WRONG_BSN = '999990082';

let server: TestServer;
let clock: FixedClock;
let corporation: By;
let mee: By;
let team: By;
beforeAll(async () => {
  clock = fixedClock('2018-03-01');
  server = await startTestServer({ clock });
  corporation = await partner(server, HERE);
  mee = await partner(server, HERE, 'kvk:90000021');
  team = await handler(server, HERE);
});
afterAll(() => server.close());
afterEach(() => {
  clock.set('2018-03-01');
});

let number = 0;
const sent = async (input: (reference: string) => JsonObject = worry): Promise<string> => {
  number += 1;
  const { receipt, refused } = await sendSignal(server, corporation, input(`W-${number}`));
  expect(refused).toEqual([]);
  return receipt?.id ?? '';
};
const act = (by: By, name: string, input: object, fields = '') => actOnSignal(server, by, name, input, fields);
const pickedUp = async (input?: (reference: string) => JsonObject): Promise<string> => {
  const signalId = await sent(input);
  expect((await act(team, 'signalPickUp', { signalId, version: 1 })).refused).toEqual([]);
  return signalId;
};
const wrong =
  (changes: JsonObject, rest: JsonObject = {}) =>
  (reference: string) =>
    worry(reference, { person: { ...PERSON, ...changes }, ...rest });
const quarantined = async (): Promise<string[]> => {
  const query = '{ signalQuarantine(first: 100) { nodes { id } } }';
  const { data } = await asks<{ signalQuarantine: { nodes: { id: string }[] } }>(server, team, query);
  return data?.signalQuarantine.nodes.map(({ id }) => id) ?? [];
};

describe('quarantine, not rejection', () => {
  it.each<[string, (reference: string) => JsonObject, string[]]>([
    ['a number that fails the eleven test', wrong({ bsn: WRONG_BSN }), ['BSN_FAILS_ELEVEN_TEST']],
    ['a birth date that does not exist', wrong({ birthDate: '2019-02-30' }), ['BIRTH_DATE_IMPOSSIBLE']],
    ['a birth in the future', wrong({ birthDate: '2018-03-02' }), ['BIRTH_DATE_IMPOSSIBLE']],
    ['a municipality that is none', wrong({ municipalityCode: '9999' }), ['MUNICIPALITY_UNKNOWN']],
    ['something seen tomorrow', wrong({}, { observedOn: '2018-03-02' }), ['OBSERVED_ON_IMPOSSIBLE']],
    [
      'two mistakes',
      wrong({ bsn: WRONG_BSN, birthDate: '2018-13' }),
      ['BSN_FAILS_ELEVEN_TEST', 'BIRTH_DATE_IMPOSSIBLE'],
    ],
  ])('%s comes in, says so to the partner, and stays RECEIVED', async (_what, input, remarks) => {
    const id = await sent(input);
    expect(await seeSignal(server, corporation, id)).toMatchObject({ state: 'RECEIVED', quarantine: remarks });
    expect(await quarantined()).toContain(id);
    expect((await act(team, 'signalPickUp', { signalId: id, version: 1 })).refused).toEqual([
      'SIGNAL_IN_QUARANTINE signalId',
    ]);
  });

  it('is repaired by the team, all of it, and then picked up', async () => {
    const signalId = await sent(wrong({ bsn: WRONG_BSN, birthDate: '2019-02-30' }));
    expect(await seeSignal(server, team, signalId, 'bsn failingBsn')).toMatchObject({
      bsn: null,
      failingBsn: WRONG_BSN,
    });
    const repair = (changes: JsonObject, version = 1) =>
      act(team, 'signalRepair', { signalId, version, person: { ...PERSON, ...changes } }, 'bsn failingBsn');
    const before = await countEveryTable(server.database);
    expect((await repair({ birthDate: '2019-02-30' })).refused).toEqual(['SIGNAL_STILL_WRONG person']);
    expect((await repair({ postcode: 'x' })).refused).toEqual(['SIGNAL_FIELD_INVALID person.postcode']);
    expect(await countEveryTable(server.database)).toEqual(before);
    expect((await repair({})).signal).toMatchObject({
      ...{ state: 'RECEIVED', quarantine: [], version: 2, bsn: '999990093', failingBsn: null },
    });
    expect((await repair({}, 2)).refused).toEqual(['SIGNAL_NOT_IN_QUARANTINE signalId']);
    expect(await quarantined()).not.toContain(signalId);
    expect((await act(team, 'signalPickUp', { signalId, version: 2 })).signal).toMatchObject({ state: 'IN_REVIEW' });
  });

  it('is put right by the partner too', async () => {
    const signalId = await sent(wrong({ bsn: WRONG_BSN }));
    const { observedOn, payload } = worry('');
    const done = await act(corporation, 'signalCorrect', { signalId, version: 1, observedOn, payload, person: PERSON });
    expect(done.signal).toMatchObject({ quarantine: [], version: 2 });
  });

  it('is refused with a reason that the partner reads', async () => {
    const signalId = await sent(wrong({ bsn: WRONG_BSN }));
    expect((await act(team, 'signalRefuse', { signalId, version: 1, reason: ' ' })).refused).toEqual(['INPUT_INVALID']);
    await act(team, 'signalRefuse', { signalId, version: 1, reason: 'Het nummer klopt niet' });
    expect(await seeSignal(server, corporation, signalId)).toMatchObject({
      ...{ state: 'REFUSED', refusalReason: 'Het nummer klopt niet', closedOn: '2018-03-01' },
    });
    expect(await quarantined()).not.toContain(signalId);
  });

  it('ends by itself after the days that are set, with that reason', async () => {
    const [id, sound] = [await sent(wrong({ bsn: WRONG_BSN })), await sent()];
    const run = (on: string) => runJob(server, 'core.signal-quarantine', HERE, fixedClock(on));
    await run('2018-03-28');
    expect(await seeSignal(server, team, id)).toMatchObject({ state: 'RECEIVED' });
    await run('2018-03-29');
    await run('2018-03-29');
    expect(await seeSignal(server, team, id, 'outcome closingNote')).toMatchObject({
      ...{ state: 'CLOSED', outcome: 'EXPIRED', closedOn: '2018-03-29', version: 2 },
      closingNote: 'In quarantine for 28 days and not put right.',
    });
    expect(await seeSignal(server, team, sound)).toMatchObject({ state: 'RECEIVED', version: 1 });
  });
});

describe('a partner corrects and takes back until somebody works on it', () => {
  const correction = (signalId: string, version = 1, changes: JsonObject = {}) => ({
    ...{ signalId, version, person: { ...PERSON, familyName: 'Janssen' } },
    ...{ payload: { ...ARREARS, amountInCents: 100 }, ...changes },
  });

  it('AVG 16: what is corrected stands, and the first call is answered as before', async () => {
    const first = await sendSignal(server, corporation, arrears('C-1'));
    const signalId = first.receipt?.id ?? '';
    const { signal } = await act(corporation, 'signalCorrect', correction(signalId), 'payload');
    expect(signal).toMatchObject({ familyName: 'Janssen', version: 2, payload: { amountInCents: 100 } });
    expect(await sendSignal(server, corporation, arrears('C-1'))).toEqual(first);
    const again = await act(corporation, 'signalCorrect', correction(signalId));
    expect(again.refused).toEqual(['CHANGED_MEANWHILE version']);
    const malformed = await act(
      corporation,
      'signalCorrect',
      correction(signalId, 2, { payload: { observation: 'x' } }),
    );
    expect(malformed.refused).toEqual(['SIGNAL_PAYLOAD_INVALID payload.arrears']);
  });

  it.each(['PAID', 'WRONG_PERSON', 'OBJECTION'])('takes back because of %s', async (because) => {
    const signalId = await sent();
    const { signal } = await act(corporation, 'signalWithdraw', { signalId, version: 1, because });
    expect(signal).toMatchObject({ state: 'CLOSED', withdrawnBecause: because, closedOn: '2018-03-01' });
    expect((await act(team, 'signalPickUp', { signalId, version: 2 })).refused).toEqual(['SIGNAL_FINISHED signalId']);
  });

  it('after that it is answered with why not, and nothing changes', async () => {
    const signalId = await pickedUp(arrears);
    const before = await countEveryTable(server.database);
    const refused = ['SIGNAL_PICKED_UP signalId'];
    expect(await act(corporation, 'signalCorrect', correction(signalId, 2))).toEqual({ signal: null, refused });
    const withdraw = { signalId, version: 2, because: 'PAID' };
    expect(await act(corporation, 'signalWithdraw', withdraw)).toEqual({ signal: null, refused });
    expect(await countEveryTable(server.database)).toEqual(before);
  });

  it('only its own: of another it is as if there were none', async () => {
    const signalId = await sent();
    const withdraw = { signalId, version: 1, because: 'PAID' };
    expect((await act(mee, 'signalWithdraw', withdraw)).refused).toEqual(['NOT_FOUND signalId']);
    expect((await act(team, 'signalWithdraw', withdraw)).refused).toEqual(['FORBIDDEN']);
    expect((await act(corporation, 'signalPickUp', { signalId, version: 1 })).refused).toEqual(['FORBIDDEN']);
    expect((await act(await handler(server, '0304'), 'signalPickUp', { signalId, version: 1 })).refused).toEqual([
      'NOT_FOUND signalId',
    ]);
    expect(await seeSignal(server, corporation, signalId)).toMatchObject({ state: 'RECEIVED', version: 1 });
  });
});

describe('what the team does', () => {
  it.each([
    ['R29: a simple question is answered', 'ANSWERED'],
    ['nothing needs to be done', 'NO_ACTION'],
  ])('%s', async (_what, outcome) => {
    const signalId = await pickedUp();
    const note = 'Gebeld en langs geweest';
    const { signal } = await act(team, 'signalClose', { signalId, version: 2, outcome, note }, 'outcome closingNote');
    expect(signal).toMatchObject({ state: 'CLOSED', outcome, closingNote: note, closedOn: '2018-03-01', version: 3 });
    // The partner sees that it is closed, and nothing of what came of it.
    expect(await seeSignal(server, corporation, signalId)).toMatchObject({ state: 'CLOSED', feedback: null });
  });

  it('a caseworker does it too; before it is picked up nothing is closed, and nothing twice', async () => {
    const signalId = await sent();
    const caseworker = await handler(server, HERE, 'caseworker');
    const close = (version: number) =>
      act(caseworker, 'signalClose', { signalId, version, outcome: 'ANSWERED', note: 'x' });
    expect((await close(1)).refused).toEqual(['SIGNAL_NOT_PICKED_UP signalId']);
    expect((await act(caseworker, 'signalPickUp', { signalId, version: 1 })).refused).toEqual([]);
    expect((await act(team, 'signalPickUp', { signalId, version: 2 })).refused).toEqual(['SIGNAL_PICKED_UP signalId']);
    expect((await close(2)).refused).toEqual([]);
    expect((await close(3)).refused).toEqual(['SIGNAL_FINISHED signalId']);
  });

  it('a partner hears in words only of a kind for which that is allowed', async () => {
    const words = { outcome: 'ANSWERED', note: 'x', feedback: 'Er is contact gezocht' };
    const told = await pickedUp();
    await act(team, 'signalClose', { signalId: told, version: 2, ...words });
    expect(await seeSignal(server, corporation, told)).toMatchObject({ feedback: 'Er is contact gezocht' });
    const untold = await pickedUp(arrears);
    expect((await act(team, 'signalClose', { signalId: untold, version: 2, ...words })).refused).toEqual([
      'SIGNAL_FEEDBACK_CLOSED feedback',
    ]);
  });

  it('AVG 14: whom it is about is told within a month of receipt, and that is recorded once', async () => {
    const signalId = await sent();
    clock.set('2018-03-10');
    const { signal } = await act(
      team,
      'signalPickUp',
      { signalId, version: 1 },
      'informTerm { dueOn triggeredOn metOn }',
    );
    expect(signal?.['informTerm']).toEqual({ triggeredOn: '2018-03-01', dueOn: '2018-04-03', metOn: null });
    const inform = (on: string, version = 2) =>
      act(
        ...([team, 'signalResidentInformed', { signalId, version, on, how: 'CONVERSATION' }] as const),
        'residentInformedOn residentInformedHow informTerm { metOn }',
      );
    expect((await inform('2018-03-11')).refused).toEqual(['SIGNAL_DAY_IN_FUTURE on']);
    expect((await inform('2018-02-28')).refused).toEqual(['SIGNAL_DAY_TOO_EARLY on']);
    expect((await inform('2018-03-09')).signal).toMatchObject({
      ...{ residentInformedOn: '2018-03-09', residentInformedHow: 'CONVERSATION', informTerm: { metOn: '2018-03-09' } },
    });
    expect((await inform('2018-03-09', 2)).refused).toEqual(['SIGNAL_INFORMED_ALREADY signalId']);
  });
});
