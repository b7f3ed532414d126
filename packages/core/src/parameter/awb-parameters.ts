import type { ParameterSeries } from '@eenplan/kit';

const TEXT_2017 = 'Awb 4:17 lid 2, text 2017 (LM17 BWBR0005537)';
const INDEXED_2019 =
  'Stcrt. 2018, 65542, in force 1-1-2019 (nextadvocaten.nl); amounts law-facts 1.0, RBDHA:2019:10639';

/** Fourteen days at one amount; in whole euro a day. */
const tier = (number: 1 | 2 | 3, days: string, until2018: number, from2019: number): ParameterSeries => ({
  key: `awb.penalty.tier${number}`,
  title: {
    en: `Penalty for a late decision, day ${days}`,
    nl: `Dwangsom bij niet tijdig beslissen, dag ${days}`,
  },
  law: 'AWB',
  article: 'Awb, art. 4:17 lid 2',
  unit: 'EUR_CENTS_PER_DAY',
  isGapless: true,
  values: [
    { value: until2018 * 100, validFrom: '2015-01-01', validUntil: '2018-12-31', source: TEXT_2017 },
    { value: from2019 * 100, validFrom: '2019-01-01', validUntil: null, source: INDEXED_2019 },
  ],
});

/** The penalty for a late decision (dwangsom), Awb 4:17 lid 2, from the first year of the calendar on. */
export const awbParameters: readonly ParameterSeries[] = [
  tier(1, '1-14', 20, 23),
  tier(2, '15-28', 30, 35),
  tier(3, '29-42', 40, 45),
];
