import { WmoSafeHomeState } from './safe-home.enum';
import {
  refuseSafeHomeDay,
  refuseSafeHomeStep,
  refuseSubject,
  refuseTelling,
  type SafeHomeStep,
} from './safe-home.law';

const DECIDED = 'WMO_SAFE_HOME_ALREADY_DECIDED';
const STARTED = 'WMO_SAFE_HOME_ALREADY_STARTED';

describe('Uitvoeringsbesluit Wmo 4.1.7: decided, started, judged', () => {
  it.each<[SafeHomeStep, readonly (string | null)[]]>([
    ['decide', [null, DECIDED, DECIDED, DECIDED, DECIDED]],
    ['start', ['WMO_SAFE_HOME_UNDECIDED', 'WMO_SAFE_HOME_NOT_INVESTIGATED', null, STARTED, STARTED]],
    [
      'judge',
      [
        ...['WMO_SAFE_HOME_UNDECIDED', 'WMO_SAFE_HOME_NOT_INVESTIGATED', 'WMO_SAFE_HOME_NOT_STARTED'],
        ...[null, 'WMO_SAFE_HOME_ALREADY_JUDGED'],
      ],
    ],
  ])('%s, from each state', (step, refusals) => {
    expect(Object.values(WmoSafeHomeState).map((state) => refuseSafeHomeStep(step, state))).toEqual(refusals);
  });

  it.each([
    ['2026-03-02', '2026-03-01', '2026-03-02', null],
    ['2026-03-01', '2026-03-01', '2026-03-01', null],
    ['2026-03-03', '2026-03-01', '2026-03-02', 'WMO_SAFE_HOME_DAY_IN_FUTURE'],
    ['2026-02-28', '2026-03-01', '2026-03-02', 'WMO_SAFE_HOME_DAY_TOO_EARLY'],
  ])('on %s, the step before on %s, today %s', (on, earliest, today, refusal) => {
    expect(refuseSafeHomeDay(on, earliest, today)).toBe(refusal);
  });
});

describe('Wmo 5.3.1: telling', () => {
  it.each([
    [null, null],
    ['2026-03-01', 'WMO_SAFE_HOME_ALREADY_TOLD'],
  ])('told %s', (informedOn, refusal) => {
    expect(refuseTelling(informedOn)).toBe(refusal);
  });
});

describe('Wmo 4.1.1: whom a report is about', () => {
  it.each([
    ['a', null, null],
    [null, 'b', null],
    [null, null, 'WMO_SAFE_HOME_NOT_ONE_SUBJECT'],
    ['a', 'b', 'WMO_SAFE_HOME_NOT_ONE_SUBJECT'],
  ])('resident %s, household %s', (residentId, householdId, refusal) => {
    expect(refuseSubject(residentId, householdId)).toBe(refusal);
  });
});
