// Words of people stand in strings, in Dutch. cspell:ignoreRegExp /'[^'\n]*'/g
import {
  isLate,
  objectionActs,
  type ObjectionVerdict,
  refuseObjectionAct,
  refuseObjectionDay,
  refuseSubject,
  refuseVerdict,
  stateAfterInformal,
} from './objection.law';

describe('R34: the informal approach comes first', () => {
  it.each([
    ['objectionInformalRecord', 'LODGED', null],
    ['objectionInformalRecord', 'INFORMAL_TRIED', 'OBJECTION_INFORMAL_DONE'],
    ['objectionInformalRecord', 'SETTLED', 'OBJECTION_SETTLED'],
    ['objectionDecide', 'LODGED', 'OBJECTION_INFORMAL_FIRST'],
    ['objectionDecide', 'INFORMAL_TRIED', null],
    ['objectionDecide', 'SETTLED', 'OBJECTION_SETTLED'],
    ['objectionWithdraw', 'LODGED', null],
    ['objectionWithdraw', 'INFORMAL_TRIED', null],
    ['objectionWithdraw', 'SETTLED', 'OBJECTION_SETTLED'],
  ] as const)('%s when %s: %s', (act, state, refusal) => {
    expect(refuseObjectionAct(act, state)).toBe(refusal);
    expect(objectionActs(state)).toContainEqual({ name: act, because: refusal });
  });

  it.each([
    ['SOLVED', 'SETTLED'],
    ['NOT_SOLVED', 'INFORMAL_TRIED'],
    ['DECLINED', 'INFORMAL_TRIED'],
  ] as const)('%s makes it %s', (outcome, state) => {
    expect(stateAfterInformal(outcome)).toBe(state);
  });
});

it.each([
  ['FREE', false, 'OBJECTION_AGAINST_FREE_SUPPORT'],
  ['OWN', false, 'OBJECTION_AGAINST_FREE_SUPPORT'],
  ['FREE', true, 'OBJECTION_AGAINST_TEAM_HELP'],
  ['TAILORED_INDIVIDUAL', false, 'OBJECTION_WITHOUT_DECISION'],
] as const)('R16, R26, R34: against support that is %s, of a team: %s: %s', (access, isOfTeam, refusal) => {
  expect(refuseSubject({ access, isOfTeam })).toBe(refusal);
});

it.each([
  ['2018-02-01', null],
  ['2018-03-01', null],
  ['2018-01-31', 'OBJECTION_DAY_TOO_EARLY'],
  ['2018-03-02', 'OBJECTION_DAY_IN_FUTURE'],
])('made known on 1 February, on %s, seen from 1 March: %s', (on, refusal) => {
  expect(refuseObjectionDay(on, '2018-02-01', '2018-03-01')).toBe(refusal);
});

it.each([
  ['2018-03-15', '2018-03-15', false],
  ['2018-03-16', '2018-03-15', true],
  ['2018-03-16', null, false],
])('Awb 6:9: on %s with a term until %s late: %s', (lodgedOn, dueOn, late) => {
  expect(isLate(lodgedOn, dueOn)).toBe(late);
});

describe('a decision on an objection', () => {
  const verdict: ObjectionVerdict = {
    ...{ outcome: 'DISMISSED', motivation: 'Drie uur is genoeg', isLate: false, excusedBecause: null },
    ...{ heardOn: '2018-03-01', notHeardBecause: null },
  };
  const waived = { heardOn: null, notHeardBecause: 'Kennelijk ongegrond' };
  it.each<[string, Partial<ObjectionVerdict>, string | null, string | null]>([
    ['heard', {}, null, null],
    ['Awb 7:12: without a motivation', { motivation: ' ' }, 'OBJECTION_WITHOUT_MOTIVATION', 'motivation'],
    ['Awb 7:2: not heard', { heardOn: null }, 'OBJECTION_NOT_HEARD', 'heardOn'],
    ['Awb 7:3: not heard with a reason', waived, null, null],
    ['both', { notHeardBecause: 'x' }, 'OBJECTION_NOT_HEARD', 'heardOn'],
    ['Awb 6:11: late', { isLate: true }, 'OBJECTION_LATE', 'outcome'],
    ['Awb 6:11: late with an excuse', { isLate: true, excusedBecause: 'Lag in het ziekenhuis' }, null, null],
    ['late and not looked at', { isLate: true, outcome: 'INADMISSIBLE' }, null, null],
    ['in time and not looked at', { outcome: 'INADMISSIBLE' }, 'OBJECTION_IN_TIME', 'outcome'],
    ['solved by deciding', { outcome: 'SOLVED_INFORMALLY' }, 'OBJECTION_OUTCOME_MISFIT', 'outcome'],
    ['taken back by deciding', { outcome: 'WITHDRAWN' }, 'OBJECTION_OUTCOME_MISFIT', 'outcome'],
  ])('%s', (_what, changes, code, field) => {
    expect(refuseVerdict({ ...verdict, ...changes })).toEqual(code === null ? null : { code, field });
  });
});
