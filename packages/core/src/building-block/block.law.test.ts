import {
  accessOf,
  asksWhyWithoutEnd,
  blockActs,
  type BlockFacts,
  refuseBlockAct,
  refuseContribution,
  refuseDecision,
  refuseDecisionDay,
  refuseEndDay,
  refuseLegalityCheck,
  refuseReferrer,
  refuseStart,
  refuseTeamTerms,
} from './block.law';

/** Free support that can begin. */
const FREE: BlockFacts = {
  ...{ state: 'PROPOSED', planState: 'ACTIVE', access: 'FREE', isInvestigated: false, hasContribution: false },
  ...{ lacksPersonalPlan: false, decisionKind: null, decisionLegality: null, checksBefore: true },
  isSupporter: false,
};
/** Tailored support that can begin. */
const TAILORED: BlockFacts = {
  ...{ ...FREE, access: 'TAILORED_INDIVIDUAL', isInvestigated: true, hasContribution: true },
  ...{ decisionKind: 'ACCESS_DECISION', checksBefore: false },
};

describe('R16, R17, R08 and R30: what the start of support asks', () => {
  it.each<[string, BlockFacts, string | null]>([
    ['free support', FREE, null],
    ['in a draft', { ...FREE, planState: 'DRAFT' }, 'PLAN_NOT_ACTIVE'],
    ['begun', { ...FREE, state: 'ACTIVE' }, 'BLOCK_NOT_PROPOSED'],
    ['a budget without a plan', { ...FREE, lacksPersonalPlan: true }, 'BLOCK_WITHOUT_PERSONAL_PLAN'],
    ['tailored support', TAILORED, null],
    ['without a contribution', { ...TAILORED, hasContribution: false }, 'BLOCK_WITHOUT_CONTRIBUTION'],
    ['without an investigation', { ...TAILORED, isInvestigated: false }, 'BLOCK_NEEDS_INVESTIGATION'],
    ['without a decision', { ...TAILORED, decisionKind: null }, 'BLOCK_NEEDS_DECISION'],
    ['unchecked, where that comes before', { ...TAILORED, checksBefore: true }, 'BLOCK_NEEDS_LEGALITY_CHECK'],
    ['checked, where that comes before', { ...TAILORED, checksBefore: true, decisionLegality: 'LAWFUL' }, null],
    ['a referral is not checked', { ...TAILORED, checksBefore: true, decisionKind: 'REFERRAL' }, null],
    ['escalated', { ...TAILORED, access: 'ESCALATED', decisionKind: null }, 'BLOCK_NEEDS_DECISION'],
  ])('%s', (_what, facts, refusal) => {
    expect(refuseStart(facts)).toBe(refusal);
  });
});

describe('R16, R17 and R31: what can be decided on, and by whom', () => {
  const undecided: BlockFacts = { ...TAILORED, decisionKind: null };
  it.each<[string, BlockFacts, string | null]>([
    ['tailored support', undecided, null],
    ['free support', FREE, 'BLOCK_NEEDS_NO_DECISION'],
    ['not investigated', { ...undecided, isInvestigated: false }, 'BLOCK_NEEDS_INVESTIGATION'],
    ['decided', TAILORED, 'BLOCK_ALREADY_DECIDED'],
    ['by a client supporter', { ...undecided, isSupporter: true }, 'DECISION_BY_CLIENT_SUPPORTER'],
    ['decided, to a client supporter', { ...TAILORED, isSupporter: true }, 'BLOCK_ALREADY_DECIDED'],
    ['in a draft', { ...undecided, planState: 'DRAFT' }, 'PLAN_NOT_ACTIVE'],
    ['ended', { ...undecided, state: 'ENDED' }, 'BLOCK_NOT_PROPOSED'],
  ])('%s', (_what, facts, refusal) => {
    expect(refuseDecision(facts)).toBe(refusal);
  });
});

describe('the acts on a building block', () => {
  it.each([
    ['PROPOSED', ['buildingBlockTermsRecord', 'buildingBlockStart', 'buildingBlockEnd']],
    ['ACTIVE', ['buildingBlockEnd']],
    ['ENDED', []],
  ] as const)('open when it is %s', (state, open) => {
    const facts = { ...TAILORED, state };
    const acts = blockActs(facts, false);
    expect(acts.filter(({ because }) => because === null).map(({ name }) => name)).toEqual(open);
    expect(acts.map(({ name }) => refuseBlockAct(name, facts))).toEqual(acts.map(({ because }) => because));
  });

  it.each<[string, BlockFacts, string | null]>([
    ['that could begin', TAILORED, 'LADDER_RUNG_NOT_WEIGHED'],
    ['that began', { ...TAILORED, state: 'ACTIVE' }, 'BLOCK_NOT_PROPOSED'],
  ])('R13: support %s and passes a rung by does not begin', (_what, facts, because) => {
    const refused = blockActs(facts, true).filter((act) => act.because === because);
    expect(refused.map(({ name }) => name)).toContain('buildingBlockStart');
  });

  it('in a plan that has ended', () => {
    const facts = { ...FREE, planState: 'ENDED' as const };
    expect(refuseBlockAct('buildingBlockTermsRecord', facts)).toBe('PLAN_ENDED');
  });
});

describe('R26: help that a team gives itself', () => {
  it.each([
    ['TAILORED_INDIVIDUAL', 'GENERAL_PROVISION', 'FREE'],
    ['TAILORED_INDIVIDUAL', 'TAILORED_PROVISION', 'TAILORED_INDIVIDUAL'],
    ['TAILORED_INDIVIDUAL', null, 'TAILORED_INDIVIDUAL'],
    ['FREE', 'GENERAL_PROVISION', 'FREE'],
  ] as const)('on a rung that is %s, by a team that is %s', (rung, status, access) => {
    expect(accessOf(rung, status)).toBe(access);
  });

  it.each([
    ['GENERAL_PROVISION', '2018-06-01', null, null],
    ['GENERAL_PROVISION', '2018-06-01', 'NONE', null],
    ['GENERAL_PROVISION', null, 'NONE', 'BLOCK_SHORT_TERM'],
    ['GENERAL_PROVISION', '2018-06-01', 'IN_KIND', 'BLOCK_WITHOUT_OWN_CONTRIBUTION'],
    ['TAILORED_PROVISION', null, 'MONETARY', null],
    [null, null, 'MONETARY', null],
  ] as const)('%s until %s for %s', (status, untilOn, contribution, refusal) => {
    expect(refuseTeamTerms(status, { untilOn, contribution })).toBe(refusal);
  });
});

describe('R10: tailored support without a last day', () => {
  it.each([
    ['TAILORED_COLLECTIVE', null, true],
    ['TAILORED_COLLECTIVE', '2018-06-01', false],
    ['FREE', null, false],
  ] as const)('%s until %s', (access, untilOn, asks) => {
    expect(asksWhyWithoutEnd(access, untilOn)).toBe(asks);
  });
});

describe('R08: a contribution', () => {
  it.each([
    [null, null, null],
    ['NONE', null, null],
    ['IN_KIND', null, null],
    ['MONETARY', 1900, null],
    ['MONETARY', null, 'CONTRIBUTION_AMOUNT_MISFIT'],
    ['MONETARY', 0, 'CONTRIBUTION_AMOUNT_MISFIT'],
    ['NONE', 1900, 'CONTRIBUTION_AMOUNT_MISFIT'],
    [null, 1900, 'CONTRIBUTION_AMOUNT_MISFIT'],
  ] as const)('%s of %s', (contribution, cents, refusal) => {
    expect(refuseContribution(contribution, cents)).toBe(refusal);
  });
});

describe('R30 and R31: the check of a decision', () => {
  const check = {
    outcome: 'UNLAWFUL',
    ground: 'In strijd met de verordening',
    checkerId: 'b',
    isSupporter: false,
  } as const;
  it.each([
    ['lawful', null, { ...check, outcome: 'LAWFUL', ground: null }, null],
    ['unlawful', null, check, null],
    ['by who decided', null, { ...check, checkerId: 'a' }, 'LEGALITY_CHECKED_BY_DECIDER'],
    ['by a client supporter', null, { ...check, isSupporter: true }, 'DECISION_BY_CLIENT_SUPPORTER'],
    ['unlawful without a ground', null, { ...check, ground: null }, 'LEGALITY_WITHOUT_GROUND'],
    ['unlawful on a blank ground', null, { ...check, ground: ' ' }, 'LEGALITY_WITHOUT_GROUND'],
    ['twice', 'LAWFUL', check, 'LEGALITY_ALREADY_CHECKED'],
  ] as const)('%s', (_what, legality, checked, refusal) => {
    expect(refuseLegalityCheck({ legality, professionalId: 'a' }, checked)).toBe(refusal);
  });
});

describe('R17: who referred', () => {
  it.each([
    ['ACCESS_DECISION', null, null],
    ['ACCESS_DECISION', 'huisarts', 'ACCESS_REFERRER_MISFIT'],
    ['REFERRAL', 'huisarts', null],
    ['REFERRAL', null, 'ACCESS_REFERRER_MISFIT'],
    ['DIAGNOSIS', ' ', 'ACCESS_REFERRER_MISFIT'],
  ] as const)('%s by %s', (kind, referrer, refusal) => {
    expect(refuseReferrer(kind, referrer)).toBe(refusal);
  });
});

describe('R17: the day of what gives access', () => {
  it.each([
    ['2018-03-02', null, 'ACCESS_DECIDED_IN_FUTURE'],
    ['2018-03-01', null, null],
    ['2018-02-01', '2018-02-02', 'ACCESS_DECIDED_BEFORE_INVESTIGATION'],
    ['2018-02-02', '2018-02-02', null],
  ])('decided on %s, investigated on %s, on 1 March 2018', (decidedOn, investigatedOn, refusal) => {
    expect(refuseDecisionDay(decidedOn, { today: '2018-03-01', investigatedOn })).toBe(refusal);
  });
});

describe('R10 and R11: the day on which support ends', () => {
  it.each([
    ['2018-01-31', null, 'BLOCK_END_BEFORE_START'],
    ['2018-02-01', null, null],
    ['2018-03-01', null, null],
    ['2018-03-02', null, 'DAY_IN_FUTURE'],
    ['2018-02-15', '2018-02-15', null],
    ['2018-02-16', '2018-02-15', 'BLOCK_END_AFTER_LAST_DAY'],
  ])('ends on %s, agreed until %s, from 1 February, on 1 March 2018', (untilOn, agreed, refusal) => {
    expect(refuseEndDay(untilOn, { fromOn: '2018-02-01', untilOn: agreed }, '2018-03-01')).toBe(refusal);
  });
});
