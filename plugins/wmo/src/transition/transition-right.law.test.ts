import { transitionParameters } from './transition-parameters';
import {
  dayOf,
  decisionDueOn,
  endsOn,
  type IndicationFacts,
  type LegalEnd,
  legalEndOn,
  refuseConversation,
  refuseLeave,
  refuseRight,
  type RightFacts,
} from './transition-right.law';

const LAST_DAY: LegalEnd = { unit: 'LAST_DAY_YYYYMMDD', value: 20_151_231 };
const UNTIL_DAY: LegalEnd = { unit: 'UNTIL_DAY_YYYYMMDD', value: '20160101' };
const MONTHS: LegalEnd = { unit: 'MONTHS', value: 6 };
const months = { fromOn: '2015-01-01', untilOn: '2015-04-01' };
const TODAY = '2015-09-01';
const facts: IndicationFacts = { indicatedFromOn: '2013-05-01', indicatedUntilOn: null, announcedOn: null };

describe('R81: when a right under the old law ends', () => {
  it.each<[string, LegalEnd, string | null, string | null]>([
    ['the day after its last day', LAST_DAY, null, '2016-01-01'],
    ['the day until which it goes', UNTIL_DAY, null, '2016-01-01'],
    ['six months after the announcement', MONTHS, '2015-01-15', '2015-07-15'],
    ['the last day of a shorter month', MONTHS, '2014-08-31', '2015-02-28'],
    ['not known without the announcement', MONTHS, null, null],
  ])('%s', (_what, end, announcedOn, expected) => {
    expect(legalEndOn(end, announcedOn)).toBe(expected);
  });

  it.each<[string, string | null, string]>([
    ['the indication ends first', '2015-03-01', '2015-03-01'],
    ['both on one day', '2016-01-01', '2016-01-01'],
    ['the law ends it first', '2018-03-01', '2016-01-01'],
    ['an indication without an end', null, '2016-01-01'],
  ])('%s', (_what, indicatedUntilOn, expected) => {
    expect(endsOn({ ...facts, indicatedUntilOn }, LAST_DAY)).toBe(expected);
  });

  it.each([20_151_331, 'soon', 2015])('%p is no day', (value) => {
    expect(() => dayOf(value)).toThrow();
  });

  it('each parameter has a source, and what was read into it is marked', () => {
    const told = transitionParameters.flatMap(({ key, unit, values }) =>
      values.map(({ value, source, mark }) => [
        key.slice(15),
        unit,
        value,
        /policy catalogue R8[12]/.test(source),
        mark,
      ]),
    );
    expect(told).toEqual([
      ['ambulant-last-day', 'LAST_DAY_YYYYMMDD', 20_151_231, true, undefined],
      ['ggz-c-last-day', 'LAST_DAY_YYYYMMDD', 20_191_231, true, undefined],
      ['household-help-months', 'MONTHS', 6, true, undefined],
      ['personal-budget-until', 'UNTIL_DAY_YYYYMMDD', 20_160_101, true, 'derived'],
      ['new-decision-last-day', 'LAST_DAY_YYYYMMDD', 20_160_101, true, undefined],
      ['new-client-from', 'FIRST_DAY_YYYYMMDD', 20_150_101, true, undefined],
      ['new-client-until', 'UNTIL_DAY_YYYYMMDD', 20_150_401, true, 'derived'],
    ]);
  });
});

describe('R81: a new decision not later than a day', () => {
  const GGZ: LegalEnd = { unit: 'LAST_DAY_YYYYMMDD', value: 20_191_231 };
  it.each<[string, LegalEnd, string | null, string | null]>([
    ['of what ends the day before', LAST_DAY, null, '2016-01-01'],
    ['of what ends that day', UNTIL_DAY, null, '2016-01-01'],
    ['of what ends a day later by law', { unit: 'UNTIL_DAY_YYYYMMDD', value: 20_160_102 }, null, '2016-01-01'],
    ['none of what stands beyond it', { unit: 'UNTIL_DAY_YYYYMMDD', value: 20_160_103 }, null, null],
    ['none of GGZ-C, which stands until the end of 2019', GGZ, null, null],
    ['of household help, announced early', MONTHS, '2015-01-15', '2016-01-01'],
    ['of household help, announced late', MONTHS, '2015-12-15', '2016-01-01'],
  ])('%s', (_what, end, announcedOn, expected) => {
    expect(decisionDueOn({ ...facts, announcedOn }, end, '2016-01-01')).toBe(expected);
  });
});

describe('R81 and R82: what is a right under the old law', () => {
  it.each<[string, object, LegalEnd, [string, string] | null]>([
    ['of before the law', {}, LAST_DAY, null],
    ['a new client of the last day of March 2015', { indicatedFromOn: '2015-03-31' }, LAST_DAY, null],
    ['a new client of April 2015', { indicatedFromOn: '2015-04-01' }, LAST_DAY, ['OF_NEW_LAW', 'indicatedFromOn']],
    ['of no day', { indicatedUntilOn: '2013-05-01' }, LAST_DAY, ['PERIOD_EMPTY', 'indicatedUntilOn']],
    ['of one day', { indicatedUntilOn: '2013-05-02' }, LAST_DAY, null],
    ['household help that was announced', { announcedOn: TODAY }, MONTHS, null],
    ['announced tomorrow', { announcedOn: '2015-09-02' }, MONTHS, ['DAY_IN_FUTURE', 'announcedOn']],
    ['household help without a day', {}, MONTHS, ['WITHOUT_ANNOUNCEMENT', 'announcedOn']],
    ['a day that nothing asks', { announcedOn: TODAY }, LAST_DAY, ['ANNOUNCEMENT_OF_OTHER', 'announcedOn']],
    ['over on its first day', { announcedOn: '2012-11-01' }, MONTHS, ['OVER', 'announcedOn']],
    ['over on its second day', { announcedOn: '2012-11-02' }, MONTHS, null],
    [
      'over by a day of the law',
      { indicatedFromOn: '2015-02-01' },
      { unit: 'UNTIL_DAY_YYYYMMDD', value: 20_150_201 },
      [...(['OVER', 'indicatedFromOn'] as const)],
    ],
  ])('%s', (_what, changes, end, expected) => {
    const refusal = refuseRight({ ...facts, ...changes }, end, months, TODAY);
    expect(refusal).toEqual(expected && { code: `WMO_TRANSITION_RIGHT_${expected[0]}`, field: expected[1] });
  });
});

const right: RightFacts = { indicatedFromOn: '2013-05-01', endsOn: '2015-08-01', spokenOn: null, leftOn: null };

describe('S087: each is spoken once, while the right stands', () => {
  it.each<[string, object, string, string | null]>([
    ['on its first day', {}, '2013-05-01', null],
    ['on its last day', {}, '2015-07-31', null],
    ['before it', {}, '2013-04-30', 'TOO_EARLY'],
    ['on the day it ended', {}, '2015-08-01', 'ENDED'],
    ['tomorrow', { endsOn: '2016-01-01' }, '2015-09-02', 'DAY_IN_FUTURE'],
    ['twice', { spokenOn: '2015-02-01' }, '2015-03-01', 'SPOKEN'],
    ['before it was left', { leftOn: '2015-03-01' }, '2015-02-28', null],
    ['on the day it was left', { leftOn: '2015-03-01' }, '2015-03-01', 'ENDED'],
  ])('%s', (_what, changes, on, expected) => {
    expect(refuseConversation({ ...right, ...changes }, on, TODAY)).toBe(
      expected && `WMO_TRANSITION_RIGHT_${expected}`,
    );
  });
});

describe('R82: a changed or new question leaves the old law', () => {
  const newClient = { indicatedFromOn: '2015-01-01' };
  it.each<[string, object, string, string | null]>([
    ['of somebody indicated before the law', {}, '2015-02-01', null],
    ['before it', {}, '2013-04-30', 'TOO_EARLY'],
    ['on the day it ended', {}, '2015-08-01', 'ENDED'],
    ['tomorrow', { endsOn: '2016-01-01' }, '2015-09-02', 'DAY_IN_FUTURE'],
    ['twice, also on an earlier day', { leftOn: '2015-03-01' }, '2015-02-01', 'ENDED'],
    ['of a new client, on the first day of the law', newClient, '2015-01-01', 'NEW_CLIENT'],
    ['of a new client, on the last day of March', newClient, '2015-03-31', 'NEW_CLIENT'],
    ['of a new client, on the first of April', newClient, '2015-04-01', null],
    ['of a client of the day before the law', { indicatedFromOn: '2014-12-31' }, '2015-01-01', null],
  ])('%s', (_what, changes, on, expected) => {
    const refusal = refuseLeave({ ...right, ...changes }, on, months, TODAY);
    expect(refusal).toBe(expected && `WMO_TRANSITION_RIGHT_${expected}`);
  });
});
