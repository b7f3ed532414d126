import { penaltyForLateDecision, type PenaltyRequest } from './penalty';
import type { Parameter } from './parameters';

/** The amounts of 2015 and of 2019, per day. */
const amounts: readonly Parameter[] = [
  [20, 23],
  [30, 35],
  [40, 45],
].flatMap(([before = 0, after = 0], index) => {
  const common = { key: `awb.penalty.tier${index + 1}`, law: 'AWB', unit: 'EUR_CENTS_PER_DAY', source: 'a test' };
  return [
    { ...common, value: before * 100, validFrom: '2015-01-01', validUntil: '2018-12-31' },
    { ...common, value: after * 100, validFrom: '2019-01-01', validUntil: null },
  ];
});

const late: PenaltyRequest = { termDueOn: '2026-01-05', noticeReceivedOn: '2026-01-12', on: '2026-06-01', amounts };

describe('the penalty for a late decision (Awb 4:17)', () => {
  it('starts after two weeks, runs 42 days and costs at most € 1.442', () => {
    expect(penaltyForLateDecision(late)).toEqual({
      article: 'Awb 4:17',
      firstDay: '2026-01-27',
      lastDay: '2026-03-09',
      days: 42,
      tiers: [
        { from: '2026-01-27', to: '2026-02-09', days: 14, centsPerDay: 2300, cents: 32_200 },
        { from: '2026-02-10', to: '2026-02-23', days: 14, centsPerDay: 3500, cents: 49_000 },
        { from: '2026-02-24', to: '2026-03-09', days: 14, centsPerDay: 4500, cents: 63_000 },
      ],
      totalCents: 144_200,
      maximumCents: 144_200,
      sharesCents: [144_200],
      finished: true,
      prematureNotice: false,
      exception: null,
    });
  });

  it.each([
    ['2026-01-26', 0, 0],
    ['2026-01-27', 1, 2300],
    ['2026-02-09', 14, 32_200],
    ['2026-02-10', 15, 35_700],
    ['2026-02-24', 29, 85_700],
    ['2026-03-08', 41, 139_700],
    ['2026-03-09', 42, 144_200],
    ['2026-03-10', 42, 144_200],
  ])('on %s has run %i days and costs %i cents', (on, days, totalCents) => {
    expect(penaltyForLateDecision({ ...late, on })).toMatchObject({ days, totalCents, finished: days === 42 });
  });

  it.each([
    ['2026-01-20', 0, 0, null],
    ['2026-01-27', 0, 0, null],
    ['2026-01-28', 1, 2300, '2026-01-27'],
    ['2026-05-01', 42, 144_200, '2026-03-09'],
  ])(
    'stops at the decision of %s after %i days; that day itself is not charged',
    (decidedOn, days, totalCents, lastDay) => {
      expect(penaltyForLateDecision({ ...late, decidedOn })).toMatchObject({
        days,
        totalCents,
        lastDay,
        finished: true,
      });
    },
  );

  it('runs on when the decision lies after the day asked for', () => {
    const answer = penaltyForLateDecision({ ...late, on: '2026-01-28', decidedOn: '2026-03-01' });
    expect(answer).toMatchObject({ days: 2, finished: false });
  });

  it('is counted from the due day when the notice came earlier, and says so', () => {
    const answer = penaltyForLateDecision({ ...late, noticeReceivedOn: '2025-12-20' });
    expect(answer).toMatchObject({ firstDay: '2026-01-20', prematureNotice: true });
  });

  it('gives two weeks that the Atw extends, but 42 days that it does not', () => {
    const saturday = penaltyForLateDecision({ ...late, noticeReceivedOn: '2026-01-17' });
    expect(saturday.firstDay).toBe('2026-02-03');
    const overEaster = penaltyForLateDecision({ ...late, noticeReceivedOn: '2026-02-09' });
    expect(overEaster).toMatchObject({ firstDay: '2026-02-24', lastDay: '2026-04-06', days: 42 });
  });

  it.each([
    ['2018-09-10', '2018-09-25', 126_000],
    ['2018-12-16', '2019-01-03', 144_200],
    ['2018-12-14', '2018-12-29', 126_000],
  ])('with a notice of %s starts on %s at the amounts of that day', (noticeReceivedOn, firstDay, totalCents) => {
    const answer = penaltyForLateDecision({ ...late, termDueOn: '2018-09-03', noticeReceivedOn, on: '2019-06-01' });
    expect(answer).toMatchObject({ firstDay, totalCents, maximumCents: totalCents });
  });

  it('is nothing without a notice of default', () => {
    const answer = penaltyForLateDecision({ ...late, noticeReceivedOn: null });
    expect(answer).toMatchObject({ firstDay: null, lastDay: null, totalCents: 0, maximumCents: 0, finished: false });
  });

  it.each([
    'NOTICE_UNREASONABLY_LATE',
    'APPLICANT_NO_PARTY',
    'MANIFESTLY_INADMISSIBLE',
    'MANIFESTLY_UNFOUNDED',
  ] as const)('is nothing when lid 6 applies: %s', (exception) => {
    expect(penaltyForLateDecision({ ...late, exception })).toMatchObject({
      totalCents: 0,
      firstDay: null,
      finished: true,
      exception,
    });
  });

  it('is shared equally, without losing a cent', () => {
    expect(penaltyForLateDecision({ ...late, applicants: 3 }).sharesCents).toEqual([48_067, 48_067, 48_066]);
  });

  it.each([0, -1, 1.5, Number.NaN])('refuses %d applicants', (applicants) => {
    expect(() => penaltyForLateDecision({ ...late, applicants })).toThrow(
      expect.objectContaining({ code: 'INVALID_APPLICANT_COUNT', article: 'Awb 4:17 lid 7' }),
    );
  });

  it.each(['termDueOn', 'noticeReceivedOn', 'decidedOn', 'on'])('refuses a %s that does not exist', (field) => {
    expect(() => penaltyForLateDecision({ ...late, [field]: '2027-06-31' })).toThrow(
      expect.objectContaining({ code: 'INVALID_DATE', message: expect.stringContaining(field) }),
    );
  });

  it('goes by the amounts it is given, and refuses when there is none on its first day', () => {
    const doubled = amounts.map((row) => ({ ...row, value: 2 * Number(row.value) }));
    expect(penaltyForLateDecision({ ...late, amounts: doubled }).totalCents).toBe(288_400);
    const ended = amounts.filter(({ validUntil }) => validUntil !== null);
    expect(() => penaltyForLateDecision({ ...late, amounts: ended })).toThrow(
      expect.objectContaining({ code: 'NO_PARAMETER_FOR_DATE' }),
    );
  });
});
