import type { Bilingual, Instrument, InstrumentDomain, InstrumentLevel } from '@eenplan/kit';

const domain = (code: string, en: string, nl: string): InstrumentDomain => ({ code, title: { en, nl } });
const level = (figure: number, en: string, nl: string): InstrumentLevel => ({ level: figure, title: { en, nl } });

const levels: readonly InstrumentLevel[] = [
  level(1, 'Acute problem', 'acute problematiek'),
  level(2, 'Not self-sufficient', 'niet zelfredzaam'),
  level(3, 'Barely self-sufficient', 'beperkt zelfredzaam'),
  level(4, 'Adequately self-sufficient', 'voldoende zelfredzaam'),
  level(5, 'Fully self-sufficient', 'volledig zelfredzaam'),
];

const finances = domain('finances', 'Finances', 'financiën');
const housing = domain('housing', 'Housing', 'huisvesting');
const homeRelations = domain('home-relations', 'Relations at home', 'huiselijke relaties');
const mentalHealth = domain('mental-health', 'Mental health', 'geestelijke gezondheid');
const physicalHealth = domain('physical-health', 'Physical health', 'lichamelijke gezondheid');
const network = domain('social-network', 'Social network', 'sociaal netwerk');
const participation = domain('participation', 'Taking part in society', 'maatschappelijke participatie');
const justice = domain('justice', 'Justice', 'justitie');

const eleven: readonly InstrumentDomain[] = [
  ...[finances, domain('day-activities', 'Day activities', 'dagbesteding'), housing, homeRelations],
  ...[mentalHealth, physicalHealth, domain('addiction', 'Addiction', 'verslaving')],
  domain('daily-life', 'Activities of daily life', 'activiteiten dagelijks leven'),
  ...[network, participation, justice],
];

const thirteen: readonly InstrumentDomain[] = [
  ...[finances, domain('work-education', 'Work and education', 'werk en opleiding')],
  ...[domain('time', 'Use of time', 'tijdsbesteding'), housing, homeRelations, mentalHealth, physicalHealth],
  domain('substance-use', 'Use of substances', 'middelengebruik'),
  domain('basic-daily-life', 'Basic activities of daily life', 'basale ADL'),
  domain('instrumental-daily-life', 'Instrumental activities of daily life', 'instrumentele ADL'),
  ...[network, participation, justice],
];

/** Data of parenthood comes from memory: the handbook of the supplement was not at hand. */
const parenthood: readonly InstrumentDomain[] = [
  domain('physical-care', 'Physical care', 'lichamelijke verzorging'),
  domain('emotional-support', 'Social and emotional support', 'sociaal-emotionele ondersteuning'),
  domain('schooling', 'Schooling', 'scholing'),
  domain('child-care', 'Child care', 'opvang'),
];

const matrix = (code: string, title: Bilingual): Omit<Instrument, 'versions'> => ({
  ...{ code, title, law: null, judges: ['PROFESSIONAL'], higherIs: 'BETTER', needsReason: true, asksWish: false },
  article: 'AVG, art. 5 lid 1 (c); Rule S031: self-sufficiency, no domain that the question does not need',
  // The matrix for adults; there are others for the young and for households. What is older than 30 days says nothing.
  ...{ minimumAge: 18, informationDays: 30, recordedBy: null },
});

/** The self-sufficiency matrix and its supplement. All domains but one at most: scoring all by default is unlawful. */
export const selfSufficiency: readonly Instrument[] = [
  {
    ...matrix('core.self-sufficiency', { en: 'Self-sufficiency matrix', nl: 'Zelfredzaamheid-Matrix (ZRM)' }),
    versions: [
      {
        ...{ version: '2013', validFrom: '2013-01-01', validUntil: '2016-12-31', domains: eleven, levels },
        ...{ mostDomains: 10, source: 'instrumentwijzer.nl, ZRM; the year is known, the day is not', mark: 'derived' },
      },
      {
        ...{ version: '2017', validFrom: '2017-01-01', validUntil: null, domains: thirteen, levels, mostDomains: 12 },
        ...{ source: 'ZRM-handleiding 2017 (GGD Amsterdam); the year is known, the day is not', mark: 'derived' },
      },
    ],
  },
  {
    ...matrix('core.self-sufficiency-parenthood', {
      en: 'Self-sufficiency matrix, supplement parenthood',
      nl: 'ZRM-supplement ouderschap',
    }),
    versions: [
      {
        ...{ version: '2013', validFrom: '2013-01-01', validUntil: null, domains: parenthood, levels, mostDomains: 3 },
        ...{ source: 'ZRM-supplement: Ouderschap (GGD Amsterdam, 2013)', mark: 'memory' },
      },
    ],
  },
];
