import { refuseExchange, refuseSafetyEnd, type Suppressed } from './safety.law';

const running: Suppressed = { fromOn: '2018-02-01', untilOn: null };
const ended: Suppressed = { fromOn: '2018-02-01', untilOn: '2018-02-10' };

describe('OP003: nothing goes out on a day that endangers somebody', () => {
  it.each<[string, readonly Suppressed[], string, string | null]>([
    ['of whom nothing is held back', [], '2018-03-01', null],
    ['the day before', [running], '2018-01-31', null],
    ['the first day', [running], '2018-02-01', 'EXCHANGE_SUPPRESSED'],
    ['much later', [running], '2028-02-01', 'EXCHANGE_SUPPRESSED'],
    ['the last day', [ended], '2018-02-09', 'EXCHANGE_SUPPRESSED'],
    ['the day it ended', [ended], '2018-02-10', null],
    ['of one among several', [ended, running], '2018-02-10', 'EXCHANGE_SUPPRESSED'],
  ])('%s', (_what, suppressions, on, expected) => {
    expect(refuseExchange(suppressions, on)).toBe(expected);
  });

  it.each<[string, string | null]>([
    ['2018-02-28', 'SAFETY_END_IN_PAST'],
    ['2018-03-01', null],
    ['2018-03-02', null],
  ])('on 1 March it ends on %s: %s', (untilOn, expected) => {
    expect(refuseSafetyEnd(untilOn, '2018-03-01')).toBe(expected);
  });
});
