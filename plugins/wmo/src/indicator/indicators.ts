import type { Bilingual } from '@eenplan/kit';

/** An indicator of the Wmo. */
export interface IndicatorDefinition {
  readonly code: string;
  readonly title: Bilingual;
  readonly unit: 'PER_10000_RESIDENTS' | 'COUNT' | 'DAYS' | 'PERCENT';
  readonly source: string;
}

const MONITOR = 'Monitor Sociaal Domein, waarstaatjegemeente.nl (law-facts 2.6)';

/** The figures that are told of a period. */
export const INDICATORS = [
  {
    code: 'CLIENTS',
    title: { en: 'Clients with a tailored provision', nl: 'Cliënten met een maatwerkvoorziening' },
    unit: 'PER_10000_RESIDENTS',
    source: MONITOR,
  },
  {
    code: 'SUPPORT_REQUESTS',
    title: { en: 'Support requests received', nl: 'Ontvangen meldingen' },
    unit: 'COUNT',
    source: 'S202, fixed set of figures: use',
  },
  {
    code: 'REPORT_DAYS',
    title: { en: 'From support request to report, median', nl: 'Van melding tot verslag, mediaan' },
    unit: 'DAYS',
    source: 'S202, fixed set of figures: accessibility; Wmo 2015, art. 2.3.2 lid 1',
  },
  {
    code: 'REPORT_IN_TIME',
    title: { en: 'Reports given within the term', nl: 'Verslagen binnen de termijn' },
    unit: 'PERCENT',
    source: 'S202, fixed set of figures: accessibility; Wmo 2015, art. 2.3.2 lid 1',
  },
  {
    code: 'DECISION_DAYS',
    title: { en: 'From application to decision, median', nl: 'Van aanvraag tot beschikking, mediaan' },
    unit: 'DAYS',
    source: 'S202, fixed set of figures: accessibility; Wmo 2015, art. 2.3.5 lid 2',
  },
  {
    code: 'DECISION_IN_TIME',
    title: { en: 'Decisions within the term', nl: 'Beschikkingen binnen de termijn' },
    unit: 'PERCENT',
    source: 'S202, fixed set of figures: accessibility; Wmo 2015, art. 2.3.5 lid 2',
  },
  {
    code: 'PERSONAL_BUDGETS',
    title: { en: 'Clients with a personal budget', nl: 'Cliënten met een persoonsgebonden budget' },
    unit: 'PERCENT',
    source: MONITOR,
  },
] as const satisfies readonly IndicatorDefinition[];

/** Code of an indicator. */
export type IndicatorCode = (typeof INDICATORS)[number]['code'];
