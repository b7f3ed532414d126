import { TermService } from '@eenplan/core';
import type { Platform, Transaction } from '@eenplan/kit';
import { wmoSettingsIn } from '../settings/wmo-settings';
import type { SupportRequest } from '../support-request/support-request.entity';
import { URGENT } from '../term/wmo.terms';

/** Wmo 2.3.3: how soon the municipality promises to decide; without a promise of its own no clock runs. */
export async function startUrgentClock(
  platform: Platform,
  tx: Transaction,
  { municipality, id, residentId, receivedOn }: SupportRequest,
  ...path: readonly string[]
): Promise<void> {
  const { urgent } = await wmoSettingsIn(platform, tx, municipality, receivedOn);
  if (!urgent) return;
  const subject = { type: 'WmoSupportRequest', id };
  const municipalLength = { length: { count: urgent.hours, unit: 'HOURS' }, ordinance: urgent.source } as const;
  const start = { ruleId: URGENT.ruleId, subject, residentId, triggeredOn: receivedOn, municipalLength };
  await platform.get(TermService).start(tx, { municipality }, start, ...path);
}
