import { Resident } from '@eenplan/core';
import { type ConfigWork, defineConfigSection, isBsn, isDay, newId } from '@eenplan/kit';
import { z } from 'zod';
import { refuse } from '../errors';
import { startClocks } from './start-clocks';
import { SupportRequest } from './support-request.entity';

const entry = z.strictObject({
  /** Whose request it is; a resident with this BSN is on file. */
  bsn: z.string().refine(isBsn, 'is not a citizen service number'),
  need: z.string().min(1).max(4000),
  urgent: z.boolean().default(false),
  receivedOn: z.string().refine(isDay, 'is not a day (YYYY-MM-DD)'),
  confirmedOn: z.string().refine(isDay, 'is not a day (YYYY-MM-DD)').optional(),
});

type Entry = z.infer<typeof entry>;

/** Support requests that a municipality brings along when it starts. One of the same day and need is there already. */
export const supportRequestsSection = defineConfigSection({
  key: 'wmoSupportRequests',
  schema: z.array(entry),
  apply: async (work, entries) => {
    let added = 0;
    for (const [index, each] of entries.entries()) if (await add(work, each, String(index))) added += 1;
    return added === 0 ? [] : [`wmo: ${added} support requests added`];
  },
});

async function add({ tx, caller, platform }: ConfigWork, each: Entry, index: string): Promise<boolean> {
  const { municipality } = caller;
  const bsnLookup = platform.vault.lookupHash(municipality, each.bsn);
  const resident = await tx.findOneBy(Resident, { municipality, bsnLookup });
  if (!resident) throw refuse('WMO_RESIDENT_NOT_FOUND', index, 'bsn');
  const same = { municipality, residentId: resident.id, receivedOn: each.receivedOn, need: each.need };
  if (await tx.existsBy(SupportRequest, same)) return false;
  const request = Object.assign(new SupportRequest(), {
    ...{ ...same, id: newId(), urgent: each.urgent, confirmedOn: each.confirmedOn ?? null },
    ...{ personalPlan: null, personalPlanOn: null, clientSupportOn: null, carerSupportOn: null, version: 1 },
    recordedAt: platform.clock.now(),
  });
  await tx.insert(SupportRequest, request);
  await startClocks(platform, tx, request, index, 'receivedOn');
  return true;
}
