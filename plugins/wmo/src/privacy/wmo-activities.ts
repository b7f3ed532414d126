import type { ProcessingActivity } from '@eenplan/kit';

const CONSENT = { basis: 'CONSENT', article: 'Wmo 2015, art. 5.1.1 lid 4' } as const;

/** What data are processed for under the Wmo. */
export const wmoActivities: readonly ProcessingActivity[] = [
  {
    code: 'wmo:support',
    title: { en: 'Support under the Wmo', nl: 'Ondersteuning op grond van de Wmo' },
    purpose: 'To find out which support a resident needs to take part in society, and to give it.',
    law: 'WMO',
    article: 'AVG, art. 6 lid 1 (e); Wmo 2015, art. 5.1.1',
    roles: ['generalist'],
    reads: [
      { category: 'CASE', basis: 'NECESSARY', article: 'Wmo 2015, art. 5.1.1 lid 1' },
      { category: 'BRP', basis: 'NECESSARY', article: 'Wmo 2015, art. 5.1.1 lid 1 and art. 5.2.9' },
      { category: 'WMO', basis: 'OWN', article: 'Wmo 2015, art. 5.1.1 lid 1' },
      ...['JEUGDWET', 'PARTICIPATIEWET', 'WGS', 'WGS_SIGNAL'].map((category) => ({ category, ...CONSENT })),
    ],
  },
];
