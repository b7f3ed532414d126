import { householdConsented, residentConsented } from '@eenplan/core';
import { bindNames, SqlParameters } from '@eenplan/kit';
import { type Answer, startTestServer, type TestServer } from '@eenplan/testing';
import { act, type Done, requestOf, residentNamed } from '../people/acts';
import { formHousehold, registerResident } from '../support/people';
import { countEveryTable } from '../support/refusals';

let server: TestServer;
let token: string;
let fatimaToken: string;
let fatima: string;
beforeAll(async () => {
  server = await startTestServer();
  token = await server.persona('generalist', '0222');
  fatimaToken = await server.persona('resident', '0222');
  fatima = await residentNamed(server, '0222', 'Fatima');
});
afterAll(() => server.close());

const AIM = { activity: 'wmo:support', category: 'JEUGDWET', how: 'Gesprek aan huis' };
const consent = (residentId: string, changes: object = {}, by = token): Promise<Done> =>
  act(server, by, 'consentRecord', { residentId, ...AIM, ...changes });
const withdraw = (consentId: string, changes: object = {}, by = token): Promise<Done> =>
  act(server, by, 'consentWithdraw', { consentId, ...changes });
const adult = (): Promise<string> => registerResident(server, token, { birthDate: '1980-01-01' });
const parentOf = async (residentId: string, changes: object = {}): Promise<string> => {
  const input = { residentId, kind: 'PARENT', name: 'Moeder', scope: 'ALL', fromOn: '2017-01-01', ...changes };
  const { object, refused } = await act(server, token, 'representativeAppoint', input);
  expect(refused).toEqual([]);
  return object.id;
};
describe('Wmo 5.3.3: who gives consent', () => {
  it('from twelve on the resident, under twelve who represents, and nobody while the age is not sure', async () => {
    const eleven = await registerResident(server, token, { birthDate: '2006-03-02' });
    const unsure = await registerResident(server, token, { birthDate: '2006' });
    const [ofEleven, ofUnsure] = [await parentOf(eleven), await parentOf(unsure)];
    expect((await consent(await adult())).refused).toEqual([]);
    expect((await consent(eleven)).refused).toEqual(['CONSENT_BY_REPRESENTATIVE input.representativeId']);
    expect((await consent(eleven, { representativeId: ofUnsure })).refused).toEqual([
      'CONSENT_REPRESENTATIVE_MISFIT input.representativeId',
    ]);
    expect((await consent(eleven, { representativeId: ofEleven })).refused).toEqual([]);
    for (const representativeId of [undefined, ofUnsure]) {
      expect((await consent(unsure, { representativeId })).refused).toEqual([
        'CONSENT_AGE_UNSURE input.representativeId',
      ]);
    }
  });

  it('of who is not capable the mentor, and not who was mentor before', async () => {
    const residentId = await adult();
    const mentor = { kind: 'MENTOR', scope: 'PERSON', basis: 'Beschikking' };
    const before = await parentOf(residentId, { ...mentor, untilOn: '2018-01-01' });
    const now = await parentOf(residentId, { ...mentor, name: 'Mentor', fromOn: '2018-01-01' });
    expect((await consent(residentId)).refused).toEqual(['CONSENT_BY_REPRESENTATIVE input.representativeId']);
    expect((await consent(residentId, { representativeId: before })).refused).toEqual([
      'CONSENT_REPRESENTATIVE_MISFIT input.representativeId',
    ]);
    expect((await consent(residentId, { representativeId: before, givenOn: '2017-12-31' })).refused).toEqual([]);
    expect((await consent(residentId, { representativeId: now, category: 'WGS' })).refused).toEqual([]);
  });
});

describe('AP 2016: consent is no basis where a law decides', () => {
  it.each([
    ['of the own law', { category: 'WMO' }],
    ['of the population register', { category: 'BRP' }],
    ['that no law opens', { category: 'UNHEARD' }],
    ['that no law opens, to a third party', { category: 'UNHEARD', recipient: 'Kerk' }],
  ])('%s', async (_what, changes) => {
    expect((await consent(await adult(), changes)).refused).toEqual(['CONSENT_NOT_A_BASIS input.category']);
  });

  it('says which article decides', async () => {
    const input = { residentId: await adult(), ...AIM, category: 'WMO' };
    const { body } = await server.post(token, requestOf('consentRecord'), { input });
    const { data } = body as Answer<{ consentRecord: { errors: { article: string }[] } }>;
    expect(data?.consentRecord.errors[0]?.article).toMatch(/AVG, art\. 7|Wmo 2015, art\. 5\.1\.1 lid 1$/);
  });

  it('but giving to a third party takes it, also of the own data', async () => {
    const { object } = await consent(await adult(), { category: 'WMO', recipient: 'Kerk' });
    expect(object).toMatchObject({ article: 'Wmo 2015, art. 5.3.3', recipient: 'Kerk' });
  });

  it('an activity that no module has is unknown', async () => {
    expect((await consent(await adult(), { activity: 'wmo:marketing' })).refused).toEqual([
      'ACTIVITY_UNKNOWN input.activity',
    ]);
  });
});

describe('one consent runs at a time', () => {
  it('of two callers at once one is told, and per kind of data and recipient there is one', async () => {
    const residentId = await adult();
    const both = await Promise.all([consent(residentId), consent(residentId)]);
    expect(both.flatMap(({ refused }) => refused)).toEqual(['CONSENT_RUNS_ALREADY input.category']);
    expect((await consent(residentId, { category: 'WGS' })).refused).toEqual([]);
    expect((await consent(residentId, { recipient: 'Kerk' })).refused).toEqual([]);
    expect((await consent(residentId, { givenOn: '2018-01-01' })).refused).toEqual([
      'CONSENT_RUNS_ALREADY input.category',
    ]);
  });

  it('AVG 7 lid 3: it is taken back once, that day it no longer holds, and it can be given again', async () => {
    const residentId = await adult();
    const { object } = await consent(residentId, { givenOn: '2018-02-01' });
    expect((await withdraw(object.id, { withdrawnOn: '2018-01-31' })).refused).toEqual([
      'CONSENT_WITHDRAWN_BEFORE_GIVEN input.withdrawnOn',
    ]);
    expect((await withdraw(object.id, { withdrawnOn: '2018-03-02' })).refused).toEqual([
      'DAY_IN_FUTURE input.withdrawnOn',
    ]);
    const both = await Promise.all([withdraw(object.id), withdraw(object.id)]);
    expect(both.flatMap(({ refused }) => refused)).toEqual(['CONSENT_WITHDRAWN_ALREADY input.consentId']);
    expect((await consent(residentId)).refused).toEqual([]);
    const again = server.database.query("update core.consent set withdrawn_on = '2018-04-01' where id = $1", [
      object.id,
    ]);
    await expect(again).rejects.toThrow('a withdrawal is final');
  });

  it('what was given never changes: the role of requests has no right to', async () => {
    const sql = "update core.consent set category = 'WGS'";
    await expect(server.database.asApp('0222', (client) => client.query(sql))).rejects.toThrow('permission denied');
  });
});

describe('a resident', () => {
  it('gives and takes back the own, from today, and reads it', async () => {
    const given = await consent(fatima, {}, fatimaToken);
    expect(given).toMatchObject({ refused: [], object: { givenOn: '2018-03-01' } });
    expect((await consent(fatima, { category: 'WGS', givenOn: '2018-02-01' }, fatimaToken)).refused).toEqual([
      'CONSENT_DAY_NOT_YOURS input.givenOn',
    ]);
    const query = 'query($id: ID!) { resident(id: $id) { consents { category withdrawnOn givenBy { kind } } } }';
    expect(await server.query(fatimaToken, query, { id: fatima })).toEqual({
      resident: { consents: [{ category: 'JEUGDWET', withdrawnOn: null, givenBy: null }] },
    });
    expect((await withdraw(given.object.id, {}, fatimaToken)).object).toMatchObject({ withdrawnOn: '2018-03-01' });
  });

  it('neither sees, gives nor takes back that of another, nor speaks as somebody else in the own', async () => {
    const other = await registerResident(server, token, { birthDate: '2008-01-01' });
    const representativeId = await parentOf(other);
    const { object } = await consent(other, { representativeId });
    const rows = await countEveryTable(server.database);
    expect((await consent(other, {}, fatimaToken)).refused).toEqual(['NOT_FOUND input.residentId']);
    expect((await withdraw(object.id, { representativeId }, fatimaToken)).refused).toEqual([
      'NOT_FOUND input.consentId',
    ]);
    expect((await consent(fatima, { category: 'WGS', representativeId }, fatimaToken)).refused).toEqual([
      'CONSENT_NOT_YOURS input.representativeId',
    ]);
    expect(await countEveryTable(server.database)).toEqual(rows);
  });

  it.each(['partner', 'administrator', 'policy-officer', 'auditor'] as const)(
    'is not what the %s is, who is refused',
    async (persona) => {
      const rows = await countEveryTable(server.database);
      const input = { residentId: fatima, ...AIM };
      const { body } = await server.post(await server.persona(persona, '0222'), requestOf('consentRecord'), { input });
      expect((body as Answer<unknown>).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
      expect(await countEveryTable(server.database)).toEqual(rows);
    },
  );
});

describe('Wmo 5.1.1 lid 4: the row rules that consent opens', () => {
  const isOpen = async (table: string, rule: string, id: string, today: string, activity = 'wmo:support') => {
    const parameters = new SqlParameters();
    const where = `row.municipality = '0222' and row.id = ${parameters.add(id)}::uuid`;
    const sql = `select ${bindNames(rule, (name) => ({ activity, today })[name], parameters)} as open from ${table} row where ${where}`;
    const [row] = await server.database.query<{ open: boolean }>(sql, parameters.values);
    return row?.open;
  };
  const ofResident = residentConsented('row.id', "'JEUGDWET'");
  const ofHousehold = householdConsented('row.id', "'JEUGDWET'");

  it('of a resident: from the day it was given until the day it was taken back, for that activity alone', async () => {
    const residentId = await adult();
    const open = (today: string, activity?: string) => isOpen('core.resident', ofResident, residentId, today, activity);
    const { object } = await consent(residentId, { givenOn: '2018-02-01' });
    await consent(residentId, { category: 'WGS', recipient: 'Kerk' });
    expect(await open('2018-01-31')).toBe(false);
    expect(await open('2018-02-01')).toBe(true);
    expect(await open('2018-02-01', 'wmo:other')).toBe(false);
    expect(await isOpen('core.resident', residentConsented('row.id', "'WGS'"), residentId, '2018-03-01')).toBe(false);
    await withdraw(object.id, { withdrawnOn: '2018-02-10' });
    expect(await open('2018-02-09')).toBe(true);
    expect(await open('2018-02-10')).toBe(false);
  });

  it('of a household: when everybody who lives there that day has consented, and never when nobody does', async () => {
    const [one, two] = [await adult(), await adult()];
    const { id } = await formHousehold(server, token, [one, two]);
    const householdId = id ?? '';
    const open = (today: string) => isOpen('core.household', ofHousehold, householdId, today);
    const elsewhere = { householdId, residentId: await adult(), role: 'NON_RESIDENT_PARENT', fromOn: '2016-01-01' };
    expect((await act(server, token, 'householdMemberAdd', elsewhere)).refused).toEqual([]);
    await consent(one, { givenOn: '2018-02-01' });
    expect(await open('2018-02-20')).toBe(false);
    await consent(two, { givenOn: '2018-02-10' });
    expect(await open('2018-02-09')).toBe(false);
    expect(await open('2018-02-10')).toBe(true);
    await act(server, token, 'householdMemberAdd', {
      ...{ householdId, residentId: await adult(), role: 'OTHER', fromOn: '2018-02-20' },
    });
    expect(await open('2018-02-19')).toBe(true);
    expect(await open('2018-02-20')).toBe(false);
    expect(await open('2015-01-01')).toBe(false);
  });
});
