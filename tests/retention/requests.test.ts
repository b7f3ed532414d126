import { fixedClock, type FixedClock, newId } from '@eenplan/kit';
import { startTestServer, type TestServer } from '@eenplan/testing';
import {
  decide,
  leftOf,
  liftHold,
  openWorker,
  placeHold,
  proofsOf,
  putResident,
  putSupportRequests,
  requestDestruction,
  type Worker,
} from './worker';

const TODAY = '2018-03-01';

let server: TestServer;
let worker: Worker;
let clock: FixedClock;
let generalist: string;
let fatima: string;
let ownToken: string;
beforeEach(async () => {
  clock = fixedClock(TODAY);
  server = await startTestServer({ clock });
  worker = await openWorker(server);
  generalist = await server.persona('generalist', '0222');
  ownToken = await server.persona('resident', '0222');
  const sql = "select id from core.resident where municipality = '0222' and given_names = 'Fatima'";
  fatima = (await server.database.query<{ id: string }>(sql))[0]?.id ?? '';
  await server.database.query('delete from wmo.support_request');
});
afterEach(async () => {
  await worker.close();
  await server.close();
});

interface Stored {
  readonly state: string;
  readonly resident_id: string | null;
  readonly executed_on: string | null;
}
const requests = (): Promise<(Stored & Record<string, unknown>)[]> =>
  server.database.query('select * from core.destruction_request order by id');

/** Registers a request for somebody and grants it; the id. */
async function grant(residentId: string): Promise<string> {
  const { made } = await requestDestruction(server, generalist, { residentId });
  const id = made?.id ?? '';
  expect(await decide(server, generalist, id, { granted: true })).toMatchObject({
    codes: [],
    made: { state: 'GRANTED' },
  });
  return id;
}

const doetinchem = () => ({ municipality: '0222', residentId: fatima });

describe('Wmo 5.3.5: a request for destruction', () => {
  it.each([
    ['2018-01-12', '2018-04-12'],
    ['2018-01-15', '2018-04-16'], // a Sunday
    ['2018-01-02', '2018-04-03'], // Easter Monday
    ['2017-11-30', '2018-02-28'],
  ])('that came in on %s is due on %s', async (requestedOn, dueOn) => {
    const residentId = await putResident(server, '0222', '1980');
    const { made } = await requestDestruction(server, generalist, { residentId, requestedOn });
    expect(made).toMatchObject({ state: 'OPEN', dueOn });
  });

  it('of a resident is about the own records, from today, and the resident sees it and no other', async () => {
    await requestDestruction(server, generalist, { residentId: await putResident(server, '0222', '1980') });
    expect(await requestDestruction(server, ownToken, {})).toMatchObject({ codes: [], made: { dueOn: '2018-06-01' } });
    const query = '{ destructionRequests { totalCount nodes { law article resident { givenNames } } } }';
    expect(await server.query(ownToken, query)).toEqual({
      destructionRequests: {
        totalCount: 1,
        nodes: [{ law: 'WMO', article: 'Wmo 2015, art. 5.3.5', resident: { givenNames: 'Fatima' } }],
      },
    });
    expect(await server.query(generalist, query)).toMatchObject({ destructionRequests: { totalCount: 2 } });
  });

  it.each<[string, () => object, string]>([
    ['for another resident', () => ({ residentId: newId() }), 'NOT_FOUND'],
    ['for a day that has passed', () => ({ requestedOn: '2018-02-28' }), 'DESTRUCTION_DAY_NOT_YOURS'],
    ['under a law without that right', () => ({ law: 'WGS' }), 'DESTRUCTION_WITHOUT_RIGHT'],
    ['under a law that nobody executes', () => ({ law: 'XYZ' }), 'DESTRUCTION_WITHOUT_RIGHT'],
  ])('by a resident %s is refused', async (_what, input, code) => {
    expect((await requestDestruction(server, ownToken, input())).codes).toEqual([code]);
    expect(await requests()).toEqual([]);
  });

  it('by a resident for a housemate is refused like one for nobody', async () => {
    const residentId = await putResident(server, '0222', '1980');
    expect((await requestDestruction(server, ownToken, { residentId })).codes).toEqual(['NOT_FOUND']);
  });

  it.each([
    ['2018-03-02', 'DESTRUCTION_RECEIVED_IN_FUTURE'],
    ['2014-09-01', 'DESTRUCTION_DAY_UNCOUNTABLE'],
  ])('on paper of %s is refused with %s', async (requestedOn, code) => {
    expect((await requestDestruction(server, generalist, { residentId: fatima, requestedOn })).codes).toEqual([code]);
  });

  it('stands once per law while it is under way', async () => {
    const both = await Promise.all([
      requestDestruction(server, ownToken, {}),
      requestDestruction(server, ownToken, {}),
    ]);
    expect(both.map(({ codes }) => codes.join()).sort()).toEqual(['', 'DESTRUCTION_ALREADY_REQUESTED']);
    expect(await requests()).toHaveLength(1);
  });

  it.each(['partner', 'administrator'] as const)('is refused to a %s, and nothing is stored', async (persona) => {
    const query =
      'mutation($input: DestructionRequestRegisterInput!) { destructionRequestRegister(input: $input) { errors { code } } }';
    const input = { residentId: fatima, law: 'WMO' };
    const { body } = await server.post(await server.persona(persona, '0222'), query, { input });
    expect(body).toMatchObject({ errors: [{ extensions: { needs: 'scope retention:request' } }] });
    expect(await requests()).toEqual([]);
  });
});

describe('Wmo 5.3.5: not by somebody under twelve', () => {
  it.each([
    ['2006-03-02', ['NOT_FOUND']],
    ['2006-03', ['NOT_FOUND']],
    [null, ['NOT_FOUND']],
    ['2006-03-01', []],
  ])('a resident born %s, to whom the own file is not open before that age', async (birthDate, codes) => {
    await server.database.query('update core.resident set birth_date = $1 where id = $2', [birthDate, fatima]);
    expect((await requestDestruction(server, ownToken, {})).codes).toEqual(codes);
    expect(await requests()).toHaveLength(codes.length === 0 ? 1 : 0);
  });

  it('on paper it is refused on that ground, and cannot be granted', async () => {
    const residentId = await putResident(server, '0222', '2010-04-12');
    const { made } = await requestDestruction(server, generalist, { residentId });
    const id = made?.id ?? '';
    expect((await decide(server, generalist, id, { granted: true })).codes).toEqual(['DESTRUCTION_UNDER_AGE']);
    const refusal = { granted: false, ground: 'UNDER_AGE', motivation: 'Jonger dan twaalf jaar' };
    expect(await decide(server, generalist, id, refusal)).toMatchObject({ codes: [], made: { state: 'REFUSED' } });
  });
});

describe('a decision', () => {
  let id: string;
  beforeEach(async () => {
    id = (await requestDestruction(server, ownToken, {})).made?.id ?? '';
  });

  it.each<[string, object, string]>([
    ['to refuse without a ground', { granted: false, motivation: 'x' }, 'DESTRUCTION_GROUND_MISSING'],
    ['to refuse without a reason', { granted: false, ground: 'LAW_OPPOSES' }, 'DESTRUCTION_GROUND_MISSING'],
    ['to grant on a ground', { granted: true, ground: 'LAW_OPPOSES' }, 'DESTRUCTION_GROUND_MISSING'],
    [
      'that an adult is under age',
      { granted: false, ground: 'UNDER_AGE', motivation: 'x' },
      'DESTRUCTION_GROUND_UNTRUE',
    ],
    ['on an older version', { granted: true, version: 0 }, 'CHANGED_MEANWHILE'],
  ])('%s is refused, and nothing is written', async (_what, input, code) => {
    expect((await decide(server, generalist, id, input)).codes).toEqual([code]);
    expect(await requests()).toMatchObject([{ state: 'OPEN', version: 1, decided_on: null }]);
  });

  it('to refuse with a blank reason is refused (Awb 3:46), and so is a hold with one', async () => {
    const blank = { granted: false, ground: 'LAW_OPPOSES', motivation: ' \n ' };
    await expect(decide(server, generalist, id, blank)).rejects.toThrow('input.motivation must not be blank');
    await expect(placeHold(server, generalist, { residentId: fatima, reason: ' ' })).rejects.toThrow(
      'input.reason must not be blank',
    );
    expect(await requests()).toMatchObject([{ state: 'OPEN', version: 1, decided_on: null }]);
  });

  it('to grant is refused while the resident is on hold', async () => {
    await placeHold(server, generalist, { residentId: fatima });
    expect((await decide(server, generalist, id, { granted: true })).codes).toEqual(['DESTRUCTION_ON_HOLD']);
  });

  it('is taken once, also by two at the same time', async () => {
    const refusal = { granted: false, ground: 'ANOTHERS_INTEREST', motivation: 'De kinderen' };
    const both = await Promise.all([
      decide(server, generalist, id, { granted: true }),
      decide(server, generalist, id, refusal),
    ]);
    expect(both.map(({ codes }) => codes.join()).sort()).toEqual(['', 'CHANGED_MEANWHILE']);
    expect((await decide(server, generalist, id, { granted: true, version: 2 })).codes).toEqual([
      'DESTRUCTION_ALREADY_DECIDED',
    ]);
  });

  it('is not the resident’s to take', async () => {
    const query =
      'mutation($input: DestructionRequestDecideInput!) { destructionRequestDecide(input: $input) { errors { code } } }';
    const input = { destructionRequestId: id, version: 1, granted: true };
    const { body } = await server.post(ownToken, query, { input });
    expect(body).toMatchObject({ errors: [{ extensions: { needs: 'scope retention:decide' } }] });
    expect(await requests()).toMatchObject([{ state: 'OPEN' }]);
  });
});

describe('the run of the night', () => {
  it('destroys what was granted, of nobody else, and forgets whose it was', async () => {
    const own = await putSupportRequests(server, doetinchem(), '2017-06-01', 2);
    const other = { municipality: '0222', residentId: await putResident(server, '0222', '1980') };
    const others = await putSupportRequests(server, other, '2017-06-01');
    await grant(fatima);
    clock.set('2018-03-02');
    await worker.run('0222');
    expect([await leftOf(server, own), await leftOf(server, others)]).toEqual([0, 1]);
    const [stored] = await requests();
    expect(stored).toMatchObject({ state: 'EXECUTED', executed_on: '2018-03-02', resident_id: null, version: 3 });
    expect(JSON.stringify(stored)).not.toContain(fatima);
    const [proof, ...more] = await proofsOf(server, '0222');
    expect(proof).toMatchObject({ cause: 'REQUEST', article: 'Wmo 2015, art. 5.3.5', records: 2 });
    expect(more).toEqual([]);
    expect(JSON.stringify(proof)).not.toContain(fatima);
    expect(JSON.stringify(proof)).not.toContain(String(stored?.['id']));
    expect(await server.query(ownToken, '{ destructionRequests { totalCount } }')).toEqual({
      destructionRequests: { totalCount: 0 },
    });
  });

  it('leaves what is open or refused', async () => {
    const own = await putSupportRequests(server, doetinchem(), '2017-06-01');
    const { made } = await requestDestruction(server, ownToken, {});
    await worker.run('0222');
    expect(await leftOf(server, own)).toBe(1);
    const refusal = { granted: false, ground: 'ANOTHERS_INTEREST', motivation: 'De kinderen' };
    await decide(server, generalist, made?.id ?? '', refusal);
    await worker.run('0222');
    expect([await leftOf(server, own), await proofsOf(server, '0222')]).toEqual([1, []]);
    expect(await requests()).toMatchObject([{ state: 'REFUSED', resident_id: fatima }]);
  });

  it('leaves what was put on file after the request', async () => {
    await grant(fatima);
    const later = newId();
    await server.database.query(
      `insert into wmo.support_request (municipality, id, resident_id, need, urgent, received_on, version, recorded_at)
       values ('0222', $1, $2, 'Een nieuwe vraag', false, '2018-03-01', 1, '2018-03-01T14:00+01')`,
      [later, fatima],
    );
    await worker.run('0222');
    expect(await leftOf(server, [later])).toBe(1);
    expect(await requests()).toMatchObject([{ state: 'EXECUTED' }]);
  });

  it('waits for a hold on one record, and destroys the rest at once', async () => {
    const [held = '', free = ''] = await putSupportRequests(server, doetinchem(), '2017-06-01', 2);
    await grant(fatima);
    const { made } = await placeHold(server, generalist, { ruleCode: 'wmo.support-request', recordId: held });
    await worker.run('0222');
    expect([await leftOf(server, [held]), await leftOf(server, [free])]).toEqual([1, 0]);
    expect(await requests()).toMatchObject([{ state: 'GRANTED', resident_id: fatima }]);
    await liftHold(server, generalist, made?.id ?? '');
    await worker.run('0222');
    expect(await leftOf(server, [held])).toBe(0);
    expect(await requests()).toMatchObject([{ state: 'EXECUTED', resident_id: null }]);
  });

  it('forgets a refused request five years after the decision, by core’s own rule', async () => {
    const { made } = await requestDestruction(server, ownToken, {});
    const refusal = { granted: false, ground: 'LAW_OPPOSES', motivation: 'Archiefwet' };
    await decide(server, generalist, made?.id ?? '', refusal);
    clock.set('2023-03-01');
    await worker.run('0222');
    expect(await requests()).toHaveLength(1);
    clock.set('2023-03-02');
    await worker.run('0222');
    expect(await requests()).toEqual([]);
  });
});
