import { startTestServer, type TestServer } from '@eenplan/testing';
import { formHousehold, newHousehold, registerResident } from '../support/people';
import { codesOf, register, topCodes } from './cases';

let server: TestServer;
let generalist: string;
beforeAll(async () => {
  server = await startTestServer();
  generalist = await server.persona('generalist', '0222');
});
afterAll(() => server.close());

it('a question opens a case of the household, and the case tells of it', async () => {
  const { residentId, householdId } = await newHousehold(server, generalist);
  const opened = await register(server, generalist, residentId);
  expect(opened).toMatchObject({ joined: false, errors: [], case: { state: 'ENTERED', version: 1 } });
  const query = `query($id: ID!) { household(id: $id) { case { id state helpRequests { id question resident { id } }
    events { act fromState toState occurredOn number } } cases { id } } }`;
  const { household } = await server.query<{ household: unknown }>(generalist, query, { id: householdId });
  expect(household).toEqual({
    cases: [{ id: opened.case?.id }],
    case: {
      ...{ id: opened.case?.id, state: 'ENTERED' },
      helpRequests: [
        { id: opened.helpRequest?.id, question: 'Het huishouden lukt niet meer', resident: { id: residentId } },
      ],
      events: [
        { act: 'helpRequestRegister', fromState: null, toState: 'ENTERED', occurredOn: '2018-02-01', number: 1 },
      ],
    },
  });
});

describe('R28: the same question by two entrances is one case', () => {
  it('the mother phones, the son tells the team', async () => {
    const mother = await registerResident(server, generalist);
    const son = await registerResident(server, generalist, { givenNames: 'Jordi' });
    await formHousehold(server, generalist, [mother, son]);
    const first = await register(server, generalist, mother);
    const second = await register(server, generalist, son, { channel: 'PROFESSIONAL', receivedOn: '2018-02-03' });
    expect(second).toMatchObject({ joined: true, errors: [], case: { id: first.case?.id, version: 2 } });
  });

  it('also when both come in at the same second, many times', async () => {
    for (let round = 0; round < 8; round += 1) {
      const { residentId, householdId } = await newHousehold(server, generalist);
      const outcomes = await Promise.all(Array.from({ length: 6 }, () => register(server, generalist, residentId)));
      expect(outcomes.flatMap(codesOf)).toEqual([]);
      expect(new Set(outcomes.map((outcome) => outcome.case?.id)).size).toBe(1);
      expect(outcomes.filter(({ joined }) => joined === false)).toHaveLength(1);
      const [stored] = await server.database.query<{ cases: number; requests: number; version: number }>(
        `select count(distinct f.id)::int as cases, count(*)::int as requests, max(f.version)::int as version
         from core.case_file f join core.help_request r on r.municipality = f.municipality and r.case_id = f.id
         where f.household_id = $1`,
        [householdId],
      );
      expect(stored).toEqual({ cases: 1, requests: 6, version: 6 });
    }
  });

  it('refuses a resident without a household, and takes the household that is named', async () => {
    const residentId = await registerResident(server, generalist);
    const refused = await register(server, generalist, residentId);
    expect(refused.errors).toMatchObject([{ code: 'RESIDENT_WITHOUT_HOUSEHOLD', path: ['input', 'residentId'] }]);
    const { householdId } = await newHousehold(server, generalist);
    const taken = await register(server, generalist, residentId, { householdId });
    expect(taken).toMatchObject({ joined: false, errors: [] });
  });

  it('refuses a resident of another household than the one that is named', async () => {
    const [{ residentId }, { householdId }] = [
      await newHousehold(server, generalist),
      await newHousehold(server, generalist),
    ];
    const refused = await register(server, generalist, residentId, { householdId });
    expect(refused.errors).toMatchObject([{ code: 'RESIDENT_OF_ANOTHER_HOUSEHOLD', path: ['input', 'residentId'] }]);
    const sql = 'select count(*)::int as count from core.case_file where household_id = $1';
    expect(await server.database.query(sql, [householdId])).toEqual([{ count: 0 }]);
  });

  it('takes the household where a parent lives, not that of a child who lives elsewhere', async () => {
    for (const livesFirst of [true, false]) {
      const parent = await registerResident(server, generalist);
      const { householdId } = await newHousehold(server, generalist);
      const add = `mutation($input: HouseholdMemberAddInput!) { householdMemberAdd(input: $input) { errors { code } } }`;
      const input = { householdId, residentId: parent, role: 'NON_RESIDENT_PARENT', fromOn: '2017-01-01' };
      const join = () => server.query(generalist, add, { input });
      if (!livesFirst) await join();
      const home = await formHousehold(server, generalist, [parent]);
      if (livesFirst) await join();
      const { case: file } = await register(server, generalist, parent);
      const sql = 'select household_id as id from core.case_file where id = $1';
      expect(await server.database.query(sql, [file?.id])).toEqual([{ id: home.id }]);
    }
  });

  it('looks at the household of the day the question came in', async () => {
    const { residentId } = await newHousehold(server, generalist, '2018-02-10');
    expect(codesOf(await register(server, generalist, residentId))).toEqual(['RESIDENT_WITHOUT_HOUSEHOLD']);
    expect(codesOf(await register(server, generalist, residentId, { receivedOn: '2018-02-10' }))).toEqual([]);
    expect(codesOf(await register(server, generalist, residentId, { receivedOn: '2018-03-02' }))).toEqual([
      'CASE_DAY_IN_FUTURE',
    ]);
  });
});

it.each(['resident', 'partner', 'administrator'] as const)('a %s registers no question', async (name) => {
  const token = await server.persona(name, '0222');
  const query = 'mutation($input: HelpRequestRegisterInput!) { helpRequestRegister(input: $input) { joined } }';
  const { residentId } = await newHousehold(server, generalist);
  const input = {
    ...{ residentId, kind: 'HELP_REQUEST', channel: 'PHONE', entrance: 'x', receivedOn: '2018-02-01', question: 'x' },
  };
  const { body } = await server.post(token, query, { input });
  expect(topCodes(body as never)).toEqual(['FORBIDDEN']);
});
