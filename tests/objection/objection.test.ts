// Words of people stand in strings, in Dutch. cspell:ignoreRegExp /'[^'\n]*'/g
import { newId } from '@eenplan/kit';
import { startTestServer, type TestServer } from '@eenplan/testing';
import { act } from '../people/acts';
import { assessed } from '../support/assessed';
import { colleague } from '../support/blocks';
import { madeUpCatalogue } from '../support/contracts';
import { asked, type Asked, decide, type Decided, done, granting, layDownOrdinance } from '../support/decisions';
import { ORDINANCE, publication, published, refusedBy } from '../support/decisions';

let server: TestServer;
let token: string;
let other: string;
beforeAll(async () => {
  server = await startTestServer();
  token = await server.persona('generalist', '0160');
  other = await colleague(server, '0160');
  await server.query(other, '{ viewer { kind } }');
  await madeUpCatalogue(server, '0160');
  await layDownOrdinance(server, '0160');
});
afterAll(() => server.close());

const refused = (attempt: () => Promise<Decided>) => refusedBy(server, attempt);
const lodge = (subject: object, changes: object = {}, by = token): Promise<Decided> =>
  decide(server, by, 'objectionLodge', { ...subject, grounds: 'Te weinig uren', lodgedOn: '2018-02-10', ...changes });
const handle = (name: string, objectionId: string, changes: object, by = other): Promise<Decided> =>
  decide(server, by, name, { objectionId, on: '2018-02-20', ...changes });
const tried = (objectionId: string, changes: object = {}) =>
  handle('objectionInformalRecord', objectionId, {
    outcome: 'NOT_SOLVED',
    report: 'Gebeld',
    on: '2018-02-15',
    ...changes,
  });
const verdict = { outcome: 'DISMISSED', motivation: 'Vier keer is genoeg', heardOn: '2018-02-18' };
const termsOf = (id: string) =>
  server.database.query<{ rule: string; due: string; met: string | null }>(
    `select rule_id as rule, due_on::text as due, met_on::text as met from core.term where subject_id = $1`,
    [id],
  );
/** An objection of 10 February against what was made known on the 6th, or earlier when told. */
async function objected(changes: object = {}): Promise<{ own: Asked; decisionId: string; objectionId: string }> {
  const own = await asked(server, token);
  const decisionId = await published(server, token, own);
  const { made, codes } = await lodge({ decisionId }, changes);
  expect(codes).toEqual([]);
  return { own, decisionId, objectionId: made?.id ?? '' };
}

describe('R34: objection only against a decision', () => {
  it('and there is none about what was never decided', async () => {
    const own = await asked(server, token);
    const { errors } = await lodge({ buildingBlockId: own.blockId });
    expect(errors).toEqual([
      {
        ...{ code: 'OBJECTION_WITHOUT_DECISION', path: ['input', 'buildingBlockId'] },
        article: 'Rule R34: objection only against a decision; the informal approach comes first',
      },
    ]);
    const decisionId = await published(server, token, own);
    const { made } = await lodge({ buildingBlockId: own.blockId });
    const query = 'query($id: ID!) { objection(id: $id) { state decision { id } resident { id } } }';
    expect(await server.query(token, query, { id: made?.id })).toMatchObject({
      objection: { state: 'LODGED', decision: { id: decisionId }, resident: { id: own.residentId } },
    });
    expect(await refused(() => lodge({ decisionId }))).toEqual(['OBJECTION_ALREADY_LODGED decisionId']);
  });

  it('R16: not against a free provision, with code, path and rule', async () => {
    const free = await asked(server, token, { access: null, block: { rung: 'eigen-kracht' } });
    const { errors } = await lodge({ buildingBlockId: free.blockId });
    expect(errors).toEqual([
      {
        ...{ code: 'OBJECTION_AGAINST_FREE_SUPPORT', path: ['input', 'buildingBlockId'] },
        article: 'Rule R16: free support needs no investigation, decision, referral or diagnosis',
      },
    ]);
    expect(await refused(() => lodge({ buildingBlockId: free.blockId }))).toHaveLength(1);
  });

  it('R26: not against help of a team that is a general provision', async () => {
    const [team] = await server.database.query<{ id: string }>(
      `select t.team_id as id from core.team_status t where t.municipality = '0160' and t.status = 'GENERAL_PROVISION' limit 1`,
    );
    const free = await asked(server, token, { access: null, block: { rung: 'eigen-kracht' } });
    const toTeam = 'update core.building_block set team_id = $2, helper_name = null where id = $1';
    await server.database.query(toTeam, [free.blockId, team?.id]);
    expect(await refused(() => lodge({ buildingBlockId: free.blockId }))).toEqual([
      'OBJECTION_AGAINST_TEAM_HELP buildingBlockId',
    ]);
  });

  it.each([
    ['nothing named', {}, {}, 'OBJECTION_NOT_ONE_SUBJECT decisionId'],
    ['two named', { decisionId: newId(), buildingBlockId: newId() }, {}, 'OBJECTION_NOT_ONE_SUBJECT decisionId'],
    ['a decision of nobody', { decisionId: newId() }, {}, 'NOT_FOUND decisionId'],
    ['support of nobody', { buildingBlockId: newId() }, {}, 'NOT_FOUND buildingBlockId'],
  ])('%s', async (_what, subject, changes, refusal) => {
    expect(await refused(() => lodge(subject, changes))).toEqual([refusal]);
  });

  it('not before it was taken, nor on a day to come', async () => {
    const decisionId = await published(server, token, await asked(server, token));
    expect(await refused(() => lodge({ decisionId }, { lodgedOn: '2018-02-04' }))).toEqual([
      'OBJECTION_DAY_TOO_EARLY lodgedOn',
    ]);
    expect(await refused(() => lodge({ decisionId }, { lodgedOn: '2018-03-02' }))).toEqual([
      'OBJECTION_DAY_IN_FUTURE lodgedOn',
    ]);
  });
});

/** One that nothing is done with but what is refused. */
let untouched: ReturnType<typeof objected> | undefined;

describe('R34: the informal approach comes first', () => {
  it('no decision on it before that; solved by it, it is over, and so is its clock', async () => {
    const { objectionId } = await objected();
    expect(await termsOf(objectionId)).toEqual([{ rule: 'awb.objection-decision', due: '2018-05-01', met: null }]);
    expect(await refused(() => handle('objectionDecide', objectionId, verdict))).toEqual([
      'OBJECTION_INFORMAL_FIRST objectionId',
    ]);
    expect((await tried(objectionId, { outcome: 'SOLVED', report: 'Een uur erbij' })).made?.state).toBe('SETTLED');
    const query =
      'query($id: ID!) { objection(id: $id) { outcome motivation settledOn decider { name } availableActs { allowed } } }';
    expect(await server.query(token, query, { id: objectionId })).toEqual({
      objection: {
        ...{ outcome: 'SOLVED_INFORMALLY', motivation: 'Een uur erbij', settledOn: '2018-02-15', decider: null },
        availableActs: [{ allowed: false }, { allowed: false }, { allowed: false }],
      },
    });
    expect(await termsOf(objectionId)).toMatchObject([{ met: '2018-02-15' }]);
  });

  it('after it, it is decided on by somebody else than who took the decision (Awb 10:3)', async () => {
    const { objectionId } = await objected();
    expect((await tried(objectionId)).codes).toEqual([]);
    expect(await refused(() => tried(objectionId))).toEqual(['OBJECTION_INFORMAL_DONE objectionId']);
    const { errors } = await handle('objectionDecide', objectionId, verdict, token);
    expect(errors).toMatchObject([{ code: 'OBJECTION_BY_DECIDER', article: 'Awb, art. 10:3 lid 3' }]);
    expect(await refused(() => handle('objectionDecide', objectionId, verdict, token))).toHaveLength(1);
    expect((await handle('objectionDecide', objectionId, verdict)).made?.state).toBe('SETTLED');
    expect(await refused(() => handle('objectionDecide', objectionId, verdict))).toEqual([
      'OBJECTION_SETTLED objectionId',
    ]);
  });

  it('the database holds no objection that skipped it', async () => {
    const { objectionId } = await objected();
    const sql = "update core.objection set state = 'INFORMAL_TRIED' where id = $1";
    const work = server.database.asApp('0160', (client) => client.query(sql, [objectionId]));
    await expect(work).rejects.toMatchObject({ constraint: 'objection_informal_first' });
  });

  it.each([
    ['Awb 7:12: no motivation', { motivation: ' ' }, 'OBJECTION_WITHOUT_MOTIVATION motivation'],
    ['Awb 7:2: nobody heard', { heardOn: null }, 'OBJECTION_NOT_HEARD heardOn'],
    ['heard after it', { heardOn: '2018-02-21' }, 'OBJECTION_DAY_IN_FUTURE heardOn'],
    ['in time, and not looked at', { outcome: 'INADMISSIBLE' }, 'OBJECTION_IN_TIME outcome'],
    ['solved', { outcome: 'SOLVED_INFORMALLY' }, 'OBJECTION_OUTCOME_MISFIT outcome'],
    ['before the informal approach', { on: '2018-02-14' }, 'OBJECTION_DAY_TOO_EARLY on'],
  ])('%s', async (_what, changes, refusal) => {
    untouched ??= objected();
    const { objectionId } = await untouched;
    await tried(objectionId);
    const attempt = () => handle('objectionDecide', objectionId, { ...verdict, ...changes });
    expect(await refused(attempt)).toEqual([refusal]);
  });
});

it('Awb 6:7 and 6:11: a late one is not looked at without an excuse', async () => {
  const own = await asked(server, token);
  const decisionId = await published(server, token, own);
  // Six weeks do not fit between the application and today: the term is made shorter.
  await server.database.query(`update core.term set due_on = '2018-02-20' where subject_id = $1`, [decisionId]);
  const { made } = await lodge({ decisionId }, { lodgedOn: '2018-02-21', lateReason: 'Ik lag in het ziekenhuis' });
  const objectionId = made?.id ?? '';
  await tried(objectionId, { on: '2018-02-22' });
  const heard = { ...verdict, on: '2018-02-25', heardOn: '2018-02-24' };
  const { errors } = await handle('objectionDecide', objectionId, heard);
  expect(errors).toMatchObject([{ code: 'OBJECTION_LATE', article: 'Awb, art. 6:7, 6:9 and 6:11' }]);
  expect(await refused(() => handle('objectionDecide', objectionId, heard))).toHaveLength(1);
  const excused = { ...heard, outcome: 'UPHELD', excusedBecause: 'Opgenomen van 1 tot 20 februari' };
  expect((await handle('objectionDecide', objectionId, excused)).codes).toEqual([]);
});

it('Awb 6:10: an objection before the decision is made known waits for its clock', async () => {
  const decisionId = await done(server, token, 'decisionTake', granting(await asked(server, token)));
  const { made } = await lodge({ decisionId }, { lodgedOn: '2018-02-05' });
  expect(await termsOf(made?.id ?? '')).toEqual([]);
  await done(server, token, 'decisionPublish', publication(decisionId));
  expect(await termsOf(made?.id ?? '')).toMatchObject([{ rule: 'awb.objection-decision', due: '2018-05-01' }]);
});

it('R31: the client supporter does not decide on it', async () => {
  const { own, objectionId } = await objected();
  await tried(objectionId);
  const [row] = await server.database.query<{ id: string }>(
    "select id from core.professional where municipality = '0160' and subject = 'collega'",
  );
  const support = { residentId: own.residentId, professionalId: row?.id, kind: 'PROFESSIONAL', fromOn: '2018-01-01' };
  expect((await act(server, token, 'clientSupporterAssign', support)).refused).toEqual([]);
  expect(await refused(() => handle('objectionDecide', objectionId, verdict))).toEqual([
    'DECISION_BY_CLIENT_SUPPORTER objectionId',
  ]);
});

it('two at once: one is told', async () => {
  const { objectionId } = await objected();
  const outcomes = await Promise.all(
    ['SOLVED', 'DECLINED', 'NOT_SOLVED'].map((outcome) => tried(objectionId, { version: 1, outcome })),
  );
  expect(outcomes.flatMap(({ codes }) => codes)).toEqual(['CHANGED_MEANWHILE version', 'CHANGED_MEANWHILE version']);
});

describe('who may', () => {
  it('a resident objects and takes it back for the own file alone, and today', async () => {
    const generalist = await server.persona('generalist', '0222');
    const fatima = await server.persona('resident', '0222');
    await layDownOrdinance(server, '0222');
    const [own] = await server.database.query<{ resident: string; file: string }>(
      `select m.resident_id as resident, c.id as file from core.resident r
       join core.household_member m on m.municipality = r.municipality and m.resident_id = r.id
       join core.case_file c on c.municipality = m.municipality and c.household_id = m.household_id and c.state <> 'CLOSED'
       where r.municipality = '0222' and r.given_names = 'Fatima'`,
    );
    await assessed(server, own?.resident ?? '');
    const input = { caseId: own?.file, residentId: own?.resident, law: 'WMO', asked: 'Hulp', receivedOn: '2018-02-01' };
    const applicationId = await done(server, generalist, 'applicationReceive', input);
    const taken = { applicationId, outcome: 'REFUSED', motivation: 'Kan zelf', ordinanceCode: ORDINANCE };
    const decisionId = await done(server, generalist, 'decisionTake', { ...taken, decidedOn: '2018-02-05' });
    expect(await refused(() => lodge({ decisionId }, {}, fatima))).toEqual(['NOT_FOUND decisionId']);
    await done(server, generalist, 'decisionPublish', publication(decisionId));
    const { made } = await lodge({ decisionId }, { lodgedOn: '2018-02-07' }, fatima);
    const query = 'query { objections { nodes { id lodgedOn availableActs { name allowed } } } }';
    expect(await server.query(fatima, query)).toEqual({
      objections: {
        nodes: [
          {
            ...{ id: made?.id, lodgedOn: '2018-03-01' },
            availableActs: [{ name: 'objectionWithdraw', allowed: true }],
          },
        ],
      },
    });
    const back = { objectionId: made?.id ?? '', reason: 'Het is opgelost' };
    expect((await decide(server, fatima, 'objectionWithdraw', back)).made?.state).toBe('SETTLED');
    const strange = await objected();
    expect(await refused(() => lodge({ decisionId: strange.decisionId }, {}, fatima))).toEqual([
      'NOT_FOUND decisionId',
    ]);
  });

  it.each(['partner', 'administrator'] as const)('a %s objects to nothing', async (name) => {
    const caller = await server.persona(name, '0160');
    const query = 'mutation($input: ObjectionLodgeInput!) { objectionLodge(input: $input) { errors { code } } }';
    const { body } = await server.post(caller, query, { input: { decisionId: newId(), grounds: 'x' } });
    expect((body as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
