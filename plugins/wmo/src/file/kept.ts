/** Wmo 2015, art. 5.3.4: fifteen years, or longer while it is needed. What every retention rule of a file of support has. */
export const KEPT = {
  law: 'WMO',
  article: 'Wmo 2015, art. 5.3.4',
  source: 'Wmo 2015, art. 5.3.4 (text of 2019)',
  length: { count: 15, unit: 'YEARS' },
  mayBeSet: 'LONGER',
} as const;

/** Wmo 2015, art. 5.3.5: on request within three months, not of somebody under twelve. */
export const ON_REQUEST = {
  article: 'Wmo 2015, art. 5.3.5',
  minimumAge: 12,
  within: { count: 3, unit: 'MONTHS' },
} as const;
