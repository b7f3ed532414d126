import { startTestServer, type TestServer } from '@eenplan/testing';
import {
  actOnPart,
  adopt,
  newDraft,
  NOTHING_LIGHTER,
  own,
  rowsOf,
  tailored,
  type TriedPlan,
  weigh,
} from './support/blocks';
import { actOnPlan, formHousehold, goal, membersOf, openCase, registerResident } from './support/people';

let server: TestServer;
let token: string;
let plan: TriedPlan;
beforeAll(async () => {
  server = await startTestServer();
  token = await server.persona('generalist', '0160');
});
afterAll(() => server.close());
beforeEach(async () => {
  plan = await newDraft(server, token);
});

const part = (act: string, input: object) => actOnPart(server, token, act, input);
const whole = async (act: string, input: object) => (await actOnPlan(server, token, act, input)).errors;
const adopted = async (input: object = {}): Promise<void> =>
  expect(await adopt(server, token, plan, input)).toEqual([]);

/** Refused with this code, path and rule, and nothing was written. */
async function expectRefused(
  work: () => Promise<readonly object[]>,
  code: string,
  path: string,
  rule: string,
): Promise<void> {
  const before = await rowsOf(server, plan.planId);
  const article = expect.stringMatching(rule) as string;
  expect(await work()).toMatchObject([{ code, path: path.split('.'), article }]);
  expect(await rowsOf(server, plan.planId)).toEqual(before);
}
const refusedPart = (act: string, input: object, ...refusal: [string, string, string]): Promise<void> =>
  expectRefused(async () => (await part(act, input)).errors, ...refusal);

/** Makes a part that must go through; its id. */
async function made(act: string, input: object): Promise<string> {
  const { id, codes } = await part(act, input);
  expect(codes).toEqual([]);
  return id ?? '';
}
const started = async (input: object, fromOn = '2018-02-01'): Promise<string> => {
  const buildingBlockId = await made('buildingBlockAdd', input);
  await made('buildingBlockStart', { buildingBlockId, fromOn });
  return buildingBlockId;
};
const ended = (buildingBlockId: string, untilOn: string) =>
  made('buildingBlockEnd', { buildingBlockId, untilOn, reason: 'SOLVED' });

describe('R01: one plan at a time, also on days that have passed', () => {
  const next = async (): Promise<TriedPlan> => {
    const caseId = await openCase(server, plan.householdId);
    const draft = await actOnPlan(server, token, 'planDraft', { caseId, title: 'Nog een', draftedOn: '2015-06-01' });
    const planId = draft.id ?? '';
    await made('planGoalAdd', { planId, ...goal({ fromOn: '2015-06-01' }) });
    await made('planNoCarerState', { planId, statement: 'Niemand', fromOn: '2015-06-01' });
    return { ...plan, planId };
  };

  it('a plan is not adopted on a day on which the one before was in force', async () => {
    await adopted();
    expect(await whole('planEnd', { planId: plan.planId, endedOn: '2016-01-01', reason: 'Klaar' })).toEqual([]);
    plan = await next();
    const on = (adoptedOn: string) => adopt(server, token, plan, { adoptedOn, reviewOn: '2017-01-01' });
    await expectRefused(() => on('2015-12-31'), 'PLAN_ALREADY_ACTIVE', 'input.adoptedOn', 'R01');
    expect(await on('2016-01-01')).toEqual([]);
  });

  it('a draft that was withdrawn is in nobody’s way', async () => {
    expect(await whole('planEnd', { planId: plan.planId, endedOn: '2016-01-01', reason: 'Anders' })).toEqual([]);
    plan = await next();
    await adopted();
  });
});

describe('R01: a household agrees by somebody who can', () => {
  it.each([
    ['2005-06-02', ['PLAN_AGREED_BY_CHILDREN']],
    ['1999-06-02', ['PLAN_AGREED_BY_CHILDREN']],
    ['1999-06-01', []],
    ['1999', []],
    [undefined, []],
  ])('born %s and adopting on 1 June 2015 alone: %j', async (birthDate, codes) => {
    await server.database.query('update core.resident set birth_date = $1 where id = $2', [
      birthDate ?? null,
      plan.residentId,
    ]);
    expect((await adopt(server, token, plan)).map(({ code }) => code)).toEqual(codes);
  });

  it('a child agrees with a parent', async () => {
    const child = await registerResident(server, token, { birthDate: '2010-01-01' });
    const formed = await formHousehold(server, token, [child], '2014-01-01');
    expect(formed.codes).toEqual([]);
    await server.database.query('update core.household_member set household_id = $1 where resident_id = $2', [
      plan.householdId,
      child,
    ]);
    const agreedByResidentIds = [child];
    await expectRefused(
      () => adopt(server, token, plan, { agreedByResidentIds }),
      ...(['PLAN_AGREED_BY_CHILDREN', 'input.agreedByResidentIds', '7.3.4'] as const),
    );
    expect(await membersOf(server, plan.householdId)).toHaveLength(2);
    await adopted();
  });
});

describe('R05, R07, R08, R13 and R17: blank says nothing', () => {
  it.each([
    ['planGoalAdd', () => goal({ intendedResult: ' ' })],
    ['planGoalAdd', () => goal({ description: '\t' })],
    ['planNoCarerState', () => ({ statement: '  ' })],
    ['planCarerSupportAgree', () => ({ carerName: ' ', function: 'RESPITE', agreement: 'x', involvement: 'x' })],
    ['planCarerSupportAgree', () => ({ carerName: 'Ria', function: 'RESPITE', agreement: 'x', involvement: ' ' })],
    ['buildingBlockAdd', () => own(plan, { delivery: 'BUDGET', personalPlan: '\n' })],
    ['ladderJudge', () => ({ goalId: plan.goalId, rung: 'eigen-kracht', outcome: 'INSUFFICIENT', reason: ' ' })],
    ['planAdopt', () => ({ adoptedOn: '2015-06-01', reviewOn: '2016-01-01', agreedByResidentIds: [], agreement: ' ' })],
    ['planEnd', () => ({ endedOn: '2016-01-01', reason: ' ' })],
    ['accessDecide', () => ({ buildingBlockId: plan.goalId, kind: 'ACCESS_DECISION', motivation: ' ' })],
  ])('%s', async (act, input) => {
    const name = `${act.charAt(0).toUpperCase()}${act.slice(1)}Input`;
    const { planId } = plan;
    const whose = ['ladderJudge', 'accessDecide'].includes(act) ? {} : { planId };
    const before = await rowsOf(server, planId);
    const mutation = `mutation($input: ${name}!) { ${act}(input: $input) { errors { code } } }`;
    const answer = await server.post(token, mutation, { input: { version: 1, ...whose, ...input() } });
    expect(answer.text).toMatch(/blank|Matches|must match/i);
    expect(await rowsOf(server, planId)).toEqual(before);
  });
});

describe('R09: support serves a goal as long as it is there', () => {
  it('a goal does not end under the support that serves it alone', async () => {
    await adopted();
    const other = await made('planGoalAdd', { planId: plan.planId, ...goal({ fromOn: '2015-06-01' }) });
    const both = await made('buildingBlockAdd', own(plan, { goalIds: [plan.goalId, other] }));
    const end = (goalId: string) => ({ goalId, untilOn: '2018-03-01', reason: 'Bereikt' });
    await made('planGoalEnd', end(other));
    await refusedPart('planGoalEnd', end(plan.goalId), 'GOAL_HAS_OPEN_BLOCKS', 'input.goalId', 'R09');
    await made('buildingBlockStart', { buildingBlockId: both, fromOn: '2018-02-01' });
    await refusedPart('planGoalEnd', end(plan.goalId), 'GOAL_HAS_OPEN_BLOCKS', 'input.goalId', 'R09');
    await ended(both, '2018-03-01');
    await made('planGoalEnd', end(plan.goalId));
  });

  it('whoever comes first: a goal that ends, or support that is added to it', async () => {
    await adopted();
    for (let round = 0; round < 4; round++) {
      const goalId = await made('planGoalAdd', { planId: plan.planId, ...goal({ fromOn: '2015-06-01' }) });
      const outcomes = await Promise.all([
        part('planGoalEnd', { goalId, untilOn: '2018-03-01', reason: 'Bereikt' }),
        part('buildingBlockAdd', own(plan, { goalIds: [goalId] })),
      ]);
      expect(outcomes.filter(({ codes }) => codes.length === 0)).toHaveLength(1);
    }
    const stray = await server.database.query(
      `select b.id from core.building_block b where b.plan_id = $1 and not exists (
         select from core.building_block_goal s join core.plan_goal g on g.id = s.goal_id
         where s.block_id = b.id and g.until_on is null)`,
      [plan.planId],
    );
    expect(stray).toEqual([]);
  });
});

describe('R10: support does not outlast its last day', () => {
  it('an end lies on that day at the latest', async () => {
    await adopted();
    const buildingBlockId = await started(own(plan, { fromOn: '2017-01-01', untilOn: '2018-01-01' }), '2017-01-01');
    const end = { buildingBlockId, untilOn: '2018-01-02', reason: 'SOLVED' };
    await refusedPart('buildingBlockEnd', end, 'BLOCK_END_AFTER_LAST_DAY', 'input.untilOn', 'R10');
    await ended(buildingBlockId, '2018-01-01');
  });
});

describe('R11: a plan ends after what is in it', () => {
  it('not before the end of its support, nor before its last adoption', async () => {
    await adopted();
    await ended(await started(own(plan)), '2018-02-10');
    const end = (endedOn: string) => whole('planEnd', { planId: plan.planId, endedOn, reason: 'Klaar' });
    await expectRefused(() => end('2018-02-09'), 'PLAN_END_BEFORE_CONTENT', 'input.endedOn', 'R11');
    await adopted({ adoptedOn: '2018-02-20', reviewOn: '2018-10-01', director: undefined });
    await expectRefused(() => end('2018-02-19'), 'PLAN_END_BEFORE_CONTENT', 'input.endedOn', 'R11');
    expect(await end('2018-02-20')).toEqual([]);
  });

  it('what never began does not hold it up', async () => {
    await adopted();
    await ended(
      await made('buildingBlockAdd', own(plan, { fromOn: '2030-01-01', untilOn: '2031-01-01' })),
      '2018-03-01',
    );
    expect(await whole('planEnd', { planId: plan.planId, endedOn: '2016-01-01', reason: 'Klaar' })).toEqual([]);
  });
});

describe('R13: a rung is weighed for a goal that is there', () => {
  it('not before the goal was set', async () => {
    const judgement = { goalId: plan.goalId, rung: 'eigen-kracht', outcome: 'INSUFFICIENT', reason: 'Besproken' };
    const early = { ...judgement, judgedOn: '2015-05-31' };
    await refusedPart('ladderJudge', early, 'LADDER_JUDGED_BEFORE_GOAL', 'input.judgedOn', 'R13');
    await made('ladderJudge', { ...judgement, judgedOn: '2015-06-01' });
  });
});

describe('R17: first the investigation, then what gives access', () => {
  beforeEach(() => weigh(server, token, plan.goalId, NOTHING_LIGHTER));
  const investigatedOn = (on: string) =>
    server.database.query('update core.case_file set investigated_on = $1 where household_id = $2', [
      on,
      plan.householdId,
    ]);

  it.each(['ACCESS_DECISION', 'REFERRAL', 'DIAGNOSIS'])('%s', async (kind) => {
    const buildingBlockId = await made('buildingBlockAdd', tailored(plan));
    await adopted();
    await investigatedOn('2018-01-10');
    const by = kind === 'ACCESS_DECISION' ? {} : { referrer: 'Huisarts' };
    const input = { buildingBlockId, kind, motivation: 'Nodig', ...by };
    await refusedPart(
      ...(['accessDecide', { ...input, decidedOn: '2018-01-09' }] as const),
      ...(['ACCESS_DECIDED_BEFORE_INVESTIGATION', 'input.decidedOn', 'R17'] as const),
    );
    await made('accessDecide', { ...input, decidedOn: '2018-01-10' });
  });

  it('a later investigation takes nothing away from an earlier one of the same round', async () => {
    const buildingBlockId = await made('buildingBlockAdd', tailored(plan));
    await adopted();
    const caseId = await openCase(server, plan.householdId);
    await investigatedOn('2018-03-10');
    for (const on of ['2017-03-01', '2018-01-10', '2018-03-10']) {
      await server.database.query(
        `insert into core.investigation (municipality, id, case_id, started_on, completed_on, own_strength,
           own_strength_cognition, own_strength_mental_load, network, network_cognition, network_mental_load, findings,
           recorded_at)
         values ('0160', gen_random_uuid(), $1, $2, $2, 'x', 'x', 'x', 'x', 'x', 'x', 'x', now())`,
        [caseId, on],
      );
    }
    await server.database.query(
      `insert into core.case_event (municipality, id, case_id, number, act, from_state, to_state, occurred_on, recorded_by,
         recorded_at)
       values ('0160', gen_random_uuid(), $1, 90, 'caseReopen', 'CLOSED', 'CLARIFIED', '2018-01-01', 'x', now())`,
      [caseId],
    );
    const input = { buildingBlockId, kind: 'ACCESS_DECISION', motivation: 'Nodig' };
    await refusedPart(
      ...(['accessDecide', { ...input, decidedOn: '2018-01-09' }] as const),
      ...(['ACCESS_DECIDED_BEFORE_INVESTIGATION', 'input.decidedOn', 'R17'] as const),
    );
    await made('accessDecide', { ...input, decidedOn: '2018-02-01' });
  });

  it('a plan that holds tailored support is not adopted before the investigation either', async () => {
    await adopted();
    await made('buildingBlockAdd', tailored(plan));
    await investigatedOn('2018-01-10');
    const again = (adoptedOn: string) => adopt(server, token, plan, { adoptedOn, reviewOn: '2019-01-01' });
    await expectRefused(() => again('2018-01-09'), 'PLAN_NEEDS_INVESTIGATION', 'input.adoptedOn', 'R17');
    expect(await again('2018-01-10')).toEqual([]);
  });
});

describe('a button of a plan', () => {
  it('knows that no plan is adopted in the middle of an investigation', async () => {
    const { planId, householdId } = plan;
    await server.database.query(
      `update core.case_file set state = 'INVESTIGATING', is_investigating = true, client_support_on = '2015-01-01'
       where household_id = $1`,
      [householdId],
    );
    const query = 'query($id: ID!) { plan(id: $id) { availableActs { name because { code } } } }';
    const shown = await server.query<{ plan: { availableActs: { name: string; because: object | null }[] } }>(
      ...([token, query, { id: planId }] as const),
    );
    const button = shown.plan.availableActs.find(({ name }) => name === 'planAdopt');
    const [refused] = await adopt(server, token, plan);
    expect(refused?.code).toBe('CASE_ACT_OUT_OF_ORDER');
    expect(button?.because).toEqual({ code: 'CASE_ACT_OUT_OF_ORDER' });
  });
});
