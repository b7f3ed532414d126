import { usesRegister } from '@eenplan/core';
import type { DataCategory, DataUse, ProcessingActivity } from '@eenplan/kit';

/** The file of the Wmo, and apart from it those of Safe Home (Veilig Thuis, AMHK) and of the supervisor. */
export const wmoCategories: readonly DataCategory[] = [
  {
    code: 'WMO',
    title: { en: 'The file of support under the Wmo', nl: 'Wmo-dossier' },
    law: 'WMO',
    article: 'Wmo 2015, art. 5.1.1',
  },
  {
    code: 'WMO_SAFE_HOME',
    title: { en: 'What Safe Home records', nl: 'Registratie van Veilig Thuis' },
    law: 'WMO',
    article: 'Wmo 2015, art. 5.1.6',
  },
  {
    code: 'WMO_SUPERVISION',
    title: { en: 'Reports for the supervisor', nl: 'Meldingen aan de toezichthouder' },
    law: 'WMO',
    article: 'Wmo 2015, art. 5.1.5',
  },
];

/** Wmo 2015, art. 5.1.1 lid 4: what another law gave is used with explicit consent alone. */
const withConsent = ['JEUGDWET', 'PARTICIPATIEWET', 'WGS', 'WGS_SIGNAL'].map((category): DataUse => ({
  category,
  basis: 'CONSENT',
  article: 'Wmo 2015, art. 5.1.1 lid 4',
}));

/** Safe Home is the controller of what it records: the college supports without it. */
const OF_SAFE_HOME_ALONE = { category: 'WMO_SAFE_HOME', article: 'Wmo 2015, art. 5.1.6 lid 1 and art. 5.3.3 lid 1' };

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
    closed: [OF_SAFE_HOME_ALONE],
  },
  {
    code: 'wmo:safe-home',
    title: { en: 'Safe Home', nl: 'Veilig Thuis (advies- en meldpunt)' },
    purpose: 'Look into reports of domestic violence and child abuse, and see to it that it stops.',
    law: 'WMO',
    article: 'AVG, art. 6 lid 1 (e); Wmo 2015, art. 4.1.1 lid 2 and art. 5.1.6',
    roles: ['safe-home'],
    reads: [
      { category: 'WMO_SAFE_HOME', basis: 'OWN', article: 'Wmo 2015, art. 5.1.6' },
      { ...usesRegister, article: 'Wmo 2015, art. 5.2.9; Wet BRP, art. 1.7' },
    ],
  },
  {
    code: 'wmo:calamity-report',
    title: { en: 'Reporting calamities and violence', nl: 'Melden van calamiteiten en geweld' },
    purpose: 'Tell the supervisor at once when something went badly wrong while support was given.',
    law: 'WMO',
    article: 'AVG, art. 6 lid 1 (c); Wmo 2015, art. 3.4',
    roles: ['generalist', 'caseworker', 'partner'],
    reads: [{ category: 'WMO_SUPERVISION', basis: 'OWN', article: 'Wmo 2015, art. 3.4' }],
  },
  {
    code: 'wmo:supervision',
    title: { en: 'Supervision of the Wmo', nl: 'Toezicht op de Wmo' },
    purpose: 'Look into calamities and violence, so that support becomes safer.',
    law: 'WMO',
    article: 'AVG, art. 6 lid 1 (e); Wmo 2015, art. 5.1.5 and art. 6.1',
    roles: ['supervisor'],
    reads: [{ category: 'WMO_SUPERVISION', basis: 'OWN', article: 'Wmo 2015, art. 5.1.5' }],
  },
];
