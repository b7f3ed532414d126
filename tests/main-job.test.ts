import { type Answer, expectGolden, startTestServer, type TestServer } from '@eenplan/testing';
import { adoptPlan, newHousehold, professionalOf } from './support/people';
import { arrearsSignal, MANY_HOUSEHOLDS, ONE_HOUSEHOLD, SUBMIT_ARREARS_SIGNAL } from './support/queries';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ embedded: true });
});
afterAll(() => server.close());

describe('a front-end', () => {
  it('reads one household with its plan, director and members', async () => {
    const token = await server.persona('generalist', '0222');
    const { households } = await server.query<{ households: { nodes: { id: string }[] } }>(
      token,
      '{ households(first: 1) { nodes { id } } }',
    );
    const variables = { id: households.nodes[0]?.id };
    const { result, statements } = await server.statementsOf(() => server.query(token, ONE_HOUSEHOLD, variables));
    expectGolden('one-household', { query: ONE_HOUSEHOLD, variables, answer: result, statements });
  });

  it('reads a page of households with as many statements as two households take', async () => {
    const token = await server.persona('generalist', '0222');
    const professionalId = await professionalOf(server, '0222');
    for (let count = 0; count < 12; count += 1) {
      const { householdId, residentId } = await newHousehold(server, token, '2001-01-01');
      await adoptPlan(server, token, householdId, count % 2 === 0 ? { professionalId } : { residentId });
    }
    const countOf = async (first: number): Promise<[rows: number, statements: number]> => {
      const read = () => server.query<{ households: { nodes: object[] } }>(token, MANY_HOUSEHOLDS, { first });
      const { result, statements } = await server.statementsOf(read);
      return [result.households.nodes.length, statements.length];
    };
    expect(await countOf(2)).toEqual([2, 2]);
    expect(await countOf(100)).toEqual([14, 2]);
  });
});

describe('a housing corporation', () => {
  it('submits an arrears signal', async () => {
    const token = await server.persona('partner', '0222');
    const variables = { input: arrearsSignal() };
    const { result, statements } = await server.statementsOf(() =>
      server.query(token, SUBMIT_ARREARS_SIGNAL, variables),
    );
    expectGolden('arrears-signal', { query: SUBMIT_ARREARS_SIGNAL, variables, answer: result, statements });
  });

  it('gets the same signal when it sends it again, and a refusal when the content differs', async () => {
    const token = await server.persona('partner', '0222');
    const reference = { partnerReference: 'HUUR-2018-0118' };
    const submit = (changes: object) =>
      server.query<{ debtHelpArrearsSignalSubmit: { arrearsSignal: object | null; errors: { code: string }[] } }>(
        token,
        SUBMIT_ARREARS_SIGNAL,
        { input: arrearsSignal({ ...reference, ...changes }) },
      );
    const first = await submit({});
    expect(await submit({})).toEqual(first);
    const { debtHelpArrearsSignalSubmit: other } = await submit({ amountInCents: 1 });
    expect(other).toMatchObject({ arrearsSignal: null, errors: [{ code: 'DEBT_HELP_REFERENCE_REUSED' }] });
  });
});

describe('the schema of a municipality', () => {
  const NAMES = '{ __schema { types { name fields { name } } } }';
  interface Names {
    readonly __schema: {
      readonly types: { readonly name: string; readonly fields: { readonly name: string }[] | null }[];
    };
  }
  const debtHelpNamesOf = async (municipality: string): Promise<string[]> => {
    const token = await server.persona('partner', municipality);
    const { __schema } = await server.query<Names>(token, NAMES);
    const names = __schema.types.flatMap(({ name, fields }) => [name, ...(fields ?? []).map((field) => field.name)]);
    return names.filter((name) => /debt.?help/i.test(name));
  };

  it('has debt help in Doetinchem, which executes that law', async () => {
    expect(await debtHelpNamesOf('0222')).toEqual(expect.arrayContaining(['debtHelpArrearsSignalSubmit']));
  });

  it('has nothing of debt help in Neerijnen, which does not', async () => {
    expect(await debtHelpNamesOf('0304')).toEqual([]);
    const token = await server.persona('partner', '0304');
    const response = await server.post(token, SUBMIT_ARREARS_SIGNAL, { input: arrearsSignal() });
    expect(response.status).toBe(400);
    const { data, errors = [] } = response.body as Answer<unknown>;
    expect(data).toBeUndefined();
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(errors.map(() => 'GRAPHQL_VALIDATION_FAILED'));
    expect(errors.map(({ extensions }) => extensions.path)).toContainEqual(['debtHelpArrearsSignalSubmit']);
  });
});
