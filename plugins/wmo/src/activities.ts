import { usesRegister } from '@eenplan/core';
import type { DataCategory, DataUse, ProcessingActivity } from '@eenplan/kit';

/** The file of the Wmo. */
export const wmoCategories: readonly DataCategory[] = [
  {
    code: 'WMO',
    title: { en: 'The file of support under the Wmo', nl: 'Wmo-dossier' },
    law: 'WMO',
    article: 'Wmo 2015, art. 5.1.1',
  },
];

/** Wmo 2015, art. 5.1.1 lid 4: what another law gave is used with explicit consent alone. */
const withConsent = ['JEUGDWET', 'PARTICIPATIEWET', 'WGS', 'WGS_SIGNAL'].map((category): DataUse => ({
  category,
  basis: 'CONSENT',
  article: 'Wmo 2015, art. 5.1.1 lid 4',
}));

/** What the Wmo processes data for, with its row of the law-to-law matrix. */
export const wmoActivities: readonly ProcessingActivity[] = [
  {
    code: 'wmo:support',
    title: { en: 'Support under the Wmo', nl: 'Maatschappelijke ondersteuning' },
    purpose: 'Find out what support somebody needs to live at home and join in, and give it.',
    law: 'WMO',
    article: 'AVG, art. 6 lid 1 (e); Wmo 2015, art. 5.1.1 lid 1',
    roles: ['generalist', 'caseworker'],
    reads: [
      { category: 'WMO', basis: 'OWN', article: 'Wmo 2015, art. 5.1.1 lid 1' },
      { category: 'CASE', basis: 'NECESSARY', article: 'Wmo 2015, art. 5.1.1 lid 1 and art. 2.3.2 lid 4' },
      { ...usesRegister, article: 'Wmo 2015, art. 5.2.9; Wet BRP, art. 1.7' },
      ...withConsent,
    ],
  },
];
