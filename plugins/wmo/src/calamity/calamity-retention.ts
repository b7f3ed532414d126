import type { RetentionRule } from '@eenplan/kit';

/** Wmo 2015, art. 5.3.4 lid 1: the supervisor keeps what came in for fifteen years. It names no resident. */
export const calamityRetention: RetentionRule = {
  code: 'wmo.calamity',
  title: { en: 'Reports of calamities and violence', nl: 'Meldingen van calamiteiten en geweld' },
  law: 'WMO',
  article: 'Wmo 2015, art. 5.3.4 lid 1',
  source: 'Wmo 2015, art. 5.3.4 (text of 2019)',
  starts: 'CREATION',
  length: { count: 15, unit: 'YEARS' },
  mayBeSet: 'LONGER',
  table: 'wmo.calamity',
  startsOn: 'row.reported_on',
  residentId: null,
  children: [],
  onRequest: null,
};
