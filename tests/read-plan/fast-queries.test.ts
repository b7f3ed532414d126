import { expectGolden, startTestServer, type TestServer } from '@eenplan/testing';

/** The queries that a screen waits for. Each is one statement of data, beside that of whose data it was. */
const DOSSIER = /* GraphQL */ `
  query Dossier($id: ID!) {
    household(id: $id) {
      id
      formedOn
      members {
        role
        fromOn
        resident {
          id
          givenNames
          familyNamePrefix
          familyName
          birthDate
        }
      }
      plan {
        id
        title
        state
        adoptedOn
        reviewOn
        director {
          fromOn
          name
          professional {
            name
          }
          resident {
            givenNames
          }
        }
        goals {
          id
          description
          kind
          fromOn
          bases {
            article
          }
        }
        buildingBlocks {
          id
          title
          state
          fromOn
          untilOn
          allocations {
            volume
            unit
            taskFieldCode
            product {
              code
              title
            }
          }
        }
      }
    }
  }
`;

const WORKLIST = /* GraphQL */ `
  query Worklist {
    terms(first: 50, state: RUNNING) {
      nodes {
        id
        ruleCode
        triggeredOn
        resident {
          givenNames
          familyName
        }
        household {
          id
          plan {
            title
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

const CASES = /* GraphQL */ `
  query Cases {
    cases(first: 50) {
      nodes {
        id
        openedOn
        household {
          members {
            resident {
              givenNames
              familyName
            }
          }
          plan {
            title
          }
        }
      }
      pageInfo {
        hasNextPage
      }
    }
  }
`;

const BUDGET = /* GraphQL */ `
  query BudgetTree($year: Int!) {
    budget(year: $year) {
      title
      costs
      income
      balance
      headings {
        title
        costs
        income
        lines {
          title
          kind
          amount
        }
        headings {
          title
          costs
          income
          lines {
            title
            kind
            amount
          }
        }
      }
    }
  }
`;

let server: TestServer;
let generalist: string;
beforeAll(async () => {
  server = await startTestServer();
  generalist = await server.persona('generalist', '0222');
  await server.query(generalist, '{ viewer { kind } }');
});
afterAll(() => server.close());

/** Apollo answers a query the first time; from then on PostgreSQL does, where the plan knows all of it. */
async function isGolden(name: string, query: string, variables: object, dataStatements: number): Promise<void> {
  const byResolvers = await server.query(generalist, query, variables);
  const { result, statements } = await server.statementsOf(() => server.query(generalist, query, variables));
  expect(result).toEqual(byResolvers);
  expectGolden(name, { query, variables, answer: result, statements });
  expect(statements.filter((sql) => !sql.startsWith('with member as'))).toHaveLength(dataStatements);
}

it('the dossier of a household is read in one statement', async () => {
  const [household] = await server.database.query<{ id: string }>(
    "select household_id as id from core.plan where municipality = '0222' and state = 'ACTIVE' order by id limit 1",
  );
  await isGolden('dossier', DOSSIER, { id: household?.id }, 1);
});

it('the worklist of terms is read in one statement', () => isGolden('worklist', WORKLIST, {}, 1));

it('the worklist of cases is read in one statement', () => isGolden('cases', CASES, {}, 1));

it('the tree of a budget is read in one statement', () => isGolden('budget-tree', BUDGET, { year: 2017 }, 1));
