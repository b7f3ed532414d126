import { expectGolden, startTestServer, type TestServer } from '@eenplan/testing';
import { actOnPart, newDraft, own, type TriedPlan, weigh } from './support/blocks';
import { goal } from './support/people';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

/** Everything of a plan that a front-end shows on one screen. */
const DOSSIER = /* GraphQL */ `
  query PlanDossier($id: ID!) {
    plan(id: $id) {
      title
      state
      draftedOn
      adoptedOn
      reviewOn
      version
      case {
        state
      }
      director {
        fromOn
        name
        relation
        residentsCanDirect
        chosenTogether
        resident {
          givenNames
        }
        professional {
          name
        }
      }
      versions {
        number
        adoptedOn
        reviewOn
        agreement
        professional {
          name
        }
        agreedBy {
          resident {
            givenNames
          }
        }
      }
      carerSupport {
        function
        carerName
        agreement
        involvement
        carer {
          givenNames
        }
      }
      goals {
        description
        kind
        domain
        intendedResult
        targetOn
        reached
        bases {
          article
          law {
            code
            title
          }
        }
        judgements {
          rung
          outcome
          reason
          limits
          professional {
            name
          }
        }
        ruleReasons {
          rule
          reason
        }
      }
      buildingBlocks {
        title
        state
        kind
        rung
        access
        line
        fromOn
        untilOn
        intensity
        delivery
        contribution
        contributionInCents
        helperName
        law {
          code
        }
        organisation {
          name
        }
        team {
          name
        }
        helper {
          givenNames
        }
        serves {
          goal {
            description
          }
        }
        accessDecisions {
          kind
          decidedOn
          motivation
          legality
          decider {
            name
          }
        }
        availableActs {
          name
          allowed
          because {
            code
          }
        }
        ruleReasons {
          rule
          reason
        }
      }
      reviewMoves {
        toOn
      }
      availableActs {
        name
        allowed
        because {
          code
          article
        }
      }
      withheld {
        law {
          code
        }
      }
    }
  }
`;

it('a front-end reads a plan with all that is in it', async () => {
  const token = await server.persona('generalist', '0222');
  const sql = "select id from core.plan where municipality = '0222' and title like 'Rust%'";
  const [plan] = await server.database.query<{ id: string }>(sql);
  await server.query(token, '{ laws { code } }');
  const variables = { id: plan?.id };
  const { result, statements } = await server.statementsOf(() => server.query(token, DOSSIER, variables));
  expectGolden('plan-dossier', { query: DOSSIER, variables, answer: result, statements });
});

it('with as many statements for many goals and building blocks as for one of each', async () => {
  const token = await server.persona('generalist', '0160');
  const grown = async (count: number): Promise<TriedPlan> => {
    const plan = await newDraft(server, token);
    await weigh(server, token, plan.goalId, { 'eigen-kracht': 'INSUFFICIENT' });
    for (let index = 0; index < count; index += 1) {
      const more = { planId: plan.planId, ...goal({ description: `Doel ${index}`, fromOn: '2015-06-01' }) };
      if (index > 0) expect((await actOnPart(server, token, 'planGoalAdd', more)).codes).toEqual([]);
      const block = own(plan, { title: `Deel ${index}`, rung: 'sociaal-netwerk' });
      expect((await actOnPart(server, token, 'buildingBlockAdd', block)).codes).toEqual([]);
    }
    return plan;
  };
  const read = async ({ planId }: TriedPlan): Promise<[goals: number, statements: number]> => {
    const asked = () => server.query<{ plan: { goals: object[] } }>(token, DOSSIER, { id: planId });
    const { result, statements } = await server.statementsOf(asked);
    return [result.plan.goals.length, statements.length];
  };
  const [one, many] = [await grown(1), await grown(12)];
  const [, statements] = await read(one);
  expect(await read(many)).toEqual([12, statements]);
  expect(statements).toBeLessThan(30);
});
