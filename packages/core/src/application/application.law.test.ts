import {
  applicationActs,
  decisionRuleOf,
  refuseApplicationAct,
  refuseApplicationDay,
  refusePeriod,
} from './application.law';

const facts = { state: 'RECEIVED', completionAskedOn: null, completedOn: null, hearingOn: null } as const;
const asked = { ...facts, state: 'INCOMPLETE', completionAskedOn: '2018-01-10' } as const;

describe('Awb 4:5: one chance to complete an application', () => {
  it.each([
    ['applicationCompletionAsk', facts, null],
    ['applicationCompletionAsk', asked, 'APPLICATION_COMPLETION_ASKED'],
    ['applicationCompletionRecord', facts, 'APPLICATION_COMPLETION_NOT_ASKED'],
    ['applicationCompletionRecord', asked, null],
    ['applicationCompletionRecord', { ...asked, completedOn: '2018-01-12' }, 'APPLICATION_COMPLETED'],
    ['applicationHearingRecord', facts, null],
    ['applicationHearingRecord', { ...facts, hearingOn: '2018-01-12' }, 'APPLICATION_HEARD'],
    ['decisionTake', asked, null],
    ['applicationWithdraw', { ...facts, state: 'DECIDED' }, 'APPLICATION_DECIDED'],
    ['decisionTake', { ...facts, state: 'DECIDED' }, 'APPLICATION_DECIDED'],
    ['decisionTake', { ...facts, state: 'WITHDRAWN' }, 'APPLICATION_WITHDRAWN'],
  ] as const)('%s of %j: %s', (act, now, refusal) => {
    expect(refuseApplicationAct(act, now)).toBe(refusal);
    expect(applicationActs(now)).toContainEqual({ name: act, because: refusal });
  });

  it.each([
    ['2018-01-10', 'APPLICATION_PERIOD_EMPTY'],
    ['2018-01-11', null],
  ])('asked on 10 January, until %s: %s', (completeByOn, refusal) => {
    expect(refusePeriod('2018-01-10', completeByOn)).toBe(refusal);
  });
});

describe('Awb 4:1: the days of an application follow each other', () => {
  it.each([
    ['2018-02-01', null],
    ['2018-03-01', null],
    ['2018-01-31', 'APPLICATION_DAY_TOO_EARLY'],
    ['2018-03-02', 'APPLICATION_DAY_IN_FUTURE'],
  ])('received on 1 February, on %s, seen from 1 March: %s', (on, refusal) => {
    expect(refuseApplicationDay(on, '2018-02-01', '2018-03-01')).toBe(refusal);
  });
});

describe('Awb 4:13: the clock of the decision', () => {
  const rules = [
    { ruleId: 'awb.decision', law: 'AWB' },
    { ruleId: 'wmo.assessment', law: 'WMO' },
    { ruleId: 'wmo.decision', law: 'WMO' },
  ];
  it.each([
    ['WMO', 'wmo.decision'],
    ['JEUGDWET', 'awb.decision'],
  ])('of %s is %s', (law, rule) => {
    expect(decisionRuleOf(rules, law)).toBe(rule);
  });
});
