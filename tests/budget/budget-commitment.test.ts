// Words of documents stand in strings, in Dutch. cspell:ignoreRegExp /'[^'\n]*'/g
import { MunicipalityService } from '@eenplan/core';
import { expectGolden, startTestServer, type TestServer } from '@eenplan/testing';
import {
  type ActOutcome,
  actOnAllocation,
  actOnContract,
  type Arranged,
  arrange,
  configure,
  madeUpCatalogue,
  newContract,
  organisationOf,
  productOf,
} from '../support/contracts';
import { applyBudgets } from './budgets';
import { allocated, bought, type Bought, type Ground, nothingRuns, priced, type Running } from './running';

const HERE = '0160';
const ELSEWHERE = '0222';
/** Switches no law on. */
const WITHOUT_LAWS = '9001';
const SOURCE = { source: 'made up for this test' };

let server: TestServer;
let generalist: string;
let policy: string;
let provider: string;
let wheelchair: string;
let plan: Arranged;
let ground: Ground;
beforeAll(async () => {
  server = await startTestServer();
  generalist = await server.persona('generalist', HERE);
  policy = await server.persona('policy-officer', HERE);
  await server.platform.get(MunicipalityService).put(WITHOUT_LAWS, 'Voorbeeldgemeente');
  for (const municipality of [HERE, ELSEWHERE]) {
    await madeUpCatalogue(server, municipality);
    expect(await configure(server, municipality, CATALOGUE)).toEqual([]);
    await applyBudgets(server.platform, municipality, BUDGETS);
  }
  await applyBudgets(server.platform, WITHOUT_LAWS, BUDGETS);
  provider = await organisationOf(server, HERE, 'zorg-a');
  wheelchair = await productOf(server, HERE, 'rolstoel', '2018-02-01');
  const contractId = await rentedContract();
  plan = await arrange(server, generalist, provider);
  const productId = await productOf(server, HERE, 'hulpmiddel', '2018-02-01');
  ground = { municipality: HERE, product: 'hulpmiddel', productId, contractId, block: plan };
  await setBudget({ shownFrom: 1 });
  // What the demonstrators and whoever asks first bring along is not counted.
  for (const by of [generalist, policy]) await server.query(by, '{ viewer { kind } laws { code } }');
});
afterAll(() => server.close());

const CATALOGUE = {
  products: {
    products: [
      { code: 'rolstoel', title: 'Rolstoel in bruikleen', law: 'WMO', unit: 'DAY_PART', ...SOURCE },
      { code: 'rolstoel-los', title: 'Rolstoel voor een dag', law: 'WMO', unit: 'DAY_PART', ...SOURCE },
      { code: 'hulpmiddel', title: 'Hulpmiddel', unit: 'HOUR', ...SOURCE },
    ],
  },
  budgetCategories: [
    { category: 'WMO_WHEELCHAIRS', products: ['rolstoel', 'rolstoel-los'] },
    { category: 'WMO_AIDS', products: ['hulpmiddel'] },
  ],
};

/** Lines as Doetinchem 2017 §8.3 has them, with amounts of this test. */
const BUDGETS = [
  {
    ...{ title: 'Sociaal domein', years: [2018, 2019, 2020], source: { document: 'Voorbeeld', section: '1' } },
    headings: [
      {
        ...{ kind: 'TASK_FIELD', code: '6.6', title: 'Maatwerkvoorzieningen', law: 'WMO' },
        lines: [
          lineOf('Rolstoelvoorzieningen', 3_650, 'WMO_WHEELCHAIRS'),
          lineOf('Woonvoorzieningen', 397_459, 'WMO_HOME_ADAPTATIONS'),
          lineOf('Hulpmiddelen', 1_000, 'WMO_AIDS'),
          lineOf('Uitvoering', 100),
        ],
      },
    ],
  },
];

function lineOf(title: string, euro: number, category?: string): object {
  return { title, kind: 'COST', euro: { 2018: euro, 2019: euro, 2020: euro }, ...(category ? { category } : {}) };
}

/** A purchase of wheelchairs at 50 euro in 2017 and 2018; its id. */
async function rentedContract(): Promise<string> {
  const contractId = await newContract(server, generalist, provider);
  const terms = { contractId, results: 'Langer thuis', signallingDuty: 'Zorgen', dataDuty: 'Elk kwartaal' };
  const price = { contractId, productCode: 'rolstoel', unit: 'DAY_PART', priceInCents: 5_000, fromOn: '2017-01-01' };
  const period = { contractId, on: '2017-01-02', fromOn: '2017-01-01', untilOn: '2019-01-01' };
  const done = [
    await actOnContract(server, generalist, 'contractTermsAgree', { ...terms, excludesOwnOfferGain: false }),
    await actOnContract(server, generalist, 'contractProductAgree', price),
    await actOnContract(server, generalist, 'contractConclude', period),
  ];
  expect(done.flatMap(({ codes }) => codes)).toEqual([]);
  return contractId;
}

/** What the municipality has set for budgets, in force already. */
const setBudget = (budget: object): Promise<object[]> =>
  server.database.query(
    `update core.setting set value = value || $1 where municipality = '${HERE}' and module = 'core'`,
    [JSON.stringify({ budget })],
  );

interface Commitment {
  readonly committed: number | null;
  readonly left: number | null;
  readonly isExceeded: boolean;
  readonly isAlert: boolean;
  readonly isComplete: boolean;
  readonly unpricedCount: number | null;
  readonly isSuppressed: boolean;
}
interface Line {
  readonly title: string;
  readonly category: { readonly code: string } | null;
  readonly commitment: Commitment | null;
}

const COMMITTED = /* GraphQL */ `
  query Committed($year: Int!) {
    budget(year: $year) {
      headings {
        lines {
          title
          amount
          category {
            code
            lawCode
          }
          commitment {
            committed
            left
            isExceeded
            isAlert
            alertAtPercent
            isComplete
            unpricedCount
            isSuppressed
            productCount
          }
        }
      }
    }
  }
`;

async function linesOf(year: number, by = policy): Promise<readonly Line[]> {
  const { budget } = await server.query<{ budget: { headings: { lines: Line[] }[] } }>(by, COMMITTED, { year });
  return budget.headings.flatMap(({ lines }) => lines);
}
const lineTitled = async (title: string, year: number, by = policy): Promise<Line | undefined> =>
  (await linesOf(year, by)).find((line) => line.title === title);
const wheelchairs = async (by = policy): Promise<Commitment | null> =>
  (await lineTitled('Rolstoelvoorzieningen', 2018, by))?.commitment ?? null;

const ALERTS = 'query($year: Int!) { budgetAlerts(year: $year) { title commitment { left isExceeded } } }';
async function alerts(year = 2018, by = policy): Promise<unknown[]> {
  return (await server.query<{ budgetAlerts: unknown[] }>(by, ALERTS, { year })).budgetAlerts;
}

const allocate = (to: Arranged, changes: object): Promise<ActOutcome> =>
  actOnAllocation(server, generalist, 'allocationMake', {
    ...{ buildingBlockId: to.blockId, residentId: to.residentId, productId: wheelchair, organisationId: provider },
    ...{ volume: 7, frequency: 'WEEK', fromOn: '2018-02-01', ...changes },
  });
/** One that must be done; the id of the allocation. */
async function done(act: Promise<ActOutcome>): Promise<string> {
  const { codes, made } = await act;
  expect(codes).toEqual([]);
  return made?.id ?? '';
}

describe('R75: wheelchairs at 50 euro a day, against a line of 3,650 euro', () => {
  let first: string;
  let second: string;

  it('nothing is committed while nothing runs', async () => {
    expect(await wheelchairs()).toMatchObject({ committed: 0, left: 365_000, isExceeded: false, isComplete: true });
  });

  it('72 days are below it', async () => {
    first = await done(allocate(plan, { untilOn: '2018-04-14' }));
    expect(await wheelchairs()).toMatchObject({ committed: 360_000, left: 5_000, isExceeded: false, isAlert: false });
    expect(await alerts()).toEqual([]);
  });

  it('73 days are what it has, and no alert', async () => {
    await done(act('allocationChange', first, { untilOn: '2018-04-15', reason: 'Een dag langer' }));
    expect(await wheelchairs()).toMatchObject({ committed: 365_000, left: 0, isExceeded: false, isAlert: false });
    expect(await alerts()).toEqual([]);
  });

  it('a day for somebody else is above it: the next request tells, with how much', async () => {
    const other = await arrange(server, generalist, provider);
    second = await done(allocate(other, { fromOn: '2018-05-01', untilOn: '2018-05-02' }));
    expect(await wheelchairs()).toMatchObject({ committed: 370_000, left: -5_000, isExceeded: true, isAlert: true });
    expect(await alerts()).toEqual([
      { title: 'Rolstoelvoorzieningen', commitment: { left: -5_000, isExceeded: true } },
    ]);
  });

  it('of another year there is none, and of a year without a budget neither', async () => {
    expect([await alerts(2019), await alerts(2031)]).toEqual([[], []]);
  });

  it('of few residents the amount is not told, and that the line is exceeded is', async () => {
    await setBudget({ shownFrom: 3 });
    expect(await wheelchairs()).toMatchObject({
      ...{ committed: null, left: null, unpricedCount: null, isSuppressed: true, isExceeded: true, isAlert: true },
    });
    expect(await alerts()).toEqual([{ title: 'Rolstoelvoorzieningen', commitment: { left: null, isExceeded: true } }]);
    await setBudget({ shownFrom: 2 });
    expect(await wheelchairs()).toMatchObject({ committed: 370_000, isSuppressed: false });
    await setBudget({});
    expect(await wheelchairs()).toMatchObject({ committed: null, isSuppressed: true });
    await setBudget({ shownFrom: 1 });
  });

  it('no other municipality counts it, nor sees its alert', async () => {
    const other = await server.persona('policy-officer', ELSEWHERE);
    expect(await alerts(2018, other)).toEqual([]);
    expect(await wheelchairs(other)).toMatchObject({ committed: 0, isSuppressed: false, isExceeded: false });
  });

  it('what is given under another law does not count', async () => {
    const law = (code: string) =>
      server.database.query('update core.building_block set law_code = $2 where id = $1', [plan.blockId, code]);
    const allocations = (code: string | null) =>
      server.database.query('update core.allocation set law_code = $2 where id = $1', [first, code]);
    await law('WGS');
    await allocations(null);
    expect(await wheelchairs()).toMatchObject({ committed: 5_000 });
    await law('WMO');
    expect(await wheelchairs()).toMatchObject({ committed: 370_000 });
    await allocations('JEUGDWET');
    expect(await wheelchairs()).toMatchObject({ committed: 5_000 });
    await allocations('WMO');
  });

  it('when it ends earlier the alert is gone', async () => {
    await done(act('allocationEnd', second, { untilOn: '2018-05-01', reasonCode: 'NOT_BEGUN' }));
    expect(await wheelchairs()).toMatchObject({ committed: 365_000, isExceeded: false, isAlert: false });
    expect(await alerts()).toEqual([]);
  });

  it('a municipality that warns above 90 % is warned before it is exceeded', async () => {
    await setBudget({ shownFrom: 1, alertAtPercent: 90 });
    expect(await wheelchairs()).toMatchObject({ isExceeded: false, isAlert: true });
    expect(await alerts()).toEqual([{ title: 'Rolstoelvoorzieningen', commitment: { left: 0, isExceeded: false } }]);
    await setBudget({ shownFrom: 1 });
  });

  const act = (name: string, allocationId: string, changes: object): Promise<ActOutcome> =>
    actOnAllocation(server, generalist, name, { allocationId, ...changes });
});

describe('what a line pays for', () => {
  it('a line without a category has none, and so has one of which no product is in the catalogue', async () => {
    expect(await lineTitled('Uitvoering', 2018)).toMatchObject({ category: null, commitment: null });
    expect(await lineTitled('Woonvoorzieningen', 2018)).toMatchObject({
      ...{ category: { code: 'WMO_HOME_ADAPTATIONS' }, commitment: null },
    });
  });

  it('where the Wmo is off nobody sees a category of it, nor what is committed', async () => {
    const there = await server.persona('policy-officer', WITHOUT_LAWS);
    const lines = await linesOf(2018, there);
    expect(lines.map(({ title, category, commitment }) => [title, category, commitment])).toEqual(
      ['Rolstoelvoorzieningen', 'Woonvoorzieningen', 'Hulpmiddelen', 'Uitvoering'].map((title) => [title, null, null]),
    );
    expect(await alerts(2018, there)).toEqual([]);
    const codes = async (by: string) =>
      (await server.query<{ budgetCategories: { code: string }[] }>(by, '{ budgetCategories { code } }'))
        .budgetCategories;
    expect(await codes(there)).toEqual([]);
    expect((await codes(policy)).map(({ code }) => code)).toEqual(
      expect.arrayContaining(['WMO_WHEELCHAIRS', 'WMO_AIDS']),
    );
  });

  it('is read in the golden statements', async () => {
    const variables = { year: 2018 };
    const { result, statements } = await server.statementsOf(() => server.query<unknown>(policy, COMMITTED, variables));
    expectGolden('budget-commitments', { query: COMMITTED, variables, answer: result, statements });
  });

  it('takes one statement, whatever the years and lines', async () => {
    const query = '{ budgets { year allHeadings { lines { title commitment { committed } } } } }';
    const { statements } = await server.statementsOf(() => server.query(policy, query));
    expect(statements.filter((sql) => sql.includes('budget_commitment'))).toHaveLength(1);
  });
});

describe('R75: what costs how much in a year', () => {
  afterEach(() => nothingRuns(server, ground));
  const aids = async (...years: number[]): Promise<unknown[]> =>
    Promise.all(
      years.map(async (year) => {
        const { committed, isComplete } = (await lineTitled('Hulpmiddelen', year))?.commitment ?? {};
        return isComplete ? committed : [committed, 'incomplete'];
      }),
    );

  it.each<[string, Running, number, number]>([
    ['per day over new year', { volume: 2, from: '2018-12-30', until: '2019-01-03' }, 4_000, 0],
    ['per week, without an end', { frequency: 'WEEK', price: 7_000, from: '2019-12-25' }, 7_000, 366_000],
    ['per month, without an end', { frequency: 'MONTH', price: 10_000, from: '2018-07-01' }, 120_000, 120_000],
    [
      'in all, over two years by days',
      { frequency: 'TOTAL', volume: 3, price: 10_000, from: '2019-07-05', until: '2020-07-04' },
      ...([14_795, 15_205] as const),
    ],
    ['in all at once, without an end', { frequency: 'TOTAL', price: 150_000, from: '2019-12-31' }, 150_000, 0],
    ['before the year', { from: '2018-01-01', until: '2019-01-01' }, 0, 0],
    ['on no day', { from: '2019-05-01', until: '2019-05-01' }, 0, 0],
    [
      'an amount in euros',
      { frequency: 'TOTAL', unit: 'EURO', volume: 250, price: null, from: '2019-03-01' },
      ...([25_000, 0] as const),
    ],
    [
      'more than can be told',
      { volume: 10_000_000, price: 100_000_000_000, from: '2019-01-01', until: '2020-01-01' },
      ...([Number.MAX_SAFE_INTEGER, 0] as const),
    ],
  ])('%s', async (_what, row, in2019, in2020) => {
    await allocated(server, ground, row);
    expect(await aids(2019, 2020)).toEqual([in2019, in2020]);
  });

  it('by the price of the contract on each day, and by the price it was allocated at on days that have none', async () => {
    await priced(server, ground, 1_000, '2018-01-01', '2019-07-01');
    await priced(server, ground, 1_200, '2019-07-01', '2019-07-03');
    await allocated(server, ground, { price: 1_100, from: '2019-06-30', until: '2019-07-04' });
    expect(await aids(2019)).toEqual([1_000 + 2 * 1_200 + 1_100]);
  });

  it('what has no price is counted and told, never silently nothing', async () => {
    await allocated(server, ground, { price: null, from: '2019-01-01', until: '2019-02-01' });
    await allocated(server, ground, { from: '2019-01-01', until: '2019-01-02' });
    expect((await lineTitled('Hulpmiddelen', 2019))?.commitment).toMatchObject({
      ...{ committed: 1_000, unpricedCount: 1, isComplete: false },
    });
    expect(await aids(2020)).toEqual([0]);
  });

  it.each<[string, Bought, string | null, number, number]>([
    ['a budget without an end, at once', { from: '2019-03-01' }, null, 400_000, 0],
    ['a budget over two years, by days', { from: '2019-03-01' }, '2020-03-01', 334_426, 65_574],
    [
      'what was paid of one that was taken back',
      { from: '2019-03-01', until: '2019-09-01', state: 'WITHDRAWN', paid: 30 },
      ...([null, 120_000, 0] as const),
    ],
    ['none that was refused', { from: '2019-03-01', state: 'REFUSED' }, null, 0, 0],
    ['none of which the decision was not made known', { from: '2019-03-01', decision: 'TAKEN' }, null, 0, 0],
    ['none under another law', { from: '2019-03-01', law: 'JEUGDWET' }, null, 0, 0],
  ])('%s', async (_what, budget, until, in2019, in2020) => {
    await server.database.query('update core.building_block set until_on = $2 where id = $1', [plan.blockId, until]);
    await bought(server, ground, budget);
    expect(await aids(2019, 2020)).toEqual([in2019, in2020]);
  });
});

describe('R75: which products count, in a configuration file', () => {
  const section = (budgetCategories: object): Promise<string[]> => configure(server, HERE, { budgetCategories });

  it.each<[string, object[], string]>([
    ['a category that nobody has', [{ category: 'WMO_CARS' }], 'BUDGET_CATEGORY_UNKNOWN budgetCategories 0 category'],
    [
      'a product that is not there',
      [{ category: 'WMO_AIDS', products: ['hulpmiddel', 'auto'] }],
      'BUDGET_PRODUCT_UNKNOWN budgetCategories 0 products 1',
    ],
    [
      'a product of another category',
      [{ category: 'WMO_AIDS', products: ['rolstoel'] }],
      'BUDGET_PRODUCT_TWICE budgetCategories 0 products 0',
    ],
    [
      'a product of another law',
      [{ category: 'WMO_GUIDANCE', products: ['jeugd'] }],
      'BUDGET_PRODUCT_OF_OTHER_LAW budgetCategories 0 products 0',
    ],
  ])('%s is refused, and nothing changes', async (_what, entries, refusal) => {
    const rows = () => server.database.query('select id from core.budget_category_product order by id');
    const before = await rows();
    expect(await section(entries)).toEqual([refusal]);
    expect(await rows()).toEqual(before);
  });

  it('applied again it changes nothing; a product moves when both categories say so', async () => {
    const rows = () => server.database.query('select id, category_code from core.budget_category_product order by id');
    const before = await rows();
    expect(await section(CATALOGUE.budgetCategories)).toEqual([]);
    expect(await rows()).toEqual(before);
    const moved = [
      { category: 'WMO_WHEELCHAIRS', products: ['rolstoel'] },
      { category: 'WMO_AIDS', products: ['hulpmiddel', 'rolstoel-los'] },
    ];
    expect(await section(moved)).toEqual([]);
    expect(await lineTitled('Hulpmiddelen', 2018)).toMatchObject({ commitment: { productCount: 2 } });
    expect(await section(CATALOGUE.budgetCategories)).toEqual([]);
  });
});
