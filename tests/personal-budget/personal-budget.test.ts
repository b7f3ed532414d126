// Words of people stand in strings, in Dutch. cspell:ignoreRegExp /'[^'\n]*'/g
import { personas } from '@eenplan/cli';
import { newId } from '@eenplan/kit';
import { startTestServer, type TestServer } from '@eenplan/testing';
import { act } from '../people/acts';
import { actOnPart, colleague, tailored } from '../support/blocks';
import { concludedContract, configure, madeUpCatalogue, organisationOf, productOf } from '../support/contracts';
import { asked, type Asked, decide, type Decided, done, giveAccess, granting } from '../support/decisions';
import { layDownOrdinance, ORDINANCE, publication, refusedBy } from '../support/decisions';
import { professionalOf, registerResident } from '../support/people';
import { established } from '../support/wmo-acts';

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
  // 50 euro per part of a day in kind; the settings of the demonstrator have no rates, so they are put beside them.
  await concludedContract(server, token, await organisationOf(server, '0160', 'zorg-a'));
  await server.database.query(
    `update core.setting set value = value || $1 where municipality = '0160' and module = 'core'`,
    [JSON.stringify({ personalBudget: { rates: [{ product: 'groep', percentOfInKind: 75, source: 'made up' }] } })],
  );
});
afterAll(() => server.close());

const refused = (attempt: () => Promise<Decided>) => refusedBy(server, attempt);
const BUDGET = { delivery: 'BUDGET', personalPlan: 'Zelf kiezen' };
const asks = (of: Asked, changes: object = {}): object => ({
  ...{ applicationId: of.applicationId, buildingBlockId: of.blockId, productId: of.productId, volume: 40 },
  ...{ requestedOn: '2018-02-01', motivation: 'Zij kent mij al jaren', payeeKind: 'PROVIDER', payeeName: 'De Brug' },
  ...{ unit: 'DAY_PART', requestedRateInCents: 4_000, ...changes },
});
const request = (of: Asked, changes: object = {}): Promise<Decided> =>
  decide(server, token, 'personalBudgetRequest', asks(of, changes));
const on = (name: string, personalBudgetId: string, changes: object = {}, by = token): Promise<Decided> =>
  decide(server, by, name, { personalBudgetId, ...changes });
const PLAN = {
  purchase: 'Twee dagdelen bij De Brug',
  contribution: 'Weer onder de mensen',
  quality: 'Zij zijn erkend',
};
const met = (condition: string, isMet = true) => ({ condition, isMet, reason: 'Besproken' });
const TEST = { on: '2018-02-02', conditions: [met('ABLE'), met('MOTIVATED'), met('QUALITY')] };
const GIVEN = { decidedOn: '2018-02-03', reason: 'Aan alles voldaan', grantedRateInCents: 3_750 };

interface Budgeted {
  readonly own: Asked;
  readonly budgetId: string;
}
/** Asked for, with as much done as is named. */
async function budgeted(acts: readonly [string, object][] = [], changes: object = {}): Promise<Budgeted> {
  const own = await asked(server, token, { block: BUDGET });
  const budgetId = await done(server, token, 'personalBudgetRequest', asks(own, changes));
  for (const [name, input] of acts) await done(server, token, name, { personalBudgetId: budgetId, ...input });
  return { own, budgetId };
}
const planned: [string, object] = ['personalBudgetPlanRecord', PLAN];
const tested: [string, object] = ['personalBudgetTest', TEST];
const given: [string, object] = ['personalBudgetDecide', GIVEN];
/** One that nothing is done with but what is refused, made once. */
const untouched = new Map<string, Promise<Budgeted>>();
const shared = (name: string, acts: readonly [string, object][]): Promise<Budgeted> => {
  const known = untouched.get(name) ?? budgeted(acts);
  untouched.set(name, known);
  return known;
};
/** The decision that tells it, made known on 6 February. */
async function told({ own }: Budgeted, outcome = 'PARTLY'): Promise<string> {
  const decisionId = await done(server, token, 'decisionTake', granting(own, { outcome }));
  return done(server, token, 'decisionPublish', publication(decisionId));
}
const pay = (budgetId: string, changes: object = {}): Promise<Decided> =>
  on('personalBudgetPaymentRecord', budgetId, {
    ...{ payeeName: 'De Brug', fromOn: '2018-02-06', untilOn: '2018-02-20', volume: 4, amountInCents: 15_000 },
    ...{ paidOn: '2018-02-21', reference: newId(), ...changes },
  });

describe('R64: a budget asks a personal plan', () => {
  it('without one it is not tested, with code, path and rule', async () => {
    const { budgetId } = await budgeted();
    const { errors } = await on('personalBudgetTest', budgetId, TEST);
    expect(errors).toEqual([
      {
        ...{ code: 'PGB_WITHOUT_PLAN', path: ['input', 'personalBudgetId'] },
        article: 'Rule R64: a personal plan is obligatory for a budget',
      },
    ]);
    expect(await refused(() => on('personalBudgetTest', budgetId, TEST))).toHaveLength(1);
    expect(await refused(() => on('personalBudgetDecide', budgetId, GIVEN))).toEqual([
      'PGB_NOT_TESTED personalBudgetId',
    ]);
    const sql = `update core.personal_budget set state = 'TESTED', tested_on = '2018-02-02', tester_id = $2 where id = $1`;
    const values = [budgetId, await professionalOf(server, '0160')];
    const update = server.database.asApp('0160', (client) => client.query(sql, values));
    await expect(update).rejects.toMatchObject({ constraint: 'personal_budget_plan' });
  });
});

describe('R62: three conditions, each with what came of it and why', () => {
  it('all met, it is given', async () => {
    const { budgetId } = await budgeted([planned, tested, given]);
    const query = `query($id: ID!) { personalBudget(id: $id) { state planQuality conditions { condition isMet reason }
      decisionReason decider { name } resident { id } availableActs { name allowed } } }`;
    expect(await server.query(token, query, { id: budgetId })).toMatchObject({
      personalBudget: {
        ...{ state: 'PARTLY', planQuality: 'Zij zijn erkend', decisionReason: 'Aan alles voldaan' },
        conditions: TEST.conditions,
        availableActs: [
          { name: 'personalBudgetPlanRecord', allowed: false },
          { name: 'personalBudgetTest', allowed: false },
          { name: 'personalBudgetDecide', allowed: false },
          { name: 'personalBudgetCheck', allowed: true },
          { name: 'personalBudgetPaymentRecord', allowed: true },
        ],
      },
    });
  });

  it.each(['ABLE', 'MOTIVATED', 'QUALITY'])('%s not met, it is not given but refused', async (condition) => {
    const conditions = TEST.conditions.map((each) => (each.condition === condition ? met(condition, false) : each));
    const { budgetId } = await budgeted([planned, ['personalBudgetTest', { ...TEST, conditions }]]);
    expect(await refused(() => on('personalBudgetDecide', budgetId, GIVEN))).toEqual([
      'PGB_CONDITION_NOT_MET grantedRateInCents',
    ]);
    const refusal = { decidedOn: '2018-02-03', reason: 'Kan het niet beheren', refusalGround: 'CONDITION_NOT_MET' };
    expect((await on('personalBudgetDecide', budgetId, refusal)).made?.state).toBe('REFUSED');
  });

  it.each([
    ['two of them', { conditions: TEST.conditions.slice(1) }, 'PGB_NOT_EACH_CONDITION conditions'],
    ['one twice', { conditions: [met('ABLE'), met('ABLE'), met('QUALITY')] }, 'PGB_NOT_EACH_CONDITION conditions'],
    ['before the request', { on: '2018-01-31' }, 'PGB_DAY_TOO_EARLY on'],
    ['a day to come', { on: '2018-03-02' }, 'PGB_DAY_IN_FUTURE on'],
    ['R68: findings about no network', { networkMisuse: 'Geen' }, 'PGB_NETWORK_MISFIT networkException'],
  ])('%s', async (_what, changes, refusal) => {
    const { budgetId } = await shared('planned', [planned]);
    expect(await refused(() => on('personalBudgetTest', budgetId, { ...TEST, ...changes }))).toEqual([refusal]);
  });

  it('not before the case is investigated', async () => {
    const { own, budgetId } = await budgeted([planned]);
    await server.database.query('update core.case_file set investigated_on = $2 where id = $1', [
      own.caseId,
      '2018-02-10',
    ]);
    expect(await refused(() => on('personalBudgetTest', budgetId, TEST))).toEqual(['PGB_TEST_BEFORE_INVESTIGATION on']);
  });

  it('the database gives none without all three', async () => {
    const { budgetId } = await budgeted([planned, tested]);
    await server.database.query('update core.personal_budget_condition set is_met = false where budget_id = $1', [
      budgetId,
    ]);
    const sql = `update core.personal_budget set state = 'GRANTED', decided_on = tested_on, professional_id = tester_id,
      decided_at = now(), decision_reason = 'x', in_kind_rate_in_cents = 5000, cap_percent = 100, cap_in_cents = 5000,
      granted_rate_in_cents = 4000 where id = $1`;
    const update = server.database.asApp('0160', (client) => client.query(sql, [budgetId]));
    await expect(update).rejects.toMatchObject({ constraint: 'personal_budget_conditions' });
  });
});

describe('R65: at most the cheapest in kind, and only the excess is refused', () => {
  const decideOn = (budgetId: string, changes: object) =>
    on('personalBudgetDecide', budgetId, { ...GIVEN, ...changes });

  it('75 % of 50 euro: asked 40, given 37.50, the resident adds 2.50', async () => {
    const { budgetId } = await budgeted([planned, tested]);
    const { errors } = await decideOn(budgetId, { grantedRateInCents: 3_751 });
    expect(errors).toEqual([
      {
        ...{ code: 'PGB_ABOVE_CAP', path: ['input', 'grantedRateInCents'] },
        article: 'Wmo 2015, art. 2.3.6 lid 5 (a); rule R65',
      },
    ]);
    expect(await refused(() => decideOn(budgetId, { grantedRateInCents: 3_749 }))).toEqual([
      'PGB_REFUSES_MORE_THAN_EXCESS grantedRateInCents',
    ]);
    expect((await decideOn(budgetId, {})).codes).toEqual([]);
    const query = `query($id: ID!) { personalBudget(id: $id) { state inKindRateInCents capPercent capInCents
      requestedRateInCents grantedRateInCents topUpInCents } }`;
    expect(await server.query(token, query, { id: budgetId })).toEqual({
      personalBudget: {
        ...{ state: 'PARTLY', inKindRateInCents: 5_000, capPercent: 75, capInCents: 3_750 },
        ...{ requestedRateInCents: 4_000, grantedRateInCents: 3_750, topUpInCents: 250 },
      },
    });
    const sql = 'update core.personal_budget set granted_rate_in_cents = 3751 where id = $1';
    const update = server.database.asApp('0160', (client) => client.query(sql, [budgetId]));
    await expect(update).rejects.toMatchObject({ constraint: 'personal_budget_capped' });
  });

  it('asked for less, that is given', async () => {
    const { budgetId } = await budgeted([planned, tested], { requestedRateInCents: 3_000 });
    expect(await refused(() => decideOn(budgetId, { grantedRateInCents: 3_001 }))).toEqual([
      'PGB_ABOVE_REQUEST grantedRateInCents',
    ]);
    expect((await decideOn(budgetId, { grantedRateInCents: 3_000 })).made?.state).toBe('GRANTED');
  });

  it.each([
    ['neither', { grantedRateInCents: null }, 'PGB_NOT_ONE_OUTCOME grantedRateInCents'],
    ['a rate and a ground', { refusalGround: 'WRONG_DATA' }, 'PGB_NOT_ONE_OUTCOME grantedRateInCents'],
    [
      ...[
        'R66: a ground that the file does not show',
        { grantedRateInCents: null, refusalGround: 'EARLIER_WITHDRAWAL' },
      ],
      'PGB_REFUSAL_WITHOUT_GROUND refusalGround',
    ],
    ['before the test', { decidedOn: '2018-02-01' }, 'PGB_DAY_TOO_EARLY decidedOn'],
  ] as [string, object, string][])('%s', async (_what, changes, refusal) => {
    const { budgetId } = await shared('tested', [planned, tested]);
    expect(await refused(() => decideOn(budgetId, changes))).toEqual([refusal]);
  });

  it('no rate without a price in kind in that unit', async () => {
    const { budgetId } = await budgeted([planned, tested], { unit: 'HOUR' });
    expect(await refused(() => decideOn(budgetId, {}))).toEqual(['PGB_RATE_UNKNOWN grantedRateInCents']);
  });
});

describe('R68: the own network is paid by exception', () => {
  const NETWORK = { payeeKind: 'OWN_NETWORK', payeeName: 'Nicht Anja' };
  const findings = {
    networkException: 'Hij laat niemand anders toe',
    networkMisuse: 'Geen',
    networkLoad: 'Houdt het vol',
  };

  it('tested for misuse and overload, at a rate of its own', async () => {
    const { budgetId } = await budgeted([planned], NETWORK);
    expect(await refused(() => on('personalBudgetTest', budgetId, TEST))).toEqual([
      'PGB_NETWORK_WITHOUT_EXCEPTION networkException',
    ]);
    expect((await on('personalBudgetTest', budgetId, { ...TEST, ...findings })).codes).toEqual([]);
    const decision = (grantedRateInCents: number) =>
      on('personalBudgetDecide', budgetId, { ...GIVEN, grantedRateInCents });
    expect(await refused(() => decision(2_000))).toEqual(['PGB_NETWORK_RATE_UNKNOWN grantedRateInCents']);
    await rateOf(40);
    expect(await refused(() => decision(2_001))).toEqual(['PGB_ABOVE_CAP grantedRateInCents']);
    expect((await decision(2_000)).made?.state).toBe('PARTLY');
    await rateOf(null);
  });

  const rateOf = (percent: number | null) =>
    server.database.query(
      `update core.setting set value = case when $1::int is null
         then value #- '{personalBudget,rates,0,networkPercentOfInKind}'
         else jsonb_set(value, '{personalBudget,rates,0,networkPercentOfInKind}', to_jsonb($1::int)) end
       where municipality = '0160' and module = 'core'`,
      [percent],
    );
});

describe('R67: the SVB pays whom support is bought from, never the holder', () => {
  it('at its rate, within the days and the volume that were given', async () => {
    const budget = await budgeted([planned, tested, given]);
    const { budgetId } = budget;
    expect(await refused(() => pay(budgetId))).toEqual(['PGB_PAYMENT_OUTSIDE fromOn']);
    await told(budget);
    const payeeResidentId = budget.own.residentId;
    const { errors } = await pay(budgetId, { payeeResidentId });
    expect(errors).toEqual([
      {
        ...{ code: 'PGB_PAID_TO_HOLDER', path: ['input', 'payeeResidentId'] },
        article: 'Wmo 2015, art. 2.6.2; rule R67',
      },
    ]);
    for (const [changes, refusal] of [
      [{ payeeResidentId }, 'PGB_PAID_TO_HOLDER payeeResidentId'],
      [{ payeeName: 'Zichzelf' }, 'PGB_OTHER_PAYEE payeeName'],
      [{ fromOn: '2018-02-05' }, 'PGB_PAYMENT_OUTSIDE fromOn'],
      [{ untilOn: '2018-02-06' }, 'PGB_PAYMENT_PERIOD_EMPTY untilOn'],
      [{ amountInCents: 15_001 }, 'PGB_PAYMENT_ABOVE_RATE amountInCents'],
      [{ volume: 41 }, 'PGB_EXHAUSTED volume'],
      [{ paidOn: '2018-03-02' }, 'PGB_DAY_IN_FUTURE paidOn'],
    ] as const) {
      expect(await refused(() => pay(budgetId, changes))).toEqual([refusal]);
    }
    expect((await pay(budgetId, { reference: 'SVB-1' })).codes).toEqual([]);
    expect(await refused(() => pay(budgetId, { reference: 'SVB-1' }))).toEqual(['PGB_PAYMENT_TWICE reference']);
    expect(await refused(() => pay(budgetId, { volume: 37 }))).toEqual(['PGB_EXHAUSTED volume']);
    const query =
      'query($id: ID!) { personalBudget(id: $id) { paidVolume payments { payeeName amountInCents reference } } }';
    expect(await server.query(token, query, { id: budgetId })).toEqual({
      personalBudget: {
        paidVolume: 4,
        payments: [{ payeeName: 'De Brug', amountInCents: 15_000, reference: 'SVB-1' }],
      },
    });
    const sql = 'update core.personal_budget set payee_resident_id = resident_id where id = $1';
    await expect(server.database.query(sql, [budgetId])).rejects.toMatchObject({
      constraint: 'personal_budget_not_to_holder',
    });
  });

  it('the holder is not even asked for as the one to be paid', async () => {
    const { own } = await shared('planned', [planned]);
    expect(await refused(() => request(own, { payeeResidentId: own.residentId }))).toEqual([
      'PGB_PAID_TO_HOLDER payeeResidentId',
    ]);
  });

  it('the municipality checks it, by somebody else than who decided; unlawful, nothing more is paid', async () => {
    const budget = await budgeted([planned, tested, given]);
    const { budgetId } = budget;
    await told(budget);
    const unlawful = { outcome: 'UNLAWFUL', ground: 'Bestaat niet' };
    const check = (changes: object, by = other) => on('personalBudgetCheck', budgetId, changes, by);
    expect(await refused(() => check(unlawful, token))).toEqual(['PGB_CHECKED_BY_DECIDER personalBudgetId']);
    expect(await refused(() => check({ outcome: 'UNLAWFUL' }))).toEqual(['PGB_CHECK_WITHOUT_GROUND ground']);
    expect((await check(unlawful)).codes).toEqual([]);
    expect(await refused(() => check(unlawful))).toEqual(['PGB_CHECKED personalBudgetId']);
    expect(await refused(() => pay(budgetId))).toEqual(['PGB_UNLAWFUL personalBudgetId']);
  });
});

describe('the decision on the application tells it', () => {
  it('not while the budget is open, nor otherwise than it was decided', async () => {
    const { own, budgetId } = await budgeted([planned, tested]);
    const take = (outcome: string) => decide(server, token, 'decisionTake', granting(own, { outcome }));
    expect(await refused(() => take('PARTLY'))).toEqual(['DECISION_BUDGET_UNDECIDED outcome']);
    expect((await on('personalBudgetDecide', budgetId, GIVEN)).codes).toEqual([]);
    expect(await refused(() => take('GRANTED'))).toEqual(['DECISION_BUDGET_MISFIT outcome']);
    expect((await take('PARTLY')).codes).toEqual([]);
  });

  it('R66: taken back with a ground, it pays nothing after that day, and can stand in the way of another', async () => {
    const budget = await budgeted([planned, tested, given]);
    const decisionId = await told(budget);
    await established(server, token, decisionId, 'WMO_NOT_USED', '2018-02-14');
    const back = { decisionId, decidedOn: '2018-02-14', ordinanceCode: ORDINANCE, groundCode: 'WMO_NOT_USED' };
    expect(await refused(() => decide(server, token, 'decisionWithdraw', back))).toEqual([
      'DECISION_WITHOUT_MOTIVATION motivation',
    ]);
    const motivation = 'Er werd een televisie van gekocht';
    const withdrawal = await done(server, token, 'decisionWithdraw', { ...back, motivation });
    const known = { decisionId: withdrawal, publishedOn: '2018-02-15', channel: 'POST', effectiveOn: '2018-02-16' };
    await done(server, token, 'decisionPublish', known);
    const query = 'query($id: ID!) { personalBudget(id: $id) { state groundCode untilOn } }';
    expect(await server.query(token, query, { id: budget.budgetId })).toEqual({
      personalBudget: { state: 'WITHDRAWN', groundCode: 'WMO_NOT_USED', untilOn: '2018-02-16' },
    });
    expect(await refused(() => pay(budget.budgetId))).toEqual(['PGB_PAYMENT_OUTSIDE untilOn']);
    expect((await pay(budget.budgetId, { untilOn: '2018-02-16' })).codes).toEqual([]);

    const { caseId, residentId } = budget.own;
    const again = { caseId, residentId, law: 'WMO', asked: 'Weer een pgb', receivedOn: '2018-02-20' };
    const applicationId = await done(server, token, 'applicationReceive', again);
    const next = asks({ ...budget.own, applicationId }, { requestedOn: '2018-02-20' });
    const personalBudgetId = await done(server, token, 'personalBudgetRequest', next);
    await done(server, token, 'personalBudgetPlanRecord', { personalBudgetId, ...PLAN });
    await done(server, token, 'personalBudgetTest', { personalBudgetId, ...TEST, on: '2018-02-20' });
    const refusal = { decidedOn: '2018-02-20', reason: 'Vorige keer misbruikt', refusalGround: 'EARLIER_WITHDRAWAL' };
    expect((await on('personalBudgetDecide', personalBudgetId, refusal)).made?.state).toBe('REFUSED');
  });
});

describe('what does not fit is refused, and nothing is half written', () => {
  it.each([
    ['an application of nobody', { applicationId: newId() }, 'NOT_FOUND applicationId'],
    ['support of nobody', { buildingBlockId: newId() }, 'NOT_FOUND buildingBlockId'],
    ['somebody unknown', { payeeResidentId: newId() }, 'NOT_FOUND payeeResidentId'],
    ['before the application', { requestedOn: '2018-01-31' }, 'PGB_DAY_TOO_EARLY requestedOn'],
  ])('%s', async (_what, changes, refusal) => {
    const { own } = await shared('planned', [planned]);
    expect(await refused(() => request(own, changes))).toEqual([refusal]);
  });

  it('twice, in kind, free, and of a product that is not valid or of another law', async () => {
    const { own } = await shared('planned', [planned]);
    expect(await refused(() => request(own))).toEqual(['PGB_ALREADY_REQUESTED applicationId']);
    const kind = await asked(server, token);
    expect(await refused(() => request(kind))).toEqual(['PGB_BLOCK_IN_KIND buildingBlockId']);
    const block = { ...BUDGET, rung: 'eigen-kracht' };
    const free = await asked(server, token, { access: null, block });
    expect(await refused(() => request(free))).toEqual(['PGB_OF_FREE_SUPPORT buildingBlockId']);
    const next = await asked(server, token, { block: BUDGET });
    const old = await productOf(server, '0160', 'groep', '2017-06-01');
    expect(await refused(() => request(next, { productId: old }))).toEqual(['PRODUCT_NOT_VALID productId']);
    const jeugd = await productOf(server, '0160', 'jeugd', '2018-02-01');
    expect(await refused(() => request(next, { productId: jeugd }))).toEqual(['PGB_OTHER_LAW productId']);
  });

  it('a rate that stands twice in the settings', async () => {
    const rate = { product: 'groep', source: 'made up' };
    const file = { settings: { core: { personalBudget: { rates: [rate, rate] } } } };
    expect(await configure(server, '0160', file, '2019-01-01')).not.toEqual([]);
  });
});

it('R31: the client supporter does not decide on it', async () => {
  const own = await asked(server, other, { block: BUDGET });
  const budgetId = await done(server, other, 'personalBudgetRequest', asks(own));
  await done(server, other, 'personalBudgetPlanRecord', { personalBudgetId: budgetId, ...PLAN });
  await done(server, other, 'personalBudgetTest', { personalBudgetId: budgetId, ...TEST });
  const professionalId = await professionalOf(server, '0160');
  const support = { residentId: own.residentId, professionalId, kind: 'PROFESSIONAL', fromOn: '2018-01-01' };
  expect((await act(server, token, 'clientSupporterAssign', support)).refused).toEqual([]);
  expect(await refused(() => on('personalBudgetDecide', budgetId, GIVEN))).toEqual([
    'DECISION_BY_CLIENT_SUPPORTER personalBudgetId',
  ]);
  expect((await on('personalBudgetDecide', budgetId, GIVEN, other)).codes).toEqual([]);
});

it('two at once: one is told', async () => {
  const { budgetId } = await budgeted([planned, tested]);
  const attempt = () => on('personalBudgetDecide', budgetId, { ...GIVEN, version: 3 });
  const outcomes = await Promise.all([attempt(), attempt(), attempt()]);
  expect(outcomes.flatMap(({ codes }) => codes)).toEqual(['CHANGED_MEANWHILE version', 'CHANGED_MEANWHILE version']);
});

describe('who may', () => {
  it.each(['partner', 'administrator'] as const)('a %s reads none', async (name) => {
    const { body } = await server.post(await server.persona(name, '0160'), '{ personalBudgets { nodes { id } } }');
    expect((body as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('a resident asks for the own file alone, and decides nothing', async () => {
    const { own, budgetId } = await shared('planned', [planned]);
    const fatima = await server.persona('resident', '0222');
    expect(await refused(() => decide(server, fatima, 'personalBudgetRequest', asks(own)))).toEqual([
      'NOT_FOUND applicationId',
    ]);
    expect(await server.query(fatima, 'query($id: ID!) { personalBudget(id: $id) { id } }', { id: budgetId })).toEqual({
      personalBudget: null,
    });
    const query =
      'mutation($input: PersonalBudgetTestInput!) { personalBudgetTest(input: $input) { errors { code } } }';
    const { body } = await server.post(fatima, query, { input: { personalBudgetId: budgetId, version: 1, ...TEST } });
    expect((body as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

describe('Awb 4:13: a budget is part of an application that is open', () => {
  it.each([planned, tested, given])('%s is refused when the application was taken back', async (name, input) => {
    const before = {
      personalBudgetPlanRecord: [],
      personalBudgetTest: [planned],
      personalBudgetDecide: [planned, tested],
    };
    const { own, budgetId } = await budgeted(before[name as keyof typeof before]);
    await done(server, token, 'applicationWithdraw', { applicationId: own.applicationId, on: '2018-02-02' });
    expect(await refused(() => on(name, budgetId, input))).toEqual(['APPLICATION_WITHDRAWN personalBudgetId']);
  });

  it('and when it was left unhandled', async () => {
    const { own, budgetId } = await budgeted([planned, tested]);
    const { applicationId } = own;
    await done(server, token, 'applicationCompletionAsk', {
      ...{ applicationId, on: '2018-02-02', completeByOn: '2018-02-05', missing: 'Bankafschrift' },
    });
    const left = granting(own, { outcome: 'NOT_HANDLED', decidedOn: '2018-02-06' });
    await done(server, token, 'decisionTake', { ...left, productId: null, buildingBlockId: null });
    expect(await refused(() => on('personalBudgetDecide', budgetId, GIVEN))).toEqual([
      'APPLICATION_DECIDED personalBudgetId',
    ]);
  });
});

describe('R65: what is decided is what the budget was given for', () => {
  it('and not another building block, nor another product', async () => {
    const { own } = await budgeted([planned, tested, given]);
    const part = tailored(own, { title: 'Iets anders', provider: { helperName: 'Anders' } });
    const added = await actOnPart(server, token, 'buildingBlockAdd', part);
    expect(added.codes).toEqual([]);
    await giveAccess(server, token, added.id ?? '', {});
    const other = granting(own, { outcome: 'PARTLY', buildingBlockId: added.id });
    const misfit = ['DECISION_BUDGET_MISFIT buildingBlockId'];
    expect(await refused(() => decide(server, token, 'decisionTake', other))).toEqual(misfit);
    expect((await decide(server, token, 'decisionTake', granting(own, { outcome: 'PARTLY' }))).codes).toEqual([]);
  });
});

describe('Awb 3:41: the resident learns what was decided on a budget when it is made known', () => {
  it('and not before', async () => {
    const { own, budgetId } = await budgeted([planned, tested]);
    const mother = await registerResident(server, token, { bsn: '999990111', birthDate: '1980-01-01' });
    await server.database.query(`update core.resident set birth_date = '2008-01-01' where id = $1`, [own.residentId]);
    const input = { residentId: own.residentId, representativeResidentId: mother, kind: 'PARENT', scope: 'ALL' };
    const { refused: not } = await act(server, token, 'representativeAppoint', { ...input, fromOn: '2017-01-01' });
    expect(not).toEqual([]);
    const resident = personas.find(({ name }) => name === 'resident');
    if (!resident) throw new Error('There is no resident.');
    const holder = await server.token({ ...resident.claims('0160'), bsn: '999990111' });
    const query = `query($id: ID!) { personalBudget(id: $id) { state decisionReason conditions { isMet } } }`;
    const seen = () => server.query(holder, query, { id: budgetId });
    expect(await seen()).toMatchObject({ personalBudget: { state: 'TESTED', decisionReason: null } });
    await done(server, token, 'personalBudgetDecide', { personalBudgetId: budgetId, ...GIVEN });
    expect(await seen()).toEqual({ personalBudget: null });
    await told({ own, budgetId });
    expect(await seen()).toMatchObject({ personalBudget: { state: 'PARTLY', decisionReason: GIVEN.reason } });
  });
});
