import { refuseCompletion, refuseMeeting, refuseNotice, refusePeriod, refuseResumption, warningFor } from './term.law';

describe('Awb 4:5 lid 1: a period to complete', () => {
  it.each([
    ['COMPLETION', null, 'SUSPENSION_WITHOUT_PERIOD'],
    ['COMPLETION', '2026-04-15', null],
    ['OBJECTION_DEFECT', null, 'SUSPENSION_WITHOUT_PERIOD'],
    ['CONSENT', null, null],
    ['FORCE_MAJEURE', null, null],
  ] as const)('%s by %s', (ground, completeByOn, refusal) => {
    expect(refusePeriod(ground, completeByOn)).toBe(refusal);
  });
});

describe('Awb 4:15 and 4:13: days that have come', () => {
  it.each([
    ['2026-04-01', null],
    ['2026-04-02', null],
    ['2026-04-03', 'TERM_RESUMED_IN_FUTURE'],
  ])('runs again on %s, today 2026-04-02', (day, refusal) => {
    expect(refuseResumption(day, '2026-04-02')).toBe(refusal);
  });

  it.each([
    ['2026-04-20', '2026-04-02', null],
    ['2026-04-20', '2026-04-03', 'TERM_RESUMED_IN_FUTURE'],
    ['2026-04-20', null, null],
    [null, '2026-04-03', null],
  ])('with until %s to complete, ended on %s, today 2026-04-02', (completeByOn, endsBeforeOn, refusal) => {
    expect(refuseCompletion({ completeByOn, endsBeforeOn }, '2026-04-02')).toBe(refusal);
  });

  it.each([
    ['2026-04-02', null],
    ['2026-04-03', 'TERM_MET_IN_FUTURE'],
  ])('met on %s, today 2026-04-02', (day, refusal) => {
    expect(refuseMeeting(day, '2026-04-02')).toBe(refusal);
  });
});

describe('Awb 4:17 lid 3: a notice of default', () => {
  const late = { triggeredOn: '2026-01-05', metOn: null, noticeReceivedOn: null, isDecision: true };
  it.each([
    ['a decision that is late', {}, '2026-04-01', null],
    ['the same notice again, for its exception', { noticeReceivedOn: '2026-04-01' }, '2026-04-01', null],
    ['another notice', { noticeReceivedOn: '2026-04-01' }, '2026-03-31', 'NOTICE_ALREADY'],
    ['no decision', { isDecision: false }, '2026-04-01', 'NOTICE_WITHOUT_DECISION'],
    ['tomorrow', {}, '2026-04-03', 'NOTICE_IN_FUTURE'],
    ['before the application', {}, '2026-01-04', 'NOTICE_BEFORE_TRIGGER'],
    ['on the day of the decision', { metOn: '2026-04-01' }, '2026-04-01', 'NOTICE_AFTER_DECISION'],
    ['before a late decision', { metOn: '2026-04-02' }, '2026-04-01', null],
  ])('%s', (_what, more, receivedOn, refusal) => {
    expect(refuseNotice({ ...late, ...more }, receivedOn, '2026-04-02')).toBe(refusal);
  });
});

describe('Awb 4:17: how soon to warn', () => {
  it.each([
    [8, [7, 2], null],
    [7, [7, 2], 7],
    [3, [2, 7], 7],
    [2, [7, 2], 2],
    [0, [7, 2], 2],
    [-1, [7, 2], null],
    [0, [0], 0],
    [5, [], null],
  ])('%d days left with %j', (daysLeft, asked, days) => {
    expect(warningFor(daysLeft, asked)).toBe(days);
  });
});
