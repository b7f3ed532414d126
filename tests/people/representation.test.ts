import { serviceCaller, startTestServer, type TestServer } from '@eenplan/testing';
import { isClientSupporter } from '@eenplan/core';
import { professionalOf, registerResident } from '../support/people';
import { countEveryTable } from '../support/refusals';
import { act, type Done, residentNamed } from './acts';

let server: TestServer;
let token: string;
let residentId: string;
beforeAll(async () => {
  server = await startTestServer();
  token = await server.persona('generalist', '0222');
});
beforeEach(async () => {
  residentId = await registerResident(server, token, { birthDate: '1950' });
});
afterAll(() => server.close());

const appoint = (changes: object = {}): Promise<Done> =>
  act(server, token, 'representativeAppoint', {
    ...{ residentId, kind: 'MENTOR', name: 'A. Rougoor', scope: 'PERSON', basis: 'Beschikking', fromOn: '2017-01-01' },
    ...changes,
  });
const end = (representativeId: string, untilOn: string): Promise<Done> =>
  act(server, token, 'representativeEnd', { representativeId, untilOn });
const child = (birthDate?: string): Promise<string> => registerResident(server, token, { birthDate });

const REPRESENTED = `query($id: ID!, $on: Date) { resident(id: $id) {
  representatives(on: $on) { kind name scope scopeText basis fromOn untilOn representative { givenNames } }
  represents(on: $on) { kind resident { id } } clientSupporters(on: $on) { kind name professional { name } } } }`;
interface Represented {
  readonly representatives: readonly { readonly kind: string; readonly fromOn: string; readonly untilOn: string }[];
  readonly represents: readonly object[];
  readonly clientSupporters: readonly object[];
}
const representedOn = async (on: string, id = residentId, by = token): Promise<Represented | null> =>
  (await server.query<{ resident: Represented | null }>(by, REPRESENTED, { id, on })).resident;
const kindsOn = async (on: string, id = residentId): Promise<string[]> =>
  ((await representedOn(on, id))?.representatives ?? []).map(({ kind }) => kind);

describe('Wmo 1.1.1 lid 2: who acts for a resident', () => {
  it('is known for any day, in the order of the article', async () => {
    await appoint({ kind: 'ADMINISTRATOR', scope: 'PROPERTY', fromOn: '2016-01-01' });
    await appoint({ kind: 'AUTHORISED', scope: 'NAMED', scopeText: 'De aanvraag', fromOn: '2016-06-01' });
    await appoint({ untilOn: '2018-01-01' });
    await appoint({ kind: 'CURATOR', scope: 'ALL', fromOn: '2017-06-01' });
    expect(await kindsOn('2015-12-31')).toEqual([]);
    expect(await kindsOn('2016-01-01')).toEqual(['ADMINISTRATOR']);
    expect(await kindsOn('2016-06-01')).toEqual(['AUTHORISED', 'ADMINISTRATOR']);
    expect(await kindsOn('2017-06-01')).toEqual(['CURATOR', 'MENTOR', 'AUTHORISED', 'ADMINISTRATOR']);
    expect(await kindsOn('2018-01-01')).toEqual(['CURATOR', 'AUTHORISED', 'ADMINISTRATOR']);
  });

  it('may be a resident, who finds it too', async () => {
    const representativeResidentId = await registerResident(server, token, { givenNames: 'Til' });
    const { refused } = await appoint({ kind: 'AUTHORISED', name: undefined, representativeResidentId });
    expect(refused).toEqual([]);
    expect((await representedOn('2017-01-01'))?.representatives).toMatchObject([
      { representative: { givenNames: 'Til' }, name: null },
    ]);
    expect((await representedOn('2017-01-01', representativeResidentId))?.represents).toEqual([
      { kind: 'AUTHORISED', resident: { id: residentId } },
    ]);
  });

  it.each<[string, object, string]>([
    ['nobody', { name: undefined }, 'REPRESENTATIVE_NOT_ONE input.representativeResidentId'],
    ['a curator over property', { kind: 'CURATOR', scope: 'PROPERTY' }, 'REPRESENTATIVE_SCOPE input.scope'],
    ['a scope without words', { scope: 'NAMED' }, 'REPRESENTATIVE_SCOPE_TEXT input.scopeText'],
    ['Awb 2:1: no writing', { kind: 'AUTHORISED', basis: undefined }, 'REPRESENTATIVE_WITHOUT_BASIS input.basis'],
    ['an end before the start', { untilOn: '2016-12-31' }, 'PERIOD_EMPTY input.untilOn'],
  ])('%s is refused, and nothing is written', async (_what, changes, expected) => {
    const rows = await countEveryTable(server.database);
    expect((await appoint(changes)).refused).toEqual([expected]);
    expect(await countEveryTable(server.database)).toEqual(rows);
  });

  it('is not the resident', async () => {
    const oneself = { kind: 'AUTHORISED', name: undefined, representativeResidentId: residentId };
    expect((await appoint(oneself)).refused).toEqual(['REPRESENTATIVE_OF_ONESELF input.representativeResidentId']);
  });

  it.each(['MENTOR', 'CURATOR'])('BW 1:378, 1:450: there is one %s at a time, also of two at once', async (kind) => {
    const scope = kind === 'CURATOR' ? 'ALL' : 'PERSON';
    const both = await Promise.all([appoint({ kind, scope }), appoint({ kind, scope, name: 'Another' })]);
    expect(both.flatMap(({ refused }) => refused)).toEqual(['REPRESENTATIVE_ONE_AT_A_TIME input.kind']);
    const first = both.find(({ refused }) => refused.length === 0);
    expect((await end(first?.object.id ?? '', '2018-01-01')).refused).toEqual([]);
    expect((await appoint({ kind, scope, fromOn: '2017-12-31' })).refused).toEqual([
      'REPRESENTATIVE_ONE_AT_A_TIME input.kind',
    ]);
    expect((await appoint({ kind, scope, fromOn: '2018-01-01' })).refused).toEqual([]);
  });

  it('ends after it began, once, or earlier', async () => {
    const { object } = await appoint();
    expect((await end(object.id, '2017-01-01')).refused).toEqual(['PERIOD_EMPTY input.untilOn']);
    expect((await end(object.id, '2018-01-01')).refused).toEqual([]);
    expect((await end(object.id, '2018-02-01')).refused).toEqual(['PERIOD_ENDED input.untilOn']);
    expect((await end(object.id, '2017-06-01')).refused).toEqual([]);
  });
});

describe('BW 1:245: a parent with authority', () => {
  const parent = { kind: 'PARENT', name: 'De ouder', scope: 'ALL', basis: undefined };

  it('acts until the eighteenth birthday, also when nobody says so; there may be two', async () => {
    const id = await child('2004-06-15');
    const { object } = await appoint({ ...parent, residentId: id, fromOn: '2004-06-15' });
    expect(object).toMatchObject({ untilOn: '2022-06-15' });
    await appoint({ ...parent, residentId: id, fromOn: '2010-01-01', untilOn: '2015-01-01' });
    expect(await kindsOn('2012-01-01', id)).toEqual(['PARENT', 'PARENT']);
    expect(await kindsOn('2022-06-14', id)).toEqual(['PARENT']);
    expect(await kindsOn('2022-06-15', id)).toEqual([]);
  });

  it.each<[string, string | undefined, object, string]>([
    ['of an adult', '2000-01-01', { fromOn: '2018-01-01' }, 'PARENT_OF_ADULT input.fromOn'],
    ['before birth', '2004-06-15', { fromOn: '2004-06-14' }, 'PARENT_BEFORE_BIRTH input.fromOn'],
    ['longer', '2004-06-15', { untilOn: '2022-06-16' }, 'PARENT_OF_ADULT input.untilOn'],
    ['of who knows which age', undefined, {}, 'PARENT_BIRTH_DATE_UNKNOWN input.residentId'],
  ])('not %s', async (_what, birthDate, changes, expected) => {
    const id = await child(birthDate);
    expect((await appoint({ ...parent, residentId: id, ...changes })).refused).toEqual([expected]);
    expect(await kindsOn('2018-01-01', id)).toEqual([]);
  });

  it('BW 1:450: a mentor is of who is of age', async () => {
    const id = await child('2004-06-15');
    expect((await appoint({ residentId: id, fromOn: '2022-06-14' })).refused).toEqual([
      'REPRESENTATIVE_OF_MINOR input.fromOn',
    ]);
    expect((await appoint({ residentId: id, fromOn: '2022-06-15' })).refused).toEqual([]);
  });
});

describe('S079 and S080: a client supporter', () => {
  const assign = (changes: object): Promise<Done> =>
    act(server, token, 'clientSupporterAssign', { residentId, kind: 'PROFESSIONAL', fromOn: '2017-01-01', ...changes });

  it('stands beside a resident on the days between', async () => {
    const professionalId = await professionalOf(server, '0222');
    const { object } = await assign({ professionalId });
    await assign({ name: 'Wilma', organisation: 'MEE', kind: 'VOLUNTEER', fromOn: '2017-02-01' });
    const untilOn = '2018-01-01';
    expect((await act(server, token, 'clientSupporterEnd', { clientSupporterId: object.id, untilOn })).refused).toEqual(
      [],
    );
    expect((await representedOn('2017-02-01'))?.clientSupporters).toEqual([
      { kind: 'PROFESSIONAL', name: null, professional: { name: 'Joost Wissink' } },
      { kind: 'VOLUNTEER', name: 'Wilma', professional: null },
    ]);
    expect((await representedOn('2018-01-01'))?.clientSupporters).toHaveLength(1);
    expect((await representedOn('2016-12-31'))?.clientSupporters).toEqual([]);
  });

  it('R31: it can be asked whether somebody is one on a day', async () => {
    const professionalId = await professionalOf(server, '0222');
    await assign({ professionalId, untilOn: '2018-01-01' });
    const caller = serviceCaller('0222', { kind: 'PROFESSIONAL', subject: 'test' });
    const isOne = (on: string, id = residentId): Promise<boolean> =>
      server.platform.door.inMunicipality(caller, (tx) => isClientSupporter(tx, caller, professionalId, id, on));
    expect(await isOne('2016-12-31')).toBe(false);
    expect(await isOne('2017-01-01')).toBe(true);
    expect(await isOne('2017-12-31')).toBe(true);
    expect(await isOne('2018-01-01')).toBe(false);
    expect(await isOne('2017-06-01', await residentNamed(server, '0222', 'Noor'))).toBe(false);
  });

  it('is one person, once, and ends after the start', async () => {
    const professionalId = await professionalOf(server, '0222');
    expect((await assign({})).refused).toEqual(['CLIENT_SUPPORTER_NOT_ONE input.professionalId']);
    expect((await assign({ professionalId, organisation: 'MEE' })).refused).toEqual([
      'CLIENT_SUPPORTER_ORGANISATION_WITHOUT_NAME input.organisation',
    ]);
    expect((await assign({ professionalId, untilOn: '2017-01-01' })).refused).toEqual(['PERIOD_EMPTY input.untilOn']);
    const both = await Promise.all([assign({ professionalId }), assign({ professionalId })]);
    expect(both.flatMap(({ refused }) => refused)).toEqual(['CLIENT_SUPPORTER_ALREADY input.professionalId']);
  });
});

it('a resident reads who acts for him, for whom he acts, and who stands beside him', async () => {
  const fatima = await residentNamed(server, '0222', 'Fatima');
  const seen = await representedOn('2018-03-01', fatima, await server.persona('resident', '0222'));
  expect(seen).toMatchObject({
    represents: [
      { kind: 'PARENT', resident: { id: await residentNamed(server, '0222', 'Yassin') } },
      { kind: 'PARENT', resident: { id: await residentNamed(server, '0222', 'Noor') } },
    ],
    clientSupporters: [{ name: 'Wilma Tangelder' }],
  });
});
