import type { SignalState } from './signal.enum';
import { refuseFeedback, refuseInforming, refuseSignalAct, type SignalAct } from './signal.law';

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
  ])('%s, in quarantine %s', (act, isInQuarantine, refusals) => {
    expect(STATES.map((state) => refuseSignalAct(act, { state, isInQuarantine }))).toEqual(refusals);
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
