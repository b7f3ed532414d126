import type { ParameterSeries } from '@eenplan/kit';

// That the article is 8.3, and 8.4 of GGZ-C, is [memory]: the days are those of the policy catalogue.
const series = { law: 'WMO', isGapless: true } as const;
const ends = { ...series, article: 'Wmo 2015, art. 8.3; rule R81' } as const;
const since = { validFrom: '2015-01-01', validUntil: null } as const;
const ENDS = 'policy catalogue R81 and S114 (document 1.4, §9.1.1)';
const newClients = { ...series, article: 'Wmo 2015, art. 8.3; rule R82' } as const;
const NEW_CLIENTS = 'policy catalogue R82 (document 1.4, §9.1.1, §9.2.1)';

/** The last day (inclusive) for a new decision about whoever has a right under the old law. */
export const DECISION_LAST_DAY = 'wmo.transition.new-decision-last-day';
/** First day of the new law, and of the months in which a new client is treated as one of the old law. */
export const NEW_CLIENT_FROM = 'wmo.transition.new-client-from';
/** The day (exclusive) until which a new client is treated as one of the old law. */
export const NEW_CLIENT_UNTIL = 'wmo.transition.new-client-until';

/**
 * When rights under the old law end. A parameter is a number, so a day is its eight digits, 20151231. A LAST_DAY is the
 * last day of the right, an UNTIL_DAY the first day without it.
 */
export const transitionParameters: readonly ParameterSeries[] = [
  {
    ...ends,
    key: 'wmo.transition.ambulant-last-day',
    title: { en: 'Ambulant support under the old law, last day', nl: 'Overgangsrecht ambulant, laatste dag' },
    unit: 'LAST_DAY_YYYYMMDD',
    values: [{ ...since, value: 20_151_231, source: ENDS }],
  },
  {
    ...ends,
    key: 'wmo.transition.ggz-c-last-day',
    title: { en: 'GGZ-C under the old law, last day', nl: 'Overgangsrecht GGZ-C, laatste dag' },
    unit: 'LAST_DAY_YYYYMMDD',
    values: [{ ...since, value: 20_191_231, source: ENDS }],
  },
  {
    ...ends,
    key: 'wmo.transition.household-help-months',
    title: {
      en: 'Household help under the old law, months after the new provision was announced',
      nl: 'Overgangsrecht huishoudelijke hulp, maanden na aankondiging van de nieuwe voorziening',
    },
    unit: 'MONTHS',
    values: [{ ...since, value: 6, source: ENDS }],
  },
  {
    ...ends,
    key: 'wmo.transition.personal-budget-until',
    title: { en: 'Personal budget under the old law, until', nl: 'Overgangsrecht pgb, tot' },
    unit: 'UNTIL_DAY_YYYYMMDD',
    // "To at most 1-1-2016": that this day itself is no longer of it is read into it.
    values: [{ ...since, value: 20_160_101, source: 'policy catalogue R81 (document 1.4, §8.3.5)', mark: 'derived' }],
  },
  {
    ...ends,
    key: DECISION_LAST_DAY,
    title: {
      en: 'New decisions instead of the old law, last day',
      nl: 'Nieuwe besluiten na overgangsrecht, laatste dag',
    },
    unit: 'LAST_DAY_YYYYMMDD',
    values: [{ ...since, value: 20_160_101, source: 'policy catalogue R81 (document 1.4, Samenvatting)' }],
  },
  {
    ...newClients,
    key: NEW_CLIENT_FROM,
    title: { en: 'New clients treated as of the old law, from', nl: 'Nieuwe cliënten onder overgangsrecht, vanaf' },
    unit: 'FIRST_DAY_YYYYMMDD',
    values: [{ ...since, value: 20_150_101, source: NEW_CLIENTS }],
  },
  {
    ...newClients,
    key: NEW_CLIENT_UNTIL,
    title: { en: 'New clients treated as of the old law, until', nl: 'Nieuwe cliënten onder overgangsrecht, tot' },
    unit: 'UNTIL_DAY_YYYYMMDD',
    values: [{ ...since, value: 20_150_401, source: NEW_CLIENTS, mark: 'derived' }],
  },
];
