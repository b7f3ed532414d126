import type { ParameterSeries, ParameterValue } from '@eenplan/kit';

const DECREE_2026 = 'Uitvoeringsbesluit Wmo 2015, text 2026-01-01 (LEG BWBR0035733), law-facts 1.1';

/** An amount of one calendar year: it is indexed each January, so it says nothing about the next. */
const inYear = (year: number, value: number, source: string): ParameterValue => ({
  ...{ value, source, validFrom: `${year}-01-01`, validUntil: `${year}-12-31` },
});

/** The most a household pays for support; indexed each year. */
const contribution: readonly ParameterSeries[] = [
  {
    key: 'wmo.contribution.maximum-per-four-weeks',
    title: { en: 'Own contribution, most per four weeks', nl: 'Eigen bijdrage, maximum per vier weken' },
    law: 'WMO',
    article: 'Uitvoeringsbesluit Wmo 2015, hoofdstuk 3',
    unit: 'EUR_CENTS_PER_FOUR_WEEKS',
    isGapless: true,
    // A policy document that says 19 euro per month from 2019 is no source of it: the law decides.
    values: [inYear(2019, 1750, 'law-facts 1.1')],
  },
  {
    key: 'wmo.contribution.maximum-per-month',
    title: { en: 'Own contribution, most per month', nl: 'Eigen bijdrage, maximum per maand (abonnementstarief)' },
    law: 'WMO',
    article: 'Uitvoeringsbesluit Wmo 2015, hoofdstuk 3',
    unit: 'EUR_CENTS_PER_MONTH',
    isGapless: true,
    values: [
      { value: 1900, validFrom: '2020-01-01', validUntil: '2023-12-31', source: 'law-facts 1.1' },
      inYear(2024, 2060, 'drimmelen.nl; rijksoverheid.nl'),
      inYear(2025, 2100, 'gemeente.nu, March 2025'),
      { ...inYear(2026, 2180, 'law-facts 1.1, not verified'), mark: 'memory' },
    ],
  },
  {
    key: 'wmo.contribution.indexation-step',
    title: { en: 'Own contribution, step of indexation', nl: 'Eigen bijdrage, afronding bij indexering' },
    law: 'WMO',
    article: 'Uitvoeringsbesluit Wmo 2015, art. 3.7 lid 1',
    unit: 'EUR_CENTS',
    isGapless: true,
    values: [{ value: 20, validFrom: '2026-01-01', validUntil: null, source: DECREE_2026 }],
  },
];

/** What a month of protected housing costs at most and at least. */
const protectedHousing: readonly ParameterSeries[] = [
  {
    key: 'wmo.protected-housing.high-maximum',
    title: { en: 'Protected housing, high contribution, most', nl: 'Beschermd wonen, hoge bijdrage, maximum' },
    law: 'WMO',
    article: 'Uitvoeringsbesluit Wmo 2015, art. 3.11 lid 2',
    unit: 'EUR_CENTS_PER_MONTH',
    isGapless: true,
    values: [inYear(2026, 306_180, DECREE_2026)],
  },
  {
    key: 'wmo.protected-housing.low-minimum',
    title: { en: 'Protected housing, low contribution, least', nl: 'Beschermd wonen, lage bijdrage, minimum' },
    law: 'WMO',
    article: 'Uitvoeringsbesluit Wmo 2015, art. 3.12',
    unit: 'EUR_CENTS_PER_MONTH',
    isGapless: true,
    values: [inYear(2026, 21_260, DECREE_2026)],
  },
  {
    key: 'wmo.protected-housing.low-maximum',
    title: { en: 'Protected housing, low contribution, most', nl: 'Beschermd wonen, lage bijdrage, maximum' },
    law: 'WMO',
    article: 'Uitvoeringsbesluit Wmo 2015, art. 3.12',
    unit: 'EUR_CENTS_PER_MONTH',
    isGapless: true,
    values: [inYear(2026, 111_580, DECREE_2026)],
  },
  {
    key: 'wmo.protected-housing.low-percentage',
    title: {
      en: 'Protected housing, low contribution, part of the yearly income',
      nl: 'Beschermd wonen, lage bijdrage, deel van het bijdrageplichtig inkomen per jaar',
    },
    law: 'WMO',
    article: 'Uitvoeringsbesluit Wmo 2015, art. 3.12',
    unit: 'PERCENT',
    isGapless: true,
    values: [{ value: '10', validFrom: '2026-01-01', validUntil: null, source: DECREE_2026 }],
  },
];

/** Dated amounts of the Wmo 2015. */
export const wmoParameters: readonly ParameterSeries[] = [...contribution, ...protectedHousing];
