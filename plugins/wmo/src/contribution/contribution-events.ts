import { emit, type Emitting } from '@eenplan/core';
import { defineEvent, eventData, type Transaction } from '@eenplan/kit';
import type { Contribution } from './contribution.entity';

const { id, day } = eventData;
const ofContribution = { key: 'RECORD', category: 'WMO', scope: 'wmo:contribution-events' } as const;

/** A contribution starts, for the CAK to collect (Uitvoeringsbesluit Wmo 2015, art. 3.10). */
export const contributionStarted = defineEvent({
  ...{ ...ofContribution, code: 'nl.contributions.contribution-started.v1' },
  title: { en: 'A contribution started', nl: 'Eigen bijdrage gestart' },
  data: { contributionId: id(), fromOn: day() },
});

/** A contribution stops, on the first day that it is not due for. */
export const contributionStopped = defineEvent({
  ...{ ...ofContribution, code: 'nl.contributions.contribution-stopped.v1' },
  title: { en: 'A contribution stopped', nl: 'Eigen bijdrage gestopt' },
  data: { contributionId: id(), untilOn: day() },
});

/** Tells that it starts, and that it stops where its last day is known. */
export async function emitStarted(platform: Emitting, tx: Transaction, contribution: Contribution): Promise<void> {
  const { id: contributionId, fromOn } = contribution;
  const about = { key: contributionId, law: 'WMO', event: contributionStarted };
  await emit(platform, tx, contribution, { ...about, data: { contributionId, fromOn } });
  if (contribution.untilOn !== null) await emitStopped(platform, tx, contribution, contribution.untilOn);
}

/** Tells that it stops. */
export const emitStopped = (
  platform: Emitting,
  tx: Transaction,
  contribution: Contribution,
  untilOn: string,
): Promise<void> => {
  const { id: contributionId } = contribution;
  const about = { key: contributionId, law: 'WMO', event: contributionStopped };
  return emit(platform, tx, contribution, { ...about, data: { contributionId, untilOn } });
};
