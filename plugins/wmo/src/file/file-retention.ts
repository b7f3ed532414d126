import { allocationRetention, applicationRetention, type FileRetention, termsOf } from '@eenplan/core';
import type { RetentionRule } from '@eenplan/kit';
import { KEPT, ON_REQUEST } from './kept';

const wmo: FileRetention = { module: 'wmo', ...KEPT, onRequest: ON_REQUEST };

const DECISIONS = `select decision.id from core.decision decision
  where decision.municipality = row.municipality and decision.application_id = row.id`;
const ofDecisions = (table: string): string => `select own.id from ${table} own
  where own.municipality = row.municipality and own.decision_id in (${DECISIONS})`;
const WEIGHINGS = `select own.id from wmo.weighing own
  where own.municipality = row.municipality and own.application_id = row.id`;
const REPLACED_ELSEWHERE = `select from wmo.provision later
  where later.municipality = row.municipality and later.replaces_id in (${ofDecisions('wmo.provision')})
    and later.decision_id not in (${DECISIONS})`;

/** What the Wmo hangs on an application goes with it, where its own rule has not taken it before. */
const children: RetentionRule['children'] = [
  { table: 'wmo.weighing_step', where: `child.weighing_id in (${WEIGHINGS})` },
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

/** What core records under the Wmo: applications with all that hangs on them, and allocated support. */
export const fileRetention: readonly RetentionRule[] = [
  applicationRetention(wmo, { children, heldBy }),
  allocationRetention(wmo),
];
