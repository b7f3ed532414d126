import {
  type ChangeOfDecision,
  FIVE_GROUNDS,
  type GroundConditions,
  type GroundDays,
  refuseChange,
  refuseConditions,
  refuseGroundDays,
} from './revision.law';

const nothing: GroundConditions = {
  ...{ otherDecision: null, isIntentional: null, notNeededSince: null },
  ...{ adequateInstead: null, condition: null, use: null },
};
const MISSING = 'WMO_GROUND_CONDITION_MISSING';
const MISFIT = 'WMO_GROUND_CONDITION_MISFIT';

describe('Wmo 2.3.10 lid 1: what each of the five grounds asks', () => {
  it.each<[string, string, Partial<GroundConditions>, string | null]>([
    ['a', 'WMO_WRONG_DATA', { otherDecision: 'Geen hulp', isIntentional: false }, null],
    ['a, on purpose', 'WMO_WRONG_DATA', { otherDecision: 'Geen hulp', isIntentional: true }, null],
    ['a without another decision', 'WMO_WRONG_DATA', { isIntentional: true }, `${MISSING} otherDecision`],
    ['a without intent or not', 'WMO_WRONG_DATA', { otherDecision: 'Geen hulp' }, `${MISSING} isIntentional`],
    ['b', 'WMO_NO_LONGER_NEEDED', { notNeededSince: '2018-02-10' }, null],
    ['b without a day', 'WMO_NO_LONGER_NEEDED', {}, `${MISSING} notNeededSince`],
    ['c', 'WMO_NOT_ADEQUATE', { adequateInstead: 'Wlz' }, null],
    ['c without what would be', 'WMO_NOT_ADEQUATE', {}, `${MISSING} adequateInstead`],
    ['d', 'WMO_CONDITIONS_NOT_MET', { condition: 'Verantwoording' }, null],
    ['d without a condition', 'WMO_CONDITIONS_NOT_MET', {}, `${MISSING} condition`],
    ['e', 'WMO_NOT_USED', { use: 'NOT_USED' }, null],
    ['e, for something else', 'WMO_NOT_USED', { use: 'OTHER_PURPOSE' }, null],
    ['e without what became of it', 'WMO_NOT_USED', {}, `${MISSING} use`],
    ['e with what a asks', 'WMO_NOT_USED', { use: 'NOT_USED', isIntentional: false }, `${MISFIT} isIntentional`],
    ['the own wish', 'OWN_WISH', {}, 'WMO_GROUND_UNKNOWN groundCode'],
    ['unlawful access', 'UNLAWFUL', {}, 'WMO_GROUND_UNKNOWN groundCode'],
  ])('%s', (_what, ground, conditions, expected) => {
    const misfit = refuseConditions(ground, { ...nothing, ...conditions });
    expect(misfit && `${misfit.code} ${misfit.field}`).toBe(expected);
  });
});

describe('Wmo 2.3.10 lid 2: the day of effect is stated', () => {
  const days: GroundDays = {
    ...{ groundCode: 'WMO_NOT_USED', establishedOn: '2018-02-20', effectiveOn: '2018-02-20', notNeededSince: null },
  };
  it.each<[string, Partial<GroundDays>, string | null]>([
    ['that day', {}, null],
    ['later', { effectiveOn: '2018-06-01' }, null],
    ['established tomorrow', { establishedOn: '2018-03-02', effectiveOn: '2018-03-02' }, 'WMO_GROUND_DAY_IN_FUTURE'],
    ['established before the decision', { establishedOn: '2018-02-05' }, 'WMO_GROUND_DAY_TOO_EARLY'],
    ['back', { effectiveOn: '2018-02-19' }, 'WMO_GROUND_EFFECT_BACKWARDS'],
    ['back, for wrong data', { groundCode: 'WMO_WRONG_DATA', effectiveOn: '2018-02-06' }, null],
    [
      'before the decision, for wrong data',
      { groundCode: 'WMO_WRONG_DATA', effectiveOn: '2018-02-05' },
      'WMO_GROUND_DAY_TOO_EARLY',
    ],
    ['not needed from a day to come', { notNeededSince: '2018-02-21' }, MISFIT],
    ['not needed since then', { notNeededSince: '2018-02-20' }, null],
  ])('%s', (_what, changes, expected) => {
    expect(refuseGroundDays({ ...days, ...changes }, '2018-02-06', '2018-03-01')?.code ?? null).toBe(expected);
  });
});

describe('Wmo 2.3.10: a decision is changed on a ground', () => {
  const withdrawal: ChangeOfDecision = {
    ...{ kind: 'WITHDRAWAL', outcome: 'WITHDRAWN', groundCode: 'WMO_NOT_USED', earlierOutcome: 'GRANTED' },
    established: ['WMO_NOT_USED'],
  };
  const revision: ChangeOfDecision = { ...withdrawal, kind: 'REVISION', groundCode: null, established: [] };
  it.each<[string, ChangeOfDecision, string | null]>([
    ['taken back on an established ground', withdrawal, null],
    ['on another ground than was established', { ...withdrawal, groundCode: 'WMO_WRONG_DATA' }, 'NOT_ESTABLISHED'],
    ['on one that was not established', { ...withdrawal, established: [] }, 'NOT_ESTABLISHED'],
    ['on the own wish', { ...withdrawal, groundCode: 'OWN_WISH' }, 'WITHOUT'],
    ['on no ground', { ...withdrawal, groundCode: null }, 'WITHOUT'],
    ['R30: because access was unlawful', { ...withdrawal, groundCode: 'UNLAWFUL', established: [] }, null],
    ['revised to as much', { ...revision, outcome: 'GRANTED' }, null],
    ['revised to more', { ...revision, earlierOutcome: 'REFUSED', outcome: 'GRANTED' }, null],
    ['revised to a part', { ...revision, outcome: 'PARTLY' }, 'NOT_ESTABLISHED'],
    [
      'revised from a part to nothing',
      { ...revision, earlierOutcome: 'PARTLY', outcome: 'REFUSED' },
      'NOT_ESTABLISHED',
    ],
    ['revised to a part, on a ground', { ...revision, outcome: 'PARTLY', established: ['WMO_NOT_ADEQUATE'] }, null],
    ['on an application', { ...revision, kind: 'ON_APPLICATION', outcome: 'REFUSED', earlierOutcome: null }, null],
  ])('%s', (_what, change, expected) => {
    const code = { NOT_ESTABLISHED: 'WMO_GROUND_NOT_ESTABLISHED', WITHOUT: 'WMO_WITHDRAWAL_WITHOUT_GROUND' };
    expect(refuseChange(change)).toBe(expected && code[expected as keyof typeof code]);
  });

  it('there are five', () => {
    expect(FIVE_GROUNDS).toHaveLength(5);
  });
});
