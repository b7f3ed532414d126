import { refuseCompletion, refuseReviewDay, refuseReviewed, reviewDay } from './review.law';
import type { ReviewOutcome } from './review.enum';

describe('Wmo 2.3.9: which decisions are looked at again', () => {
  it.each<[string, string, string, string | null]>([
    ['WMO', 'GRANTED', 'PUBLISHED', null],
    ['WMO', 'PARTLY', 'PUBLISHED', null],
    ['JEUGDWET', 'GRANTED', 'PUBLISHED', 'WMO_REVIEW_OTHER_LAW'],
    ['WMO', 'REFUSED', 'PUBLISHED', 'WMO_REVIEW_NOTHING_GIVEN'],
    ['WMO', 'WITHDRAWN', 'PUBLISHED', 'WMO_REVIEW_NOTHING_GIVEN'],
    ['WMO', 'GRANTED', 'TAKEN', 'WMO_REVIEW_NOTHING_GIVEN'],
    ['WMO', 'GRANTED', 'ENDED', 'WMO_REVIEW_NOTHING_GIVEN'],
  ])('%s, %s, %s', (lawCode, outcome, state, expected) => {
    expect(refuseReviewed({ lawCode, outcome, state, effectiveOn: '2018-02-06' })).toBe(expected);
  });
});

describe('Wmo 2.3.9: the day', () => {
  it.each<[string, string | null, number | null, string | null]>([
    ['the one that is named', '2018-06-01', 12, '2018-06-01'],
    ['after the months of the municipality', null, 12, '2019-02-06'],
    ['none without either', null, null, null],
  ])('%s', (_what, named, months, expected) => {
    expect(reviewDay(named, '2018-02-06', months)).toBe(expected);
  });

  it.each<[string | null, string | null]>([
    ['2018-02-07', null],
    ['2028-02-06', null],
    [null, 'WMO_REVIEW_WITHOUT_DAY'],
    ['2018-02-06', 'WMO_REVIEW_DAY_TOO_EARLY'],
    ['2028-02-07', 'WMO_REVIEW_DAY_TOO_LATE'],
  ])('%s', (dueOn, expected) => {
    expect(refuseReviewDay(dueOn, '2018-02-06')?.code ?? null).toBe(expected);
  });
});

describe('Wmo 2.3.9: it is done', () => {
  const review = { doneOn: null, effectiveOn: '2018-02-06' };
  it.each<[string, string | null, string, ReviewOutcome, string | null, string | null]>([
    ['it stands', null, '2018-02-20', 'CONTINUE', null, null],
    ['it stands until the next', null, '2018-02-20', 'CONTINUE', '2018-02-21', null],
    ['on its first day', null, '2018-02-06', 'REVISE', null, null],
    ['again', '2018-02-19', '2018-02-20', 'CONTINUE', null, 'WMO_REVIEW_DONE reviewId'],
    ['tomorrow', null, '2018-03-02', 'CONTINUE', null, 'WMO_REVIEW_DAY_IN_FUTURE on'],
    ['too early', null, '2018-02-05', 'CONTINUE', null, 'WMO_REVIEW_DAY_TOO_EARLY on'],
    ['the next that day', null, '2018-02-20', 'CONTINUE', '2018-02-20', 'WMO_REVIEW_NEXT_MISFIT nextDueOn'],
    ['a next of what is revised', null, '2018-02-20', 'REVISE', '2019-02-20', 'WMO_REVIEW_NEXT_MISFIT nextDueOn'],
    ['a next of what is taken back', null, '2018-02-20', 'WITHDRAW', '2019-02-20', 'WMO_REVIEW_NEXT_MISFIT nextDueOn'],
  ])('%s', (_what, doneOn, on, outcome, nextDueOn, expected) => {
    const misfit = refuseCompletion({ ...review, doneOn }, { on, outcome, nextDueOn }, '2018-03-01');
    expect(misfit && `${misfit.code} ${misfit.field}`).toBe(expected);
  });
});
