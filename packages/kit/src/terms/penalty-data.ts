import type { Parameter } from './parameters';

const TEXT_2017 = 'Awb 4:17 lid 2, text 2017 (LM17 BWBR0005537)';
const INDEXED_2019 =
  'Stcrt. 2018, 65542, in force 1-1-2019 (nextadvocaten.nl); amounts law-facts 1.0, RBDHA:2019:10639';

function tier(number: 1 | 2 | 3, euros: readonly [until2018: number, from2019: number]): Parameter[] {
  const common = { key: `awb.penalty.tier${number}`, law: 'awb', unit: 'EUR_CENTS_PER_DAY' };
  return [
    { ...common, value: euros[0] * 100, validFrom: '2015-01-01', validUntil: '2018-12-31', source: TEXT_2017 },
    { ...common, value: euros[1] * 100, validFrom: '2019-01-01', validUntil: null, source: INDEXED_2019 },
  ];
}

/** Cents per day of the penalty for a late decision (dwangsom), Awb 4:17 lid 2. The rows begin with the calendar. */
export const PENALTY_AMOUNTS: readonly Parameter[] = [...tier(1, [20, 23]), ...tier(2, [30, 35]), ...tier(3, [40, 45])];
