import type { Platform, ProcessingActivity, Transaction } from '@eenplan/kit';
import { refuseLaw } from '../law/refuse-law';
import { refuse } from './consent.errors';

/** The processing activity with this code, of a law that is active here; refused at `path` otherwise. */
export async function knownActivity(
  platform: Platform,
  tx: Transaction,
  municipality: string,
  code: string,
  path: readonly string[],
): Promise<ProcessingActivity> {
  const activities = platform.modules.flatMap(({ processingActivities = [] }) => processingActivities);
  const activity = activities.find((each) => each.code === code);
  if (!activity) throw refuse('ACTIVITY_UNKNOWN', ...path);
  if (activity.law !== undefined) await refuseLaw(platform, tx, municipality, activity.law, path);
  return activity;
}
