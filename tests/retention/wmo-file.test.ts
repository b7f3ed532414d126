// Words of people stand in strings, in Dutch. cspell:ignoreRegExp /'[^'\n]*'/g
import { fixedClock, type FixedClock, newId } from '@eenplan/kit';
import { startTestServer, type TestServer } from '@eenplan/testing';
import { madeUpCatalogue } from '../support/contracts';
import { type Asked, asked, decide as act, done, granting, layDownOrdinance, published } from '../support/decisions';
import { actOnContribution, stairLift } from '../support/contributions';
import { decide, openWorker, proofsOf, requestDestruction, type Worker } from './worker';

// What was decided on 5 February 2018 and closed on 1 June 2018 is kept up to 1 June 2033 (Wmo 2015, art. 5.3.4).
const CLOSED = '2018-06-01';
const LAST_DAY = '2033-06-01';
const GONE = '2033-06-02';

let server: TestServer;
let worker: Worker;
let clock: FixedClock;
let token: string;
let of: Asked;
beforeAll(async () => {
  clock = fixedClock('2018-03-01');
  server = await startTestServer({ clock });
  worker = await openWorker(server);
  token = await server.persona('generalist', '0160');
  await madeUpCatalogue(server, '0160');
  await layDownOrdinance(server, '0160');
});
beforeEach(async () => {
  clock.set('2018-03-01');
  of = await aged();
});
afterAll(async () => {
  await worker.close();
  await server.close();
});

/** An application of somebody of age. */
async function aged(): Promise<Asked> {
  const made = await asked(server, token);
  await server.database.query("update core.resident set birth_date = '1950-05-17' where id = $1", [made.residentId]);
  return made;
}

const runOn = async (day: string): Promise<void> => {
  clock.set(day);
  await worker.run('0160');
};

/** Closing it takes a course of its own, told elsewhere; here the day counts. */
const close = (): Promise<unknown> =>
  server.database.query(
    `update core.case_file set state = 'CLOSED', is_investigating = false, closed_on = $2, last_act_on = $2,
       closing_reason = 'klaar' where id = $1`,
    [of.caseId, CLOSED],
  );

/** Rows that are left of the application, of what hangs on it, and of their terms. */
async function left(): Promise<object> {
  const [row] = await server.database.query<object>(
    `with decision as (select * from core.decision where application_id = $1),
          objection as (select * from core.objection where decision_id in (select id from decision))
     select (select count(*)::int from core.application where id = $1) as applications,
       (select count(*)::int from decision) as decisions, (select count(*)::int from objection) as objections,
       (select count(*)::int from core.term where subject_id = any($2::uuid[])) as terms,
       (select count(*)::int from wmo.weighing where application_id = $1) as weighings,
       (select count(*)::int from wmo.support_request where resident_id = $3) as requests`,
    [of.applicationId, subjects, of.residentId],
  );
  return row ?? {};
}
let subjects: string[];
async function rememberSubjects(): Promise<void> {
  const found = await server.database.query<{ id: string }>(
    `select $1::uuid as id union select id from core.decision where application_id = $1
     union select o.id from core.objection o join core.decision d on d.id = o.decision_id where d.application_id = $1`,
    [of.applicationId],
  );
  subjects = found.map(({ id }) => id);
}
const NOTHING = { applications: 0, decisions: 0, objections: 0, terms: 0, weighings: 0, requests: 0 };
const WHOLE = { applications: 1, decisions: 1, weighings: 1, requests: 1 };

describe('Wmo 5.3.4: what core keeps of an application under the Wmo', () => {
  it('goes whole fifteen years after its case was closed, and not a day before', async () => {
    const decisionId = await published(server, token, of);
    const lodged = { decisionId, grounds: 'Te weinig', lodgedOn: '2018-02-20' };
    const objectionId = await done(server, token, 'objectionLodge', lodged);
    await done(server, token, 'objectionWithdraw', { objectionId, reason: 'Opgelost' });
    await close();
    await rememberSubjects();
    await runOn(LAST_DAY);
    expect(await left()).toMatchObject({ ...WHOLE, objections: 1 });
    await runOn(GONE);
    expect(await left()).toEqual(NOTHING);
    const proofs = await proofsOf(server, '0160');
    expect(proofs.filter(({ rule_code }) => rule_code === 'wmo.application')).toMatchObject([
      { records: 1, cause: 'TERM', destroyed_on: GONE, article: 'Wmo 2015, art. 5.3.4' },
    ]);
  });

  it('stays while its support goes on, however long ago it was given', async () => {
    await published(server, token, of);
    await rememberSubjects();
    await runOn('2050-01-03');
    expect(await left()).toMatchObject(WHOLE);
  });

  it('stays whole until fifteen years after the last of what hangs on it', async () => {
    const decisionId = await published(server, token, of);
    await server.database.query(
      `insert into wmo.provision (municipality, id, decision_id, resident_id, kind_code, from_on, until_on, recorded_by,
         recorded_at)
       values ('0160', $1, $2, $3, 'OTHER', '2018-02-06', '2019-01-01', 'test', '2018-02-06')`,
      [newId(), decisionId, of.residentId],
    );
    await server.database.query(
      `insert into wmo.revision_finding (municipality, id, decision_id, resident_id, ground_code, facts, other_decision,
         is_intentional, established_on, effective_on, professional_id, version, recorded_by, recorded_at)
       select municipality, $1, id, resident_id, 'WMO_WRONG_DATA', 'x', 'x', true, '2019-02-01', '2018-02-06',
         professional_id, 1, 'test', '2019-02-01' from core.decision where id = $2`,
      [newId(), decisionId],
    );
    await close();
    await rememberSubjects();
    await runOn('2034-02-01');
    expect(await left()).toMatchObject(WHOLE);
    await runOn('2034-02-02');
    expect(await left()).toEqual(NOTHING);
    const rules = new Set((await proofsOf(server, '0160')).map(({ rule_code }) => rule_code));
    expect([...rules].filter((code) => /weighing|provision|review|finding/.test(code))).toEqual([]);
  });

  it('keeps the support request with temporary support while that is given', async () => {
    await server.database.query(
      `insert into wmo.temporary_support (municipality, id, support_request_id, resident_id, urgency, outcome, motivation,
         product_id, from_on, decided_on, professional_id, version, recorded_by, recorded_at)
       select request.municipality, $1, request.id, request.resident_id, 'OTHER', 'GIVEN', 'x', $2, '2018-02-01',
         '2018-02-01', (select id from core.professional where municipality = '0160' order by id limit 1), 1, 'test',
         '2018-02-01'
       from wmo.support_request request where request.resident_id = $3`,
      [newId(), of.productId, of.residentId],
    );
    const given = { applicationId: of.applicationId, on: '2018-03-01' };
    expect((await act(server, token, 'applicationWithdraw', given)).codes).toEqual([]);
    await rememberSubjects();
    await runOn('2050-01-03');
    expect(await left()).toEqual({ ...NOTHING, requests: 1 });
    await server.database.query("update wmo.temporary_support set until_on = '2035-01-03' where resident_id = $1", [
      of.residentId,
    ]);
    await runOn('2050-01-03');
    expect(await left()).toEqual({ ...NOTHING, requests: 1 });
    await runOn('2050-01-04');
    expect(await left()).toEqual(NOTHING);
  });

  it('of a refusal goes fifteen years after it took effect, with its case still open', async () => {
    const refusal = granting(of, { outcome: 'REFUSED', productId: null, buildingBlockId: null });
    const decisionId = await done(server, token, 'decisionTake', refusal);
    const told = { decisionId, publishedOn: '2018-02-06', channel: 'POST', effectiveOn: '2018-02-06' };
    await done(server, token, 'decisionPublish', told);
    await rememberSubjects();
    await runOn('2033-02-06');
    expect(await left()).toMatchObject({ applications: 1 });
    await runOn('2033-02-07');
    expect(await left()).toEqual(NOTHING);
  });

  it('stays while a contribution rests on it, and goes after that', async () => {
    const decisionId = await published(server, token, of);
    const lift = stairLift(of.residentId, { decisionId, fromOn: '2018-02-06' });
    const { contribution, codes } = await actOnContribution(server, token, 'Start', lift);
    expect(codes).toEqual([]);
    await close();
    await rememberSubjects();
    await runOn(GONE);
    expect(await left()).toMatchObject({ applications: 1, decisions: 1 });
    clock.set(GONE);
    await server.database.query('update wmo.contribution set until_on = $2 where id = $1', [
      ...[contribution?.id, CLOSED],
    ]);
    await runOn(GONE);
    expect(await left()).toEqual(NOTHING);
  });

  it('of an application that nobody decided on stays', async () => {
    await rememberSubjects();
    await runOn('2050-01-03');
    expect(await left()).toMatchObject({ applications: 1, decisions: 0 });
  });
});

describe('Wmo 5.3.5: on request', () => {
  const ask = async (): Promise<void> => {
    const { made } = await requestDestruction(server, token, { residentId: of.residentId, law: 'WMO' });
    expect((await decide(server, token, made?.id ?? '', { granted: true })).codes).toEqual([]);
  };

  it('what is over goes at once, and what goes on stays', async () => {
    const running = of;
    await published(server, token, of);
    await rememberSubjects();
    await ask();
    await runOn('2018-03-02');
    // What was weighed and asked before it is needed as long.
    expect(await left()).toMatchObject(WHOLE);
    of = await aged();
    expect(of.applicationId).not.toBe(running.applicationId);
    const { codes } = await act(server, token, 'applicationWithdraw', {
      applicationId: of.applicationId,
      on: '2018-03-02',
    });
    expect(codes).toEqual([]);
    await rememberSubjects();
    await ask();
    await runOn('2018-03-03');
    expect(await left()).toEqual(NOTHING);
  });
});
