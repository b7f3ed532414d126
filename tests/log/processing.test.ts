import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startTestServer, type TestServer } from '@eenplan/testing';
import { newHousehold, registerResident } from '../support/people';
import { arrearsSignal, ONE_HOUSEHOLD, SUBMIT_ARREARS_SIGNAL } from '../support/queries';
import { largestHousehold, linesOf, logged, standIns, subjectsOf, traceOf } from './logs';

let server: TestServer;
let generalist: string;
let auditor: string;
beforeAll(async () => {
  server = await startTestServer();
  generalist = await server.persona('generalist', '0222');
  auditor = await server.persona('auditor', '0222');
});
afterAll(() => server.close());

describe('a line per data subject', () => {
  it('of a household with its members and plan: each member once, however often read', async () => {
    const { id, memberIds } = await largestHousehold(server, '0222');
    expect(memberIds.length).toBeGreaterThan(1);
    const { processing, audit } = await logged(server, generalist, ONE_HOUSEHOLD, { id });
    expect(subjectsOf(processing)).toEqual(standIns(server, '0222', memberIds));
    expect(processing.map((line) => line.data_subject_id_type)).toEqual(memberIds.map(() => 'Resident'));
    expect(audit).toMatchObject([{ operation: 'Query.household', outcome: 'DONE', is_write: false, codes: [] }]);
    expect(new Set(processing.map((line) => line.operation_id))).toEqual(new Set([audit[0]?.['operation_id']]));
  });

  it('of a plan alone: the members of its household, though none was read', async () => {
    const { id, memberIds } = await largestHousehold(server, '0222');
    const [plan] = await server.database.query('select id from core.plan where household_id = $1', [id]);
    const query = 'query($id: ID!) { plan(id: $id) { title goals { description } } }';
    const { processing } = await logged(server, generalist, query, { id: plan?.['id'] });
    expect(subjectsOf(processing)).toEqual(standIns(server, '0222', memberIds));
  });

  it('of a list: those that are shown, and not the one that was looked at to see whether there is more', async () => {
    const query = '{ residents(first: 2) { nodes { id } pageInfo { hasNextPage } } }';
    const { body, processing } = await logged<{ residents: { nodes: { id: string }[]; pageInfo: object } }>(
      ...([server, generalist, query] as const),
    );
    const { nodes, pageInfo } = body.data?.residents ?? { nodes: [] };
    expect(pageInfo).toEqual({ hasNextPage: true });
    expect(subjectsOf(processing)).toEqual(
      standIns(
        server,
        '0222',
        nodes.map(({ id }) => id),
      ),
    );
  });

  it('of somebody who is not on file: the row that stands for them', async () => {
    const partner = await server.persona('partner', '0222');
    const { body, processing } = await logged<{ debtHelpArrearsSignalSubmit: { arrearsSignal: object } }>(
      ...([server, partner, SUBMIT_ARREARS_SIGNAL, { input: arrearsSignal({ partnerReference: 'LOG-1' }) }] as const),
    );
    expect(body.errors).toBeUndefined();
    expect(processing).toMatchObject([{ data_subject_id_type: 'DebtHelpArrearsSignal', status_code: 1 }]);
  });

  it('of a household that everybody has left: whoever was in it', async () => {
    const { householdId, residentId } = await newHousehold(server, generalist);
    await server.database.query(
      "update core.household_member set until_on = '2017-06-01', end_reason = 'SEPARATED' where household_id = $1",
      [householdId],
    );
    const query = 'query($id: ID!) { household(id: $id) { formedOn } }';
    const { processing } = await logged(server, generalist, query, { id: householdId });
    expect(subjectsOf(processing)).toEqual(standIns(server, '0222', [residentId]));
  });

  it('and none of what is about nobody: a count, the laws, who asks', async () => {
    const query = '{ residents(first: 1) { totalCount } }';
    const counted = await logged(server, generalist, query);
    // The list is read with its count; what is asked of nobody is logged nowhere.
    expect(counted.processing).toHaveLength(1);
    const { processing, audit } = await logged(server, generalist, '{ viewer { kind } laws { code } }');
    expect({ processing, audit }).toEqual({ processing: [], audit: [] });
  });

  it('of what is written: in its own transaction, with the row that was put in', async () => {
    const query = `mutation($input: ResidentRegisterInput!) {
      residentRegister(input: $input) { resident { id givenNames } errors { code } } }`;
    const input = { givenNames: 'Sanne', familyName: 'Boer' };
    const { body, processing, audit } = await logged<{ residentRegister: { resident: { id: string } } }>(
      ...([server, generalist, query, { input }] as const),
    );
    const id = body.data?.residentRegister.resident.id ?? '';
    expect(subjectsOf(processing)).toEqual(standIns(server, '0222', [id]));
    expect(audit).toMatchObject([{ operation: 'Mutation.residentRegister', is_write: true, outcome: 'DONE' }]);
    const [same] = await server.database.query<{ same: boolean }>(
      `select r.xmin = a.xmin and a.xmin = p.xmin as same from core.resident r, core.audit_log a, core.processing_log p
       where r.id = $1 and a.id = $2 and p.id = $3`,
      [id, audit[0]?.['id'], processing[0]?.['id']],
    );
    expect(same).toEqual({ same: true });
  });
});

describe('a trace', () => {
  it('goes on from the header of the client, and on to whoever comes next', async () => {
    const { traceId, header } = traceOf(7_000);
    const response = await server
      .post(generalist, '{ residents(first: 1) { nodes { id } } }')
      .set('traceparent', header);
    const { processing } = await linesOf(server, traceId);
    expect(processing).toMatchObject([{ trace_id: traceId, parent_operation_id: '00f067aa0ba902b7' }]);
    expect(response.headers['traceparent']).toBe(`00-${traceId}-${processing[0]?.operation_id ?? ''}-01`);
  });

  it('begins here without one', async () => {
    const response = await server.post(generalist, '{ residents(first: 1) { nodes { id } } }');
    const [, traceId = ''] = String(response.headers['traceparent']).split('-');
    expect((await linesOf(server, traceId)).processing).toMatchObject([{ parent_operation_id: null }]);
  });
});

describe('the processing log', () => {
  it('holds no user and no number of anybody', async () => {
    const lines = await server.database.query('select * from core.processing_log');
    expect(lines.length).toBeGreaterThan(5);
    const text = JSON.stringify(lines);
    expect(text).not.toMatch(/persona-|generalist|9999\d{5}\b/);
    const ids = await server.database.query<{ id: string }>('select id from core.resident');
    expect(ids.filter(({ id }) => text.includes(id))).toEqual([]);
  });

  it('is read by trace, activity or data subject, and never as a whole', async () => {
    const query = (filter: string): string =>
      `{ processingLog${filter} { nodes { trace name statusCode dataSubject attributes } pageInfo { hasNextPage } } }`;
    const refused = await server.post(auditor, query('(first: 5)'));
    expect(refused.body).toMatchObject({ errors: [{ extensions: { code: 'LOG_FILTER_REQUIRED' } }] });
    const residentId = await registerResident(server, generalist);
    const [standIn] = standIns(server, '0222', [residentId]);
    for (const filter of [`(residentId: "${residentId}")`, `(dataSubjectId: "${String(standIn)}")`]) {
      const { processingLog } = await server.query<{ processingLog: { nodes: object[] } }>(auditor, query(filter));
      expect(processingLog.nodes).toMatchObject([{ name: 'Mutation.residentRegister', dataSubject: standIn }]);
    }
    const byActivity = await server.query<{ processingLog: { nodes: object[] } }>(
      ...([auditor, query('(activity: "resident:rights", first: 3)')] as const),
    );
    expect(byActivity.processingLog.nodes.length).toBeGreaterThan(0);
  });

  it('is page after page without a line twice, newest first', async () => {
    const residentId = await registerResident(server, generalist);
    const read = 'query($id: ID!) { resident(id: $id) { givenNames } }';
    for (let times = 0; times < 4; times += 1) await server.query(generalist, read, { id: residentId });
    const query = `query($id: ID!, $after: String) { processingLog(residentId: $id, first: 2, after: $after) {
      nodes { operation startedAt } pageInfo { endCursor hasNextPage } } }`;
    const seen: { operation: string; startedAt: string }[] = [];
    for (let after: string | null = null, more = true; more;) {
      const {
        processingLog,
      }: { processingLog: { nodes: typeof seen; pageInfo: { endCursor: string; hasNextPage: boolean } } } =
        await server.query(auditor, query, { id: residentId, after });
      seen.push(...processingLog.nodes);
      [after, more] = [processingLog.pageInfo.endCursor, processingLog.pageInfo.hasNextPage];
    }
    expect(new Set(seen.map(({ operation }) => operation)).size).toBe(5);
    expect(seen.map(({ startedAt }) => startedAt)).toEqual(
      seen
        .map(({ startedAt }) => startedAt)
        .sort()
        .reverse(),
    );
  });

  it('has the attributes of the standard (Logboek Dataverwerkingen)', async () => {
    const file = join(__dirname, 'standard', 'ldv-attributes.schema.json');
    const { properties } = JSON.parse(readFileSync(file, 'utf8')) as {
      properties: Record<string, { type: string; format?: string }>;
    };
    const client = await server.token({
      ...{ sub: 'ldv', municipality: '0222', kind: 'PROFESSIONAL', roles: ['generalist'], client: 'portal 1' },
    });
    const { processing } = await logged(server, client, '{ residents(first: 1) { nodes { id } } }');
    const query = `{ processingLog(traceId: "${processing[0]?.trace_id ?? ''}") { nodes { attributes } } }`;
    const { processingLog } = await server.query<{ processingLog: { nodes: { attributes: string }[] } }>(
      auditor,
      query,
    );
    const attributes = JSON.parse(processingLog.nodes[0]?.attributes ?? '{}') as Record<string, unknown>;
    expect(Object.keys(attributes).sort()).toEqual(Object.keys(properties).sort());
    for (const [name, { type, format }] of Object.entries(properties)) {
      expect({ name, type: typeof attributes[name] }).toEqual({ name, type });
      if (format === 'uri') expect({ name, uri: URL.canParse(String(attributes[name])) }).toEqual({ name, uri: true });
    }
  });
});

describe('many at once', () => {
  it('fifty requests of two municipalities give fifty whole logs, each there before its answer', async () => {
    const tokens = [generalist, await server.persona('generalist', '0826')];
    const query = '{ residents(first: 3) { nodes { id } } }';
    const answers = await Promise.all(
      Array.from({ length: 50 }, async (_none, at) => {
        const municipality = at % 2 === 0 ? '0222' : '0826';
        const answer = await logged<{ residents: { nodes: { id: string }[] } }>(server, tokens[at % 2] ?? '', query);
        const ids = answer.body.data?.residents.nodes.map(({ id }) => id) ?? [];
        expect(ids).toHaveLength(3);
        expect(subjectsOf(answer.processing)).toEqual(standIns(server, municipality, ids));
        return answer;
      }),
    );
    expect(answers.map(({ audit }) => audit.length)).toEqual(answers.map(() => 1));
  });
});
