import { expectGolden, startTestServer, type TestServer } from '@eenplan/testing';
import { caseIn, doAct, fullCase, newCase, type OpenedCase } from './acts';
import { codesOf, register, topCodes } from './cases';

const DOSSIER = /* GraphQL */ `
  query CaseDossier($id: ID!) {
    case(id: $id) {
      state
      openedOn
      underlyingQuestion
      complexity
      clarificationMethod
      clientSupportOn
      clientHeardOn
      investigatedOn
      version
      household {
        plan {
          title
        }
      }
      helpRequests {
        question
        channel
        entrance
        receivedOn
        resident {
          givenNames
        }
      }
      conversations {
        heldOn
        place
        participants {
          role
          name
          resident {
            givenNames
          }
        }
        ruleReasons {
          rule
          reason
        }
      }
      investigations {
        startedOn
        completedOn
        findings
        ownStrength {
          finding
          cognition
          mentalLoad
        }
        network {
          finding
        }
      }
      evaluations {
        outcome
        clientView
        goalResults {
          result
          remark
          goal {
            description
          }
        }
      }
      heldBackRules {
        rule
        law {
          code
        }
        heldBackBy {
          code
        }
        untilOn
      }
      complaints {
        about
        state
      }
      events {
        number
        act
        fromState
        toState
        occurredOn
      }
      availableActs {
        name
        allowed
        because {
          code
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
});
afterAll(() => server.close());

it('the dossier of a case is as in the golden answer, in the golden statements', async () => {
  const file = await fullCase(server, '0222');
  const variables = { id: file.case.id };
  const { result, statements } = await server.statementsOf(() => server.query(generalist, DOSSIER, variables));
  expectGolden('case-dossier', { query: DOSSIER, variables, answer: result, statements });
});

it('a work list takes as many statements for two cases as for twenty', async () => {
  const query = `query($state: CaseState) { cases(state: $state, first: 50) { totalCount nodes { id state(on: "2018-02-01")
    household { members { role } } helpRequests { question } conversations { participants { role } }
    availableActs { name allowed } } } }`;
  const ask = async () =>
    server.statementsOf(() =>
      server.query<{ cases: { totalCount: number; nodes: { id: string }[] } }>(generalist, query, { state: 'CLOSED' }),
    );
  for (let made = 0; made < 2; made += 1) await caseIn(server, generalist, 'CLOSED');
  const two = await ask();
  expect(two.result.cases.totalCount).toBe(2);
  for (let made = 0; made < 18; made += 1) await caseIn(server, generalist, 'CLOSED');
  const twenty = await ask();
  expect(twenty.result.cases.nodes).toHaveLength(20);
  expect(twenty.statements).toHaveLength(two.statements.length);
});

it('a work list goes by state and by page, oldest first', async () => {
  const made: string[] = [];
  for (const receivedOn of ['2017-03-03', '2017-03-01', '2017-03-02']) {
    const { case: file } = await newCase(server, generalist, { receivedOn });
    made.push(file.id);
  }
  const query = `query($after: String) { cases(state: ENTERED, first: 2, after: $after) {
    nodes { id } pageInfo { hasNextPage endCursor } } }`;
  interface Listed {
    readonly cases: {
      readonly nodes: { id: string }[];
      readonly pageInfo: { hasNextPage: boolean; endCursor: string };
    };
  }
  const first = await server.query<Listed>(generalist, query);
  const second = await server.query<Listed>(generalist, query, { after: first.cases.pageInfo.endCursor });
  const listed = [...first.cases.nodes, ...second.cases.nodes].map(({ id }) => id);
  expect(listed.slice(0, 3)).toEqual([made[1], made[2], made[0]]);
});

describe('who sees a case', () => {
  let own: OpenedCase;
  let other: OpenedCase;
  beforeAll(async () => {
    const [fatima] = await server.database.query<{ household: string; resident: string }>(
      `select m.household_id as household, r.id as resident from core.resident r join core.household_member m
         on m.municipality = r.municipality and m.resident_id = r.id
       where r.municipality = '0222' and r.given_names = 'Fatima'`,
    );
    const residentId = fatima?.resident ?? '';
    const opened = await register(server, generalist, residentId);
    if (!opened.case) throw new Error('No case was opened.');
    own = { residentId, householdId: fatima?.household ?? '', case: opened.case };
    other = await newCase(server, generalist);
  });
  const query = 'query($id: ID!) { case(id: $id) { id helpRequests { id } ruleReasons { id } } }';

  it('a resident that of the own household, and no other', async () => {
    const resident = await server.persona('resident', '0222');
    expect(await server.query(resident, query, { id: own.case.id })).toMatchObject({ case: { id: own.case.id } });
    expect(await server.query(resident, query, { id: other.case.id })).toEqual({ case: null });
    const { cases } = await server.query<{ cases: { nodes: { household: { id: string } }[] } }>(
      resident,
      '{ cases { nodes { household { id } } } }',
    );
    expect(new Set(cases.nodes.map((node) => node.household.id))).toEqual(new Set([own.householdId]));
  });

  it('a resident acts on none', async () => {
    const resident = await server.persona('resident', '0222');
    await expect(doAct(server, resident, 'caseClose', own)).rejects.toThrow('FORBIDDEN');
  });

  it.each(['partner', 'administrator'] as const)('a %s none', async (name) => {
    const { body } = await server.post(await server.persona(name, '0222'), query, { id: own.case.id });
    expect(topCodes(body as never)).toEqual(['FORBIDDEN']);
  });
});

describe('an id of another municipality is one that does not exist, in every place', () => {
  let foreign: OpenedCase;
  let foreigner: string;
  beforeAll(async () => {
    foreigner = await server.persona('generalist', '0160');
    foreign = await newCase(server, foreigner);
  });

  it('of a case, in every act', async () => {
    const acts = ['caseClarify', 'caseAnswer', 'caseRequest', 'conversationHold', 'investigationStart', 'caseClose'];
    const rest = ['investigationComplete', 'evaluationHold', 'caseComplete', 'aftercareRecord', 'caseReopen'];
    for (const name of [...acts, ...rest, 'deviationDecide']) {
      const { errors } = await doAct(server, generalist, name, foreign);
      expect({ name, errors }).toMatchObject({ name, errors: [{ code: 'NOT_FOUND', path: ['input', 'caseId'] }] });
    }
    const query = 'query($id: ID!) { case(id: $id) { version } }';
    expect(await server.query(foreigner, query, { id: foreign.case.id })).toEqual({ case: { version: 1 } });
  });

  it('of a resident or a household that asks', async () => {
    const { residentId, householdId } = foreign;
    expect(codesOf(await register(server, generalist, residentId))).toEqual(['NOT_FOUND']);
    const own = await newCase(server, generalist);
    expect(codesOf(await register(server, generalist, own.residentId, { householdId }))).toEqual(['NOT_FOUND']);
  });

  it('of who took part, and of a goal', async () => {
    const file = await caseIn(server, generalist, 'IN_SUPPORT');
    const participants = [{ role: 'FAMILY', residentId: foreign.residentId }];
    expect(codesOf(await doAct(server, generalist, 'conversationHold', file, { participants }))).toEqual(['NOT_FOUND']);
    const [professional] = await server.database.query<{ id: string }>(
      "select id from core.professional where municipality = '0160' limit 1",
    );
    const called = [{ role: 'PROFESSIONAL', professionalId: professional?.id }];
    expect(codesOf(await doAct(server, generalist, 'conversationHold', file, { participants: called }))).toEqual([
      'NOT_FOUND',
    ]);
    const [goal] = await server.database.query<{ id: string }>(
      "select id from core.plan_goal where municipality <> '0222' limit 1",
    );
    const goalResults = [{ goalId: goal?.id, result: 'REACHED' }];
    expect(codesOf(await doAct(server, generalist, 'evaluationHold', file, { goalResults }))).toEqual(['NOT_FOUND']);
  });

  it('a goal of another household is refused', async () => {
    const file = await caseIn(server, generalist, 'IN_SUPPORT');
    const [goal] = await server.database.query<{ id: string }>(
      "select goal_id as id from core.plan_goal_basis where municipality = '0222' and law_code = 'WMO' limit 1",
    );
    const goalResults = [{ goalId: goal?.id, result: 'REACHED' }];
    expect(codesOf(await doAct(server, generalist, 'evaluationHold', file, { goalResults }))).toEqual([
      'GOAL_OF_ANOTHER_HOUSEHOLD',
    ]);
  });
});

it('an evaluation says of a goal once how far it was reached', async () => {
  const file = await caseIn(server, generalist, 'IN_SUPPORT');
  const [goal] = await server.database.query<{ id: string; plan: string }>(
    "select goal_id as id, plan_id as plan from core.plan_goal_basis where municipality = '0222' and law_code = 'WMO' limit 1",
  );
  // The plan of the demonstrator goes to this household for a moment.
  const [plan] = await server.database.query<{ household_id: string }>(
    'select household_id from core.plan where id = $1',
    [goal?.plan],
  );
  const move = (householdId?: string) =>
    server.database.query('update core.plan set household_id = $2 where id = $1', [goal?.plan, householdId]);
  await move(file.householdId);
  const result = { goalId: goal?.id, result: 'REACHED' };
  const twice = await doAct(server, generalist, 'evaluationHold', file, { goalResults: [result, result] });
  expect(codesOf(twice)).toEqual(['GOAL_EVALUATED_TWICE']);
  expect(codesOf(await doAct(server, generalist, 'evaluationHold', file, { goalResults: [result] }))).toEqual([]);
  await move(plan?.household_id);
});
