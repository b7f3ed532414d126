import type { WeighingOutcome, WeighingStepKind } from './weighing.enum';
import {
  asksWhyNotInGroup,
  carries,
  nextStep,
  outcomeOfRung,
  refuseGrant,
  refuseLeftOut,
  refusePreceding,
  refuseSteps,
  refuseWeighingDay,
  type Weighed,
  WEIGHING_STEPS,
} from './weighing.law';

const of = (...outcomes: readonly WeighingOutcome[]): Weighed[] =>
  outcomes.map((outcome, index) => ({ step: WEIGHING_STEPS[index] ?? 'OWN_STRENGTH', outcome }));
const step = (name: WeighingStepKind, outcome: WeighingOutcome = 'INSUFFICIENT'): Weighed => ({ step: name, outcome });
const ALL = of('INSUFFICIENT', 'NOT_PRESENT', 'PARTLY', 'INSUFFICIENT', 'NOT_PRESENT', 'INSUFFICIENT');

describe('Wmo 2.3.5 lid 3: the order of the law', () => {
  it.each<[string, Weighed[], Weighed[], object | null]>([
    ['the first', [], [step('OWN_STRENGTH')], null],
    ['all at once', [], ALL, null],
    ['the next', of('PARTLY'), [step('CUSTOMARY_HELP')], null],
    ['nothing', [], [], null],
    ['not the first', [], [step('CUSTOMARY_HELP')], { code: 'WMO_WEIGHING_OUT_OF_ORDER', index: 0 }],
    [
      'one is passed by',
      [],
      [step('OWN_STRENGTH'), step('INFORMAL_CARE')],
      { code: 'WMO_WEIGHING_OUT_OF_ORDER', index: 1 },
    ],
    ['one again', of('PARTLY'), [step('OWN_STRENGTH')], { code: 'WMO_WEIGHING_STEP_TWICE', index: 0 }],
    [
      'after one that is enough',
      of('SUFFICIENT'),
      [step('CUSTOMARY_HELP')],
      { code: 'WMO_WEIGHING_STOPPED', index: 0 },
    ],
    [
      'after one that is enough in the same call',
      [],
      of('SUFFICIENT', 'NOT_PRESENT'),
      { code: 'WMO_WEIGHING_STOPPED', index: 1 },
    ],
  ])('%s', (_what, known, added, refusal) => {
    expect(refuseSteps(known, added)).toEqual(refusal);
  });

  it.each<[Weighed[], WeighingStepKind | null]>([
    [[], 'OWN_STRENGTH'],
    [of('PARTLY'), 'CUSTOMARY_HELP'],
    [of('SUFFICIENT'), null],
    [ALL, null],
  ])('what comes next', (known, next) => {
    expect(nextStep(known)).toBe(next);
  });
});

describe('R18: what goes before is tested before a provision is granted', () => {
  it.each<[string, Weighed[], string | null]>([
    ['all, and nothing is enough', ALL, null],
    ['nothing', [], 'WMO_NOT_WEIGHED'],
    ['all but the last', ALL.slice(0, 5), 'WMO_NOT_WEIGHED'],
    ['the first is enough', of('SUFFICIENT'), 'WMO_ENOUGH_WITHOUT'],
    ['the last is enough', [...ALL.slice(0, 5), step('GENERAL_PROVISION', 'SUFFICIENT')], 'WMO_ENOUGH_WITHOUT'],
  ])('%s', (_what, known, refusal) => {
    expect(refuseGrant(known)).toBe(refusal);
  });
});

describe('Wmo 2.3.5 lid 6: the boundary with the Wlz, and other laws', () => {
  const preceding = (changes: object) => ({
    ...step('PRECEDING_PROVISION', 'SUFFICIENT'),
    ...{ precedingCode: 'WLZ', wlzGround: 'ENTITLED' as const, ...changes },
  });
  it.each<[string, object, string | null]>([
    ['entitled', {}, null],
    ['presumed, without cooperation', { wlzGround: 'PRESUMED_WITHOUT_COOPERATION' }, null],
    ['no ground', { wlzGround: null }, 'WMO_WLZ_GROUND_MISSING'],
    ['not enough needs none', { outcome: 'INSUFFICIENT', wlzGround: null }, null],
    ['entitled and granted all the same: the college may, and need not, refuse', { outcome: 'PARTLY' }, null],
    ['a ground of another law', { precedingCode: 'ZVW' }, 'WMO_WLZ_GROUND_MISFIT'],
    ['another law', { precedingCode: 'ZVW', wlzGround: null }, null],
    ['no law', { precedingCode: null, wlzGround: null }, 'WMO_PRECEDING_MISSING'],
    ['none is there', { outcome: 'NOT_PRESENT', precedingCode: null, wlzGround: null }, null],
    ['none is there, and one is named', { outcome: 'NOT_PRESENT' }, 'WMO_PRECEDING_MISFIT'],
    ['another step', { step: 'OWN_STRENGTH' }, 'WMO_PRECEDING_MISFIT'],
    ['a ground of another step', { step: 'OWN_STRENGTH', precedingCode: null }, 'WMO_WLZ_GROUND_MISFIT'],
  ])('%s', (_what, changes, refusal) => {
    expect(refusePreceding(preceding(changes))).toBe(refusal);
  });
});

describe('R22: informal care is left out where the municipality decided so', () => {
  it.each<[string, Weighed, boolean, string | null]>([
    ['decided', step('INFORMAL_CARE', 'LEFT_OUT'), true, null],
    ['an option', step('INFORMAL_CARE', 'LEFT_OUT'), false, 'WMO_WEIGHING_NOT_LEFT_OUT'],
    ['another step', step('SOCIAL_NETWORK', 'LEFT_OUT'), true, 'WMO_WEIGHING_NOT_LEFT_OUT'],
    ['weighed all the same', step('INFORMAL_CARE'), false, null],
  ])('%s', (_what, weighed, isDecided, refusal) => {
    expect(refuseLeftOut(weighed, isDecided)).toBe(refusal);
  });
});

describe('R15: group guidance before individual guidance', () => {
  it.each<[boolean, WeighingOutcome | null, boolean]>([
    [true, null, true],
    [true, 'SUFFICIENT', true],
    [true, 'PARTLY', true],
    [true, 'INSUFFICIENT', false],
    [true, 'NOT_PRESENT', false],
    [false, null, false],
  ])('individual %s, group %s: a reason is asked %s', (isIndividual, group, asked) => {
    expect(asksWhyNotInGroup(isIndividual, group)).toBe(asked);
  });
});

describe('the ladder carries a step', () => {
  it.each([
    ['OWN', 'OWN_STRENGTH', true],
    ['NETWORK', 'INFORMAL_CARE', true],
    ['NETWORK', 'SOCIAL_NETWORK', true],
    ['FREE', 'GENERAL_PROVISION', true],
    ['FREE', 'PRECEDING_PROVISION', false],
    ['VOLUNTEER', 'SOCIAL_NETWORK', false],
    ['TAILORED_COLLECTIVE', 'GENERAL_PROVISION', false],
    [null, 'OWN_STRENGTH', false],
  ] as const)('%s carries %s: %s', (access, name, expected) => {
    expect(carries(access, name)).toBe(expected);
  });

  it.each([
    ['SUFFICIENT', 'SUFFICIENT'],
    ['INSUFFICIENT', 'INSUFFICIENT'],
    ['UNSUITABLE', 'INSUFFICIENT'],
    ['NOT_AVAILABLE', 'NOT_PRESENT'],
  ] as const)('%s is %s', (rung, outcome) => {
    expect(outcomeOfRung(rung)).toBe(outcome);
  });
});

it.each([
  ['2018-02-02', null],
  ['2018-02-03', 'WMO_WEIGHING_DAY_IN_FUTURE'],
  ['2015-01-01', null],
  ['2014-12-31', 'WMO_WEIGHING_DAY_TOO_EARLY'],
])('weighed on %s, on 2 February 2018', (on, refusal) => {
  expect(refuseWeighingDay(on, '2018-02-02')).toBe(refusal);
});
