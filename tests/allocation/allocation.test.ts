import { newId } from '@eenplan/kit';
import { startTestServer, type TestServer } from '@eenplan/testing';
import { actOnPart, NOTHING_LIGHTER, tailored, weigh } from '../support/blocks';
import {
  type ActOutcome,
  actOnAllocation,
  actOnContract,
  allocateToFatima,
  type Arranged,
  arrange,
  concludedContract,
  configure,
  madeUpCatalogue,
  organisationOf,
  productOf,
  rowsOfContracts,
} from '../support/contracts';
import { registerResident } from '../support/people';

let server: TestServer;
let generalist: string;
let provider: string;
let uncontracted: string;
let contractId: string;
let product: string;
let plan: Arranged;
beforeAll(async () => {
  server = await startTestServer();
  generalist = await server.persona('generalist', '0160');
  await madeUpCatalogue(server, '0160');
  provider = await organisationOf(server, '0160', 'zorg-a');
  uncontracted = await organisationOf(server, '0160', 'zorg-b');
  contractId = await concludedContract(server, generalist, provider);
  product = await productOf(server, '0160', 'groep', '2018-02-01');
  plan = await arrange(server, generalist, provider);
});
afterAll(() => server.close());

const make = ({ blockId, residentId }: Arranged, changes: object = {}): Promise<ActOutcome> =>
  actOnAllocation(server, generalist, 'allocationMake', {
    ...{ buildingBlockId: blockId, residentId, productId: product, organisationId: provider },
    ...{ volume: 4, frequency: 'WEEK', fromOn: '2018-02-01', untilOn: '2018-12-31', ...changes },
  });
/** Allocated to a household of its own. */
async function made(changes: object = {}): Promise<string> {
  const { codes, made: allocation } = await make(await arrange(server, generalist, provider), changes);
  expect(codes).toEqual([]);
  return allocation?.id ?? '';
}
const act = (name: string, allocationId: string, changes: object): Promise<ActOutcome> =>
  actOnAllocation(server, generalist, name, { allocationId, ...changes });

/** Tries something that must be refused, and looks that no row of any table came of it. */
async function refusedBy(attempt: () => Promise<ActOutcome>): Promise<readonly string[]> {
  const before = await rowsOfContracts(server);
  const { codes } = await attempt();
  expect(await rowsOfContracts(server)).toEqual(before);
  return codes;
}

describe('S252: support is allocated under a contract that holds on its first day', () => {
  it('and has the version, the price and the unit of that day', async () => {
    const id = await made();
    const query = `query($id: ID!) { allocation(id: $id) { state volume unit frequency priceInCents taskFieldCode fromOn
      untilOn product { title } organisation { code } contract { id } resident { id } buildingBlock { title }
      case { id } changes { number volume reason } } }`;
    expect(await server.query(generalist, query, { id })).toMatchObject({
      allocation: {
        ...{ state: 'ALLOCATED', volume: 4, unit: 'DAY_PART', frequency: 'WEEK', priceInCents: 5000 },
        ...{ taskFieldCode: '6.71', fromOn: '2018-02-01', untilOn: '2018-12-31', contract: { id: contractId } },
        ...{ product: { title: 'Begeleiding groep ontwikkelen' }, organisation: { code: 'zorg-a' } },
        ...{ buildingBlock: { title: 'Zelf' }, changes: [{ number: 1, volume: 4, reason: null }] },
      },
    });
  });

  it.each([
    ['the day before the contract', { fromOn: '2016-12-31', untilOn: null }],
    ['the first day after it', { fromOn: '2019-01-01', untilOn: null }],
  ])('%s it is refused with code, path and rule, and nothing is half written', async (_what, days) => {
    const productId = await productOf(server, '0160', 'groep', days.fromOn);
    const before = await rowsOfContracts(server);
    const refused = await make(plan, { ...days, productId });
    expect(refused.made).toBeNull();
    expect(refused.errors).toEqual([
      {
        ...{ code: 'ALLOCATION_WITHOUT_CONTRACT', path: ['input', 'organisationId'] },
        article: 'Rule S252: support is allocated under a contract that holds on its first day',
      },
    ]);
    expect(await rowsOfContracts(server)).toEqual(before);
  });

  it('a provider without any contract is refused', async () => {
    const other = await arrange(server, generalist, uncontracted);
    const attempt = () => make(other, { organisationId: uncontracted });
    expect(await refusedBy(attempt)).toEqual(['ALLOCATION_WITHOUT_CONTRACT organisationId']);
  });

  it('a contract that is not concluded is none', async () => {
    const begun = { number: 'not-concluded', title: 'X', form: 'SUBSIDY', givesAccess: false, on: '2017-01-02' };
    await actOnContract(server, generalist, 'contractStart', { ...begun, organisationId: uncontracted });
    const other = await arrange(server, generalist, uncontracted);
    const attempt = () => make(other, { organisationId: uncontracted });
    expect(await refusedBy(attempt)).toEqual(['ALLOCATION_WITHOUT_CONTRACT organisationId']);
  });

  it('a product that is not in the contract is refused', async () => {
    const productId = await productOf(server, '0160', 'zonder', '2018-02-01');
    expect(await refusedBy(() => make(plan, { productId }))).toEqual(['ALLOCATION_PRODUCT_NOT_CONTRACTED productId']);
  });

  it('the database refuses it as well', async () => {
    const id = await made();
    const sql = `insert into core.allocation select (jsonb_populate_record(a, jsonb_build_object(
      'id', $2::text, 'from_on', '2019-01-01', 'until_on', null))).* from core.allocation a where id = $1`;
    const insert = server.database.asApp('0160', (client) => client.query(sql, [id, newId()]));
    await expect(insert).rejects.toMatchObject({ constraint: 'allocation_contracted' });
  });

  it('and the contract does not end before it begins', async () => {
    const own = await organisationOf(server, '0160', 'zorg-b');
    const contract = await concludedContract(server, generalist, own, { untilOn: null });
    const arranged = await arrange(server, generalist, own);
    expect((await make(arranged, { organisationId: own, fromOn: '2018-06-01' })).codes).toEqual([]);
    const end = (untilOn: string) =>
      actOnContract(server, generalist, 'contractEnd', {
        contractId: contract,
        on: '2018-03-01',
        untilOn,
        reason: 'Op',
      });
    expect(await refusedBy(() => end('2018-06-01'))).toEqual(['CONTRACT_STILL_ALLOCATED untilOn']);
    const leave = { contractId: contract, productCode: 'groep', untilOn: '2018-05-01' };
    const leaves = () => actOnContract(server, generalist, 'contractProductEnd', leave);
    expect(await refusedBy(leaves)).toEqual(['CONTRACT_STILL_ALLOCATED untilOn']);
    const price = { contractId: contract, productCode: 'groep', unit: 'DAY_PART', priceInCents: 6_000 };
    const next = await actOnContract(server, generalist, 'contractProductAgree', { ...price, fromOn: '2018-05-01' });
    expect(next.codes).toEqual([]);
    expect((await end('2018-06-02')).codes).toEqual([]);
  });
});

describe('R37: of a version of the product that is valid on the first day', () => {
  it.each([
    ['2017-12-31', '2018-02-01'],
    ['2018-01-01', '2017-12-31'],
  ])('on %s not of the version of %s', async (fromOn, of) => {
    const productId = await productOf(server, '0160', 'groep', of);
    expect(await refusedBy(() => make(plan, { productId, fromOn }))).toEqual([
      'ALLOCATION_PRODUCT_NOT_VALID productId',
    ]);
  });

  it('the version does not end before what was allocated by it begins', async () => {
    await made({ fromOn: '2018-09-01' });
    const next = { code: 'groep', title: 'Nog anders', law: 'WMO', fromOn: '2018-08-01', source: 'made up' };
    expect(await configure(server, '0160', { products: { products: [next] } })).toEqual([
      'PRODUCT_STILL_ALLOCATED products products',
    ]);
  });
});

describe('S033: a target group never refuses anybody', () => {
  it('a resident of no target group gets a product that the document names with one', async () => {
    const query = 'query($id: ID!) { product(id: $id) { targetGroups { targetGroup { code } } } }';
    const of2017 = await productOf(server, '0160', 'groep', '2017-06-01');
    expect(await server.query(generalist, query, { id: of2017 })).toEqual({
      product: { targetGroups: [{ targetGroup: { code: 'ouderen' } }] },
    });
    await made({ productId: of2017, fromOn: '2017-06-01' });
  });
});

describe('R17: tailored support needs a decision', () => {
  it('and is not allocated before its day', async () => {
    const arranged = await arrange(server, generalist, provider);
    await weigh(server, generalist, arranged.goalId, NOTHING_LIGHTER);
    const block = tailored(arranged, { provider: { organisationId: provider } });
    const added = await actOnPart(server, generalist, 'buildingBlockAdd', block);
    const blockId = added.id ?? '';
    const given = { ...arranged, blockId };
    expect(await refusedBy(() => make(given))).toEqual(['ALLOCATION_NEEDS_DECISION buildingBlockId']);
    const decision = {
      buildingBlockId: blockId,
      kind: 'ACCESS_DECISION',
      decidedOn: '2018-02-15',
      motivation: 'Nodig',
    };
    expect((await actOnPart(server, generalist, 'accessDecide', decision)).codes).toEqual([]);
    expect(await refusedBy(() => make(given, { fromOn: '2018-02-14' }))).toEqual(['ALLOCATION_BEFORE_DECISION fromOn']);
    expect((await make(given, { fromOn: '2018-02-15' })).codes).toEqual([]);
  });
});

describe('what does not fit is refused', () => {
  it.each([
    ['a building block of nobody', { buildingBlockId: newId() }, 'NOT_FOUND buildingBlockId'],
    ['a resident of nobody', { residentId: newId() }, 'NOT_FOUND residentId'],
    ['a product of nobody', { productId: 'geen' }, 'NOT_FOUND productId'],
    ['an organisation of nobody', { organisationId: newId() }, 'NOT_FOUND organisationId'],
    ['an end before the start', { untilOn: '2018-02-01' }, 'ALLOCATION_PERIOD_EMPTY untilOn'],
    ['another unit than that of the contract', { unit: 'HOUR' }, 'ALLOCATION_UNIT_MISMATCH unit'],
  ])('%s', async (_what, changes, refusal) => {
    expect(await refusedBy(() => make(plan, changes))).toEqual([refusal]);
  });

  it('R01: somebody who does not live in the household', async () => {
    const residentId = await registerResident(server, generalist);
    expect(await refusedBy(() => make(plan, { residentId }))).toEqual(['ALLOCATION_NOT_OF_HOUSEHOLD residentId']);
  });

  it('OP043: a budget; and somebody else than the plan names', async () => {
    const changes = { delivery: 'BUDGET', personalPlan: 'Zelf kiezen' };
    const budget = await arrange(server, generalist, provider, { changes });
    expect(await refusedBy(() => make(budget))).toEqual(['ALLOCATION_OF_BUDGET buildingBlockId']);
    const helper = await arrange(server, generalist, provider, { changes: { provider: { helperName: 'Buurvrouw' } } });
    expect(await refusedBy(() => make(helper))).toEqual(['ALLOCATION_OTHER_PROVIDER organisationId']);
  });

  it('R09: a product of another law, and one with a budget alone', async () => {
    for (const [productCode, refusal] of [
      ['jeugd', 'ALLOCATION_OTHER_LAW productId'],
      ['eigen', 'ALLOCATION_PRODUCT_NOT_IN_KIND productId'],
    ] as const) {
      const priced = { contractId, productCode, unit: 'HOUR', priceInCents: 1, fromOn: '2017-01-01' };
      expect((await actOnContract(server, generalist, 'contractProductAgree', priced)).codes).toEqual([]);
      const productId = await productOf(server, '0160', productCode, '2018-02-01');
      expect(await refusedBy(() => make(plan, { productId }))).toEqual([refusal]);
    }
  });

  it('OP259: the same once more in that period', async () => {
    const arranged = await arrange(server, generalist, provider);
    expect((await make(arranged, { untilOn: '2018-06-01' })).codes).toEqual([]);
    expect(await refusedBy(() => make(arranged, { fromOn: '2018-05-31' }))).toEqual(['ALLOCATION_STACKED productId']);
    expect((await make(arranged, { fromOn: '2018-06-01' })).codes).toEqual([]);
  });
});

describe('the course of it', () => {
  const change = (id: string, changes: object) => act('allocationChange', id, { reason: 'Gaat beter', ...changes });

  it('begins, changes and ends; each is kept', async () => {
    const id = await made();
    expect((await act('allocationStart', id, { on: '2018-02-05' })).made).toMatchObject({ state: 'STARTED' });
    expect((await change(id, { volume: 6 })).codes).toEqual([]);
    const end = { untilOn: '2018-04-01', reasonCode: 'SOLVED', note: 'Redt zich' };
    expect((await act('allocationEnd', id, end)).made).toMatchObject({ state: 'ENDED' });
    const query = `query($id: ID!) { allocation(id: $id) { startedOn untilOn endReasonCode endNote
      changes { number volume untilOn } availableActs { allowed } } }`;
    expect(await server.query(generalist, query, { id })).toEqual({
      allocation: {
        ...{ startedOn: '2018-02-05', untilOn: '2018-04-01', endReasonCode: 'SOLVED', endNote: 'Redt zich' },
        changes: [
          { number: 1, volume: 4, untilOn: '2018-12-31' },
          { number: 2, volume: 6, untilOn: '2018-12-31' },
          { number: 3, volume: 6, untilOn: '2018-04-01' },
        ],
        availableActs: [{ allowed: false }, { allowed: false }, { allowed: false }],
      },
    });
    expect(await refusedBy(() => change(id, { volume: 1 }))).toEqual(['ALLOCATION_ENDED allocationId']);
  });

  it('OP186: less only with the agreement of the provider', async () => {
    const id = await made();
    expect(await refusedBy(() => change(id, { volume: 3 }))).toEqual([
      'ALLOCATION_PROVIDER_NOT_AGREED providerAgreedOn',
    ]);
    const tomorrow = { volume: 3, providerAgreedOn: '2018-03-02' };
    expect(await refusedBy(() => change(id, tomorrow))).toEqual(['ALLOCATION_DAY_IN_FUTURE providerAgreedOn']);
    expect((await change(id, { volume: 3, providerAgreedOn: '2018-03-01' })).codes).toEqual([]);
    expect(await refusedBy(() => change(id, { volume: 3 }))).toEqual(['ALLOCATION_NOTHING_CHANGES']);
    expect(await refusedBy(() => change(id, { untilOn: '2018-02-01' }))).toEqual(['ALLOCATION_PERIOD_EMPTY untilOn']);
  });

  it('S252: it goes on longer under a contract that holds then', async () => {
    const id = await made({ untilOn: '2019-01-01' });
    expect(await refusedBy(() => change(id, { untilOn: '2019-02-01' }))).toEqual([
      'ALLOCATION_WITHOUT_CONTRACT untilOn',
    ]);
    const shorter = await made({ untilOn: '2018-12-31' });
    expect((await change(shorter, { untilOn: '2019-02-01' })).codes).toEqual([]);
  });

  it('begins within its period, once, and not in the future', async () => {
    const id = await made();
    const start = (on: string) => act('allocationStart', id, { on });
    expect(await refusedBy(() => start('2018-01-31'))).toEqual(['ALLOCATION_DAY_OUTSIDE on']);
    expect(await refusedBy(() => start('2018-03-02'))).toEqual(['ALLOCATION_DAY_IN_FUTURE on']);
    expect((await start('2018-02-01')).codes).toEqual([]);
    expect(await refusedBy(() => start('2018-02-01'))).toEqual(['ALLOCATION_STARTED allocationId']);
  });

  it('what never began ends on its first day and makes room', async () => {
    const arranged = await arrange(server, generalist, provider);
    const { made: allocation } = await make(arranged);
    const end = { untilOn: '2018-02-01', reasonCode: 'NOT_BEGUN' };
    expect((await act('allocationEnd', allocation?.id ?? '', end)).codes).toEqual([]);
    expect((await make(arranged)).codes).toEqual([]);
  });

  it.each([
    ['a reason that nobody knows', { reasonCode: 'ZOMAAR' }, 'ALLOCATION_REASON_UNKNOWN reasonCode'],
    ['a reason of another law', { reasonCode: 'YOUTH_AS_PLANNED' }, 'ALLOCATION_REASON_UNKNOWN reasonCode'],
    ['a day after the end that was agreed', { untilOn: '2019-01-01' }, 'ALLOCATION_DAY_OUTSIDE untilOn'],
    ['a day before it began', { untilOn: '2018-02-05' }, 'ALLOCATION_PERIOD_EMPTY untilOn'],
    ['a day that has passed', { untilOn: '2018-02-20' }, 'ALLOCATION_PROVIDER_NOT_AGREED providerAgreedOn'],
  ])('S046: it does not end with %s', async (_what, changes, refusal) => {
    const id = await made();
    await act('allocationStart', id, { on: '2018-02-05' });
    const end = { untilOn: '2018-04-01', reasonCode: 'SOLVED', ...changes };
    expect(await refusedBy(() => act('allocationEnd', id, end))).toEqual([refusal]);
  });

  it('S046: the reasons are data, those of a law apart', async () => {
    const query = 'query($law: String) { allocationEndReasons(law: $law) { code law { code } } }';
    const codes = async (law: string) => {
      const { allocationEndReasons } = await server.query<{ allocationEndReasons: { code: string }[] }>(
        ...([generalist, query, { law }] as const),
      );
      return allocationEndReasons.map(({ code }) => code);
    };
    expect(await codes('WMO')).toEqual(expect.arrayContaining(['SOLVED', 'ADMITTED', 'DECEASED', 'WMO_MOVED']));
    expect(await codes('WMO')).not.toContain('YOUTH_AS_PLANNED');
    expect(await codes('JEUGDWET')).toContain('YOUTH_AS_PLANNED');
  });
});

describe('two callers at once', () => {
  it('on one allocation: one is told', async () => {
    const id = await made();
    const more = { version: 1, reason: 'Meer nodig' };
    const outcomes = await Promise.all([5, 6, 7].map((volume) => act('allocationChange', id, { ...more, volume })));
    expect(outcomes.flatMap(({ codes }) => codes)).toEqual(['CHANGED_MEANWHILE version', 'CHANGED_MEANWHILE version']);
  });

  it('making the same: one is told', async () => {
    const arranged = await arrange(server, generalist, provider);
    const outcomes = await Promise.all([make(arranged), make(arranged)]);
    expect(outcomes.flatMap(({ codes }) => codes)).toEqual(['ALLOCATION_STACKED productId']);
  });

  it('allocating while the contract ends: one of both is refused', async () => {
    const organisationId = await organisationOf(server, '0160', 'zorg-c');
    const contract = await concludedContract(server, generalist, organisationId);
    const arranged = await arrange(server, generalist, organisationId);
    const end = { contractId: contract, on: '2018-03-01', untilOn: '2018-01-01', reason: 'Op' };
    const outcomes = await Promise.all([
      make(arranged, { organisationId }),
      actOnContract(server, generalist, 'contractEnd', end),
    ]);
    expect(['ALLOCATION_WITHOUT_CONTRACT organisationId', 'CONTRACT_STILL_ALLOCATED untilOn']).toContain(
      outcomes.flatMap(({ codes }) => codes).join(),
    );
    const [row] = await server.database.query<{ wrong: number }>(
      `select count(*)::int as wrong from core.allocation a where a.until_on is distinct from a.from_on
         and not core.is_contracted(a)`,
    );
    expect(row).toEqual({ wrong: 0 });
  });
});

describe('who sees it', () => {
  const query = '{ allocations(first: 100) { nodes { id resident { id } } } }';
  interface Seen {
    readonly allocations: { readonly nodes: readonly { readonly id: string; readonly resident: { id: string } }[] };
  }

  it('a resident the own one alone, in the plan too, and not the contract', async () => {
    const token = await server.persona('generalist', '0222');
    // A mother sees what her children are allocated; here it is about the own one.
    await server.database.query("delete from core.representative where municipality = '0222'");
    const own = await allocateToFatima(server, token);
    const fatima = await server.persona('resident', '0222');
    const seen = await server.query<Seen>(fatima, query);
    expect(seen.allocations.nodes).toEqual([{ id: own.id, resident: { id: own.residentId } }]);
    const blocks = 'query($id: ID!) { allocation(id: $id) { product { code } changes { volume } contract { id } } }';
    const { body } = await server.post(fatima, blocks, { id: own.id });
    expect(body).toMatchObject({
      data: { allocation: { product: { code: 'groep' }, changes: [{ volume: 4 }], contract: null } },
      errors: [{ path: ['allocation', 'contract'], extensions: { code: 'FORBIDDEN' } }],
    });
    const all = await server.query<Seen>(token, query);
    expect(all.allocations.nodes.length).toBe(2);
  });

  it.each(['partner', 'administrator'] as const)('a %s none', async (name) => {
    const { body } = await server.post(await server.persona(name, '0160'), query);
    expect((body as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('nobody that of another municipality', async () => {
    const id = await made();
    const other = await server.persona('generalist', '0222');
    const one = 'query($id: ID!) { allocation(id: $id) { id } }';
    expect(await server.query(other, one, { id })).toEqual({ allocation: null });
  });
});
