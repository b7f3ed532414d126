import { termsOfRecord } from '@eenplan/core';
import type { RetentionRule } from '@eenplan/kit';
import { KEPT, ON_REQUEST } from '../file/kept';

/** One that is still to be done is needed, so that it counts from the day it was done. */
export const reviewRetention: RetentionRule = {
  ...KEPT,
  code: 'wmo.review',
  title: { en: 'Reviews', nl: 'Heronderzoeken' },
  starts: 'CLOSING',
  table: 'wmo.review',
  startsOn: 'row.done_on',
  residentId: 'row.resident_id',
  children: [...termsOfRecord],
  // A null is never before a request: what is to be done cannot be missed.
  onRequest: { ...ON_REQUEST, recordedAt: '(case when row.done_on is not null then row.recorded_at end)' },
};

/** A null is never before a day: what a recovery rests on stays. */
const whenUnused = (column: string): string => `(case when not exists (
  select from wmo.recovery r where r.municipality = row.municipality and r.finding_id = row.id) then ${column} end)`;

/** Kept while a recovery rests on it. */
export const revisionFindingRetention: RetentionRule = {
  ...KEPT,
  code: 'wmo.revision-finding',
  title: { en: 'Grounds to revise decisions', nl: 'Vastgestelde gronden voor herziening' },
  starts: 'CREATION',
  table: 'wmo.revision_finding',
  startsOn: whenUnused('row.established_on'),
  residentId: 'row.resident_id',
  children: [],
  onRequest: { ...ON_REQUEST, recordedAt: whenUnused('row.recorded_at') },
};
