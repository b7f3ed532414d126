import {
  caseActs,
  type CaseActName,
  type CaseFacts,
  type CaseRefusal,
  caseTransitions,
  householdOfQuestion,
  type MembershipOfDay,
  refuseCaseAct,
  refuseCaseDay,
  refuseSupportStart,
  stateAfter,
} from './case.law';
import type { CaseState } from './case.enum';

const facts = (state: CaseState, changes: Partial<CaseFacts> = {}): CaseFacts => ({
  ...{ state, complexity: 'SIMPLE', clientSupportOn: '2018-02-01', clientHeardOn: '2018-02-02' },
  ...{ isInvestigating: state === 'INVESTIGATING', hasOtherOpenCase: false, hasOpenPlan: false, ...changes },
});

/** Catalogue 3.3 B, written out: what leads where. Everything else is refused. */
const COURSE: readonly (readonly [CaseState, CaseActName, CaseState])[] = [
  ['ENTERED', 'caseClarify', 'CLARIFIED'],
  ['CLARIFIED', 'caseAnswer', 'AFTERCARE'],
  ['CLARIFIED', 'caseRequest', 'REQUESTED'],
  ['CLARIFIED', 'planAdopt', 'IN_SUPPORT'],
  ['REQUESTED', 'planAdopt', 'IN_SUPPORT'],
  ['REQUESTED', 'investigationStart', 'INVESTIGATING'],
  ['INVESTIGATING', 'investigationComplete', 'INVESTIGATED'],
  ['INVESTIGATED', 'planAdopt', 'IN_SUPPORT'],
  ['IN_SUPPORT', 'planAdopt', 'IN_SUPPORT'],
  ['IN_SUPPORT', 'investigationStart', 'IN_SUPPORT'],
  ['IN_SUPPORT', 'evaluationHold', 'IN_SUPPORT'],
  ['IN_SUPPORT', 'caseComplete', 'AFTERCARE'],
  ['AFTERCARE', 'aftercareRecord', 'CLOSED'],
  ['CLOSED', 'caseReopen', 'CLARIFIED'],
  ['CLOSED', 'complaintLodge', 'CLOSED'],
  ...(
    ['ENTERED', 'CLARIFIED', 'REQUESTED', 'INVESTIGATING', 'INVESTIGATED', 'IN_SUPPORT', 'AFTERCARE'] as const
  ).flatMap(
    (state) =>
      [
        [state, 'caseClose', 'CLOSED'],
        [state, 'deviationDecide', state],
        [state, 'complaintLodge', state],
      ] as const,
  ),
  ...(['CLARIFIED', 'REQUESTED', 'INVESTIGATING', 'INVESTIGATED', 'IN_SUPPORT', 'AFTERCARE'] as const).map(
    (state) => [state, 'conversationHold', state] as const,
  ),
];

const STATES: readonly CaseState[] = [
  ...(['ENTERED', 'CLARIFIED', 'REQUESTED', 'INVESTIGATING'] as const),
  ...(['INVESTIGATED', 'IN_SUPPORT', 'AFTERCARE', 'CLOSED'] as const),
];
const ACTS = Object.keys(caseTransitions) as CaseActName[];

describe('the course of a case (catalogue 3.3 B)', () => {
  it.each(STATES.flatMap((state) => ACTS.map((act) => [state, act] as const)))('%s, %s', (state, act) => {
    const [, , to] = COURSE.find(([from, name]) => from === state && name === act) ?? [];
    const refusal = refuseCaseAct(act, facts(state));
    const isOpen = to !== undefined;
    expect(refusal === null).toBe(isOpen);
    if (isOpen) expect(stateAfter(act, state)).toBe(to);
    expect(caseActs(facts(state))).toContainEqual({ name: act, because: refusal });
  });

  it.each<[CaseActName, CaseState, CaseRefusal]>([
    ['caseClarify', 'CLOSED', 'CASE_CLOSED'],
    ['caseReopen', 'ENTERED', 'CASE_NOT_CLOSED'],
    ['caseRequest', 'ENTERED', 'CASE_ACT_OUT_OF_ORDER'],
  ])('%s when %s says %s', (act, state, refusal) => {
    expect(refuseCaseAct(act, facts(state))).toBe(refusal);
  });
});

describe('what an act asks besides the state', () => {
  it.each<[string, CaseActName, CaseFacts, CaseRefusal | null]>([
    [
      'R29: a complex question is not answered at the counter',
      'caseAnswer',
      facts('CLARIFIED', { complexity: 'COMPLEX' }),
      'CASE_NOT_SIMPLE',
    ],
    [
      'R32: no investigation before client support was pointed out',
      'investigationStart',
      facts('REQUESTED', { clientSupportOn: null }),
      'CLIENT_SUPPORT_NOT_POINTED_OUT',
    ],
    [
      'R12: no investigation is completed without the resident',
      'investigationComplete',
      facts('INVESTIGATING', { clientHeardOn: null }),
      'CLIENT_NOT_HEARD',
    ],
    [
      'one investigation at a time',
      'investigationStart',
      facts('IN_SUPPORT', { isInvestigating: true }),
      'INVESTIGATION_RUNNING',
    ],
    ['only what runs is completed', 'investigationComplete', facts('IN_SUPPORT'), 'INVESTIGATION_NOT_RUNNING'],
    [
      'what runs during support is completed',
      'investigationComplete',
      facts('IN_SUPPORT', { isInvestigating: true }),
      null,
    ],
    [
      'support does not end under an investigation',
      'caseComplete',
      facts('IN_SUPPORT', { isInvestigating: true }),
      'INVESTIGATION_RUNNING',
    ],
    [
      'R11: a plan ends before its case',
      'caseComplete',
      facts('IN_SUPPORT', { hasOpenPlan: true }),
      'CASE_HAS_OPEN_PLAN',
    ],
    ['R11: also when it ends early', 'caseClose', facts('INVESTIGATED', { hasOpenPlan: true }), 'CASE_HAS_OPEN_PLAN'],
    ['R11: also when it is answered', 'caseAnswer', facts('CLARIFIED', { hasOpenPlan: true }), 'CASE_HAS_OPEN_PLAN'],
    ['R01: no second open case', 'caseReopen', facts('CLOSED', { hasOtherOpenCase: true }), 'HOUSEHOLD_HAS_OPEN_CASE'],
    ['R34: a complaint asks nothing', 'complaintLodge', facts('CLOSED', { hasOtherOpenCase: true }), null],
  ])('%s', (_rule, act, given, refusal) => {
    expect(refuseCaseAct(act, given)).toBe(refusal);
  });

  it.each([
    [null, true, null],
    [null, false, 'CASE_NOT_INVESTIGATED'],
    ['2018-02-01', false, null],
    ['2018-02-01', true, null],
  ])('R16 and R17: investigated on %s, only free access: %s', (investigatedOn, onlyFreeAccess, refusal) => {
    expect(refuseSupportStart(investigatedOn, onlyFreeAccess)).toBe(refusal);
  });
});

describe('the day of an act', () => {
  it.each([
    ['2018-02-28', 'CASE_DAY_TOO_EARLY'],
    ['2018-03-01', null],
    ['2018-03-05', null],
    ['2018-03-06', 'CASE_DAY_IN_FUTURE'],
  ])('%s, after an act of 1 March, seen from 5 March: %s', (on, refusal) => {
    expect(refuseCaseDay(on, '2018-03-01', '2018-03-05')).toBe(refusal);
  });
});

describe('R28: the household of a question', () => {
  const lives = (residing: string) => (householdId: string) => ({ householdId, residing });
  const [full, half, none] = [lives('FULL'), lives('PART_TIME'), lives('NONE')];

  it.each<[string, MembershipOfDay[], string | null, object]>([
    ['where the resident lives', [full('a')], null, { householdId: 'a' }],
    ['of a parent who lives elsewhere, there', [none('a'), full('b')], null, { householdId: 'b' }],
    ['a parent who lives nowhere known', [none('a')], null, { code: 'RESIDENT_WITHOUT_HOUSEHOLD' }],
    ['a parent who lives elsewhere, named', [none('a'), full('b')], 'a', { householdId: 'a' }],
    ['a child in two', [half('a'), half('b')], null, { code: 'RESIDENT_IN_TWO_HOUSEHOLDS' }],
    ['a child in two, one named', [half('a'), half('b')], 'b', { householdId: 'b' }],
    ['nobody’s member', [], null, { code: 'RESIDENT_WITHOUT_HOUSEHOLD' }],
    ['nobody’s member, one named', [], 'a', { householdId: 'a' }],
    ['of another, one named', [full('b')], 'a', { code: 'RESIDENT_OF_ANOTHER_HOUSEHOLD' }],
  ])('%s', (_what, memberships, named, expected) => {
    expect(householdOfQuestion(memberships, named)).toEqual(expected);
  });
});
