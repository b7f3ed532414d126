// Words of people stand in strings, in Dutch. cspell:ignoreRegExp /'[^'\n]*'/g
import { startTestServer, type TestServer } from '@eenplan/testing';
import { concludedContract, madeUpCatalogue, organisationOf } from '../support/contracts';
import { asked, type Asked, decide, type Decided, done, granting } from '../support/decisions';
import { layDownOrdinance, ORDINANCE, publication, published, refusedBy } from '../support/decisions';
import { established } from '../support/wmo-acts';
import { actAsUsual } from '../support/wmo';

let server: TestServer;
let token: string;
beforeAll(async () => {
  server = await startTestServer();
  token = await server.persona('generalist', '0160');
  await server.query(token, '{ viewer { kind } }');
  await madeUpCatalogue(server, '0160');
  await layDownOrdinance(server, '0160');
  // 50 euro per part of a day in kind; nothing is set, so that is the most.
  await concludedContract(server, token, await organisationOf(server, '0160', 'zorg-a'));
});
afterAll(() => server.close());

const BUDGET = { block: { delivery: 'BUDGET', personalPlan: 'Zelf kiezen' } };
const CONDITIONS = ['ABLE', 'MOTIVATED', 'QUALITY'].map((condition) => ({
  ...{ condition, isMet: true, reason: 'Besproken' },
}));

/** A budget that is asked in an application on a day, with its plan, and tested; its id. */
async function tested({ applicationId, blockId, productId }: Asked, on: string, rate = 5_000): Promise<string> {
  const personalBudgetId = await done(server, token, 'personalBudgetRequest', {
    ...{ applicationId, buildingBlockId: blockId, productId, requestedOn: on, motivation: 'Zij kent mij al jaren' },
    ...{ payeeKind: 'PROVIDER', payeeName: 'De Brug', unit: 'DAY_PART', volume: 40, requestedRateInCents: rate },
  });
  const plan = { purchase: 'Twee dagdelen', contribution: 'Weer onder de mensen', quality: 'Zij zijn erkend' };
  await done(server, token, 'personalBudgetPlanRecord', { personalBudgetId, ...plan });
  return done(server, token, 'personalBudgetTest', { personalBudgetId, on, conditions: CONDITIONS });
}
const verdict = (personalBudgetId: string, changes: object): Promise<Decided> =>
  decide(server, token, 'personalBudgetDecide', {
    ...{ personalBudgetId, decidedOn: '2018-02-03', reason: 'Aan alles voldaan', ...changes },
  });
const take = (own: Asked, outcome: string, changes: object = {}): Promise<Decided> =>
  decide(server, token, 'decisionTake', granting(own, { outcome, ...changes }));
const refused = (attempt: () => Promise<Decided>) => refusedBy(server, attempt);
const rates = (id: string): Promise<unknown> =>
  server.query(token, 'query($id: ID!) { personalBudget(id: $id) { state grantedRateInCents topUpInCents } }', { id });

describe('Wmo 2.3.6: a budget under the Wmo', () => {
  it('at the rate of what is in kind: given, decided and made known', async () => {
    const own = await asked(server, token, BUDGET);
    const budgetId = await tested(own, '2018-02-02');
    expect((await verdict(budgetId, { grantedRateInCents: 5_000 })).codes).toEqual([]);
    const { made, codes } = await take(own, 'GRANTED');
    expect(codes).toEqual([]);
    await done(server, token, 'decisionPublish', publication(made?.id ?? ''));
    expect(await rates(budgetId)).toEqual({
      personalBudget: { state: 'GRANTED', grantedRateInCents: 5_000, topUpInCents: 0 },
    });
  });

  it('R65: above that rate the excess alone is refused', async () => {
    const own = await asked(server, token, BUDGET);
    const budgetId = await tested(own, '2018-02-02', 5_600);
    const give = (grantedRateInCents: number) => verdict(budgetId, { grantedRateInCents });
    expect(await refused(() => give(5_001))).toEqual(['PGB_ABOVE_CAP grantedRateInCents']);
    expect(await refused(() => give(4_999))).toEqual(['PGB_REFUSES_MORE_THAN_EXCESS grantedRateInCents']);
    expect((await give(5_000)).codes).toEqual([]);
    expect(await refused(() => take(own, 'GRANTED'))).toEqual(['DECISION_BUDGET_MISFIT outcome']);
    expect((await take(own, 'PARTLY')).codes).toEqual([]);
    expect(await rates(budgetId)).toEqual({
      personalBudget: { state: 'PARTLY', grantedRateInCents: 5_000, topUpInCents: 600 },
    });
  });
});

describe('Wmo 2.3.6 lid 5 (b): after something was taken back', () => {
  /** Given, taken back on a ground, and a budget tested in the next application; its id. */
  async function again(groundCode: string): Promise<string> {
    const own = await asked(server, token, BUDGET);
    const decisionId = await published(server, token, own);
    await established(server, token, decisionId, groundCode, '2018-02-14');
    const motivation = 'Bleek bij een huisbezoek';
    const back = { decisionId, decidedOn: '2018-02-14', ordinanceCode: ORDINANCE, groundCode, motivation };
    const withdrawal = await done(server, token, 'decisionWithdraw', back);
    const known = { publishedOn: '2018-02-15', effectiveOn: '2018-02-16' };
    await done(server, token, 'decisionPublish', publication(withdrawal, known));
    const { caseId, residentId } = own;
    const next = { caseId, residentId, law: 'WMO', asked: 'Weer een pgb', receivedOn: '2018-02-20' };
    const applicationId = await done(server, token, 'applicationReceive', next);
    return tested({ ...own, applicationId }, '2018-02-20');
  }
  const barring = { decidedOn: '2018-02-20', refusalGround: 'EARLIER_WITHDRAWAL' };

  it.each([
    ['a', 'WMO_WRONG_DATA'],
    ['d', 'WMO_CONDITIONS_NOT_MET'],
    ['e', 'WMO_NOT_USED'],
  ])('on 2.3.10 lid 1 (%s) a budget may be refused', async (_letter, groundCode) => {
    const { made, codes } = await verdict(await again(groundCode), barring);
    expect([made?.state, codes]).toEqual(['REFUSED', []]);
  });

  it.each([
    ['b', 'WMO_NO_LONGER_NEEDED'],
    ['c', 'WMO_NOT_ADEQUATE'],
  ])('on 2.3.10 lid 1 (%s) it may not', async (_letter, groundCode) => {
    const budgetId = await again(groundCode);
    expect(await refused(() => verdict(budgetId, barring))).toEqual(['PGB_REFUSAL_WITHOUT_GROUND refusalGround']);
  });
});

describe('Wmo 2.3.2 lid 6: who is given a budget was told what it asks', () => {
  /** The assessment began, and the six weeks went by without its end. */
  async function unassessed(): Promise<Asked> {
    const own = await asked(server, token, BUDGET);
    await server.database.query(
      `update wmo.assessment set completed_on = null, identity_checked_on = null, budget_explained_on = null,
         report = null, reported_on = null where resident_id = $1`,
      [own.residentId],
    );
    await server.database.query('delete from wmo.assessment_topic where resident_id = $1', [own.residentId]);
    return own;
  }
  /** Ends the assessment of a resident on 20 February; it was explained on a day. */
  async function complete(residentId: string, budgetExplainedOn: string): Promise<void> {
    const sql = `select a.id as "assessmentId", a.version from wmo.assessment a where a.resident_id = $1`;
    const [assessment] = await server.database.query<object>(sql, [residentId]);
    const topics = ['NEEDS', 'OWN_STRENGTH', 'INFORMAL_CARE', 'CARER_SUPPORT', 'GENERAL_SERVICES', 'ALIGNMENT'];
    const findings = [...topics, 'CONTRIBUTION'].map((topic) => ({ topic, finding: 'Besproken' }));
    const on = '2018-02-20';
    const input = { ...assessment, on, findings, identityCheckedOn: on, budgetExplainedOn };
    const { refused: not } = await actAsUsual(server, token, 'wmoAssessmentComplete', input, ['assessment', 'id']);
    expect(not).toEqual([]);
  }

  it('not told, none is granted, with code, path and article; told in time, it is', async () => {
    const own = await unassessed();
    const budgetId = await tested(own, '2018-02-02');
    expect((await verdict(budgetId, { grantedRateInCents: 5_000 })).codes).toEqual([]);
    const { errors } = await take(own, 'GRANTED');
    expect(errors).toEqual([
      {
        ...{ code: 'WMO_BUDGET_NOT_EXPLAINED', path: ['input', 'outcome'] },
        article: 'Wmo 2015, art. 2.3.2 lid 6',
      },
    ]);
    expect(await refused(() => take(own, 'PARTLY'))).toEqual(['WMO_BUDGET_NOT_EXPLAINED outcome']);
    await complete(own.residentId, '2018-02-19');
    expect(await refused(() => take(own, 'GRANTED', { decidedOn: '2018-02-18' }))).toEqual([
      'WMO_BUDGET_NOT_EXPLAINED outcome',
    ]);
    expect((await take(own, 'GRANTED', { decidedOn: '2018-02-19' })).codes).toEqual([]);
  });

  it('the last support request counts, and not one before it', async () => {
    const own = await asked(server, token, BUDGET);
    const budgetId = await tested(own, '2018-02-02');
    expect((await verdict(budgetId, { grantedRateInCents: 5_000 })).codes).toEqual([]);
    const record = (receivedOn: string) =>
      server.database.query(
        `insert into wmo.support_request (municipality, id, resident_id, need, urgent, received_on, version, recorded_at)
         values ('0160', gen_random_uuid(), $1, 'Hulp', false, $2, 1, '2018-03-01')`,
        [own.residentId, receivedOn],
      );
    await record('2018-02-02');
    await record('2017-12-01');
    expect(await refused(() => take(own, 'GRANTED'))).toEqual(['WMO_BUDGET_NOT_EXPLAINED outcome']);
    await server.database.query(
      `delete from wmo.support_request where resident_id = $1 and received_on = '2017-12-01'`,
      [own.residentId],
    );
    expect((await take(own, 'GRANTED')).codes).toEqual([]);
  });

  it('nothing of it stands in the way of support without a budget, or with one that was refused', async () => {
    const without = await unassessed();
    expect((await take(without, 'GRANTED')).codes).toEqual([]);
    const own = await unassessed();
    const budgetId = await tested(own, '2018-02-02');
    expect((await verdict(budgetId, { refusalGround: 'WRONG_DATA' })).codes).toEqual([]);
    expect((await take(own, 'PARTLY')).codes).toEqual([]);
  });
});
