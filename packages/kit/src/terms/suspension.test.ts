import { completionSuspension, type Suspension } from './suspension';
import { evaluateTerm, type TermRequest } from './term';
import type { TermDefinition } from './term-definition';

const decision: TermDefinition = {
  ruleId: 'awb.decision',
  article: 'Awb 4:13',
  kind: 'MAXIMUM',
  length: { count: 8, unit: 'WEEKS' },
  setBy: 'ACT',
  suspendable: true,
};
const stop = (
  startsAfter: string,
  endsBefore: string | null,
  ground: Suspension['ground'] = 'COMPLETION',
): Suspension => ({
  ground,
  startsAfter,
  endsBefore,
});
const ask = (suspensions: Suspension[], more: Partial<TermRequest> = {}) =>
  evaluateTerm({ definition: decision, trigger: '2026-03-19', on: '2026-06-01', suspensions, ...more });

describe('a suspension (Awb 4:15)', () => {
  it('runs from the day after the invitation to the day of completion, which counts again', () => {
    const answer = ask([stop('2026-03-30', '2026-04-09')]);
    expect(answer).toMatchObject({ rawEndOn: '2026-05-14', dueOn: '2026-05-26', suspendedDays: 9, provisional: false });
    expect(answer.shifts).toEqual([
      {
        from: '2026-05-14',
        to: '2026-05-23',
        reason: 'SUSPENDED',
        article: 'Awb 4:15 lid 1 onder a',
        why: '9 dagen opgeschort',
      },
      {
        from: '2026-05-23',
        to: '2026-05-26',
        reason: 'NON_WORKING_DAY',
        article: 'Atw 1 lid 1',
        why: 'zaterdag, zondag, Tweede Pinksterdag',
      },
    ]);
  });

  it.each([
    ['none', [], '2026-05-18', 0],
    ['completed on the day of the invitation', [stop('2026-04-01', '2026-04-01')], '2026-05-18', 0],
    ['completed the next day', [stop('2026-04-01', '2026-04-02')], '2026-05-18', 0],
    ['one day', [stop('2026-04-01', '2026-04-03')], '2026-05-18', 1],
    ['on the day it all began', [stop('2026-03-19', '2026-03-21')], '2026-05-18', 1],
    ['over Easter, the holidays count as suspended days', [stop('2026-04-02', '2026-04-08')], '2026-05-19', 5],
    ['two, apart', [stop('2026-03-25', '2026-03-28'), stop('2026-04-10', '2026-04-16')], '2026-05-21', 7],
    [
      'two, the second within the first',
      [stop('2026-03-25', '2026-04-10'), stop('2026-03-28', '2026-04-01')],
      '2026-05-29',
      15,
    ],
    [
      'two that overlap, in any order',
      [stop('2026-04-06', '2026-04-16'), stop('2026-04-01', '2026-04-10')],
      '2026-05-28',
      14,
    ],
    ['two that touch', [stop('2026-04-01', '2026-04-04'), stop('2026-04-03', '2026-04-08')], '2026-05-20', 6],
    [
      'one that begins in the days of the first',
      [stop('2026-05-11', '2026-05-20'), stop('2026-05-21', '2026-05-25')],
      '2026-05-26',
      11,
    ],
    ['over the end of the term', [stop('2026-05-13', '2026-06-02')], '2026-06-02', 19],
    ['on the extension day only', [stop('2026-05-16', '2026-05-20')], '2026-05-20', 3],
  ])('%s', (_what, suspensions, dueOn, suspendedDays) => {
    expect(ask(suspensions)).toMatchObject({ dueOn, suspendedDays });
  });

  it('over the year end shifts a term across it', () => {
    const answer = ask([stop('2026-12-18', '2027-01-05')], { trigger: '2026-11-05', on: '2027-01-10' });
    expect(answer).toMatchObject({ rawEndOn: '2026-12-31', suspendedDays: 17, dueOn: '2027-01-18' });
  });

  it('of a term in working days moves it by the working days suspended', () => {
    const length = { count: 5, unit: 'WORKING_DAYS' as const };
    const answer = ask([stop('2026-05-12', '2026-05-20')], {
      definition: { ...decision, length },
      trigger: '2026-05-11',
    });
    expect(answer).toMatchObject({ rawEndOn: '2026-05-20', dueOn: '2026-05-26', suspendedDays: 7 });
  });

  it.each([
    ['2026-03-30', 'RUNNING'],
    ['2026-03-31', 'SUSPENDED'],
    ['2026-04-08', 'SUSPENDED'],
    ['2026-04-09', 'RUNNING'],
    ['2026-05-26', 'RUNNING'],
    ['2026-05-27', 'OVERDUE'],
  ])('on %s makes the state %s', (on, state) => {
    expect(ask([stop('2026-03-30', '2026-04-09')], { on }).state).toBe(state);
  });
});

describe('an open suspension', () => {
  it.each([
    ['2026-03-30', 'RUNNING', '2026-05-18', 0],
    ['2026-03-31', 'SUSPENDED', '2026-05-18', 1],
    ['2026-04-08', 'SUSPENDED', '2026-05-26', 9],
    ['2027-03-31', 'SUSPENDED', '2027-05-18', 366],
  ])('on %s gives the earliest possible due day, provisionally', (on, state, dueOn, suspendedDays) => {
    expect(ask([stop('2026-03-30', null)], { on })).toMatchObject({ state, dueOn, suspendedDays, provisional: true });
  });

  it('ends when the decision is made all the same', () => {
    const answer = ask([stop('2026-03-30', null)], { metOn: '2026-04-09', on: '2029-01-01' });
    expect(answer).toMatchObject({ state: 'MET', metInTime: true, dueOn: '2026-05-26', provisional: false });
  });
});

describe('a suspension is refused', () => {
  it.each([
    ['SUSPENSION_ENDS_BEFORE_START', stop('2026-04-10', '2026-04-09')],
    ['SUSPENSION_BEFORE_TRIGGER', stop('2026-03-18', '2026-04-09')],
    ['SUSPENSION_AFTER_DUE', stop('2026-05-18', '2026-05-25')],
    ['SUSPENSION_IN_FUTURE', stop('2026-06-02', '2026-06-05')],
    ['SUSPENSION_TOO_LONG', stop('2026-04-01', '2027-04-04')],
    ['INVALID_DATE', stop('2026-04-31', '2026-05-02')],
    ['INVALID_DATE', stop('2026-04-01', '2026-04-31')],
  ])('%s: %j', (code, suspension) => {
    const article = code === 'INVALID_DATE' ? undefined : 'Awb 4:15 lid 1 onder a';
    expect(() => ask([suspension])).toThrow(expect.objectContaining({ code, article }));
  });

  it('when it was left open for more than a year', () => {
    expect(() => ask([stop('2026-03-30', null)], { on: '2027-04-01' })).toThrow(
      expect.objectContaining({ code: 'SUSPENSION_TOO_LONG', article: 'Awb 4:15 lid 1 onder a' }),
    );
  });

  it('when the term is not one for a decision', () => {
    expect(() => ask([stop('2026-04-01', null)], { definition: { ...decision, suspendable: false } })).toThrow(
      expect.objectContaining({ code: 'SUSPENSION_NOT_ALLOWED', article: 'Awb 4:13' }),
    );
  });
});

describe('an invitation to complete the application', () => {
  const asked = { invitedOn: '2026-04-01', completeBy: '2026-04-15' };
  it.each([
    ['is open until it is answered', {}, '2026-04-15', null],
    ['ends the day after an unused period', {}, '2026-04-16', '2026-04-16'],
    ['ends on the day of completion', { completedOn: '2026-04-10' }, '2026-04-20', '2026-04-10'],
    ['does not know a completion after the day asked for', { completedOn: '2026-04-10' }, '2026-04-09', null],
    ['ends with its period when completed too late', { completedOn: '2026-04-20' }, '2026-04-25', '2026-04-16'],
  ])('%s', (_what, more, on, endsBefore) => {
    expect(completionSuspension({ ...asked, ...more }, on)).toEqual(stop('2026-04-01', endsBefore));
  });
});
