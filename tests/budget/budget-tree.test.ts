import { expectGolden, startTestServer, type TestServer } from '@eenplan/testing';
import { MunicipalityService } from '@eenplan/core';
import { ALL_BUDGETS, applyBudgets, loadBudgets } from './budgets';
import { deepTable } from './made-up-budget';

let server: TestServer;
let token: string;
beforeAll(async () => {
  server = await startTestServer({ demonstrators: false });
  await loadBudgets(server);
  token = await server.persona('generalist', '0222');
  // The registry of laws is read once.
  await server.query(token, '{ laws { code } }');
});
afterAll(() => server.close());

/** A budget as a front-end prints it: the sums, then the tree with its lines. */
const ONE_BUDGET = /* GraphQL */ `
  query OneBudget($year: Int!) {
    budget(year: $year) {
      year
      title
      source {
        document
        section
      }
      costs
      income
      balance
      published {
        costs
      }
      difference {
        costs
      }
      headings {
        kind
        code
        title
        law {
          code
        }
        costs
        published {
          costs
        }
        difference {
          costs
        }
        lines {
          title
          kind
          amount
          taskFieldCode
          lawCode
          law {
            dutchTitle
          }
          source {
            document
            section
          }
        }
        headings {
          title
        }
      }
    }
  }
`;

/** The whole tree, whatever its depth. */
const WHOLE_TREE = /* GraphQL */ `
  query WholeTree($year: Int!) {
    budget(year: $year) {
      costs
      allHeadings {
        level
        title
        costs
        parent {
          title
        }
        lines {
          amount
        }
      }
    }
  }
`;

const ask = async (query: string, variables?: object, as = token) => {
  const { result, statements } = await server.statementsOf(() => server.query<unknown>(as, query, variables));
  return { answer: result, statements };
};

describe('the tree of a budget', () => {
  it('is as in the golden answer, in the golden statements', async () => {
    const variables = { year: 2017 };
    expectGolden('one-budget', { query: ONE_BUDGET, variables, ...(await ask(ONE_BUDGET, variables)) });
  });

  it('is null where there is no budget', async () => {
    for (const year of [2016, 2020, -1, 2_147_483_647]) {
      expect(await server.query(token, ONE_BUDGET, { year })).toEqual({ budget: null });
    }
  });

  it('lists the years', async () => {
    const years = async (municipality: string) => {
      const as = await server.persona('generalist', municipality);
      const { budgets } = await server.query<{ budgets: { year: number }[] }>(as, '{ budgets { year } }');
      return budgets.map(({ year }) => year);
    };
    expect(await years('0222')).toEqual([2017, 2018, 2019]);
    expect(await years('0160')).toEqual([2015, 2016, 2017, 2018]);
    expect(await years('0304')).toEqual([2016, 2017, 2018, 2019, 2020]);
  });
});

describe('the number of statements', () => {
  const statementsFor = async (municipality: string, query: string, variables?: object): Promise<number> =>
    (await ask(query, variables, await server.persona('generalist', municipality))).statements.length;

  it('is the same for 2 lines and for 2,500, on one level and on five', async () => {
    await server.platform.get(MunicipalityService).put('9001', 'Voorbeeldgemeente');
    await applyBudgets(server.platform, '9001', [deepTable(2031, 2, 1), deepTable(2032, 5, 500)]);
    await statementsFor('9001', '{ viewer { kind } }');
    const small = await statementsFor('9001', WHOLE_TREE, { year: 2031 });
    expect(await statementsFor('9001', WHOLE_TREE, { year: 2032 })).toBe(small);
  });

  it('is the same for every year at once', async () => {
    const one = await statementsFor('0304', ALL_BUDGETS);
    expect(await statementsFor('0160', ALL_BUDGETS)).toBe(one);
  });

  it('the sums of a heading count every line under it, however deep', async () => {
    const { answer } = await ask(WHOLE_TREE, { year: 2032 }, await server.persona('generalist', '9001'));
    const { budget } = answer as { budget: { costs: number; allHeadings: { level: number; costs: number }[] } };
    expect(budget.costs).toBe(250_000);
    expect(budget.allHeadings.map(({ level, costs }) => [level, costs])).toEqual([
      [1, 250_000],
      [2, 200_000],
      [3, 150_000],
      [4, 100_000],
      [5, 50_000],
    ]);
  });

  it('a tree of five levels can be asked by nesting, within the limit on depth', async () => {
    const nest = (levels: number): string =>
      `{ title costs lines { amount } ${levels > 1 ? `headings ${nest(levels - 1)}` : ''} }`;
    const query = `{ budget(year: 2032) { headings ${nest(5)} } }`;
    const { answer } = await ask(query, undefined, await server.persona('generalist', '9001'));
    expect(JSON.stringify(answer)).toContain('"title":"Programma 1"');
  });
});

it('a front-end can treat a budget and its headings alike: both are sums', async () => {
  const query = `{ budget(year: 2017) { ...Sums headings { ...Sums } } } fragment Sums on BudgetSum { id title balance }`;
  const { answer } = await ask(query);
  expect(answer).toMatchObject({ budget: { title: 'Programma 6 Sociaal Domein', balance: -10_412_163_400 } });
});
