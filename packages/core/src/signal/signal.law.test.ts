import type { SignalState } from './signal.enum';
import {
  refuseFeedback,
  refuseInforming,
  refuseOutcome,
  isSeenByPartner,
  refuseSignalAct,
  stateAsTold,
  type SignalAct,
} from './signal.law';

const STATES: readonly SignalState[] = ['RECEIVED', 'IN_REVIEW', 'CLOSED', 'REFUSED'];
const [PICKED_UP, FINISHED] = ['SIGNAL_PICKED_UP', 'SIGNAL_FINISHED'];

describe('AVG 16 and R27: which act on a signal is open', () => {
  it.each<[SignalAct, boolean, (string | null)[]]>([
    ['signalCorrect', false, [null, PICKED_UP, FINISHED, FINISHED]],
    ['signalCorrect', true, [null, PICKED_UP, FINISHED, FINISHED]],
    ['signalWithdraw', false, [null, PICKED_UP, FINISHED, FINISHED]],
    ['signalRepair', false, ['SIGNAL_NOT_IN_QUARANTINE', PICKED_UP, FINISHED, FINISHED]],
    ['signalRepair', true, [null, PICKED_UP, FINISHED, FINISHED]],
    ['signalRefuse', true, [null, null, FINISHED, FINISHED]],
    ['signalPickUp', false, [null, PICKED_UP, FINISHED, FINISHED]],
    ['signalPickUp', true, ['SIGNAL_IN_QUARANTINE', PICKED_UP, FINISHED, FINISHED]],
    ['signalClose', false, ['SIGNAL_NOT_PICKED_UP', null, FINISHED, FINISHED]],
    ['signalResidentInformed', false, [null, null, null, null]],
    ['signalMatch', false, [null, null, FINISHED, FINISHED]],
    ['signalMatch', true, ['SIGNAL_IN_QUARANTINE', 'SIGNAL_IN_QUARANTINE', FINISHED, FINISHED]],
    ['signalHandOver', false, ['SIGNAL_NOT_PICKED_UP', null, FINISHED, FINISHED]],
    ['signalContactRecord', false, ['SIGNAL_NOT_PICKED_UP', null, FINISHED, FINISHED]],
    ['signalLeadToCase', false, ['SIGNAL_NOT_PICKED_UP', null, FINISHED, FINISHED]],
    // R35: safety does not wait for a number to be put right.
    ['signalEscalate', true, [null, null, FINISHED, FINISHED]],
    // AVG 16: what was put wrongly is put right also after it was dealt with.
    ['signalUnmatch', false, [null, null, null, null]],
    ['signalSeparate', false, [null, null, null, null]],
    ['signalTakeFromCase', false, [null, null, null, null]],
  ])('%s, in quarantine %s', (act, isInQuarantine, refusals) => {
    expect(
      STATES.map((state) => refuseSignalAct(act, { state, outcome: null, isInQuarantine, isUnknown: false })),
    ).toEqual(refusals);
  });

  it('about somebody unknown is repaired too', () => {
    const unknown = { outcome: null, isInQuarantine: false, isUnknown: true };
    expect(refuseSignalAct('signalRepair', { ...unknown, state: 'RECEIVED' })).toBeNull();
  });
});

describe('AVG 5 lid 1 (c): what a partner is told', () => {
  const ended = { state: 'CLOSED', outcome: 'EXPIRED', isUnknown: false } as const;

  it.each([
    ['that it ended in quarantine', { ...ended, isInQuarantine: true }, 'CLOSED', 'SIGNAL_FINISHED'],
    ['not that it ended about nobody on file', { ...ended, isInQuarantine: false }, 'RECEIVED', null],
    ['that it was answered', { ...ended, outcome: 'ANSWERED', isInQuarantine: false }, 'CLOSED', 'SIGNAL_FINISHED'],
  ] as const)('%s', (_what, facts, told, refusal) => {
    expect(stateAsTold(facts)).toBe(told);
    expect(refuseSignalAct('signalCorrect', facts)).toBe(refusal);
    expect(refuseSignalAct('signalPickUp', facts)).toBe('SIGNAL_FINISHED');
  });

  it.each([
    ['signalPickUp', false, true],
    ['signalRepair', true, true],
    ['signalRepair', false, false],
    ['signalTakeFromCase', false, false],
    ['signalResidentInformed', false, false],
  ] as const)('%s, in quarantine %s, shows: %s', (act, isInQuarantine, shows) => {
    expect(isSeenByPartner(act, { isInQuarantine })).toBe(shows);
  });
});

describe('AVG 14 lid 3: when somebody was told', () => {
  it.each([
    ['2018-03-01', null, null],
    ['2018-03-10', null, null],
    ['2018-03-11', null, 'SIGNAL_DAY_IN_FUTURE'],
    ['2018-02-28', null, 'SIGNAL_DAY_TOO_EARLY'],
    ['2018-03-05', '2018-03-04', 'SIGNAL_INFORMED_ALREADY'],
  ])('on %s, told before on %s', (on, residentInformedOn, refusal) => {
    expect(refuseInforming(on, { receivedOn: '2018-03-01', residentInformedOn }, '2018-03-10')).toBe(refusal);
  });
});

describe('Wgs 8b: what a partner hears in words', () => {
  it.each([
    [null, false, null],
    ['x', true, null],
    ['x', false, 'SIGNAL_FEEDBACK_CLOSED'],
  ])('%s where it may: %s', (feedback, mayGiveFeedback, refusal) => {
    expect(refuseFeedback(feedback, mayGiveFeedback)).toBe(refusal);
  });
});

describe('R27 and R29: with what a signal closes', () => {
  it.each([
    ['ANSWERED', false, false, null],
    ['ANSWERED', true, true, 'SIGNAL_HANDED_OVER'],
    ['HANDED_TO_TEAM', false, true, 'SIGNAL_NOT_HANDED_OVER'],
    ['HANDED_TO_TEAM', true, false, null],
    ['OUTREACH', true, false, 'SIGNAL_OUTREACH_NOT_RECORDED'],
    ['OUTREACH', false, true, null],
    ['NO_ACTION', false, false, null],
  ] as const)('%s, handed over %s, contact sought %s: %s', (outcome, isHandedOver, isContactSought, refusal) => {
    expect(refuseOutcome(outcome, { isHandedOver, isContactSought })).toBe(refusal);
  });
});
