import { TermService } from '@eenplan/core';
import type { Platform, Transaction } from '@eenplan/kit';
import { ASSESSMENT, PERSONAL_PLAN } from '../term/wmo.terms';
import { startUrgentClock } from '../temporary-support/urgent-clock';
import type { SupportRequest } from './support-request.entity';

/**
 * Wmo 2015, art. 2.3.2 lid 1 and 2: the six weeks of the assessment and the window for a personal plan begin with the
 * request, in its transaction.
 */
export async function startClocks(
  platform: Platform,
  tx: Transaction,
  request: SupportRequest,
  ...path: readonly string[]
): Promise<void> {
  const { municipality, id, residentId, receivedOn } = request;
  const subject = { type: 'WmoSupportRequest', id };
  for (const { ruleId } of [ASSESSMENT, PERSONAL_PLAN]) {
    const start = { ruleId, subject, residentId, triggeredOn: receivedOn };
    await platform.get(TermService).start(tx, { municipality }, start, ...path);
  }
  if (request.urgent) await startUrgentClock(platform, tx, request, ...path);
}
