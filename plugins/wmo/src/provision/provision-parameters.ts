import type { ParameterSeries } from '@eenplan/kit';

const depreciation = { law: 'WMO', article: 'Wmo 2015, art. 2.1.3', unit: 'MONTHS', isGapless: true } as const;
/** The documents say that a decree fixes it (catalogue S105), and not how long it is. */
const SEVEN_YEARS = [
  { value: 84, validFrom: '2015-01-01', validUntil: null, source: 'usual in municipal decrees', mark: 'memory' },
] as const;

/** What holds for tailored provisions; an installation changes them as data. */
export const provisionParameters: readonly ParameterSeries[] = [
  {
    key: 'wmo.short-stay.maximum-periods-per-week',
    title: { en: 'Short stay, most periods of 24 hours per week', nl: 'Kortdurend verblijf, maximum etmalen per week' },
    law: 'WMO',
    article: 'Wmo 2015, art. 1.1.1; rule R24',
    unit: 'PERIODS_PER_WEEK',
    isGapless: true,
    values: [
      {
        value: 3,
        validFrom: '2015-01-01',
        validUntil: null,
        source: 'policy catalogue R24 (document 1.4, §7.3.2, Bijlage 1 and 5)',
      },
    ],
  },
  {
    ...depreciation,
    key: 'wmo.depreciation.aid',
    title: { en: 'Aid, months until it is written off', nl: 'Hulpmiddel, afschrijvingstermijn in maanden' },
    values: SEVEN_YEARS,
  },
  {
    ...depreciation,
    key: 'wmo.depreciation.wheelchair',
    title: { en: 'Wheelchair, months until it is written off', nl: 'Rolstoel, afschrijvingstermijn in maanden' },
    values: SEVEN_YEARS,
  },
];

/** The parameter with the depreciation term of a kind. */
export const depreciationKey = (kindCode: string): string => `wmo.depreciation.${kindCode.toLowerCase()}`;
/** The parameter with the most periods of a short stay. */
export const SHORT_STAY_MAXIMUM = 'wmo.short-stay.maximum-periods-per-week';
