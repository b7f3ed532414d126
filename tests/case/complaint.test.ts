import { newId } from '@eenplan/kit';
import { startTestServer, type TestServer } from '@eenplan/testing';
import { newHousehold, registerResident } from '../support/people';
import { caseIn, rowsOfCases } from './acts';
import { act, type ActOutcome, codesOf, topCodes } from './cases';

let server: TestServer;
let generalist: string;
let resident: string;
let own: string;
beforeAll(async () => {
  server = await startTestServer();
  generalist = await server.persona('generalist', '0222');
  resident = await server.persona('resident', '0222');
  const [row] = await server.database.query<{ id: string }>(
    "select id from core.resident where municipality = '0222' and given_names = 'Fatima'",
  );
  own = row?.id ?? '';
});
afterAll(() => server.close());

interface SeenComplaint {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly settlement: string | null;
}
interface ComplaintOutcome extends ActOutcome {
  readonly complaint: SeenComplaint | null;
}
const FIELDS = 'complaint { id state version settlement }';

const lodge = (token: string, residentId: string, changes: object = {}): Promise<ComplaintOutcome> =>
  act<ComplaintOutcome>(
    server,
    token,
    'complaintLodge',
    { residentId, lodgedOn: '2018-02-01', about: 'Niet teruggebeld', ...changes },
    FIELDS,
  );
const handle = (name: string, complaint: SeenComplaint | null, changes: object): Promise<ComplaintOutcome> => {
  const read = { complaintId: complaint?.id, version: complaint?.version };
  return act(server, generalist, name, { ...read, on: '2018-02-10', report: 'Gebeld', ...changes }, FIELDS) as never;
};

describe('R34: a complaint is always possible', () => {
  it.each(['ENTERED', 'CLARIFIED', 'REQUESTED', 'INVESTIGATING', 'INVESTIGATED', 'IN_SUPPORT', 'AFTERCARE', 'CLOSED'])(
    'about a case that is %s, which stays as it is',
    async (state) => {
      const file = await caseIn(server, generalist, state);
      const lodged = await lodge(generalist, file.residentId, { caseId: file.case.id });
      expect(lodged).toMatchObject({ errors: [], complaint: { state: 'LODGED' } });
      const query = 'query($id: ID!) { case(id: $id) { state version complaints { id resident { id } } } }';
      expect(await server.query(generalist, query, { id: file.case.id })).toEqual({
        case: {
          ...{ state, version: file.case.version },
          complaints: [{ id: lodged.complaint?.id, resident: { id: file.residentId } }],
        },
      });
    },
  );

  it('without a case, and for who has no household', async () => {
    const residentId = await registerResident(server, generalist);
    expect(codesOf(await lodge(generalist, residentId))).toEqual([]);
  });

  it('by the resident, for the resident alone', async () => {
    const lodged = await lodge(resident, own);
    expect(codesOf(lodged)).toEqual([]);
    const { residentId } = await newHousehold(server, generalist);
    const before = await rowsOfCases(server);
    expect(codesOf(await lodge(resident, residentId))).toEqual(['NOT_FOUND']);
    const other = await caseIn(server, generalist, 'ENTERED');
    expect(codesOf(await lodge(resident, own, { caseId: other.case.id }))).toEqual(['NOT_FOUND']);
    expect(await rowsOfCases(server)).toMatchObject({ complaint: (before as { complaint: number }).complaint });
    await lodge(generalist, residentId);
    const seen = await server.query<{ complaints: { nodes: { resident: { id: string } }[] } }>(
      resident,
      '{ complaints { nodes { resident { id } } } }',
    );
    expect(new Set(seen.complaints.nodes.map((node) => node.resident.id))).toEqual(new Set([own]));
  });

  it.each(['partner', 'administrator'] as const)('a %s lodges none and reads none', async (name) => {
    const token = await server.persona(name, '0222');
    const query = 'mutation($input: ComplaintLodgeInput!) { complaintLodge(input: $input) { complaint { id } } }';
    const input = { residentId: own, lodgedOn: '2018-02-01', about: 'x' };
    expect(topCodes((await server.post(token, query, { input })).body as never)).toEqual(['FORBIDDEN']);
    const list = await server.post(token, '{ complaints { nodes { id } } }');
    expect(topCodes(list.body as never)).toEqual(['FORBIDDEN']);
  });
});

describe('R34: the informal approach comes first', () => {
  it('a complaint is not settled before it', async () => {
    const { complaint } = await lodge(generalist, own);
    const refused = await handle('complaintSettle', complaint, { settlement: 'FOUNDED' });
    expect(refused.errors).toMatchObject([
      { code: 'COMPLAINT_INFORMAL_FIRST', article: 'Rule R34: the informal approach comes first' },
    ]);
    const tried = await handle('complaintInformalRecord', complaint, { outcome: 'NOT_SOLVED' });
    expect(tried).toMatchObject({ errors: [], complaint: { state: 'INFORMAL_TRIED', version: 2 } });
    const wrong = await handle('complaintSettle', tried.complaint, { settlement: 'SOLVED_INFORMALLY' });
    expect(codesOf(wrong)).toEqual(['COMPLAINT_SOLVED_FORMALLY']);
    const settled = await handle('complaintSettle', tried.complaint, { settlement: 'UNFOUNDED' });
    expect(settled).toMatchObject({ errors: [], complaint: { state: 'SETTLED', settlement: 'UNFOUNDED', version: 3 } });
    const again = await handle('complaintSettle', settled.complaint, { settlement: 'FOUNDED' });
    expect(codesOf(again)).toEqual(['COMPLAINT_SETTLED']);
  });

  it('and ends it when the resident is satisfied (Awb 9:5)', async () => {
    const { complaint } = await lodge(generalist, own);
    const solved = await handle('complaintInformalRecord', complaint, { outcome: 'SOLVED' });
    expect(solved.complaint).toMatchObject({ state: 'SETTLED', settlement: 'SOLVED_INFORMALLY' });
  });

  it('the database holds no complaint that skipped it', async () => {
    const { complaint } = await lodge(generalist, own);
    const sql = "update core.complaint set state = 'INFORMAL_TRIED' where id = $1";
    const work = server.database.asApp('0222', (client) => client.query(sql, [complaint?.id]));
    await expect(work).rejects.toMatchObject({ constraint: 'complaint_informal_first' });
  });

  it('its buttons say the same', async () => {
    const { complaint } = await lodge(generalist, own);
    const query = 'query($id: ID!) { complaint(id: $id) { availableActs { name allowed because { code } } } }';
    const acts = [
      { name: 'complaintInformalRecord', allowed: true, because: null },
      { name: 'complaintSettle', allowed: false, because: { code: 'COMPLAINT_INFORMAL_FIRST' } },
    ];
    expect(await server.query(generalist, query, { id: complaint?.id })).toEqual({
      complaint: { availableActs: acts },
    });
    expect(await server.query(resident, query, { id: complaint?.id })).toEqual({ complaint: { availableActs: [] } });
  });

  it('two at once: one is told', async () => {
    for (let round = 0; round < 8; round += 1) {
      const { complaint } = await lodge(generalist, own);
      const outcomes = await Promise.all(
        ['SOLVED', 'DECLINED', 'NOT_SOLVED'].map((outcome) =>
          handle('complaintInformalRecord', complaint, { outcome }),
        ),
      );
      expect(outcomes.flatMap(codesOf)).toEqual(['CHANGED_MEANWHILE', 'CHANGED_MEANWHILE']);
    }
  });
});

it.each([
  ['an unknown resident', () => lodge(generalist, newId()), 'NOT_FOUND'],
  ['an unknown case', () => lodge(generalist, own, { caseId: newId() }), 'NOT_FOUND'],
  ['a day to come', () => lodge(generalist, own, { lodgedOn: '2018-03-02' }), 'COMPLAINT_DAY_IN_FUTURE'],
])('%s is refused', async (_what, attempt, code) => {
  const before = await rowsOfCases(server);
  expect(codesOf(await attempt())).toEqual([code]);
  expect(await rowsOfCases(server)).toEqual(before);
});
