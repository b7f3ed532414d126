import { objectionDecisionTerm, objectionTerm } from './objection';

const on = '2026-11-20';

describe('an objection', () => {
  it('may be made until six weeks from the day after publication, past Christmas and the weekend', () => {
    expect(objectionTerm({ publishedOn: '2026-11-13', on })).toMatchObject({
      rawEndOn: '2026-12-25',
      dueOn: '2026-12-28',
      state: 'RUNNING',
      article: 'Awb 6:7; 6:8 lid 1',
    });
  });

  it.each([
    ['2026-12-28', 'MET', true],
    ['2026-12-29', 'MET', false],
  ])('made on %s is %s, in time: %s', (metOn, state, metInTime) => {
    expect(objectionTerm({ publishedOn: '2026-11-13', metOn, on: '2027-01-10' })).toMatchObject({ state, metInTime });
  });
});

describe('the decision on an objection', () => {
  const ended = { objectionTermEndedOn: '2026-12-28', on: '2027-01-04' };

  it.each([
    [false, '2027-02-08'],
    [true, '2027-03-22'],
  ])('with a committee %s is due on %s, counted from the end of the term to object', (committee, dueOn) => {
    expect(objectionDecisionTerm({ ...ended, committee })).toMatchObject({ dueOn, article: 'Awb 7:10 lid 1' });
  });

  it('may be adjourned by six weeks', () => {
    const prolongations = [{ length: { count: 6, unit: 'WEEKS' as const }, notifiedOn: '2027-01-04' }];
    const answer = objectionDecisionTerm({ ...ended, committee: false, prolongations });
    expect(answer).toMatchObject({ rawEndOn: '2027-02-08', dueOn: '2027-03-22' });
    expect(answer.shifts).toEqual([
      {
        from: '2027-02-08',
        to: '2027-03-22',
        reason: 'PROLONGED',
        article: 'Awb 7:10 lid 3',
        why: 'verdaagd met 6 weken',
      },
    ]);
  });

  it('is still extended by the Atw after an adjournment of the twelve weeks', () => {
    const prolongations = [{ length: { count: 1, unit: 'WEEKS' as const }, notifiedOn: '2027-01-04' }];
    expect(objectionDecisionTerm({ ...ended, committee: true, prolongations }).dueOn).toBe('2027-03-30');
  });

  const week = (count: number, notifiedOn: string) => ({ length: { count, unit: 'WEEKS' as const }, notifiedOn });
  it.each([
    ['more than six weeks', [week(7, '2027-01-04')], 'TERM_ABOVE_STATUTORY_MAXIMUM'],
    ['a second time', [week(1, '2027-01-04'), week(1, '2027-01-05')], 'PROLONGATION_NOT_ALLOWED'],
    ['after it was due', [week(1, '2027-02-09')], 'PROLONGATION_AFTER_DUE'],
    ['in the future', [week(1, '2027-05-01')], 'PROLONGATION_IN_FUTURE'],
    ['by nothing', [week(0, '2027-01-04')], 'INVALID_LENGTH'],
  ])('may not be adjourned %s', (_what, prolongations, code) => {
    const ask = () => objectionDecisionTerm({ ...ended, on: '2027-04-01', committee: false, prolongations });
    expect(ask).toThrow(expect.objectContaining({ code }));
    if (code !== 'INVALID_LENGTH') expect(ask).toThrow(expect.objectContaining({ article: 'Awb 7:10 lid 3' }));
  });

  it('is suspended while a defect of the objection is repaired', () => {
    const defect = { ground: 'OBJECTION_DEFECT' as const, startsAfter: '2026-12-30', endsBefore: '2027-01-03' };
    const answer = objectionDecisionTerm({ ...ended, committee: false, suspensions: [defect] });
    expect(answer).toMatchObject({ dueOn: '2027-02-11', suspendedDays: 3 });
    expect(answer.shifts[0]).toMatchObject({ article: 'Awb 7:10 lid 2', why: '3 dagen opgeschort' });
  });
});
