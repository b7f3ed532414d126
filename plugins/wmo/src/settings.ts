import { SettingsService } from '@eenplan/core';
import type { Platform, Transaction } from '@eenplan/kit';
import { z } from 'zod';

const words = z.string().min(1).max(300);

/** What a municipality may set for the Wmo. The law leaves these lengths open, so nothing holds until they are set. */
export const wmoSettings = z.strictObject({
  /** Wmo 2.3.3 says without delay; here the hours within which the municipality promises to decide, at most six weeks. */
  urgent: z.strictObject({ hours: z.int().min(1).max(1008), source: words }).optional(),
  /** Wmo 2.3.9 says periodically; here after how many months a decision is looked at again. */
  review: z.strictObject({ months: z.int().min(1).max(120), source: words }).optional(),
});

/** What a municipality has set for the Wmo. */
export type WmoSettings = z.infer<typeof wmoSettings>;

/** What was set for a day, in the transaction of an act. */
export async function wmoSettingsOn(
  platform: Platform,
  tx: Transaction,
  municipality: string,
  on: string,
): Promise<WmoSettings> {
  return wmoSettings.parse(await platform.get(SettingsService).moduleIn(tx, municipality, 'wmo', on));
}
