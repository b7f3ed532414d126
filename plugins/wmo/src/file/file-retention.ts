import { allocationRetention, applicationRetention, type FileRetention } from '@eenplan/core';
import type { RetentionRule } from '@eenplan/kit';

/** Wmo 2015, art. 5.3.4: fifteen years, or longer while it is needed; art. 5.3.5: on request within three months. */
const wmo: FileRetention = {
  module: 'wmo',
  law: 'WMO',
  article: 'Wmo 2015, art. 5.3.4',
  source: 'Wmo 2015, art. 5.3.4 (text of 2019)',
  length: { count: 15, unit: 'YEARS' },
  mayBeSet: 'LONGER',
  onRequest: { article: 'Wmo 2015, art. 5.3.5', minimumAge: 12, within: { count: 3, unit: 'MONTHS' } },
};

/** A contribution that rests on a decision goes first, by a rule of its own. */
const HAS_CONTRIBUTION = `exists (select from wmo.contribution contribution
  join core.decision decision on decision.municipality = contribution.municipality and decision.id = contribution.decision_id
  where decision.municipality = row.municipality and decision.application_id = row.id)`;

/** What core records under the Wmo: applications with all that hangs on them, and allocated support. */
export const fileRetention: readonly RetentionRule[] = [
  applicationRetention(wmo, { heldBy: [HAS_CONTRIBUTION] }),
  allocationRetention(wmo),
];
