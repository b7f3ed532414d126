import type { Suspension } from './suspension';
import { type AddedFact, assertAdded, evaluateStored, evaluateTerm, type TermRequest, termStateOn } from './term';
import type { TermDefinition } from './term-definition';

const decision: TermDefinition = {
  ...{
    ruleId: 'awb.decision',
    article: 'Awb 4:13',
    kind: 'MAXIMUM',
    length: { count: 8, unit: 'WEEKS' },
    setBy: 'ACT',
  },
  ...{ suspendable: true, laterDateMoves: true },
  prolongation: { maximum: { count: 6, unit: 'WEEKS' }, article: 'Test 2' },
};
const open: Suspension = { ground: 'COMPLETION', startsAfter: '2026-03-30', endsBefore: null };
const closed: Suspension = { ...open, endsBefore: '2026-04-09' };
const onFile = (more: Partial<TermRequest>): TermRequest => ({
  ...{ definition: decision, trigger: '2026-03-19', on: '2026-06-01' },
  ...more,
});

describe('a case on file', () => {
  it('can be read however long ago its suspension was forgotten, and says that the day is provisional', () => {
    const forgotten = onFile({ suspensions: [open], on: '2029-01-01' });
    expect(() => evaluateTerm(forgotten)).toThrow(expect.objectContaining({ code: 'SUSPENSION_TOO_LONG' }));
    expect(evaluateStored(forgotten)).toMatchObject({ state: 'SUSPENDED', provisional: true, dueOn: '2029-02-15' });
  });

  it('can be read on a day before what was recorded later', () => {
    const laterDate = { notifiedOn: '2026-05-11', newDate: '2026-06-20' };
    const prolongations = [{ notifiedOn: '2026-05-12', length: { count: 1, unit: 'WEEKS' as const } }];
    const request = onFile({ suspensions: [closed], laterDate, prolongations, on: '2026-03-25' });
    expect(() => evaluateTerm(request)).toThrow(expect.objectContaining({ code: 'LATER_DATE_IN_FUTURE' }));
    expect(evaluateStored(request)).toMatchObject({ dueOn: '2026-05-18', suspendedDays: 0, laterDate: null });
    expect(evaluateStored({ ...request, on: '2026-05-12' })).toMatchObject({ dueOn: '2026-06-20', suspendedDays: 9 });
  });

  it('gives what the checked answer gives when nothing is wrong', () => {
    const request = onFile({ suspensions: [closed] });
    expect(evaluateStored(request)).toEqual(evaluateTerm(request));
  });
});

describe('a fact to record', () => {
  it.each<[string, AddedFact, Partial<TermRequest>]>([
    ['SUSPENSION_BEFORE_TRIGGER', { suspension: { ...open, startsAfter: '2026-03-18' } }, {}],
    ['SUSPENSION_IN_FUTURE', { suspension: { ...open, startsAfter: '2026-06-02' } }, {}],
    ['SUSPENSION_AFTER_DUE', { suspension: { ...open, startsAfter: '2026-05-18' } }, {}],
    ['SUSPENSION_TOO_LONG', { suspension: open }, { on: '2027-04-01' }],
    ['SUSPENSION_ENDS_BEFORE_START', { suspension: { ...open, endsBefore: '2026-03-29' } }, {}],
    ['LATER_DATE_IN_FUTURE', { laterDate: { notifiedOn: '2026-06-02', newDate: '2026-06-20' } }, {}],
    ['LATER_DATE_BEFORE_NOTICE', { laterDate: { notifiedOn: '2026-05-11', newDate: '2026-05-11' } }, {}],
    ['PROLONGATION_AFTER_DUE', { prolongation: { notifiedOn: '2026-05-19', length: { count: 1, unit: 'WEEKS' } } }, {}],
    ['PROLONGATION_IN_FUTURE', { prolongation: { notifiedOn: '2026-06-02', length: { count: 1, unit: 'WEEKS' } } }, {}],
    [
      'TERM_ABOVE_STATUTORY_MAXIMUM',
      { prolongation: { notifiedOn: '2026-05-11', length: { count: 7, unit: 'WEEKS' } } },
      {},
    ],
    ['MET_BEFORE_TRIGGER', { metOn: '2026-03-18' }, {}],
  ])('is refused: %s', (code, fact, more) => {
    expect(() => assertAdded(onFile(more), fact)).toThrow(expect.objectContaining({ code }));
  });

  it('is a second prolongation when the law allows one', () => {
    const prolongation = { notifiedOn: '2026-05-11', length: { count: 1, unit: 'WEEKS' as const } };
    expect(() => assertAdded(onFile({}), { prolongation })).not.toThrow();
    expect(() => assertAdded(onFile({ prolongations: [prolongation] }), { prolongation })).toThrow(
      expect.objectContaining({ code: 'PROLONGATION_NOT_ALLOWED' }),
    );
  });

  it.each<[string, AddedFact]>([
    ['a decision', { metOn: '2027-06-01' }],
    ['a prolongation', { prolongation: { notifiedOn: '2027-05-01', length: { count: 1, unit: 'WEEKS' } } }],
    ['a notice', { laterDate: { notifiedOn: '2027-05-01', newDate: '2027-08-01' } }],
  ])('is not blocked by a suspension that was forgotten: %s', (_what, fact) => {
    expect(() => assertAdded(onFile({ suspensions: [open], on: '2027-06-01' }), fact)).not.toThrow();
  });
});

describe('the state of a term with a known due day', () => {
  const known = { kind: 'MAXIMUM', dueOn: '2026-05-26', metOn: null, suspensions: [closed] } as const;
  it.each([
    ['2026-03-30', {}, 'RUNNING'],
    ['2026-03-31', {}, 'SUSPENDED'],
    ['2026-04-09', {}, 'RUNNING'],
    ['2026-05-27', {}, 'OVERDUE'],
    ['2040-01-01', { suspensions: [open] }, 'SUSPENDED'],
    ['2026-05-27', { metOn: '2026-05-28' }, 'OVERDUE'],
    ['2026-05-28', { metOn: '2026-05-28' }, 'MET'],
    ['2026-05-26', { kind: 'MINIMUM' }, 'MET'],
  ] as const)('on %s with %j is %s', (on, more, state) => {
    expect(termStateOn({ ...known, ...more }, on)).toBe(state);
  });
});
