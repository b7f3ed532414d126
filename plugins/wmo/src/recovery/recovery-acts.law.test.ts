import { type RecoveryAct, recoveryActs, refuseRecoveryAct, refuseStepDay } from './recovery-acts.law';
import type { RecoveryState } from './recovery.enum';

describe('Awb 4:87, 4:112 and 4:117: known, paid, reminded, by writ', () => {
  const STATES: RecoveryState[] = ['DECIDED', 'MADE_KNOWN', 'REMINDED', 'WRIT_ISSUED', 'PAID', 'DROPPED'];
  const open = (act: RecoveryAct, on: string): RecoveryState[] =>
    STATES.filter(
      (state) =>
        refuseRecoveryAct(act, { state, paymentDueOn: '2018-04-10', reminderDueOn: '2018-04-30' }, on) === null,
    );
  it.each<[RecoveryAct, string, RecoveryState[]]>([
    ['wmoRecoveryMakeKnown', '2018-03-01', ['DECIDED']],
    ['wmoRecoveryPaymentRecord', '2018-03-01', ['MADE_KNOWN', 'REMINDED', 'WRIT_ISSUED']],
    ['wmoRecoveryRemind', '2018-04-10', []],
    ['wmoRecoveryRemind', '2018-04-11', ['MADE_KNOWN']],
    ['wmoRecoveryWritIssue', '2018-04-30', []],
    ['wmoRecoveryWritIssue', '2018-05-01', ['REMINDED']],
    ['wmoRecoveryDrop', '2018-03-01', ['DECIDED', 'MADE_KNOWN', 'REMINDED', 'WRIT_ISSUED']],
  ])('%s on %s', (act, on, expected) => {
    expect(open(act, on)).toEqual(expected);
  });

  it('says why an act is not open', () => {
    const facts = { state: 'MADE_KNOWN', paymentDueOn: '2018-04-10', reminderDueOn: null } as const;
    expect(recoveryActs(facts, '2018-04-10').map(({ because }) => because)).toEqual([
      ...['WMO_RECOVERY_MADE_KNOWN', null, 'WMO_RECOVERY_TERM_RUNS', 'WMO_RECOVERY_NOT_REMINDED', null],
    ]);
  });

  it.each<[string, string | null]>([
    ['2018-03-01', null],
    ['2018-02-20', null],
    ['2018-03-02', 'WMO_RECOVERY_DAY_IN_FUTURE'],
    ['2018-02-19', 'WMO_RECOVERY_DAY_TOO_EARLY'],
  ])('a step on %s', (on, expected) => {
    expect(refuseStepDay(on, '2018-02-20', '2018-03-01')).toBe(expected);
  });
});
