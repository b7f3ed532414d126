import { setTimeout as sleep } from 'node:timers/promises';
import { fixedClock, newId } from '@eenplan/kit';
import { startTestServer, type TestServer } from '@eenplan/testing';
import { until } from '../support/processes';
import { leftOf, openWorker, placeHold, proofsOf, putResident, putSupportRequests, type Worker } from './worker';

const RECEIVED = '2003-02-28';
const KIND = 'wmo.support-request';

let server: TestServer;
let worker: Worker;
let token: string;
let of: { readonly municipality: string; readonly residentId: string };
beforeEach(async () => {
  server = await startTestServer({ clock: fixedClock('2018-03-01') });
  worker = await openWorker(server);
  token = await server.persona('generalist', '0222');
  of = { municipality: '0222', residentId: await putResident(server, '0222', '1980') };
});
afterEach(async () => {
  await worker.close();
  await server.close();
});

/** Has something happen whenever a proof is written: just before a batch is done. */
const onProof = (body: string): Promise<unknown> =>
  server.database.query(`
    create function public.on_proof() returns trigger language plpgsql security definer as $$ begin ${body} return new; end $$;
    create trigger on_proof before insert on core.destruction_proof for each row execute function public.on_proof()`);

const dropOnProof = (): Promise<unknown> => server.database.query('drop function public.on_proof() cascade');

const isWaiting = (): Promise<true | undefined> =>
  until('somebody to wait for a lock', async () => {
    const sql = "select from pg_stat_activity where datname = current_database() and wait_event = 'advisory'";
    return (await server.database.query(sql)).length > 0 ? true : undefined;
  });

describe('a hold and the run at the same moment', () => {
  it('every record is either held and there, or gone and not held', async () => {
    const ids = await putSupportRequests(server, of, RECEIVED, 450);
    const chosen = ids.filter((_id, index) => index % 30 === 7);
    const [holds] = await Promise.all([
      Promise.all(chosen.map((recordId) => placeHold(server, token, { ruleCode: KIND, recordId }))),
      worker.run('0222'),
    ]);
    for (const [index, id] of chosen.entries()) {
      const codes = holds[index]?.codes ?? [];
      expect([codes, await leftOf(server, [id])]).toEqual(codes.length === 0 ? [[], 1] : [['NOT_FOUND'], 0]);
    }
    const gone = ids.length - (await leftOf(server, ids));
    expect((await proofsOf(server, '0222')).reduce((sum, { records }) => sum + records, 0)).toBe(gone);
  });

  it('a hold that is being placed keeps the run waiting, and then keeps the record', async () => {
    const [id = ''] = await putSupportRequests(server, of, RECEIVED);
    let run: Promise<void> = Promise.resolve();
    await server.platform.door.inMunicipality(of, async (tx) => {
      await tx.query("select pg_advisory_xact_lock_shared(hashtextextended('core.retention 0222', 0))");
      run = worker.run('0222');
      await isWaiting();
      await tx.query(
        `insert into core.legal_hold (municipality, id, resident_id, reason, placed_by, from_on, version, recorded_at)
         values ('0222', $1, $2, 'Beroep', 'x', '2018-03-01', 1, '2018-03-01')`,
        [newId(), of.residentId],
      );
    });
    await run;
    expect([await leftOf(server, [id]), await proofsOf(server, '0222')]).toEqual([1, []]);
  });

  it('a hold that comes during a batch waits for it, and is refused for what has gone', async () => {
    const [id = ''] = await putSupportRequests(server, of, RECEIVED);
    await onProof('perform pg_sleep(1);');
    const run = worker.run('0222');
    await sleep(300);
    const placed = placeHold(server, token, { ruleCode: KIND, recordId: id });
    await isWaiting();
    await run;
    expect((await placed).codes).toEqual(['NOT_FOUND']);
    expect(await leftOf(server, [id])).toBe(0);
  });
});

it('runs at once destroy once and prove once', async () => {
  const ids = await putSupportRequests(server, of, RECEIVED, 250);
  const second = await openWorker(server);
  await Promise.all([worker.run('0222'), second.run('0222'), worker.run('0222')]);
  await second.close();
  expect(await leftOf(server, ids)).toBe(0);
  expect((await proofsOf(server, '0222')).map(({ records }) => records).sort()).toEqual([200, 50]);
  await worker.run('0222');
  expect(await proofsOf(server, '0222')).toHaveLength(2);
});

it('a run that is killed halfway a batch has destroyed nothing of it; the next one does', async () => {
  const ids = await putSupportRequests(server, of, RECEIVED, 3);
  await onProof('perform pg_terminate_backend(pg_backend_pid());');
  await expect(worker.run('0222')).rejects.toThrow('Not everything that was due could be destroyed.');
  expect([await leftOf(server, ids), await proofsOf(server, '0222')]).toEqual([3, []]);
  await dropOnProof();
  await worker.run('0222');
  expect([await leftOf(server, ids), (await proofsOf(server, '0222')).length]).toEqual([0, 1]);
});

it('what a request is changing at that moment waits for the next run, the rest goes', async () => {
  const [changing = '', free = ''] = await putSupportRequests(server, of, RECEIVED, 2);
  await server.platform.door.inMunicipality(of, async (tx) => {
    await tx.query("select from wmo.support_request where municipality = '0222' and id = $1 for update", [changing]);
    await worker.run('0222');
  });
  expect([await leftOf(server, [changing]), await leftOf(server, [free])]).toEqual([1, 0]);
  await worker.run('0222');
  expect(await leftOf(server, [changing])).toBe(0);
});

describe('the rights in the database', () => {
  const refusalOf = async (role: string, sql: string): Promise<string> => {
    try {
      await server.database.query(`
        begin; set local role ${role}; select set_config('app.municipality', '0222', true); ${sql}; rollback`);
      return 'done';
    } catch (error) {
      return (error as { code?: string }).code ?? '';
    }
  };

  it.each([
    ['eenplan_app', 'delete from wmo.support_request'],
    ['eenplan_app', 'delete from debt_help.arrears_signal'],
    ['eenplan_app', 'delete from core.legal_hold'],
    ['eenplan_app', 'delete from core.destruction_request'],
    ['eenplan_app', 'delete from core.destruction_proof'],
    ['eenplan_app', 'update core.destruction_proof set records = 1'],
    ['eenplan_app', 'insert into core.destruction_proof select * from core.destruction_proof'],
    ['eenplan_app', 'update core.destruction_request set resident_id = null'],
    ['eenplan_worker', 'delete from core.destruction_proof'],
    ['eenplan_worker', 'update core.destruction_proof set records = 1'],
    [
      'eenplan_worker',
      `insert into core.destruction_proof
       (municipality, id, rule_code, law, article, cause, destroyed_on, records, run_id, recorded_at)
       values ('0293', gen_random_uuid(), 'a.b', 'A', 'a', 'TERM', '2018-01-01', 1, gen_random_uuid(), '2018-01-01')`,
    ],
    ['eenplan_worker', 'delete from core.resident'],
    ['eenplan_worker', "update wmo.support_request set need = 'x'"],
    ['eenplan_worker', "update wmo.support_request set municipality = '0293'"],
    ['eenplan_worker', 'insert into wmo.support_request select * from wmo.support_request'],
  ])('%s may not %s', async (role, sql) => {
    await putSupportRequests(server, of, RECEIVED);
    expect(await refusalOf(role, sql)).toBe('42501');
  });

  it('eenplan_worker may delete what a rule names, in its own municipality', async () => {
    const other = { municipality: '0293', residentId: await putResident(server, '0293', null) };
    const [own, others] = [
      await putSupportRequests(server, of, RECEIVED),
      await putSupportRequests(server, other, RECEIVED),
    ];
    await worker.platform.door.inMunicipality(of, (tx) => tx.query('delete from wmo.support_request'));
    expect([await leftOf(server, own), await leftOf(server, others)]).toEqual([0, 1]);
  });
});
