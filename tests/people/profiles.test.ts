import { startTestServer, type TestServer } from '@eenplan/testing';
import { registerResident } from '../support/people';
import { act, residentNamed } from './acts';

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

const record = (fromOn: string, words: object) =>
  act(server, token, 'residentProfileRecord', { residentId, fromOn, ...words });
const PROFILE = `query($id: ID!, $on: Date) { resident(id: $id) { profile(on: $on) {
  language needsInterpreter literacy ownDirection ownDirectionReason ownDirectionBasis contactChannel phone email } } }`;
const profileOn = async (on: string, by = token, id = residentId): Promise<unknown> =>
  (await server.query<{ resident: { profile: unknown } | null }>(by, PROFILE, { id, on })).resident?.profile;

describe('S090: how a resident speaks, reads and wants to be reached', () => {
  it('is known for any day, and nothing is filled in that nobody said', async () => {
    await record('2016-01-01', { language: 'ar', literacy: 'LOW', contactChannel: 'PHONE', phone: '0314 123456' });
    await record('2017-01-01', { language: 'nl' });
    const nothing = {
      ...{ needsInterpreter: null, literacy: null, ownDirection: null, ownDirectionReason: null },
      ...{ ownDirectionBasis: null, contactChannel: null, phone: null, email: null },
    };
    expect(await profileOn('2015-12-31')).toBeNull();
    expect(await profileOn('2016-12-31')).toEqual({
      ...{ ...nothing, language: 'ar', literacy: 'LOW', contactChannel: 'PHONE', phone: '0314 123456' },
    });
    expect(await profileOn('2017-01-01')).toEqual({ ...nothing, language: 'nl' });
  });

  it('one starts per day, also of two at once', async () => {
    const both = await Promise.all([
      record('2016-01-01', { language: 'ar' }),
      record('2016-01-01', { language: 'tr' }),
    ]);
    expect(both.flatMap(({ refused }) => refused)).toEqual(['PROFILE_STARTS_THAT_DAY input.fromOn']);
  });

  it('a channel comes with what it takes', async () => {
    expect((await record('2016-01-01', { contactChannel: 'EMAIL' })).refused).toEqual([
      'PROFILE_CHANNEL_WITHOUT_DETAIL input.email',
    ]);
    expect(await profileOn('2016-01-01')).toBeNull();
  });

  it.each([{ language: 'Arabisch' }, { phone: 'thuis' }, { email: 'nobody' }])('%j is no input', async (words) => {
    const query =
      'mutation($input: ResidentProfileRecordInput!) { residentProfileRecord(input: $input) { errors { code } } }';
    const { body } = await server.post(token, query, { input: { residentId, fromOn: '2016-01-01', ...words } });
    expect(body).toMatchObject({ errors: [{ extensions: { code: 'INPUT_INVALID' } }] });
  });
});

describe('R12: that somebody cannot direct alone', () => {
  const reasoned = { ownDirectionReason: 'Forgets what was agreed', ownDirectionBasis: 'Advice of the doctor' };

  it('is recorded with a reason and what it rests on', async () => {
    expect((await record('2016-01-01', { ownDirection: 'CANNOT' })).refused).toEqual([
      'PROFILE_DIRECTION_WITHOUT_REASON input.ownDirectionReason',
    ]);
    expect((await record('2016-01-01', { ownDirection: 'WITH_SUPPORT', ...reasoned })).refused).toEqual([]);
    expect(await profileOn('2016-01-01')).toMatchObject({ ownDirection: 'WITH_SUPPORT', ...reasoned });
  });

  it('is held by the database too', async () => {
    const direct = server.database.query(
      `insert into core.resident_profile (municipality, id, resident_id, from_on, own_direction, recorded_by, recorded_at)
       select municipality, gen_random_uuid(), id, '2016-01-01', 'CANNOT', 'test', recorded_at
       from core.resident where id = $1`,
      [residentId],
    );
    await expect(direct).rejects.toThrow('resident_profile_direction_reasoned');
  });
});

it('a resident reads the own profile', async () => {
  const resident = await server.persona('resident', '0222');
  const own = await residentNamed(server, '0222', 'Fatima');
  expect(await profileOn('2018-03-01', resident, own)).toMatchObject({ language: 'ar', literacy: 'LOW' });
});
