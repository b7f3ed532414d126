import 'reflect-metadata';
import {
  type DecisionFacts,
  refuseDecision,
  refuseWeighing,
  refuseWeighings,
  type RequestFacts,
  type WeighingFacts,
} from './safe-home-destruction.law';

const request = (changes: Partial<RequestFacts> = {}): RequestFacts => ({
  ...{ requester: 'SELF', requestedOn: '2018-03-01', birthDate: '1980-05-17', minimumAge: 12 },
  ...changes,
});
const decision = (changes: Partial<DecisionFacts> = {}): DecisionFacts => ({
  ...{ granted: true, ground: null, motivation: null, weighed: 1 },
  ...changes,
});
const refusal = (changes: Partial<DecisionFacts> = {}) =>
  decision({ granted: false, ground: 'ANOTHERS_INTEREST', motivation: 'x', weighed: 0, ...changes });
const weighing = (safeHomeReportId: string, changes: Partial<WeighingFacts> = {}): WeighingFacts => ({
  ...{ safeHomeReportId, ground: null, motivation: null },
  ...changes,
});
const kept = (id: string) => weighing(id, { ground: 'ANOTHERS_INTEREST', motivation: 'x' });

describe('Wmo 5.3.5: a decision on a request to Safe Home', () => {
  const young = request({ birthDate: '2006-03-02' });
  const UNFIT = 'WMO_SAFE_HOME_DESTRUCTION_GROUND_UNFIT';
  it.each<[string, RequestFacts, DecisionFacts, string | null]>([
    ['grants an adult', request(), decision(), null],
    ['grants who is twelve that day', request({ birthDate: '2006-03-01' }), decision(), null],
    ['does not grant who is a day too young', young, decision(), 'WMO_SAFE_HOME_DESTRUCTION_UNDER_AGE'],
    ['nor who may be', request({ birthDate: '2006' }), decision(), 'WMO_SAFE_HOME_DESTRUCTION_UNDER_AGE'],
    ['nor of whom nothing is known', request({ birthDate: null }), decision(), 'WMO_SAFE_HOME_DESTRUCTION_UNDER_AGE'],
    ['grants a representative of a child', { ...young, requester: 'LEGAL_REPRESENTATIVE' }, decision(), null],
    ['grants on no ground', request(), decision({ ground: 'LAW_OPPOSES', motivation: 'x' }), UNFIT],
    ['grants without a motivation', request(), decision({ motivation: 'x' }), UNFIT],
    ['refuses with a ground', request(), refusal(), null],
    ['refuses not without one', request(), refusal({ ground: null }), UNFIT],
    ['refuses not without saying why', request(), refusal({ motivation: null }), UNFIT],
    ['refuses as a whole', request(), refusal({ weighed: 1 }), UNFIT],
    ['refuses who is too young', young, refusal({ ground: 'UNDER_AGE' }), null],
    [
      'refuses no adult as too young',
      ...([request(), refusal({ ground: 'UNDER_AGE' }), 'WMO_SAFE_HOME_DESTRUCTION_GROUND_UNTRUE'] as const),
    ],
    [
      'refuses no representative as too young',
      { ...young, requester: 'LEGAL_REPRESENTATIVE' },
      ...([refusal({ ground: 'UNDER_AGE' }), 'WMO_SAFE_HOME_DESTRUCTION_GROUND_UNTRUE'] as const),
    ],
  ])('%s', (_what, facts, taken, expected) => {
    expect(refuseDecision(facts, taken)).toBe(expected);
  });
});

describe('Wmo 5.3.5 lid 2: each report is weighed', () => {
  const NOT_EACH = 'WMO_SAFE_HOME_DESTRUCTION_NOT_WEIGHED';
  it.each<[string, readonly string[], readonly WeighingFacts[], string | null]>([
    ['of nothing, nothing', [], [], null],
    ['each goes', ['a', 'b'], [weighing('b'), weighing('a')], null],
    ['one goes and one is kept', ['a', 'b'], [weighing('a'), kept('b')], null],
    ['one is left out', ['a', 'b'], [weighing('a')], NOT_EACH],
    ['one is weighed twice', ['a', 'b'], [weighing('a'), kept('a')], NOT_EACH],
    ['twice beside the rest', ['a'], [weighing('a'), kept('a')], NOT_EACH],
    ['one was not asked for', ['a'], [weighing('a'), weighing('b')], NOT_EACH],
    ['another one than was asked for', ['a'], [weighing('b')], NOT_EACH],
    ['all are kept', ['a', 'b'], [kept('a'), kept('b')], 'WMO_SAFE_HOME_DESTRUCTION_ALL_KEPT'],
  ])('%s', (_what, asked, weighings, expected) => {
    expect(refuseWeighings(asked, weighings)).toBe(expected);
  });

  const UNREASONED = 'WMO_SAFE_HOME_DESTRUCTION_UNREASONED';
  it.each<[string, readonly [finished: boolean, onHold: boolean], WeighingFacts, string | null]>([
    ['what is finished goes', [true, false], weighing('a'), null],
    ['what is under investigation stays', [false, false], weighing('a'), 'WMO_SAFE_HOME_DESTRUCTION_UNFINISHED'],
    ['what is on hold stays', [true, true], weighing('a'), 'WMO_SAFE_HOME_DESTRUCTION_ON_HOLD'],
    ['and is kept with a ground', [false, true], kept('a'), null],
    ['kept without saying why', [true, false], weighing('a', { ground: 'LAW_OPPOSES' }), UNREASONED],
    ['going with a motivation', [true, false], weighing('a', { motivation: 'x' }), UNREASONED],
    ['kept for an age', [true, false], weighing('a', { ground: 'UNDER_AGE', motivation: 'x' }), UNREASONED],
  ])('%s', (_what, [isFinished, isOnHold], facts, expected) => {
    expect(refuseWeighing({ isFinished, isOnHold }, facts)).toBe(expected);
  });
});
