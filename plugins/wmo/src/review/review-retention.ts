import { termsOfRecord } from '@eenplan/core';
import type { RetentionRule } from '@eenplan/kit';

/** What both have in common: Wmo 5.3.4, fifteen years or longer; 5.3.5, on request within three months. */
const kept = {
  law: 'WMO',
  article: 'Wmo 2015, art. 5.3.4',
  source: 'Wmo 2015, art. 5.3.4 (text of 2019)',
  length: { count: 15, unit: 'YEARS' },
  mayBeSet: 'LONGER',
  residentId: 'row.resident_id',
} as const;
const asked = { article: 'Wmo 2015, art. 5.3.5', minimumAge: 12, within: { count: 3, unit: 'MONTHS' } } as const;

/** One that is still to be done is needed, so that it counts from the day it was done. */
export const reviewRetention: RetentionRule = {
  ...kept,
  code: 'wmo.review',
  title: { en: 'Reviews', nl: 'Heronderzoeken' },
  starts: 'CLOSING',
  table: 'wmo.review',
  startsOn: 'row.done_on',
  children: [...termsOfRecord],
  // A null is never before a request: what is to be done cannot be missed.
  onRequest: { ...asked, recordedAt: '(case when row.done_on is not null then row.recorded_at end)' },
};

/** A null is never before a day: what a recovery rests on stays. */
const whenUnused = (column: string): string => `(case when not exists (
  select from wmo.recovery r where r.municipality = row.municipality and r.finding_id = row.id) then ${column} end)`;

/** Kept while a recovery rests on it. */
export const revisionFindingRetention: RetentionRule = {
  ...kept,
  code: 'wmo.revision-finding',
  title: { en: 'Grounds to revise decisions', nl: 'Vastgestelde gronden voor herziening' },
  starts: 'CREATION',
  table: 'wmo.revision_finding',
  startsOn: whenUnused('row.established_on'),
  children: [],
  onRequest: { ...asked, recordedAt: whenUnused('row.recorded_at') },
};
