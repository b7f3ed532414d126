import { refuseAge, refuseJudge, type ScoreWords, tooMany, wrongDay, wrongScore } from './assessment.law';

const title = { en: 'x', nl: 'x' };
const version = {
  domains: ['finances', 'housing', 'justice'].map((code) => ({ code, title })),
  levels: [1, 2, 3].map((level) => ({ level, title: null })),
};
const ASKING = { needsReason: true, asksWish: false };
const OPEN = { needsReason: false, asksWish: true };
const score = (domain: string, changes: Partial<ScoreWords> = {}): ScoreWords => ({
  ...{ domain, level: 2, reason: `Vanwege ${domain}` },
  ...changes,
});
const codeOf = (instrument: typeof ASKING, ...scores: ScoreWords[]): string | null => {
  const mistake = wrongScore(instrument, version, scores);
  return mistake && `${mistake.code} ${mistake.index}.${mistake.field}`;
};

describe('AVG, art. 5 lid 1 (c): a domain is looked at because the question needs it', () => {
  it.each<[string, ScoreWords[], string | null]>([
    ['one with a reason', [score('finances')], null],
    ['two, each with its own', [score('finances'), score('housing')], null],
    ['without a reason', [score('finances', { reason: null })], 'ASSESSMENT_DOMAIN_WITHOUT_REASON 0.reason'],
    ['with a reason of signs', [score('finances', { reason: ' -. ' })], 'ASSESSMENT_DOMAIN_WITHOUT_REASON 0.reason'],
    [
      'with the reason of another',
      [score('finances', { reason: 'Standaard' }), score('justice'), score('housing', { reason: 'Standaard' })],
      'ASSESSMENT_DOMAIN_WITHOUT_OWN_REASON 2.reason',
    ],
    [
      'with that reason in other signs',
      [score('finances', { reason: 'Hoort erbij.' }), score('housing', { reason: '  hoort ERBIJ' })],
      'ASSESSMENT_DOMAIN_WITHOUT_OWN_REASON 1.reason',
    ],
    ['of another instrument', [score('meaning')], 'ASSESSMENT_DOMAIN_UNKNOWN 0.domain'],
    ['twice', [score('finances'), score('finances', { reason: 'Anders' })], 'ASSESSMENT_DOMAIN_TWICE 1.domain'],
    ['on no level', [score('finances', { level: 4 })], 'ASSESSMENT_LEVEL_UNKNOWN 0.level'],
    ['with a wish', [score('finances', { wish: 'Sparen' })], 'ASSESSMENT_WISH_NOT_ASKED 0.wish'],
  ])('%s', (_what, scores, expected) => {
    expect(codeOf(ASKING, ...scores)).toBe(expected);
  });

  it('where no reason is asked, none is needed, and a wish may be told', () => {
    expect(
      codeOf(OPEN, score('finances', { reason: null, wish: 'Sparen' }), score('housing', { reason: null })),
    ).toBeNull();
  });

  it.each<[number | null, string[], boolean]>([
    [2, ['finances', 'housing'], false],
    [2, ['finances', 'housing', 'finances'], false],
    [2, ['finances', 'housing', 'justice'], true],
    [null, ['finances', 'housing', 'justice'], false],
  ])('of which at most %s are taken, %j are too many: %s', (mostDomains, onThatDay, expected) => {
    expect(tooMany({ ...version, mostDomains }, onThatDay)).toBe(expected);
  });
});

describe('S030: whose judgement it is', () => {
  it.each<[('RESIDENT' | 'PROFESSIONAL')[], 'RESIDENT' | 'PROFESSIONAL', boolean, string | null]>([
    [['RESIDENT'], 'RESIDENT', true, null],
    [['RESIDENT'], 'RESIDENT', false, null],
    [['RESIDENT'], 'PROFESSIONAL', false, 'ASSESSMENT_JUDGE_NOT_TAKEN'],
    [['PROFESSIONAL'], 'PROFESSIONAL', false, null],
    [['PROFESSIONAL'], 'RESIDENT', true, 'ASSESSMENT_JUDGE_NOT_TAKEN'],
    [['RESIDENT', 'PROFESSIONAL'], 'PROFESSIONAL', true, 'ASSESSMENT_JUDGE_IS_RESIDENT'],
    [['PROFESSIONAL'], 'PROFESSIONAL', true, 'ASSESSMENT_JUDGE_IS_RESIDENT'],
  ])(
    'an instrument of %j, that of the %s, written down by a resident: %s',
    (judges, judgedBy, isResident, expected) => {
      expect(refuseJudge({ judges }, judgedBy, isResident)).toBe(expected);
    },
  );
});

describe('S031: what an assessment rests on', () => {
  it.each<[number | null, string, string | null, string | null]>([
    [30, '2018-03-01', '2018-03-01', null],
    [30, '2018-03-01', '2018-01-30', null],
    [30, '2018-03-01', '2018-01-29', 'ASSESSMENT_INFORMATION_TOO_OLD informationFromOn'],
    [30, '2018-03-01', null, 'ASSESSMENT_INFORMATION_MISSING informationFromOn'],
    [30, '2018-02-01', '2018-02-02', 'ASSESSMENT_INFORMATION_LATER informationFromOn'],
    [30, '2018-03-02', '2018-03-01', 'ASSESSMENT_IN_FUTURE heldOn'],
    [null, '2018-03-01', null, null],
    [null, '2018-03-01', '2010-01-01', null],
    [null, '2018-02-01', '2018-02-02', 'ASSESSMENT_INFORMATION_LATER informationFromOn'],
  ])('of %s days, held on %s, from %s', (informationDays, heldOn, informationFromOn, expected) => {
    const mistake = wrongDay({ informationDays }, { heldOn, informationFromOn }, '2018-03-01');
    expect(mistake && `${mistake.code} ${mistake.field}`).toBe(expected);
  });
});

describe('S031: the youngest age', () => {
  it.each<[number | null, string | null, string | null]>([
    [18, '2000-03-01', null],
    [18, '2000-03-02', 'ASSESSMENT_UNDER_AGE'],
    [18, '2000', 'ASSESSMENT_UNDER_AGE'],
    [18, '1999', null],
    [18, null, 'ASSESSMENT_AGE_UNKNOWN'],
    [null, null, null],
    [null, '2017-01-01', null],
  ])('%s years, born %s', (minimumAge, birthDate, expected) => {
    expect(refuseAge({ minimumAge }, birthDate, '2018-03-01')).toBe(expected);
  });
});
