import { OutgoingExchange } from '@eenplan/core';
import { type Answer, startTestServer, type TestServer } from '@eenplan/testing';
import { act, address, type Done, requestOf, residentNamed } from '../people/acts';
import { formHousehold, registerResident } from '../support/people';
import { countEveryTable } from '../support/refusals';

let server: TestServer;
let token: string;
let residentId: string;
beforeAll(async () => {
  server = await startTestServer();
  token = await server.persona('generalist', '0222');
});
beforeEach(async () => {
  residentId = await registerResident(server, token, { birthDate: '1980-01-01' });
});
afterAll(() => server.close());

const suppress = (changes: object = {}): Promise<Done> =>
  act(server, token, 'safetySuppress', { residentId, reasonCode: 'STALKING', reason: 'Wordt gevolgd', ...changes });
const end = (safetySuppressionId: string, untilOn: string): Promise<Done> =>
  act(server, token, 'safetySuppressionEnd', { safetySuppressionId, untilOn });
const GIVEN = {
  ...{ recipientKind: 'PROVIDER', recipient: 'Trias', activity: 'wmo:support', categories: ['WMO', 'BRP'] },
  withAddress: false,
};
const disclose = (changes: object = {}, by = token): Promise<Done> =>
  act(server, by, 'disclosureRecord', { residentId, ...GIVEN, ...changes });
const consent = async (category: string, recipient?: string, changes: object = {}): Promise<string> => {
  const input = { residentId, activity: 'wmo:support', category, recipient, how: 'Gesprek', givenOn: '2018-01-01' };
  const { object, refused } = await act(server, token, 'consentRecord', { ...input, ...changes });
  expect(refused).toEqual([]);
  return object.id;
};
const move = async (isSecret: boolean, of = residentId): Promise<void> => {
  const input = { residentId: of, movedOn: '2018-01-01', address: address({ isSecret }) };
  expect((await act(server, token, 'residentMove', input)).refused).toEqual([]);
};
const disclosed = async (): Promise<number> => {
  const sql = 'select count(*)::int as count from core.disclosure where resident_id = $1';
  const [row] = await server.database.query<{ count: number }>(sql, [residentId]);
  return row?.count ?? -1;
};

describe('OP003: a safety measure', () => {
  it('holds from its first day until its last, and ends today or later', async () => {
    const { object, refused } = await suppress({ fromOn: '2018-02-01' });
    expect(refused).toEqual([]);
    expect(object).toMatchObject({ reasonCode: 'STALKING', setBy: 'persona-generalist', endedBy: null });
    expect((await end(object.id, '2018-02-28')).refused).toEqual(['SAFETY_END_IN_PAST input.untilOn']);
    expect((await end(object.id, '2018-02-01')).refused).toEqual(['PERIOD_EMPTY input.untilOn']);
    expect((await end(object.id, '2018-03-01')).object).toMatchObject({ endedBy: 'persona-generalist' });
    expect((await end(object.id, '2018-04-01')).refused).toEqual(['PERIOD_ENDED input.untilOn']);
    expect((await suppress()).refused).toEqual([]);
  });

  it('has a reason of the registry, and is there once, also of two at once', async () => {
    expect((await suppress({ reasonCode: 'WHATEVER' })).refused).toEqual(['SAFETY_REASON_UNKNOWN input.reasonCode']);
    expect((await suppress({ untilOn: '2018-03-01' })).refused).toEqual(['PERIOD_EMPTY input.untilOn']);
    const both = await Promise.all([suppress(), suppress()]);
    expect(both.flatMap(({ refused }) => refused)).toEqual(['SAFETY_SUPPRESSED_ALREADY input.residentId']);
    const reasons = await server.query<{ safetyReasons: { code: string }[] }>(
      token,
      '{ safetyReasons { code title article } }',
    );
    expect(reasons.safetyReasons).toContainEqual({ code: 'STALKING', title: 'Belaging', article: 'Sr, art. 285b' });
  });

  it('is seen with its own scope, never by the resident or a partner', async () => {
    const fatima = await residentNamed(server, '0222', 'Fatima');
    expect((await suppress({ residentId: fatima })).refused).toEqual([]);
    const query = 'query($id: ID!) { resident(id: $id) { safetySuppressions { reasonCode } } }';
    expect(await server.query(token, query, { id: fatima })).toEqual({
      resident: { safetySuppressions: [{ reasonCode: 'STALKING' }] },
    });
    const { body } = await server.post(await server.persona('resident', '0222'), query, { id: fatima });
    expect((body as Answer<unknown>).data).toEqual({ resident: { safetySuppressions: null } });
    expect((body as Answer<unknown>).errors?.[0]?.extensions).toMatchObject({ needs: 'scope safety:read' });
    for (const persona of ['resident', 'partner', 'administrator', 'policy-officer', 'auditor'] as const) {
      const rows = await countEveryTable(server.database);
      const input = { residentId: fatima, reasonCode: 'THREAT', reason: 'x' };
      const sent = await server.post(await server.persona(persona, '0222'), requestOf('safetySuppress'), { input });
      expect((sent.body as Answer<unknown>).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
      expect(await countEveryTable(server.database)).toEqual(rows);
    }
  });
});

describe('OP003: the gate for all that goes out', () => {
  const gate = (ids: readonly string[], on?: string): Promise<void> =>
    server.platform.door.inMunicipality({ municipality: '0222' }, (tx) =>
      server.platform.get(OutgoingExchange).refuse(tx, '0222', ids, on, 'input'),
    );

  it('is shut for a group when it endangers one of them, and does not say whom', async () => {
    const another = await registerResident(server, token);
    await expect(gate([residentId, another])).resolves.toBeUndefined();
    await suppress({ fromOn: '2018-02-01' });
    await expect(gate([another])).resolves.toBeUndefined();
    await expect(gate([residentId], '2018-01-31')).resolves.toBeUndefined();
    const refused = gate([another, residentId]);
    await expect(refused).rejects.toMatchObject({ code: 'EXCHANGE_SUPPRESSED', path: ['input'] });
    await expect(refused).rejects.not.toThrow(residentId);
  });

  it('of a measure and a disclosure at the same moment the disclosure goes first, or not at all', async () => {
    for (let round = 0; round < 6; round += 1) {
      residentId = await registerResident(server, token, { birthDate: '1980-01-01' });
      const [given, held] = await Promise.all([disclose(), suppress()]);
      expect(held.refused).toEqual([]);
      expect(await disclosed()).toBe(given.refused.length === 0 ? 1 : 0);
      expect(given.refused.length === 0 || given.refused[0] === 'EXCHANGE_SUPPRESSED input').toBe(true);
      expect((await disclose()).refused).toEqual(['EXCHANGE_SUPPRESSED input']);
    }
  });
});

describe('Wmo 5.2.1 and 5.3.3: what is given to others', () => {
  it('goes to those that the law names, with the article, and not while it endangers somebody', async () => {
    for (const recipientKind of ['PROVIDER', 'CAK', 'SVB', 'SUPERVISOR']) {
      expect((await disclose({ recipientKind })).object).toMatchObject({
        article: 'Wmo 2015, art. 5.2.1',
        categories: [
          { category: 'BRP', consent: null },
          { category: 'WMO', article: 'Wmo 2015, art. 5.1.1 lid 1', consent: null },
        ],
      });
    }
    await suppress();
    expect((await disclose()).refused).toEqual(['EXCHANGE_SUPPRESSED input']);
    expect((await disclose({ givenOn: '2018-02-28' })).refused).toEqual([]);
    expect(await disclosed()).toBe(5);
    const past = `insert into core.disclosure select municipality, gen_random_uuid(), resident_id, recipient_kind,
      recipient, activity, article, with_address, '2018-03-01', recorded_by, recorded_at
      from core.disclosure where resident_id = $1 limit 1`;
    await expect(server.database.query(past, [residentId])).rejects.toThrow('nothing may go out');
  });

  it('goes to a third party with consent for each kind of data, given to that one, that day', async () => {
    const church = { recipientKind: 'THIRD_PARTY', recipient: 'Kerk', categories: ['WMO', 'BRP'] };
    const without = (index: number) => [`DISCLOSURE_WITHOUT_CONSENT input.categories.${index}`];
    expect((await disclose(church)).refused).toEqual(without(0));
    const consentId = await consent('WMO', 'Kerk');
    expect((await disclose(church)).refused).toEqual(without(1));
    await consent('BRP', 'Buurman');
    expect((await disclose(church)).refused).toEqual(without(1));
    const own = { ...church, categories: ['WMO'] };
    expect((await disclose({ ...own, givenOn: '2017-12-31' })).refused).toEqual(without(0));
    expect((await disclose(own)).object).toMatchObject({
      article: 'Wmo 2015, art. 5.3.3',
      categories: [{ category: 'WMO', consent: { id: consentId } }],
    });
    expect((await act(server, token, 'consentWithdraw', { consentId })).refused).toEqual([]);
    expect((await disclose(own)).refused).toEqual(without(0));
    expect(await disclosed()).toBe(1);
    const bare = `insert into core.disclosed_category
      select municipality, gen_random_uuid(), disclosure_id, resident_id, recipient_kind, 'BRP', 'x', null
      from core.disclosed_category where resident_id = $1`;
    await expect(server.database.query(bare, [residentId])).rejects.toThrow('disclosed_category_third_party');
  });

  it('is of what the activity may use itself: opened by consent, and nothing that is closed', async () => {
    const youth = { categories: ['JEUGDWET'] };
    expect((await disclose(youth)).refused).toEqual(['DISCLOSURE_WITHOUT_CONSENT input.categories.0']);
    const id = await consent('JEUGDWET');
    expect((await disclose(youth)).object).toMatchObject({ categories: [{ consent: { id } }] });
    expect((await disclose({ categories: ['WMO', 'LOG'] })).refused).toEqual([
      'DISCLOSURE_CATEGORY_CLOSED input.categories.1',
    ]);
  });

  it('says what, what for and when, or is refused', async () => {
    expect((await disclose({ categories: [] })).refused).toEqual(['DISCLOSURE_WITHOUT_CATEGORY input.categories']);
    expect((await disclose({ categories: ['WMO', 'WMO'] })).refused).toEqual([
      'DISCLOSURE_WITHOUT_CATEGORY input.categories',
    ]);
    expect((await disclose({ activity: 'wmo:marketing' })).refused).toEqual(['ACTIVITY_UNKNOWN input.activity']);
    expect((await disclose({ givenOn: '2018-03-02' })).refused).toEqual(['DAY_IN_FUTURE input.givenOn']);
    expect(await disclosed()).toBe(0);
  });
});

describe('Wet BRP 2.59: an address that is secret goes to nobody outside', () => {
  it('of the resident', async () => {
    await move(true);
    expect((await disclose({ withAddress: true })).refused).toEqual(['ADDRESS_IS_SECRET input.withAddress']);
    expect((await disclose({ withAddress: true, givenOn: '2017-12-31' })).refused).toEqual([]);
    expect((await disclose()).refused).toEqual([]);
    const told = "update core.disclosure set with_address = true where resident_id = $1 and given_on = '2018-03-01'";
    await expect(server.database.query(told, [residentId])).rejects.toThrow('the address is secret');
  });

  it('of whoever lives there too, and no address while it endangers one of them', async () => {
    const mother = await registerResident(server, token, { birthDate: '1985-01-01' });
    await formHousehold(server, token, [residentId, mother]);
    await move(false);
    expect((await disclose({ withAddress: true, categories: ['WMO'] })).refused).toEqual([
      'DISCLOSURE_ADDRESS_WITHOUT_CATEGORY input.withAddress',
    ]);
    expect((await disclose({ withAddress: true })).refused).toEqual([]);
    await move(true, mother);
    expect((await disclose({ withAddress: true })).refused).toEqual(['ADDRESS_IS_SECRET input.withAddress']);
    await suppress({ residentId: mother });
    expect((await disclose({ withAddress: true })).refused).toEqual(['EXCHANGE_SUPPRESSED input']);
    expect((await disclose()).refused).toEqual([]);
  });
});

describe('AVG 15: who reads what was given', () => {
  const query = 'query($id: ID!) { resident(id: $id) { disclosures { recipient categories { category } } } }';

  it('the resident the own, a professional all', async () => {
    const other = await registerResident(server, token);
    const fatima = await residentNamed(server, '0222', 'Fatima');
    for (const id of [other, fatima]) {
      expect((await disclose({ residentId: id, givenOn: '2018-02-01', categories: ['WMO'] })).refused).toEqual([]);
    }
    const given = { resident: { disclosures: [{ recipient: 'Trias', categories: [{ category: 'WMO' }] }] } };
    const own = await server.persona('resident', '0222');
    expect(await server.query(own, query, { id: fatima })).toEqual(given);
    expect(await server.query(own, query, { id: other })).toEqual({ resident: null });
    expect(await server.query(token, query, { id: other })).toEqual(given);
  });

  it.each(['resident', 'partner', 'administrator', 'policy-officer', 'auditor'] as const)(
    'the %s gives nothing to anybody',
    async (persona) => {
      const rows = await countEveryTable(server.database);
      const input = { residentId, ...GIVEN };
      const { body } = await server.post(await server.persona(persona, '0222'), requestOf('disclosureRecord'), {
        input,
      });
      expect((body as Answer<unknown>).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
      expect(await countEveryTable(server.database)).toEqual(rows);
    },
  );
});
