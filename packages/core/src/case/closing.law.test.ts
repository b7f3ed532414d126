import { refuseAftercareDay, refuseClosingAnswers, refuseClosingReason } from './closing.law';

describe('X22: every closing question is answered, once', () => {
  const [first, second] = ['Bent u geholpen?', 'Wat kon beter?'];
  it.each([
    [
      'both',
      [
        [first, 'Ja'],
        [second, 'Niets'],
      ],
      null,
    ],
    [
      'in another order',
      [
        [second, 'Niets'],
        [first, 'Ja'],
      ],
      null,
    ],
    ['one', [[first, 'Ja']], 'CLOSING_QUESTION_UNANSWERED'],
    ['none', [], 'CLOSING_QUESTION_UNANSWERED'],
    [
      'one blank',
      [
        [first, 'Ja'],
        [second, ' '],
      ],
      'CLOSING_QUESTION_UNANSWERED',
    ],
    [
      'one twice',
      [
        [first, 'Ja'],
        [first, 'Nee'],
        [second, 'Niets'],
      ],
      'CLOSING_QUESTION_UNKNOWN',
    ],
    [
      'another besides',
      [
        [first, 'Ja'],
        [second, 'Niets'],
        ['Wie bent u?', 'Ik'],
      ],
      'CLOSING_QUESTION_UNKNOWN',
    ],
  ])('%s', (_which, given, refusal) => {
    const answers = given.map(([question = '', answer = '']) => ({ question, answer }));
    expect(refuseClosingAnswers([first, second], answers)).toBe(refusal);
  });

  it('asks nothing of a municipality that has set none', () => {
    expect(refuseClosingAnswers([], [])).toBeNull();
  });
});

describe('R11: support ends with a reason of the list', () => {
  it.each([
    ['verhuisd', null],
    ['zomaar', 'CLOSING_REASON_UNKNOWN'],
  ])('%s', (reason, refusal) => {
    expect(refuseClosingReason(['verhuisd', 'overleden'], reason)).toBe(refusal);
  });
});

describe('R25: aftercare is not before the end of the support', () => {
  it.each([
    ['2018-02-28', 'AFTERCARE_BEFORE_END'],
    ['2018-03-01', null],
    ['2018-06-01', null],
    [null, null],
    [undefined, null],
  ])('support ended on 1 March, aftercare on %s', (aftercareOn, refusal) => {
    expect(refuseAftercareDay('2018-03-01', aftercareOn)).toBe(refusal);
  });
});
