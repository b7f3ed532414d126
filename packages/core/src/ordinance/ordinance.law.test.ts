import { isDecided, isInForce, refuseEarlierEnd } from './ordinance.law';

const version = (status: 'OPTION' | 'VISION' | 'DECISION' | 'ORDINANCE', untilOn: string | null = '2018-01-01') => ({
  status,
  fromOn: '2017-01-01',
  untilOn,
});

describe('R37: a decision goes by the version that is valid on its day', () => {
  it.each([
    ['2016-12-31', false],
    ['2017-01-01', true],
    ['2017-12-31', true],
    ['2018-01-01', false],
  ])('the version of 2017 on %s: %s', (decidedOn, expected) => {
    expect(isInForce(version('ORDINANCE'), decidedOn)).toBe(expected);
  });

  it.each([
    ['ORDINANCE', null, '2018-02-28', 'ORDINANCE_IN_PAST'],
    ['ORDINANCE', null, '2018-03-01', null],
    ['ORDINANCE', '2018-02-01', '2018-02-01', null],
    ['ORDINANCE', '2018-02-01', '2018-02-02', null],
    ['ORDINANCE', '2018-02-01', null, null],
    ['OPTION', null, '2018-02-28', null],
  ] as const)(
    '%s until %s cannot end earlier, on %s, seen from 1 March 2018: %s',
    (status, until, earlier, refusal) => {
      expect(refuseEarlierEnd(version(status, until), earlier, '2018-03-01')).toBe(refusal);
    },
  );
});

describe('R92: an option stays an option', () => {
  it.each([
    ['OPTION', false],
    ['VISION', false],
    ['DECISION', true],
    ['ORDINANCE', true],
  ] as const)('%s binds: %s', (status, expected) => {
    expect(isDecided(status)).toBe(expected);
    expect(isInForce(version(status), '2017-06-01')).toBe(expected);
  });
});
