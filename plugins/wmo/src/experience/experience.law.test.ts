import {
  isCountSuppressed,
  isPublishedLate,
  publicationDueOn,
  type RecordedCount,
  refuseCounts,
  refusePublication,
  refusePublished,
  refuseYear,
} from './experience.law';

describe('Wmo 2.5.1: before 1 July of the year after', () => {
  it.each([
    ['published in time', '2026-06-30', '2026-09-01', false],
    ['published on the day itself', '2026-07-01', '2026-09-01', true],
    ['not published yet', null, '2026-06-30', false],
    ['not published when it has passed', null, '2026-07-01', true],
  ])('%s', (_what, publishedOn, today, late) => {
    expect(publicationDueOn(2025)).toBe('2026-06-30');
    expect(isPublishedLate(2025, publishedOn, today)).toBe(late);
  });
});

describe('Wmo 2.5.1: which year, and when', () => {
  it.each([
    [2014, 'WMO_EXPERIENCE_YEAR_OUT_OF_RANGE'],
    [2015, null],
    [2026, null],
    [2027, 'WMO_EXPERIENCE_YEAR_OUT_OF_RANGE'],
  ])('%i, today in 2026', (year, refusal) => {
    expect(refuseYear(year, '2026-03-01')).toBe(refusal);
  });

  it.each([
    ['2026-02-28', 'WMO_EXPERIENCE_DAY_OUT_OF_RANGE'],
    ['2026-03-01', null],
    ['2026-03-05', null],
    ['2026-03-06', 'WMO_EXPERIENCE_DAY_OUT_OF_RANGE'],
  ])('published %s, recorded on the 1st, today the 5th', (publishedOn, refusal) => {
    expect(refusePublication(publishedOn, '2026-03-01', '2026-03-05')).toBe(refusal);
  });

  it.each([
    [null, null],
    ['2026-03-01', 'WMO_EXPERIENCE_PUBLISHED'],
  ])('published %s', (publishedOn, refusal) => {
    expect(refusePublished(publishedOn)).toBe(refusal);
  });
});

describe('Uitvoeringsregeling hoofdstuk 5: what the results hold', () => {
  const themes = new Map([
    ['A', 'ACCESS'],
    ['Q', 'QUALITY'],
    ['E', 'EFFECT'],
  ] as const);
  const count = (question: string, answer: RecordedCount['answer'] = 'AGREE'): RecordedCount => ({ question, answer });

  it.each([
    ['every theme', [count('A'), count('A', 'NEUTRAL'), count('Q'), count('E')], null],
    ['a question that nobody knows', [count('A'), count('X')], { code: 'WMO_EXPERIENCE_QUESTION_UNKNOWN', index: 1 }],
    [
      'an answer twice',
      [count('A'), count('Q'), count('E'), count('A')],
      { code: 'WMO_EXPERIENCE_ANSWER_TWICE', index: 3 },
    ],
    ['a theme left out', [count('A'), count('Q')], { code: 'WMO_EXPERIENCE_THEME_MISSING', index: null }],
    ['nothing', [], { code: 'WMO_EXPERIENCE_THEME_MISSING', index: null }],
  ])('%s', (_what, counts, refusal) => {
    expect(refuseCounts(counts, themes)).toEqual(refusal);
  });
});

describe('AVG recital 26: small counts', () => {
  it.each([
    [0, false, true],
    [4, false, true],
    [5, false, false],
    [4, true, false],
  ])('%i, by a policy officer %s', (respondents, isPolicyOfficer, suppressed) => {
    expect(isCountSuppressed(respondents, 5, isPolicyOfficer)).toBe(suppressed);
  });
});
