import type { CaseState } from '../case/case.enum';
import type { PlanState } from './plan.enum';
import {
  asksProfessionalDirector,
  planActs,
  type PlanFacts,
  refuseAdoption,
  refuseAdoptionDay,
  refuseAgreement,
  refuseBases,
  refuseCarer,
  refuseCarerSupportEnd,
  refuseDirectorChoice,
  refuseDirectorStart,
  refuseDraft,
  refuseGoalAct,
  refuseGoalDays,
  refusePartDay,
  refusePlanAct,
  refusePlanEnd,
  refuseReview,
} from './plan.law';

/** A draft that lacks nothing. */
const READY: PlanFacts = {
  ...{ state: 'DRAFT', isInvestigated: false, anotherIsActive: false, goals: 1, goalsWithoutResult: 0, carerParts: 1 },
  ...{ openBlocks: 0, tailoredBlocks: 0, withoutContribution: 0, withoutPersonalPlan: 0 },
};
const facts = (changes: Partial<PlanFacts> = {}): PlanFacts => ({ ...READY, ...changes });

describe('R01 and R02: a director is one person, a resident, a professional or another', () => {
  it.each([
    ['a professional', { professionalId: 'p' }, null],
    ['the resident', { residentId: 'r' }, null],
    ['another', { name: 'Ria', relation: 'zus' }, null],
    ['nobody', {}, 'DIRECTOR_NOT_ONE_PERSON'],
    ['both', { residentId: 'r', professionalId: 'p' }, 'DIRECTOR_NOT_ONE_PERSON'],
    ['a resident and another', { residentId: 'r', name: 'Ria', relation: 'zus' }, 'DIRECTOR_NOT_ONE_PERSON'],
    ['nulls', { residentId: null, professionalId: null }, 'DIRECTOR_NOT_ONE_PERSON'],
    ['another without a relation', { name: 'Ria' }, 'DIRECTOR_WITHOUT_RELATION'],
    ['a resident with a relation', { residentId: 'r', relation: 'zus' }, 'DIRECTOR_WITHOUT_RELATION'],
  ])('%s', (_who, choice, refusal) => {
    expect(refuseDirectorChoice(choice)).toBe(refusal);
  });
});

describe('R01: no director starts before the plan', () => {
  it.each([
    ['2026-01-01', '2025-12-31', 'DIRECTOR_BEFORE_PLAN'],
    ['2026-01-01', '2026-01-01', null],
    ['2026-01-01', '2026-01-02', null],
  ])('adopted %s, from %s', (adoptedOn, fromOn, refusal) => {
    expect(refuseDirectorStart(adoptedOn, fromOn)).toBe(refusal);
  });
});

describe('R03: several second-line providers and residents who cannot direct', () => {
  it.each([
    [2, false, false, true],
    [2, false, true, false],
    [2, true, false, false],
    [1, false, false, false],
    [0, false, false, false],
  ])('%i providers, residents can direct: %s, professional: %s', (count, residentsCanDirect, isProfessional, asks) => {
    expect(asksProfessionalDirector({ secondLineProviders: count }, { residentsCanDirect, isProfessional })).toBe(asks);
  });
});

describe('R01, R05, R07, R08, R16 and R17: what an adoption asks', () => {
  it.each<[string, Partial<PlanFacts>, string | null]>([
    ['nothing missing', {}, null],
    ['adopted again', { state: 'ACTIVE' }, null],
    ['ended', { state: 'ENDED' }, 'PLAN_ENDED'],
    ['another is active', { anotherIsActive: true }, 'PLAN_ALREADY_ACTIVE'],
    ['no goal', { goals: 0 }, 'PLAN_WITHOUT_GOALS'],
    ['no result', { goalsWithoutResult: 1 }, 'PLAN_GOAL_WITHOUT_RESULT'],
    ['no carer support', { carerParts: 0 }, 'PLAN_WITHOUT_CARER_SUPPORT'],
    ['no contribution', { withoutContribution: 1 }, 'PLAN_WITHOUT_CONTRIBUTION'],
    ['no personal plan', { withoutPersonalPlan: 1 }, 'PLAN_WITHOUT_PERSONAL_PLAN'],
    ['free support, not investigated', { openBlocks: 1 }, null],
    ['tailored, not investigated', { openBlocks: 1, tailoredBlocks: 1 }, 'PLAN_NEEDS_INVESTIGATION'],
    ['tailored, investigated', { openBlocks: 1, tailoredBlocks: 1, isInvestigated: true }, null],
  ])('%s', (_what, changes, refusal) => {
    expect(refuseAdoption(facts(changes))).toBe(refusal);
  });
});

describe('R11: the end of a plan', () => {
  it.each<[PlanState, number, string | null]>([
    ['DRAFT', 0, null],
    ['ACTIVE', 0, null],
    ['ACTIVE', 1, 'PLAN_HAS_OPEN_BLOCKS'],
    ['ENDED', 0, 'PLAN_ENDED'],
  ])('%s with %i building blocks', (state, openBlocks, refusal) => {
    expect(refusePlanEnd(facts({ state, openBlocks }))).toBe(refusal);
  });
});

describe('the acts on a plan', () => {
  it.each<[PlanState, string[]]>([
    [
      'DRAFT',
      ['planGoalAdd', 'planCarerSupportAgree', 'planNoCarerState', 'planCarerSupportEnd', 'buildingBlockAdd'].concat(
        ...['planAdopt', 'planEnd'],
      ),
    ],
    [
      'ACTIVE',
      ['planGoalAdd', 'planCarerSupportAgree', 'planNoCarerState', 'planCarerSupportEnd', 'buildingBlockAdd'].concat(
        ...['planAdopt', 'planDirectorAppoint', 'planReviewMove', 'planEnd'],
      ),
    ],
    ['ENDED', []],
  ])('open in %s', (state, open) => {
    const acts = planActs(facts({ state }), 'IN_SUPPORT');
    expect(acts.filter(({ because }) => because === null).map(({ name }) => name)).toEqual(open);
    expect(acts.map(({ name }) => refusePlanAct(name, facts({ state })))).toEqual(acts.map(({ because }) => because));
  });

  it.each<[PlanState, CaseState | null, string | null]>([
    ['DRAFT', 'INVESTIGATING', 'CASE_ACT_OUT_OF_ORDER'],
    ['DRAFT', 'AFTERCARE', 'CASE_ACT_OUT_OF_ORDER'],
    ['DRAFT', 'CLARIFIED', null],
    ['DRAFT', 'IN_SUPPORT', null],
    ['DRAFT', null, null],
    ['ACTIVE', 'IN_SUPPORT', null],
    ['ENDED', 'INVESTIGATING', 'PLAN_ENDED'],
  ])('adopting what is %s in a case that is %s', (state, caseState, because) => {
    const acts = planActs(facts({ state }), caseState);
    expect(acts.find(({ name }) => name === 'planAdopt')).toEqual({ name: 'planAdopt', because });
  });
});

describe('R01 and Jeugdwet 7.3.4: who can agree for a household', () => {
  it.each([
    [['2002-03-02'], 'PLAN_AGREED_BY_CHILDREN'],
    [['2002-03-01'], null],
    [['2002-03'], null],
    [['2002-04'], 'PLAN_AGREED_BY_CHILDREN'],
    [['2002'], null],
    [['2004-02-29', '2010-01-01'], 'PLAN_AGREED_BY_CHILDREN'],
    [['2010-01-01', '1980-01-01'], null],
    [['2010-01-01', null], null],
    [[null], null],
  ])('born %j, on 1 March 2018', (birthDates, refusal) => {
    const residents = birthDates.map((birthDate) => ({ birthDate }));
    expect(refuseAgreement(residents, '2018-03-01')).toBe(refusal);
  });

  it('born on a leap day: sixteen on 29 February 2020', () => {
    const born = [{ birthDate: '2004-02-29' }];
    expect(refuseAgreement(born, '2020-02-28')).toBe('PLAN_AGREED_BY_CHILDREN');
    expect(refuseAgreement(born, '2020-02-29')).toBeNull();
  });
});

describe('R05: days of a plan', () => {
  it.each([
    ['2018-01-01', '2018-01-02', null],
    ['2018-01-01', '2018-01-01', 'PLAN_REVIEW_NOT_LATER'],
    ['2018-01-02', '2018-01-01', 'PLAN_REVIEW_NOT_LATER'],
  ])('from %s, review on %s', (from, reviewOn, refusal) => {
    expect(refuseReview(from, reviewOn)).toBe(refusal);
  });

  it.each([
    ['2018-03-01', '2018-03-01', null],
    ['2018-03-02', '2018-03-01', 'DAY_IN_FUTURE'],
    ['2018-02-01', '2018-02-02', 'PLAN_ADOPTED_BEFORE_CONTENT'],
    ['2018-02-02', '2018-02-02', null],
  ])('adopted on %s, latest part of %s, on 1 March 2018', (adoptedOn, latestPartOn, refusal) => {
    const rest = { anotherInForce: false, investigatedOn: null };
    expect(refuseAdoptionDay(adoptedOn, { today: '2018-03-01', latestPartOn, ...rest })).toBe(refusal);
  });

  it.each([
    [true, null, 'PLAN_ALREADY_ACTIVE'],
    [false, '2018-02-03', 'PLAN_NEEDS_INVESTIGATION'],
    [false, '2018-02-02', null],
  ])('adopted on 2 February, another in force: %s, investigated on %s', (anotherInForce, investigatedOn, refusal) => {
    const days = { today: '2018-03-01', latestPartOn: '2018-02-01', anotherInForce, investigatedOn };
    expect(refuseAdoptionDay('2018-02-02', days)).toBe(refusal);
  });

  it.each([
    ['2018-01-31', 'PLAN_PART_OUTSIDE_DAYS'],
    ['2018-02-01', null],
    ['2018-03-01', null],
    ['2018-03-02', 'PLAN_PART_OUTSIDE_DAYS'],
  ])('a part set on %s, of a plan of 1 February, on 1 March 2018', (on, refusal) => {
    expect(refusePartDay(on, { draftedOn: '2018-02-01', today: '2018-03-01' })).toBe(refusal);
  });
});

describe('a draft', () => {
  it.each([
    ['ENTERED', 'PLAN_CASE_TOO_EARLY'],
    ['CLARIFIED', null],
    ['REQUESTED', null],
    ['INVESTIGATING', null],
    ['INVESTIGATED', null],
    ['IN_SUPPORT', null],
    ['AFTERCARE', 'PLAN_CASE_TOO_EARLY'],
    ['CLOSED', 'PLAN_CASE_TOO_EARLY'],
  ] as const)('in a case that is %s', (state, refusal) => {
    expect(refuseDraft(state, false)).toBe(refusal);
  });

  it('R01: is one at a time', () => {
    expect(refuseDraft('IN_SUPPORT', true)).toBe('PLAN_ALREADY_DRAFTED');
    expect(refuseDraft('CLOSED', true)).toBe('PLAN_CASE_TOO_EARLY');
  });
});

describe('R07: carers', () => {
  it.each([
    ['DRAFT', 1, null],
    ['ACTIVE', 2, null],
    ['ACTIVE', 1, 'PLAN_WITHOUT_CARER_SUPPORT'],
  ] as const)('the end of one part of a plan that is %s and has %i', (state, carerParts, refusal) => {
    expect(refuseCarerSupportEnd({ state, carerParts })).toBe(refusal);
  });

  it.each([
    [{ residentId: 'r' }, null],
    [{ carerName: 'Ria' }, null],
    [{}, 'CARER_NOT_ONE_PERSON'],
    [{ residentId: 'r', carerName: 'Ria' }, 'CARER_NOT_ONE_PERSON'],
  ])('%j', (carer, refusal) => {
    expect(refuseCarer(carer)).toBe(refusal);
  });
});

describe('R09: goals', () => {
  it.each([
    [['WMO'], null],
    [['WMO', 'WGS'], null],
    [[], 'GOAL_WITHOUT_BASIS'],
    [['WMO', 'WMO'], 'GOAL_WITHOUT_BASIS'],
  ])('rest on %j', (laws, refusal) => {
    expect(refuseBases(laws)).toBe(refusal);
  });

  it.each([
    ['2018-01-01', null, null],
    ['2018-01-01', '2018-01-01', null],
    ['2018-01-02', '2018-01-01', 'GOAL_TARGET_TOO_EARLY'],
  ])('set on %s, to be reached by %s', (fromOn, targetOn, refusal) => {
    expect(refuseGoalDays(fromOn, targetOn)).toBe(refusal);
  });

  it.each([
    ['planGoalEnd', 'ACTIVE', false, null],
    ['planGoalEnd', 'ACTIVE', true, 'GOAL_ENDED'],
    ['ladderJudge', 'DRAFT', false, null],
    ['ladderJudge', 'DRAFT', true, 'GOAL_ENDED'],
    ['planGoalResultRecord', 'ACTIVE', true, null],
    ['planGoalResultRecord', 'ENDED', false, 'PLAN_ENDED'],
  ] as const)('%s in a plan that is %s, ended: %s', (act, planState, hasEnded, refusal) => {
    expect(refuseGoalAct(act, { planState, hasEnded })).toBe(refusal);
  });
});
