import { allocationRetention, applicationRetention, type FileRetention, termsOf } from '@eenplan/core';
import type { RetentionRule } from '@eenplan/kit';
import { KEPT, ON_REQUEST } from './kept';

const wmo: FileRetention = { module: 'wmo', ...KEPT, onRequest: ON_REQUEST };

const DECISIONS = `select decision.id from core.decision decision
  where decision.municipality = row.municipality and decision.application_id = row.id`;
const ofDecisions = (table: string, what = 'own.id'): string => `select ${what} from ${table} own
  where own.municipality = row.municipality and own.decision_id in (${DECISIONS})`;
const ofWeighings = (what: string): string => `select ${what} from wmo.weighing own
  where own.municipality = row.municipality and own.application_id = row.id`;
const REPLACED_ELSEWHERE = `select from wmo.provision later
  where later.municipality = row.municipality and later.replaces_id in (${ofDecisions('wmo.provision')})
    and later.decision_id not in (${DECISIONS})`;

/** What the Wmo hangs on an application: it has no rule of its own, and goes with it. */
const children: RetentionRule['children'] = [
  { table: 'wmo.weighing_step', where: `child.weighing_id in (${ofWeighings('own.id')})` },
  { table: 'wmo.weighing', where: 'child.application_id = row.id' },
  { table: 'wmo.provision_extra', where: `child.provision_id in (${ofDecisions('wmo.provision')})` },
  { table: 'wmo.provision', where: `child.decision_id in (${DECISIONS})` },
  ...termsOf(ofDecisions('wmo.review')),
  { table: 'wmo.review', where: `child.decision_id in (${DECISIONS})` },
  { table: 'wmo.revision_finding', where: `child.decision_id in (${DECISIONS})` },
];

/** What goes by a rule of its own first: a contribution and a recovery, and an aid that another one replaces. */
const heldBy = [
  `exists (${ofDecisions('wmo.contribution')})`,
  `exists (${ofDecisions('wmo.recovery')})`,
  `exists (${REPLACED_ELSEWHERE})`,
];

/** The last day of each kind of what hangs on it: of what is given its end, or its first day when it has none. */
const lastDays = [
  `(${ofWeighings('max(own.weighed_on)')})`,
  `(${ofDecisions('wmo.provision', 'max(coalesce(own.until_on, own.from_on))')})`,
  `(${ofDecisions('wmo.review', 'max(own.done_on)')})`,
  `(${ofDecisions('wmo.revision_finding', 'max(own.established_on)')})`,
];

/**
 * Wmo 2015, art. 5.3.4: an application with all that hangs on it: the weighing before it was decided, what was given,
 * and the reviews and findings after it. Fifteen years after the last of them, so that the file goes whole.
 */
export const applicationFile: RetentionRule = applicationRetention(wmo, { children, heldBy, lastDays });

/** What core records under the Wmo: applications with all that hangs on them, and allocated support. */
export const fileRetention: readonly RetentionRule[] = [applicationFile, allocationRetention(wmo)];
