import { isHeldBack, refuseDeviationEnd, refuseDeviationLaws, refuseDeviationPeriod } from './deviation.law';

const period = { fromOn: '2018-03-01', untilOn: '2018-06-01' };

describe('S047: one law holds back a rule of another', () => {
  it.each([
    ['PARTICIPATIEWET', 'JEUGDWET', null],
    ['PARTICIPATIEWET', 'PARTICIPATIEWET', 'DEVIATION_OF_ONE_LAW'],
  ])('%s by %s: %s', (law, by, refusal) => {
    expect(refuseDeviationLaws(law, by)).toBe(refusal);
  });
});

describe('S048: a deviation is dated', () => {
  it.each([
    ['2018-03-01', '2018-03-02', null],
    ['2018-03-01', '2018-03-01', 'DEVIATION_PERIOD_EMPTY'],
    ['2018-03-01', '2018-02-28', 'DEVIATION_PERIOD_EMPTY'],
  ])('from %s until %s: %s', (fromOn, untilOn, refusal) => {
    expect(refuseDeviationPeriod({ fromOn, untilOn })).toBe(refusal);
  });

  it.each([
    ['2018-02-28', false],
    ['2018-03-01', true],
    ['2018-05-31', true],
    ['2018-06-01', false],
  ])('on %s the rule is held back: %s', (on, expected) => {
    expect(isHeldBack(period, on)).toBe(expected);
  });

  it.each([
    ['2018-04-01', '2018-04-01', null],
    ['2018-04-01', '2018-05-31', null],
    ['2018-04-01', '2018-03-31', 'DEVIATION_END_IN_PAST'],
    ['2018-04-01', '2018-06-01', 'DEVIATION_END_OUTSIDE'],
    ['2018-02-01', '2018-02-28', 'DEVIATION_END_OUTSIDE'],
    ['2018-02-01', '2018-03-01', null],
    ['2018-06-01', '2018-05-01', 'DEVIATION_ENDED'],
  ])('seen from %s it ends on %s: %s', (today, endOn, refusal) => {
    expect(refuseDeviationEnd(period, endOn, today)).toBe(refusal);
  });
});
