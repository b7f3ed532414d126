import { newId } from '@eenplan/kit';
import { startTestServer, type TestServer } from '@eenplan/testing';
import {
  actOnContract,
  agreeAll,
  concludedContract,
  madeUpCatalogue,
  newContract,
  organisationOf,
  rowsOfContracts,
} from '../support/contracts';

let server: TestServer;
let generalist: string;
let provider: string;
beforeAll(async () => {
  server = await startTestServer();
  generalist = await server.persona('generalist', '0160');
  await madeUpCatalogue(server, '0160');
  provider = await organisationOf(server, '0160', 'zorg-a');
});
afterAll(() => server.close());

const act = (name: string, contractId: string, changes: object = {}) =>
  actOnContract(server, generalist, name, { contractId, ...changes });
const conclude = (contractId: string, changes: object = {}) =>
  act('contractConclude', contractId, { on: '2018-02-01', fromOn: '2018-01-01', ...changes });

/** Tries something that must be refused, and looks that no row of any table came of it. */
async function refusedBy(attempt: () => Promise<{ readonly codes: readonly string[] }>): Promise<readonly string[]> {
  const before = await rowsOfContracts(server);
  const { codes } = await attempt();
  expect(await rowsOfContracts(server)).toEqual(before);
  return codes;
}

describe('S256: a framework agreement goes in five steps', () => {
  const steps = ['contractMeetingHold', 'contractIntentSign', 'contractNegotiationOpen'];

  it('each recorded with its day', async () => {
    const id = await newContract(server, generalist, provider, { form: 'FRAMEWORK_AGREEMENT' });
    await agreeAll(server, generalist, id);
    for (const [index, step] of steps.entries()) {
      expect((await act(step, id, { on: `2017-0${index + 2}-01` })).codes).toEqual([]);
    }
    expect((await conclude(id, { on: '2017-06-01' })).codes).toEqual([]);
    const query = `query($id: ID!) { contract(id: $id) { state isInForce(on: "2018-03-01") results signallingDuty dataDuty
      organisation { code } steps { number toState occurredOn } products(on: "2018-03-01") { productCode priceInCents } } }`;
    expect(await server.query(generalist, query, { id })).toEqual({
      contract: {
        ...{ state: 'CONCLUDED', isInForce: true, results: 'Langer thuis', signallingDuty: 'Zorgen' },
        ...{ dataDuty: 'Elk kwartaal', organisation: { code: 'zorg-a' } },
        steps: [
          { number: 1, toState: 'START_NOTE', occurredOn: '2017-01-02' },
          { number: 2, toState: 'START_MEETING', occurredOn: '2017-02-01' },
          { number: 3, toState: 'LETTER_OF_INTENT', occurredOn: '2017-03-01' },
          { number: 4, toState: 'NEGOTIATION', occurredOn: '2017-04-01' },
          { number: 5, toState: 'CONCLUDED', occurredOn: '2017-06-01' },
        ],
        products: [{ productCode: 'groep', priceInCents: 5000 }],
      },
    });
  });

  it('none of which is passed by, and none of which is dated before the one before', async () => {
    const id = await newContract(server, generalist, provider, { form: 'FRAMEWORK_AGREEMENT' });
    await agreeAll(server, generalist, id);
    for (const attempt of [
      () => act('contractIntentSign', id, { on: '2018-02-01' }),
      () => act('contractNegotiationOpen', id, { on: '2018-02-01' }),
      () => conclude(id),
    ])
      expect(await refusedBy(attempt)).toEqual(['CONTRACT_NOT_THAT_STEP contractId']);
    const early = () => act('contractMeetingHold', id, { on: '2017-01-01' });
    expect(await refusedBy(early)).toEqual(['CONTRACT_DAY_TOO_EARLY on']);
    const late = () => act('contractMeetingHold', id, { on: '2018-03-02' });
    expect(await refusedBy(late)).toEqual(['CONTRACT_DAY_IN_FUTURE on']);
  });

  it('its buttons say the same', async () => {
    const id = await newContract(server, generalist, provider, { form: 'FRAMEWORK_AGREEMENT' });
    const query = 'query($id: ID!) { contract(id: $id) { availableActs { name allowed } } }';
    const { contract } = await server.query<{ contract: { availableActs: { name: string; allowed: boolean }[] } }>(
      ...([generalist, query, { id }] as const),
    );
    const open = contract.availableActs.filter(({ allowed }) => allowed).map(({ name }) => name);
    expect(open.sort()).toEqual(
      [
        'contractAbandon',
        'contractMeetingHold',
        'contractProductAgree',
        'contractProductEnd',
        'contractTermsAgree',
      ].sort(),
    );
  });

  it('and may come to nothing', async () => {
    const id = await newContract(server, generalist, provider);
    const done = await act('contractAbandon', id, { on: '2018-02-01', reason: 'Te duur' });
    expect(done.made).toMatchObject({ state: 'ABANDONED' });
    expect(await refusedBy(() => conclude(id))).toEqual(['CONTRACT_OVER contractId']);
  });

  it('two at once: one is told', async () => {
    const id = await newContract(server, generalist, provider, { form: 'FRAMEWORK_AGREEMENT' });
    const sent = { version: 1, on: '2018-02-01' };
    const outcomes = await Promise.all([1, 2, 3].map(() => act('contractMeetingHold', id, sent)));
    expect(outcomes.flatMap(({ codes }) => codes)).toEqual(['CHANGED_MEANWHILE version', 'CHANGED_MEANWHILE version']);
  });
});

describe('S253: a contract says what was agreed, at what price and for which result', () => {
  it('or is not concluded', async () => {
    const id = await newContract(server, generalist, provider);
    expect(await refusedBy(() => conclude(id))).toEqual(['CONTRACT_WITHOUT_RESULTS contractId']);
    await act('contractTermsAgree', id, { results: 'Langer thuis', excludesOwnOfferGain: false });
    expect(await refusedBy(() => conclude(id))).toEqual(['CONTRACT_WITHOUT_PRODUCTS contractId']);
    await agreeAll(server, generalist, id);
    expect(await refusedBy(() => conclude(id, { untilOn: '2018-01-01' }))).toEqual(['CONTRACT_PERIOD_EMPTY untilOn']);
    expect((await conclude(id)).codes).toEqual([]);
    expect(await refusedBy(() => conclude(id))).toEqual(['CONTRACT_ALREADY_CONCLUDED contractId']);
  });

  it.each([
    ['a product that is not in the catalogue', { productCode: 'anders' }, 'CONTRACT_PRODUCT_UNKNOWN productCode'],
    ['one that is not valid on that day', { fromOn: '2014-12-31' }, 'CONTRACT_PRODUCT_UNKNOWN productCode'],
    ['a purchase without a price', { unit: null, priceInCents: null }, 'CONTRACT_PRICE_MISSING priceInCents'],
    ['a price without a unit', { unit: null }, 'CONTRACT_UNIT_MISMATCH unit'],
  ])('%s is refused', async (_what, changes, refusal) => {
    const id = await newContract(server, generalist, provider);
    const priced = { productCode: 'groep', unit: 'DAY_PART', priceInCents: 1, fromOn: '2017-01-01', ...changes };
    expect(await refusedBy(() => act('contractProductAgree', id, priced))).toEqual([refusal]);
  });

  it('a subsidy pays without a price', async () => {
    const id = await newContract(server, generalist, provider, { form: 'SUBSIDY' });
    expect((await act('contractProductAgree', id, { productCode: 'groep', fromOn: '2017-01-01' })).codes).toEqual([]);
  });

  it('a price holds until the next one, and each day has its own', async () => {
    const id = await concludedContract(server, generalist, provider);
    const next = { productCode: 'groep', unit: 'DAY_PART', priceInCents: 6_000, fromOn: '2018-02-01' };
    expect((await act('contractProductAgree', id, next)).codes).toEqual([]);
    const query = `query($id: ID!, $on: Date) { contract(id: $id) { products(on: $on) { priceInCents } } }`;
    const priceOn = async (on: string) =>
      (await server.query<{ contract: { products: unknown } }>(generalist, query, { id, on })).contract.products;
    expect(await priceOn('2018-01-31')).toEqual([{ priceInCents: 5000 }]);
    expect(await priceOn('2018-02-01')).toEqual([{ priceInCents: 6000 }]);
    const before = () => act('contractProductAgree', id, { ...next, fromOn: '2016-12-31' });
    expect(await refusedBy(before)).toEqual(['CONTRACT_PRICE_OVERLAPS fromOn']);
  });

  it('two prices at once: one is told', async () => {
    const id = await newContract(server, generalist, provider);
    const priced = { version: 1, productCode: 'groep', unit: 'HOUR', priceInCents: 1, fromOn: '2017-01-01' };
    const outcomes = await Promise.all([1, 2].map(() => act('contractProductAgree', id, priced)));
    expect(outcomes.flatMap(({ codes }) => codes)).toEqual(['CHANGED_MEANWHILE version']);
  });

  it('a product says with whom it is agreed on a day', async () => {
    const other = await organisationOf(server, '0160', 'zorg-b');
    const id = await newContract(server, generalist, other);
    await agreeAll(server, generalist, id, 'zonder');
    const query = `query($on: Date) { products(on: $on, first: 100) { nodes { code contracts(on: $on) {
      priceInCents organisation { code } contract { state } } } } }`;
    const agreedOn = async (on: string) => {
      const { products } = await server.query<{ products: { nodes: { code: string; contracts: unknown }[] } }>(
        ...([generalist, query, { on }] as const),
      );
      return products.nodes.find(({ code }) => code === 'zonder')?.contracts;
    };
    expect(await agreedOn('2018-02-01')).toEqual([]);
    expect((await conclude(id)).codes).toEqual([]);
    expect(await agreedOn('2018-02-01')).toEqual([
      { priceInCents: 5000, organisation: { code: 'zorg-b' }, contract: { state: 'CONCLUDED' } },
    ]);
    expect(await agreedOn('2017-12-31')).toEqual([]);
  });
});

describe('R36: no provider in the access has an incentive to lead to its own offer', () => {
  it('so what does not exclude it needs a reason, which is kept', async () => {
    const id = await newContract(server, generalist, provider, { givesAccess: true });
    await agreeAll(server, generalist, id);
    const before = await rowsOfContracts(server);
    const refused = await conclude(id);
    expect(refused.errors).toMatchObject([{ code: 'RULE_NEEDS_REASON', path: ['input', 'reasons'] }]);
    expect(refused.errors[0]?.article).toContain('Rule R36');
    expect(await rowsOfContracts(server)).toEqual(before);
    const reasons = [{ rule: 'R36', reason: 'Er is geen andere aanbieder' }];
    expect((await conclude(id, { reasons })).codes).toEqual([]);
    const query = 'query($id: ID!) { contract(id: $id) { ruleReasons { rule reason } } }';
    expect(await server.query(generalist, query, { id })).toEqual({ contract: { ruleReasons: reasons } });
  });

  it('and what excludes it needs none', async () => {
    const id = await newContract(server, generalist, provider, { givesAccess: true });
    await agreeAll(server, generalist, id);
    await act('contractTermsAgree', id, { results: 'Langer thuis', excludesOwnOfferGain: true });
    expect((await conclude(id)).codes).toEqual([]);
  });
});

it('R80: a lower price for the same needs a reason', async () => {
  const id = await concludedContract(server, generalist, provider);
  const lower = { productCode: 'groep', unit: 'DAY_PART', priceInCents: 4_000, fromOn: '2018-01-01' };
  expect(await refusedBy(() => act('contractProductAgree', id, lower))).toEqual(['RULE_NEEDS_REASON reasons']);
  const reasons = [{ rule: 'R80', reason: 'Minder overhead, zelfde kwaliteit' }];
  expect((await act('contractProductAgree', id, { ...lower, reasons })).codes).toEqual([]);
});

describe('a contract', () => {
  it('ends before its last day, never after it', async () => {
    const id = await concludedContract(server, generalist, provider);
    const end = (untilOn: string) => act('contractEnd', id, { on: '2018-02-01', untilOn, reason: 'Failliet' });
    expect(await refusedBy(() => end('2019-01-02'))).toEqual(['CONTRACT_END_LATER untilOn']);
    expect(await refusedBy(() => end('2017-01-01'))).toEqual(['CONTRACT_PERIOD_EMPTY untilOn']);
    expect((await end('2018-06-01')).made).toMatchObject({ state: 'ENDED' });
    const query = 'query($id: ID!, $on: Date) { contract(id: $id) { isInForce(on: $on) } }';
    const holdsOn = (on: string) => server.query(generalist, query, { id, on });
    expect(await holdsOn('2018-05-31')).toEqual({ contract: { isInForce: true } });
    expect(await holdsOn('2018-06-01')).toEqual({ contract: { isInForce: false } });
  });

  it.each([
    ['of nobody', () => ({ organisationId: newId() }), 'NOT_FOUND organisationId'],
    ['with a group', { code: 'huisartsen-hier' }, 'CONTRACT_WITH_GROUP organisationId'],
    ['of tomorrow', () => ({ on: '2018-03-02' }), 'CONTRACT_DAY_IN_FUTURE on'],
  ])('%s is refused', async (_what, changes, refusal) => {
    const given =
      typeof changes === 'function'
        ? changes()
        : { organisationId: await organisationOf(server, '0160', changes.code) };
    const input = { number: 'X-1', title: 'X', form: 'PURCHASE', givesAccess: false, on: '2018-01-01' };
    const sent = { organisationId: provider, ...input, ...given };
    expect(await refusedBy(() => actOnContract(server, generalist, 'contractStart', sent))).toEqual([refusal]);
  });

  it('has a number of its own', async () => {
    await newContract(server, generalist, provider, { number: 'Y-1' });
    const again = { organisationId: provider, number: 'Y-1', title: 'X', form: 'PURCHASE', givesAccess: false };
    const start = () => actOnContract(server, generalist, 'contractStart', { ...again, on: '2018-01-01' });
    expect(await refusedBy(start)).toEqual(['CONTRACT_NUMBER_TAKEN number']);
  });

  it.each(['resident', 'partner', 'administrator'] as const)('is not made by a %s', async (name) => {
    const token = await server.persona(name, '0160');
    const query = 'mutation($input: ContractStartInput!) { contractStart(input: $input) { contract { id } } }';
    const input = { organisationId: provider, number: 'Z', title: 'X', form: 'SUBSIDY', givesAccess: false };
    const { body } = await server.post(token, query, { input: { ...input, on: '2018-01-01' } });
    const { errors } = body as { errors: { extensions: { code: string } }[] };
    expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('is not seen from another municipality, nor by a resident', async () => {
    const id = await newContract(server, generalist, provider);
    const query = 'query($id: ID!) { contract(id: $id) { id } }';
    expect(await server.query(await server.persona('generalist', '0222'), query, { id })).toEqual({ contract: null });
    const { body } = await server.post(await server.persona('resident', '0160'), query, { id });
    expect((body as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
