import { insertOf, type LogLines } from '@eenplan/core';
import { installedModules } from '@eenplan/cli';
import { newId } from '@eenplan/kit';
import { startTestServer, type TestServer } from '@eenplan/testing';
import { Client } from 'pg';
import { registerResident } from '../support/people';
import { countEveryTable } from '../support/refusals';
import { logged } from './logs';

let server: TestServer;
let generalist: string;
beforeAll(async () => {
  server = await startTestServer();
  generalist = await server.persona('generalist', '0222');
});
afterAll(() => server.close());

const REGISTER = `mutation($input: ResidentRegisterInput!) {
  residentRegister(input: $input) { resident { id } errors { code } } }`;
const ONE_RESIDENT = '{ residents(first: 1) { nodes { id } } }';

describe('a refusal is logged, and nothing of what was refused is there', () => {
  it('by a rule: outside the transaction that was rolled back', async () => {
    await registerResident(server, generalist, { bsn: '999990093' });
    const before = await countEveryTable(server.database);
    const input = { givenNames: 'Sanne', familyName: 'Boer', bsn: '999990093' };
    const { body, processing, audit } = await logged(server, generalist, REGISTER, { input });
    expect(body).toMatchObject({ data: { residentRegister: { errors: [{ code: 'BSN_ALREADY_ON_FILE' }] } } });
    expect(audit).toMatchObject([
      {
        ...{ actor: 'persona-generalist', kind: 'PROFESSIONAL', roles: ['generalist'], is_write: false },
        ...{ operation: 'Mutation.residentRegister', outcome: 'REFUSED', codes: ['BSN_ALREADY_ON_FILE'] },
      },
    ]);
    expect(processing).toEqual([]);
    expect(await countEveryTable(server.database)).toEqual(before);
  });

  it('by the access table', async () => {
    const administrator = await server.persona('administrator', '0222');
    const { audit } = await logged(server, administrator, ONE_RESIDENT);
    expect(audit).toMatchObject([{ actor: 'persona-administrator', outcome: 'FORBIDDEN', codes: ['FORBIDDEN'] }]);
  });

  it('of what is no query of ours', async () => {
    const { audit } = await logged(server, generalist, '{ secrets }');
    expect(audit).toMatchObject([{ outcome: 'REFUSED', operation: 'unknown', codes: ['GRAPHQL_VALIDATION_FAILED'] }]);
  });

  it('at the door, where the token is good; without one there is nobody to name', async () => {
    const token = await server.token({ sub: 'far', municipality: '9999', kind: 'PROFESSIONAL', roles: [] });
    const { status, audit } = await logged(server, token, '{ viewer { kind } }');
    expect({ status, audit }).toMatchObject({
      status: 401,
      audit: [{ municipality: '9999', actor: 'far', operation: 'admission', codes: ['MUNICIPALITY_UNKNOWN'] }],
    });
    expect((await logged(server, null, '{ viewer { kind } }')).audit).toEqual([]);
  });

  it('of the second of two acts in one request, beside the first that was done', async () => {
    const query = `mutation($a: ResidentRegisterInput!, $b: ResidentRegisterInput!) {
      a: residentRegister(input: $a) { errors { code } } b: residentRegister(input: $b) { errors { code } } }`;
    const variables = {
      a: { givenNames: 'Noor', familyName: 'Smit' },
      b: { givenNames: 'Sanne', familyName: 'Boer', bsn: '999990093' },
    };
    const { audit, processing } = await logged(server, generalist, query, variables);
    expect(audit.map(({ outcome, is_write: isWrite, codes }) => ({ outcome, isWrite, codes }))).toEqual([
      { outcome: 'DONE', isWrite: true, codes: [] },
      { outcome: 'REFUSED', isWrite: false, codes: ['BSN_ALREADY_ON_FILE'] },
    ]);
    expect(processing).toHaveLength(1);
  });

  it('is found by whoever, when and what came of it', async () => {
    const auditor = await server.persona('auditor', '0222');
    const find = (filter: string) =>
      server.query<{ auditLog: { nodes: { actor: string; outcome: string; codes: string[] }[] } }>(
        auditor,
        `{ auditLog(${filter}) { nodes { actor outcome codes } } }`,
      );
    const forbidden = (await find('outcome: FORBIDDEN, actor: "persona-administrator"')).auditLog.nodes;
    expect(forbidden).toEqual([{ actor: 'persona-administrator', outcome: 'FORBIDDEN', codes: ['FORBIDDEN'] }]);
    expect((await find('until: "2018-01-01T00:00:00Z"')).auditLog.nodes).toEqual([]);
    expect((await find('from: "2018-01-01T00:00:00Z", first: 3')).auditLog.nodes).toHaveLength(3);
  });

  it('and so is who looks into the logs', async () => {
    const auditor = await server.persona('auditor', '0222');
    const { audit, processing } = await logged(server, auditor, '{ auditLog(first: 1) { nodes { id } } }');
    expect(audit).toMatchObject([{ actor: 'persona-auditor', operation: 'Query.auditLog', outcome: 'DONE' }]);
    expect(processing).toEqual([]);
  });

  it.each(['generalist', 'resident', 'partner', 'administrator', 'policy-officer'] as const)(
    'and is not read by the %s',
    async (name) => {
      const token = await server.persona(name, '0222');
      for (const query of [
        '{ auditLog { nodes { id } } }',
        '{ processingLog(activity: "unknown") { nodes { id } } }',
      ]) {
        expect((await server.post(token, query)).body).toMatchObject({
          errors: [{ extensions: { code: 'FORBIDDEN' } }],
        });
      }
    },
  );
});

describe('a log that cannot be written', () => {
  it('stops what reads', async () => {
    await server.database.query('revoke insert on core.processing_log from eenplan_log');
    try {
      const { status, body } = await logged(server, generalist, ONE_RESIDENT);
      expect(status).toBe(503);
      expect(body).toEqual({ errors: [expect.objectContaining({ extensions: { code: 'LOG_UNAVAILABLE' } })] });
    } finally {
      await server.database.query('grant insert on core.processing_log to eenplan_log');
    }
    expect((await logged(server, generalist, ONE_RESIDENT)).status).toBe(200);
    expect(server.log.some((line) => line.includes('"42501"'))).toBe(true);
  });

  it('stops what writes, which is rolled back', async () => {
    const before = await countEveryTable(server.database);
    await server.database.query('revoke insert on core.processing_log from eenplan_app');
    try {
      const input = { givenNames: 'Sanne', familyName: 'Boer' };
      const { status, body, audit, processing } = await logged(server, generalist, REGISTER, { input });
      expect({ status, body }).toMatchObject({
        status: 503,
        body: { errors: [{ extensions: { code: 'LOG_UNAVAILABLE' } }] },
      });
      expect(audit).toMatchObject([{ outcome: 'FAILED', is_write: false, codes: ['LOG_UNAVAILABLE'] }]);
      expect(processing).toEqual([]);
    } finally {
      await server.database.query('grant insert on core.processing_log to eenplan_app');
    }
    expect(await countEveryTable(server.database)).toEqual(before);
  });
});

describe('the logs are only added to', () => {
  const TABLES = ['core.processing_log', 'core.audit_log'];
  const ACTS = ['update %s set municipality = municipality', 'delete from %s', 'truncate %s'];

  /** The code of the refusal of a statement by a role; null when it was done. */
  async function refusalOf(role: string | null, sql: string, values: readonly unknown[] = []): Promise<string | null> {
    const client = new Client({ connectionString: server.database.url });
    await client.connect();
    try {
      await client.query('begin');
      if (role !== null) await client.query(`set local role ${role}`);
      await client.query("select set_config('app.municipality', '0222', true)");
      await client.query(sql, [...values]);
      return null;
    } catch (error) {
      return (error as { code?: string }).code ?? String(error);
    } finally {
      await client.query('rollback');
      await client.end();
    }
  }

  it.each([null, 'eenplan_owner', 'eenplan_app', 'eenplan_log', 'eenplan_worker'])(
    'by nobody, as %s, is a line changed or removed, nor in a partition',
    async (role) => {
      // A trigger refuses for each row: there has to be one.
      expect((await logged(server, generalist, ONE_RESIDENT)).processing).toHaveLength(1);
      const parts = await server.database.query<{ name: string }>(
        'select inhrelid::regclass::text as name from pg_inherits where inhparent = any($1::regclass[])',
        [TABLES],
      );
      expect(parts.length).toBeGreaterThanOrEqual(6);
      const filled = ['processing_log', 'audit_log'].map(
        (log) => `core.${log}_${new Date().toISOString().slice(0, 7).replace('-', '_')}`,
      );
      const outcomes: Record<string, string | null> = {};
      for (const table of [...TABLES, ...filled]) {
        for (const act of ACTS) {
          const sql = act.replace('%s', table);
          outcomes[sql] = await refusalOf(role, sql);
        }
      }
      expect(Object.entries(outcomes).filter(([, code]) => code !== '42501')).toEqual([]);
    },
  );

  const person = () => ({ id: newId(), data_subject_id: 'y', data_subject_id_type: 'Resident' });
  const line = (municipality: string, people = 1) => {
    const place = { municipality, trace_id: 'a'.repeat(32), operation_id: 'b'.repeat(16) };
    const operation = {
      ...{ ...place, name: 'Query.x', started_at: '2026-01-01Z', ended_at: '2026-01-01Z', status_code: 1 },
      processing_activity_id: 'urn:x',
    };
    const processing = { operation, people: Array.from({ length: people }, person) };
    const audit = {
      ...{
        ...place,
        id: newId(),
        logged_at: '2026-01-01Z',
        kind: 'JOB',
        actor: 'x',
        roles: [],
        activity: 'x',
        operation: 'x',
      },
      ...{ is_write: false, outcome: 'DONE', codes: [] },
    };
    return { processing: [processing], audit: [audit] };
  };

  const refusalOfLines = (role: string, lines: LogLines): Promise<string | null> => {
    const { sql, values } = insertOf(lines);
    return refusalOf(role, sql, [...values]);
  };

  it.each([1, 20])(
    'the role of the logs adds lines of two municipalities at once, of %s each, and reads none',
    async (people) => {
      const [one, two] = [line('0222', people), line('0826', people)];
      const both = { processing: [...one.processing, ...two.processing], audit: [...one.audit, ...two.audit] };
      expect(await refusalOfLines('eenplan_log', both)).toBeNull();
      for (const table of [...TABLES, 'core.resident', 'core.data_processing']) {
        expect(await refusalOf('eenplan_log', `select from ${table}`)).toBe('42501');
      }
    },
  );

  it.each([1, 20])(
    'the roles of requests and of jobs add lines of their own municipality alone, of %s',
    async (people) => {
      for (const role of ['eenplan_app', 'eenplan_worker']) {
        expect(await refusalOfLines(role, line('0222', people))).toBeNull();
        expect(await refusalOfLines(role, line('0826', people))).toBe('42501');
      }
    },
  );

  it('a line of any month has a place, and partitions can be made twice', async () => {
    const make = "select core.make_log_partitions('2031-12-15')";
    for (let times = 0; times < 2; times += 1) await server.database.query(make);
    const made = await server.database.query<{ name: string }>(
      `select relname as name from pg_class where relname ~ '^(processing|audit)_log_203[12]_\\d\\d$' order by 1`,
    );
    expect(made.map(({ name }) => name)).toEqual([
      ...['audit_log_2031_12', 'audit_log_2032_01', 'processing_log_2031_12', 'processing_log_2032_01'],
    ]);
    expect(await refusalOf('eenplan_app', make)).toBe('42501');
    expect(await refusalOf('eenplan_worker', make)).toBeNull();
  });

  it('every night there is room for the next month', () => {
    const jobs = installedModules.flatMap((module) => module.jobs ?? []);
    expect(jobs.map(({ code }) => code)).toContain('core.log-partitions');
  });
});
