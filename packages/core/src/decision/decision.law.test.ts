import {
  decisionActs,
  type DecisionBasis,
  type DecidedBlock,
  incompleteSince,
  refuseBudget,
  refuseCompletion,
  refuseDecisionAct,
  refuseDecisionDay,
  refuseFree,
  refuseHearing,
  refuseMotivation,
  refuseOutcome,
  refusePublication,
} from './decision.law';

describe('Awb 3:46: a decision rests on a motivation', () => {
  it.each([
    [undefined, 'DECISION_WITHOUT_MOTIVATION'],
    [null, 'DECISION_WITHOUT_MOTIVATION'],
    [' \n', 'DECISION_WITHOUT_MOTIVATION'],
    ['Hij kan het niet zelf', null],
  ])('%j: %s', (motivation, refusal) => {
    expect(refuseMotivation(motivation)).toBe(refusal);
  });
});

it.each([
  ['2018-01-31', 'DECISION_BEFORE_APPLICATION'],
  ['2018-02-01', null],
  ['2018-03-01', null],
  ['2018-03-02', 'DECISION_IN_FUTURE'],
])('Awb 1:3 lid 3: decided on %s, received on 1 February, today 1 March: %s', (on, refusal) => {
  expect(refuseDecisionDay(on, '2018-02-01', '2018-03-01')).toBe(refusal);
});

describe('Awb 4:5: not handled after a chance to complete', () => {
  const none = { completeByOn: null, completedOn: null, isComplete: null };
  const asked = { ...none, completeByOn: '2018-02-10' };
  const partly = { ...asked, completedOn: '2018-02-05', isComplete: false };
  const completed = { ...asked, completedOn: '2018-02-05', isComplete: true };
  it.each([
    [none, null],
    [asked, '2018-02-10'],
    [partly, '2018-02-05'],
    [completed, null],
  ])('%j is incomplete since %s', (completion, since) => {
    expect(incompleteSince(completion)).toBe(since);
  });

  it.each([
    ['NOT_HANDLED', '2018-02-20', none, null, 'DECISION_WITHOUT_CHANCE'],
    ['NOT_HANDLED', '2018-02-20', completed, null, 'DECISION_WITHOUT_CHANCE'],
    ['NOT_HANDLED', '2018-02-10', asked, '2018-03-10', 'DECISION_DURING_COMPLETION'],
    ['GRANTED', '2018-02-10', asked, null, 'DECISION_DURING_COMPLETION'],
    ['NOT_HANDLED', '2018-02-11', asked, '2018-03-12', null],
    ['NOT_HANDLED', '2018-02-05', partly, '2018-03-05', null],
    ['NOT_HANDLED', '2018-03-12', asked, '2018-03-12', null],
    ['NOT_HANDLED', '2018-03-13', asked, '2018-03-12', 'DECISION_NOT_HANDLED_TOO_LATE'],
    ['REFUSED', '2018-03-13', asked, '2018-03-12', null],
    ['GRANTED', '2018-02-06', completed, null, null],
  ] as const)('%s on %s of %j: %5$s', (outcome, on, completion, dueOn, refusal) => {
    expect(refuseCompletion(outcome, on, completion, dueOn)).toBe(refusal);
  });
});

describe('what is decided', () => {
  const block: DecidedBlock = {
    ...{ access: 'TAILORED_INDIVIDUAL', isOfTeam: false, lawCode: 'WMO', decisionKind: 'ACCESS_DECISION' },
    ...{ decisionLegality: null, accessDecidedOn: '2018-02-01' },
  };
  const basis: DecisionBasis = {
    ...{ outcome: 'GRANTED', decidedOn: '2018-02-02', lawCode: 'WMO', hasProduct: true, productLaw: 'WMO', block },
    ...{ isByReferral: false, checksBefore: false },
  };
  const of = (changes: Partial<DecidedBlock>): Partial<DecisionBasis> => ({ block: { ...block, ...changes } });
  const referred = of({ decisionKind: 'REFERRAL' });
  it.each<[string, Partial<DecisionBasis>, string | null, string | null]>([
    ['R37: nothing without a product', { hasProduct: false }, 'DECISION_WITHOUT_PRODUCT', 'productId'],
    ['R17: nothing outside a plan', { block: null }, 'DECISION_WITHOUT_BLOCK', 'buildingBlockId'],
    ['a refusal names neither', { outcome: 'REFUSED', hasProduct: false, block: null }, null, null],
    ['R09: a product of another law', { productLaw: 'JEUGDWET' }, 'DECISION_OTHER_LAW', 'productId'],
    ['R09: support of another law', of({ lawCode: 'JEUGDWET' }), 'DECISION_OTHER_LAW', 'buildingBlockId'],
    ['R16: free support', of({ access: 'FREE' }), 'DECISION_OF_FREE_SUPPORT', 'buildingBlockId'],
    ['R26: team', of({ access: 'FREE', isOfTeam: true }), 'DECISION_OF_TEAM_HELP', 'buildingBlockId'],
    ['R17: no access', of({ decisionKind: null }), 'DECISION_WITHOUT_ACCESS', 'buildingBlockId'],
    ['R17: before access', { decidedOn: '2018-01-31' }, 'DECISION_BEFORE_ACCESS', 'decidedOn'],
    ['R30: here the check comes before', { checksBefore: true }, 'DECISION_NEEDS_LEGALITY_CHECK', 'buildingBlockId'],
    ['R30: checked before', { checksBefore: true, ...of({ decisionLegality: 'LAWFUL' }) }, null, null],
    ['R30: here the check comes after', {}, null, null],
    ['R30: no other refusal than the check', { outcome: 'REFUSED' }, 'DECISION_REFUSES_ACCESS', 'outcome'],
    ['R30: refused where nothing gives access', { outcome: 'REFUSED', ...of({ decisionKind: null }) }, null, null],
    ['Jeugdwet 2.6: referral', { ...referred, isByReferral: true }, 'DECISION_BY_REFERRAL', 'buildingBlockId'],
    ['a law that asks a decision all the same', { ...referred, checksBefore: true }, null, null],
  ])('%s', (_what, changes, code, field) => {
    expect(refuseOutcome({ ...basis, ...changes })).toEqual(code === null ? null : { code, field });
  });

  it.each([
    ['OWN', false, 'DECISION_OF_FREE_SUPPORT'],
    ['FREE', true, 'DECISION_OF_TEAM_HELP'],
    ['TAILORED_COLLECTIVE', false, null],
  ] as const)('R16, R26: %s, of a team: %s', (access, isOfTeam, refusal) => {
    expect(refuseFree({ access, isOfTeam })).toBe(refusal);
  });
});

it.each([
  ['REFUSED', true, null, 'DECISION_WITHOUT_HEARING'],
  ['PARTLY', true, null, 'DECISION_WITHOUT_HEARING'],
  ['REFUSED', true, '2018-02-03', 'DECISION_WITHOUT_HEARING'],
  ['REFUSED', true, '2018-02-02', null],
  ['REFUSED', false, null, null],
  ['GRANTED', true, null, null],
] as const)('Awb 4:7: %s on deviating facts: %s, heard on %s: %s', (outcome, deviates, heardOn, refusal) => {
  expect(refuseHearing(outcome, deviates, heardOn, '2018-02-02')).toBe(refusal);
});

it.each([
  ['GRANTED', null, null],
  ['NOT_HANDLED', 'OPEN', null],
  ['GRANTED', 'OPEN', 'DECISION_BUDGET_UNDECIDED'],
  ['GRANTED', 'PARTLY', 'DECISION_BUDGET_MISFIT'],
  ['PARTLY', 'PARTLY', null],
  ['GRANTED', 'REFUSED', 'DECISION_BUDGET_MISFIT'],
  ['REFUSED', 'REFUSED', null],
  ['REFUSED', 'GRANTED', 'DECISION_BUDGET_MISFIT'],
  ['GRANTED', 'GRANTED', null],
] as const)('R65: decided %s with a budget that is %s: %s', (outcome, budget, refusal) => {
  expect(refuseBudget(outcome, budget)).toBe(refusal);
});

it.each([
  ['2018-03-02', '2018-03-02', null, 'DECISION_IN_FUTURE', 'publishedOn'],
  ['2018-01-31', '2018-02-02', null, 'DECISION_PUBLISHED_BEFORE_TAKEN', 'publishedOn'],
  ['2018-02-02', '2018-02-01', null, 'DECISION_EFFECTIVE_BEFORE_PUBLICATION', 'effectiveOn'],
  ['2018-02-02', '2018-02-02', '2018-02-03', 'DECISION_EFFECTIVE_BEFORE_EARLIER', 'effectiveOn'],
  ['2018-02-02', '2018-02-02', null, null, null],
  ['2018-02-02', '2018-05-01', '2018-02-03', null, null],
])(
  'Awb 3:40: made known on %s, in effect on %s, after one of %s: %s',
  (publishedOn, effectiveOn, earlier, code, field) => {
    const decision = { decidedOn: '2018-02-01', earlierEffectiveOn: earlier };
    const expected = code === null ? null : { code, field };
    expect(refusePublication(decision, { publishedOn, effectiveOn }, '2018-03-01')).toEqual(expected);
  },
);

it.each([
  ['decisionPublish', 'TAKEN', 'GRANTED', null],
  ['decisionPublish', 'PUBLISHED', 'GRANTED', 'DECISION_PUBLISHED'],
  ['decisionRevise', 'TAKEN', 'REFUSED', 'DECISION_NOT_PUBLISHED'],
  ['decisionRevise', 'PUBLISHED', 'REFUSED', null],
  ['decisionRevise', 'PUBLISHED', 'WITHDRAWN', 'DECISION_OUTCOME_MISFIT'],
  ['decisionWithdraw', 'PUBLISHED', 'PARTLY', null],
  ['decisionWithdraw', 'PUBLISHED', 'REFUSED', 'DECISION_GAVE_NOTHING'],
  ['decisionWithdraw', 'ENDED', 'GRANTED', 'DECISION_ENDED'],
] as const)('Wmo 2.3.10: %s of what is %s and %s: %s', (act, state, outcome, refusal) => {
  const facts = { state, outcome, kind: 'ON_APPLICATION' } as const;
  expect(refuseDecisionAct(act, facts)).toBe(refusal);
  expect(decisionActs(facts)).toContainEqual({ name: act, because: refusal });
});
