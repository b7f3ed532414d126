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
import { actOnPlan, goal, newHousehold, openCase, registerResident } from './support/people';

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
const acted = (input: object = {}) => adopt(server, token, plan, input);
const adopted = async (): Promise<void> => expect(await acted()).toEqual([]);
const reasonsOf = (id: string): Promise<{ rule: string; reason: string }[]> =>
  server.database.query('select rule, reason from core.rule_reason where subject_id = $1 order by rule', [id]);
const refusal = (code: string, path: string, rule: string) => ({
  ...{ code, path: path.split('.'), article: expect.stringMatching(rule) as string },
});

/** Refused with this code, path and rule, and nothing was written. */
async function expectRefused(
  work: () => Promise<readonly object[]>,
  code: string,
  path: string,
  rule: string,
): Promise<void> {
  const before = await rowsOf(server, plan.planId);
  expect(await work()).toMatchObject([refusal(code, path, rule)]);
  expect(await rowsOf(server, plan.planId)).toEqual(before);
}

describe('R01: one household, one plan, one director', () => {
  it('a second draft, and a second active plan, are refused', async () => {
    const caseId = await openCase(server, plan.householdId);
    await expectRefused(
      () => whole('planDraft', { caseId, title: 'Nog een' }),
      ...(['PLAN_ALREADY_DRAFTED', 'input.caseId', 'R01'] as const),
    );
    await adopted();
    const next = await actOnPlan(server, token, 'planDraft', { caseId, title: 'Nog een', draftedOn: '2015-06-01' });
    const second = { ...plan, planId: next.id ?? '' };
    await expectRefused(() => adopt(server, token, second), 'PLAN_ALREADY_ACTIVE', 'input.planId', 'R01');
  });

  it.each([
    ['nobody', undefined],
    ['nobody named', {}],
    ['two', { residentId: 'x', professionalId: 'y' }],
  ])('no adoption with %s as director', async (_who, who) => {
    const director = who && { residentsCanDirect: true, chosenTogether: true, ...who };
    await expectRefused(() => acted({ director }), 'DIRECTOR_NOT_ONE_PERSON', 'input.director', 'R01');
  });

  it('an adoption is by members of the household of that day', async () => {
    const stranger = await registerResident(server, token);
    const agreed = (agreedByResidentIds: string[]) => () => acted({ agreedByResidentIds });
    const path = 'input.agreedByResidentIds';
    await expectRefused(agreed([]), 'PLAN_AGREED_BY_NOBODY', path, 'R01');
    await expectRefused(agreed([plan.residentId, stranger]), 'PLAN_AGREED_BY_STRANGER', `${path}.1`, 'R01');
  });

  it('of two adoptions of one version at once one is done and the other told', async () => {
    const outcomes = await Promise.all([acted({ version: 3 }), acted({ version: 3 })]);
    const codes = outcomes.map((errors) => errors.map(({ code }) => code).join());
    expect(codes.sort()).toEqual(['', 'CHANGED_MEANWHILE']);
    expect((await rowsOf(server, plan.planId))[0]).toBe(1);
  });
});

describe('R02: the director may be somebody who is no professional', () => {
  it('named with the relation to the household', async () => {
    const ria = { name: 'Ria', relation: 'zus', residentsCanDirect: true, chosenTogether: true };
    await expectRefused(
      () => acted({ director: { ...ria, relation: undefined } }),
      ...(['DIRECTOR_WITHOUT_RELATION', 'input.director', 'R02'] as const),
    );
    expect(await acted({ director: ria })).toEqual([]);
    const query = 'query($id: ID!) { plan(id: $id) { director { name relation resident { id } } } }';
    expect(await server.query(token, query, { id: plan.planId })).toEqual({
      plan: { director: { name: 'Ria', relation: 'zus', resident: null } },
    });
  });
});

describe('R03: several second-line providers and residents who cannot direct ask a professional', () => {
  it('or a reason, which is kept', async () => {
    await weigh(server, token, plan.goalId, { ...NOTHING_LIGHTER });
    const team = (
      await server.database.query<{ id: string }>(
        "select id from core.organisation where municipality = '0160' order by code limit 2",
      )
    ).map(({ id }) => id);
    for (const organisationId of team) {
      expect((await part('buildingBlockAdd', tailored(plan, { provider: { organisationId } }))).codes).toEqual([]);
    }
    const director = { residentId: plan.residentId, residentsCanDirect: false, chosenTogether: true };
    await expectRefused(() => acted({ director }), 'RULE_NEEDS_REASON', 'input.reasons', 'R03');
    const reasons = [{ rule: 'R03', reason: 'De zus helpt' }];
    expect(await acted({ director, reasons })).toEqual([]);
    expect(await reasonsOf(plan.planId)).toEqual([{ rule: 'R03', reason: 'De zus helpt' }]);
  });
});

describe('R04: the director is chosen together with the household', () => {
  it('or there is a reason, which is kept', async () => {
    const director = { professionalId: plan.professionalId, residentsCanDirect: true, chosenTogether: false };
    await expectRefused(() => acted({ director }), 'RULE_NEEDS_REASON', 'input.reasons', 'R04');
    await expectRefused(
      () => acted({ director, reasons: [{ rule: 'R03', reason: 'Een andere' }] }),
      ...(['RULE_NEEDS_REASON', 'input.reasons', 'R04'] as const),
    );
    expect(await acted({ director, reasons: [{ rule: 'R04', reason: 'Er was haast' }] })).toEqual([]);
    expect(await reasonsOf(plan.planId)).toEqual([{ rule: 'R04', reason: 'Er was haast' }]);
  });
});

describe('R05: no adoption without goals, results and a review', () => {
  it('without a goal', async () => {
    const { goalId } = plan;
    const end = { goalId, untilOn: '2015-06-02', reason: 'Vervallen' };
    expect((await part('planGoalEnd', end)).codes).toEqual([]);
    await expectRefused(acted, 'PLAN_WITHOUT_GOALS', 'input.planId', 'R05');
  });

  it('with a goal without a result, of before that was asked', async () => {
    const sql = 'update core.plan_goal set intended_result = null where id = $1';
    await server.database.query(sql, [plan.goalId]);
    await expectRefused(acted, 'PLAN_GOAL_WITHOUT_RESULT', 'input.planId', 'R05');
  });

  it.each(['2015-06-01', '2015-05-31'])('with a review on %s, not after the adoption', async (reviewOn) => {
    await expectRefused(() => acted({ reviewOn }), 'PLAN_REVIEW_NOT_LATER', 'input.reviewOn', 'R05');
  });

  it('each adoption is a version, and goals and reviews can be asked for any day', async () => {
    await adopted();
    const { planId, goalId } = plan;
    const added = await part('planGoalAdd', { planId, ...goal({ description: 'Werk', fromOn: '2015-09-01' }) });
    expect(added.codes).toEqual([]);
    expect((await part('planGoalEnd', { goalId, untilOn: '2015-09-01', reason: 'Bereikt' })).codes).toEqual([]);
    await expectRefused(
      () => acted({ adoptedOn: '2015-08-31', director: undefined }),
      ...(['PLAN_ADOPTED_BEFORE_CONTENT', 'input.adoptedOn', 'R05'] as const),
    );
    const again = { adoptedOn: '2015-10-01', reviewOn: '2016-02-01', director: undefined };
    expect(await acted(again)).toEqual([]);
    expect(await whole('planReviewMove', { planId, reviewOn: '2018-04-01', reason: 'Vakantie' })).toEqual([]);
    const query = /* GraphQL */ `
      query ($id: ID!) {
        plan(id: $id) {
          reviewOn
          adoptedOn
          versions {
            number
            adoptedOn
            reviewOn
            agreement
            agreedBy {
              resident {
                id
              }
            }
          }
          before: goals(on: "2015-06-01") {
            description
          }
          after: goals(on: "2015-09-01") {
            description
          }
          reviewMoves {
            fromOn
            toOn
            reason
          }
        }
      }
    `;
    const agreedBy = [{ resident: { id: plan.residentId } }];
    expect(await server.query(token, query, { id: planId })).toEqual({
      plan: {
        ...{ reviewOn: '2018-04-01', adoptedOn: '2015-06-01' },
        versions: [
          { number: 1, adoptedOn: '2015-06-01', reviewOn: '2015-10-01', agreement: 'Getekend', agreedBy },
          { number: 2, adoptedOn: '2015-10-01', reviewOn: '2016-02-01', agreement: 'Getekend', agreedBy },
        ],
        before: [{ description: 'Weer buiten komen' }],
        after: [{ description: 'Werk' }],
        reviewMoves: [{ fromOn: '2016-02-01', toOn: '2018-04-01', reason: 'Vakantie' }],
      },
    });
  });
});

describe('R06: what stabilises says why no development is expected', () => {
  it('a goal', async () => {
    const input = { planId: plan.planId, ...goal({ kind: 'STABILISE' }) };
    await expectRefused(
      async () => (await part('planGoalAdd', input)).errors,
      ...(['RULE_NEEDS_REASON', 'input.reasons', 'R06'] as const),
    );
    const reasons = [{ rule: 'R06', reason: 'Gaat niet over' }];
    const { id, codes } = await part('planGoalAdd', { ...input, reasons });
    expect(codes).toEqual([]);
    expect(await reasonsOf(id ?? '')).toEqual(reasons);
  });

  it('a building block', async () => {
    const { codes, errors } = await part('buildingBlockAdd', own(plan, { kind: 'STABILISE' }));
    expect([codes, errors[0]?.article]).toEqual([['RULE_NEEDS_REASON'], expect.stringMatching('R06')]);
  });
});

describe('R07: carer support is a part of the plan', () => {
  it('no adoption without it, nor without the statement that there is no carer', async () => {
    await server.database.query('delete from core.plan_carer_support where plan_id = $1', [plan.planId]);
    await expectRefused(acted, 'PLAN_WITHOUT_CARER_SUPPORT', 'input.planId', 'R07');
  });

  it('the carer is one person who was involved, and takes the place of the statement', async () => {
    const support = { planId: plan.planId, function: 'RESPITE', agreement: 'Een middag', involvement: 'Was erbij' };
    for (const who of [{}, { carerName: 'Ria', residentId: plan.residentId }]) {
      await expectRefused(
        async () => (await part('planCarerSupportAgree', { ...support, ...who })).errors,
        ...(['CARER_NOT_ONE_PERSON', 'input', 'R07'] as const),
      );
    }
    const agreed = await part('planCarerSupportAgree', { ...support, carerName: 'Ria', fromOn: '2015-06-01' });
    expect(agreed.codes).toEqual([]);
    await adopted();
    const query = 'query($id: ID!) { plan(id: $id) { carerSupport(on: "2015-06-01") { function carerName } } }';
    const shown = { plan: { carerSupport: [{ function: 'RESPITE', carerName: 'Ria' }] } };
    expect(await server.query(token, query, { id: plan.planId })).toEqual(shown);
    await expectRefused(
      async () => (await part('planCarerSupportEnd', { carerSupportId: agreed.id, untilOn: '2015-07-01' })).errors,
      ...(['PLAN_WITHOUT_CARER_SUPPORT', 'input.carerSupportId', 'R07'] as const),
    );
    const none = { planId: plan.planId, statement: 'Ria is verhuisd', fromOn: '2015-07-01' };
    expect((await part('planNoCarerState', none)).codes).toEqual([]);
  });
});

describe('R08: own contribution and personal plan are part of the plan', () => {
  beforeEach(() => weigh(server, token, plan.goalId, NOTHING_LIGHTER));

  it('of tailored support the contribution', async () => {
    const { id } = await part('buildingBlockAdd', tailored(plan, { contribution: undefined }));
    await expectRefused(acted, 'PLAN_WITHOUT_CONTRIBUTION', 'input.planId', 'R08');
    const terms = { buildingBlockId: id, contribution: 'MONETARY' };
    await expectRefused(
      async () => (await part('buildingBlockTermsRecord', terms)).errors,
      ...(['CONTRIBUTION_AMOUNT_MISFIT', 'input.contribution', 'R08'] as const),
    );
    expect((await part('buildingBlockTermsRecord', { ...terms, contributionInCents: 1900 })).codes).toEqual([]);
    await adopted();
  });

  it('of a budget the personal plan, also when it is added to an active plan', async () => {
    const { id } = await part('buildingBlockAdd', tailored(plan, { delivery: 'BUDGET' }));
    await expectRefused(acted, 'PLAN_WITHOUT_PERSONAL_PLAN', 'input.planId', 'R08');
    const terms = { buildingBlockId: id, contribution: 'NONE', personalPlan: 'Wij kopen het zelf in' };
    expect((await part('buildingBlockTermsRecord', terms)).codes).toEqual([]);
    await adopted();
    const reasons = [{ rule: 'R20', reason: 'Naast de groep' }];
    const added = await part('buildingBlockAdd', own(plan, { delivery: 'BUDGET', fromOn: '2018-02-01', reasons }));
    await expectRefused(
      async () => (await part('buildingBlockStart', { buildingBlockId: added.id, fromOn: '2018-02-01' })).errors,
      ...(['BLOCK_WITHOUT_PERSONAL_PLAN', 'input.buildingBlockId', 'R08'] as const),
    );
  });
});

describe('R09: a goal rests on several laws, each with its own basis', () => {
  it('shows them side by side, also of a law without a module', async () => {
    const bases = [{ law: 'WMO', article: 'art. 2.3.5 lid 3' }, { law: 'PARTICIPATIEWET' }, { law: 'WGS' }];
    const { codes } = await part('planGoalAdd', { planId: plan.planId, ...goal({ description: 'Samen', bases }) });
    expect(codes).toEqual([]);
    const query = 'query($id: ID!) { plan(id: $id) { goals { description bases { article law { code } } } } }';
    const { plan: shown } = await server.query<{ plan: { goals: object[] } }>(token, query, { id: plan.planId });
    expect(shown.goals).toContainEqual({
      description: 'Samen',
      bases: [
        { article: null, law: { code: 'PARTICIPATIEWET' } },
        { article: null, law: { code: 'WGS' } },
        { article: 'art. 2.3.5 lid 3', law: { code: 'WMO' } },
      ],
    });
  });

  it.each([
    ['none', [], 'GOAL_WITHOUT_BASIS', 'input.bases', 'R09'],
    ['one twice', [{ law: 'WMO' }, { law: 'WMO' }], 'GOAL_WITHOUT_BASIS', 'input.bases', 'R09'],
    ['one that nobody knows', [{ law: 'WMO' }, { law: 'XYZ' }], 'LAW_UNKNOWN', 'input.bases.1.law', 'M1'],
  ])('refuses %s', async (_what, bases, code, path, rule) => {
    const input = { planId: plan.planId, ...goal({ bases }) };
    await expectRefused(async () => (await part('planGoalAdd', input)).errors, code, path, rule);
  });

  it('the database refuses a goal without one as well', async () => {
    const sql = `insert into core.plan_goal (municipality, id, plan_id, description, kind, from_on, version, recorded_at)
      select municipality, $1, id, 'Los', 'DEVELOP', drafted_on, 1, now() from core.plan where id = $2`;
    const inserting = server.database.asApp('0160', (client) =>
      client.query(sql, ['01900000-0000-7000-8000-000000000000', plan.planId]),
    );
    await expect(inserting).rejects.toMatchObject({ constraint: 'plan_goal_needs_basis' });
  });
});

describe('R11: a plan ends when its support has ended', () => {
  it('each with its reason, and an end does not lie before the beginning', async () => {
    await adopted();
    const { id } = await part('buildingBlockAdd', own(plan, { fromOn: '2018-02-01' }));
    const end = { planId: plan.planId, endedOn: '2018-03-01', reason: 'Klaar' };
    await expectRefused(() => whole('planEnd', end), 'PLAN_HAS_OPEN_BLOCKS', 'input.planId', 'R11');
    const reason = { buildingBlockId: id, untilOn: '2018-03-01', reason: 'SOLVED' };
    expect((await part('buildingBlockEnd', reason)).codes).toEqual([]);
    await expectRefused(
      () => whole('planEnd', { ...end, endedOn: '2015-05-31' }),
      ...(['PLAN_END_BEFORE_START', 'input.endedOn', 'R05'] as const),
    );
    expect(await whole('planEnd', end)).toEqual([]);
    await expectRefused(() => whole('planEnd', end), 'PLAN_ENDED', 'input.planId', 'R01');
    const late = { planId: plan.planId, ...goal() };
    await expectRefused(async () => (await part('planGoalAdd', late)).errors, 'PLAN_ENDED', 'input.planId', 'R01');
  });
});

describe('R16 and R17: what is in the plan says whether it follows an investigation', () => {
  it('a plan with free support alone needs none', async () => {
    plan = await newDraft(server, token, { state: 'CLARIFIED' });
    expect((await part('buildingBlockAdd', own(plan))).codes).toEqual([]);
    await adopted();
    const [file] = await server.database.query<{ state: string }>(
      ...(['select state from core.case_file where household_id = $1', [plan.householdId]] as const),
    );
    expect(file).toEqual({ state: 'IN_SUPPORT' });
  });

  it('a plan with tailored support needs one', async () => {
    plan = await newDraft(server, token, { state: 'CLARIFIED' });
    await weigh(server, token, plan.goalId, NOTHING_LIGHTER);
    expect((await part('buildingBlockAdd', tailored(plan))).codes).toEqual([]);
    await expectRefused(acted, 'PLAN_NEEDS_INVESTIGATION', 'input.planId', 'R17');
  });

  it('no plan before the question is clear', async () => {
    const { householdId } = await newHousehold(server, token, '2015-01-01');
    const caseId = await openCase(server, householdId, 'ENTERED');
    const early = await whole('planDraft', { caseId, title: 'Te vroeg' });
    expect(early).toMatchObject([refusal('PLAN_CASE_TOO_EARLY', 'input.caseId', 'R05')]);
  });
});

describe('a button and its mutation', () => {
  it('say the same of every act on a plan', async () => {
    const query = 'query($id: ID!) { plan(id: $id) { availableActs { name allowed because { code article } } } }';
    interface Shown {
      readonly plan: { readonly availableActs: { name: string; because: { code: string } | null }[] };
    }
    const shown = async () => (await server.query<Shown>(token, query, { id: plan.planId })).plan.availableActs;
    const because = async (name: string) => (await shown()).find((act) => act.name === name)?.because?.code ?? null;
    expect([await because('planAdopt'), await because('planDirectorAppoint')]).toEqual([null, 'PLAN_NOT_ACTIVE']);
    await server.database.query('delete from core.plan_carer_support where plan_id = $1', [plan.planId]);
    expect(await because('planAdopt')).toBe('PLAN_WITHOUT_CARER_SUPPORT');
    expect((await acted()).map(({ code }) => code)).toEqual(['PLAN_WITHOUT_CARER_SUPPORT']);
  });
});

describe('two professionals at once', () => {
  it('never lose a change: of one version one act is done, and the other told', async () => {
    const { planId, goalId } = plan;
    const add = (description: string) => part('planGoalAdd', { planId, version: 3, ...goal({ description }) });
    const goals = await Promise.all([add('een'), add('twee')]);
    expect(goals.map(({ codes }) => codes.join()).sort()).toEqual(['', 'CHANGED_MEANWHILE']);
    const judge = (outcome: string) =>
      part('ladderJudge', { goalId, version: 1, rung: 'eigen-kracht', outcome, reason: 'x' });
    const judged = await Promise.all([judge('SUFFICIENT'), judge('INSUFFICIENT')]);
    expect(judged.map(({ codes }) => codes.join()).sort()).toEqual(['', 'CHANGED_MEANWHILE']);
    const [row] = await server.database.query<{ goals: number; judgements: number }>(
      `select (select count(*)::int from core.plan_goal where plan_id = $1) as goals,
         (select count(*)::int from core.ladder_judgement where plan_id = $1) as judgements`,
      [planId],
    );
    expect(row).toEqual({ goals: 2, judgements: 1 });
  });
});
