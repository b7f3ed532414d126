import { startTestServer, type TestServer } from '@eenplan/testing';
import { newId } from '@eenplan/kit';
import { countEveryTable } from '../support/refusals';
import { registerResident } from '../support/people';
import { act, address, residentNamed } from './acts';

let server: TestServer;
let token: string;
let residentId: string;
beforeAll(async () => {
  server = await startTestServer();
  token = await server.persona('generalist', '0222');
});
beforeEach(async () => {
  residentId = await registerResident(server, token);
});
afterAll(() => server.close());

const move = (movedOn: string, changes: object = {}) =>
  act(server, token, 'residentMove', { residentId, movedOn, address: address(changes) });

interface Lived {
  readonly resident: {
    readonly address: { readonly street: string; readonly untilOn: string | null } | null;
    readonly municipalityOfResidence: string | null;
    readonly addresses: readonly { readonly kind: string; readonly fromOn: string; readonly untilOn: string | null }[];
  } | null;
}
const LIVED = `query($id: ID!, $on: Date) { resident(id: $id) {
  address(on: $on) { street untilOn } municipalityOfResidence(on: $on) addresses { kind fromOn untilOn } } }`;
const lived = async (on?: string, by = token, id = residentId): Promise<Lived['resident']> =>
  (await server.query<Lived>(by, LIVED, { id, on })).resident;

describe('S001: where a resident lives', () => {
  it('is known for any day: a move begins the new address and ends the one before', async () => {
    await move('2010-05-01', { street: 'Dorpsstraat', place: 'Zevenaar', municipalityOfResidence: '0299' });
    const { refused } = await move('2016-02-01');
    expect(refused).toEqual([]);
    expect(await lived('2010-04-30')).toMatchObject({ address: null, municipalityOfResidence: null });
    expect(await lived('2010-05-01')).toMatchObject({
      address: { street: 'Dorpsstraat', untilOn: '2016-02-01' },
      municipalityOfResidence: '0299',
    });
    expect(await lived('2016-01-31')).toMatchObject({ address: { street: 'Dorpsstraat' } });
    expect(await lived('2016-02-01')).toMatchObject({
      address: { street: 'Ruisvoornlaan', untilOn: null },
      municipalityOfResidence: '0222',
    });
    expect((await lived())?.addresses).toEqual([
      { kind: 'RESIDENCE', fromOn: '2010-05-01', untilOn: '2016-02-01' },
      { kind: 'RESIDENCE', fromOn: '2016-02-01', untilOn: null },
    ]);
  });

  it.each(['2016-02-01', '2016-01-31'])('a move on %s is refused after one on 2016-02-01', async (movedOn) => {
    await move('2016-02-01');
    const rows = await countEveryTable(server.database);
    expect((await move(movedOn)).refused).toEqual(['MOVE_BEFORE_PREVIOUS input.movedOn']);
    expect(await countEveryTable(server.database)).toEqual(rows);
    expect(await lived('2016-02-01')).toMatchObject({ address: { untilOn: null } });
  });

  it('after an address that ended, there is none until the move', async () => {
    const { object } = await move('2010-01-01');
    await act(server, token, 'residentAddressEnd', { residentAddressId: object.id, untilOn: '2012-01-01' });
    await move('2014-01-01', { street: 'Nieuwstraat' });
    expect(await lived('2013-01-01')).toMatchObject({ address: null });
    expect(await lived('2014-01-01')).toMatchObject({ address: { street: 'Nieuwstraat' } });
  });

  it('abroad has a country and no municipality of ours', async () => {
    const abroad = { country: 'DE', postcode: '46446', municipalityOfResidence: undefined, houseNumber: undefined };
    expect((await move('2017-01-01', { ...abroad, municipalityOfResidence: '0222' })).refused).toEqual([
      'ADDRESS_ABROAD_WITH_MUNICIPALITY input.address.municipalityOfResidence',
    ]);
    expect((await move('2017-01-01', abroad)).object).toMatchObject({ country: 'DE', municipalityOfResidence: null });
    expect(await lived()).toMatchObject({ municipalityOfResidence: null });
  });

  it.each<[object, string]>([
    [{ houseNumber: undefined }, 'ADDRESS_HOUSE_NUMBER_MISSING input.address.houseNumber'],
    [{ postcode: '7006 XA' }, 'ADDRESS_POSTCODE_INVALID input.address.postcode'],
  ])('here with %j is refused', async (changes, expected) => {
    expect((await move('2017-01-01', changes)).refused).toEqual([expected]);
    expect(await lived('2017-01-01')).toMatchObject({ address: null });
  });

  it.each([{ houseNumber: 0 }, { houseNumber: 100_000 }, { houseLetter: 'bb' }, { country: 'nl' }, { street: '' }])(
    'with %j is no input',
    async (changes) => {
      const input = { residentId, movedOn: '2017-01-01', address: address(changes) };
      const query = 'mutation($input: ResidentMoveInput!) { residentMove(input: $input) { errors { code } } }';
      const { body } = await server.post(token, query, { input });
      expect(body).toMatchObject({ errors: [{ extensions: { code: 'INPUT_INVALID' } }] });
    },
  );

  it('of two moves on one day at once one is made', async () => {
    await move('2016-01-01');
    const both = await Promise.all([move('2017-01-01', { street: 'A' }), move('2017-01-01', { street: 'B' })]);
    expect(both.flatMap(({ refused }) => refused)).toEqual(['MOVE_BEFORE_PREVIOUS input.movedOn']);
    expect((await lived('2017-01-01'))?.addresses).toHaveLength(2);
  });
});

it('an end and a move at once leave no address longer than it was', async () => {
  for (let count = 0; count < 5; count += 1) {
    residentId = await registerResident(server, token);
    const { object } = await move('2010-01-01');
    const [ended] = await Promise.all([
      act(server, token, 'residentAddressEnd', { residentAddressId: object.id, untilOn: '2012-01-01' }),
      move('2014-01-01'),
    ]);
    expect(ended.refused).toEqual([]);
    expect((await lived('2013-01-01'))?.address).toBeNull();
    expect((await lived('2014-01-01'))?.address).toMatchObject({ untilOn: null });
  }
});

describe('an address for post or to stay at', () => {
  const record = (changes: object = {}) =>
    act(server, token, 'residentAddressRecord', {
      ...{ residentId, kind: 'STAY', fromOn: '2017-06-20', address: address() },
      ...changes,
    });

  it('stands beside the residence, once of a kind on a day', async () => {
    await move('2010-01-01');
    expect((await record()).refused).toEqual([]);
    expect((await record({ kind: 'POSTAL' })).refused).toEqual([]);
    expect((await record({ fromOn: '2018-01-01' })).refused).toEqual(['ADDRESS_OVERLAPS input.fromOn']);
    expect(await lived()).toMatchObject({ address: { street: 'Ruisvoornlaan' }, municipalityOfResidence: '0222' });
    expect((await lived())?.addresses.map(({ kind }) => kind).sort()).toEqual(['POSTAL', 'RESIDENCE', 'STAY']);
  });

  it('is not one to live at, and ends after it began', async () => {
    expect((await record({ kind: 'RESIDENCE' })).refused).toEqual(['ADDRESS_RESIDENCE_BY_MOVE input.kind']);
    expect((await record({ untilOn: '2017-06-20' })).refused).toEqual(['PERIOD_EMPTY input.untilOn']);
    expect((await lived())?.addresses).toEqual([]);
  });

  it('is ended once, or earlier', async () => {
    const { object } = await record();
    const end = (untilOn: string) =>
      act(server, token, 'residentAddressEnd', { residentAddressId: object.id, untilOn });
    expect((await end('2017-06-20')).refused).toEqual(['PERIOD_EMPTY input.untilOn']);
    expect((await end('2017-09-01')).object).toMatchObject({ untilOn: '2017-09-01' });
    expect((await end('2017-10-01')).refused).toEqual(['PERIOD_ENDED input.untilOn']);
    expect((await end('2017-08-01')).object).toMatchObject({ untilOn: '2017-08-01' });
  });
});

describe('Wet BRP 2.59: a secret address', () => {
  it('stays secret when a resident moves, until somebody lifts that', async () => {
    await move('2015-01-01', { isSecret: true });
    expect((await move('2016-01-01')).object).toMatchObject({ isSecret: true });
    expect((await move('2017-01-01', { isSecret: false })).object).toMatchObject({ isSecret: false });
    expect((await move('2018-01-01')).object).toMatchObject({ isSecret: false });
  });

  it('is read by the resident and by no housemate, who does not even see where the others live', async () => {
    const resident = await server.persona('resident', '0222');
    // A mother sees where her children live; here they are housemates and nothing more.
    await server.database.query("delete from core.representative where municipality = '0222'");
    const own = await residentNamed(server, '0222', 'Fatima');
    expect(await lived('2018-03-01', resident, own)).toMatchObject({ address: { street: 'Ruisvoornlaan' } });
    const child = await residentNamed(server, '0222', 'Noor');
    expect(await lived('2018-03-01', resident, child)).toBeNull();
    const query = '{ households { nodes { members { resident { givenNames address { street } } } } } }';
    expect(await server.query(resident, query)).toEqual({
      households: {
        nodes: [{ members: [{ resident: { givenNames: 'Fatima', address: { street: 'Ruisvoornlaan' } } }] }],
      },
    });
  });

  it('is not asked for by a partner or an administrator: they are refused', async () => {
    for (const persona of ['partner', 'administrator'] as const) {
      const { body } = await server.post(await server.persona(persona, '0222'), LIVED, { id: newId() });
      expect(body).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN', needs: 'scope household:read' } }] });
    }
  });
});
