import { defineConfigSection, isDay, isMunicipalityCode } from '@eenplan/kit';
import { z } from 'zod';
import { ModuleChangeService, type ModuleDecision } from './module-change.service';
import { periodsOf } from './module-switch.service';

const day = z.string().refine(isDay, 'is not a day (YYYY-MM-DD)');

const entry = z.strictObject({
  module: z.string().min(1).max(60),
  fromOn: day,
  untilOn: day.optional(),
  role: z.enum(['OWN', 'DELEGATED', 'CENTRAL']).default('OWN'),
  delegatedTo: z.string().refine(isMunicipalityCode, 'is not a CBS code of four digits').optional(),
  agreement: z.string().min(1).max(200).optional(),
  reason: z.string().min(1).max(1000),
});

/** The laws a municipality has on, with their dates. A law that has a decision already is left as it is. */
export const modulesSection = defineConfigSection({
  key: 'modules',
  schema: z.array(entry),
  apply: async ({ tx, caller, platform }, entries) => {
    const decided = new Set((await periodsOf(tx, caller.municipality)).map((period) => period.module));
    const lines: string[] = [];
    for (const [index, decision] of entries.entries()) {
      if (decided.has(decision.module)) continue;
      await platform
        .get(ModuleChangeService)
        .activateIn(tx, caller, decision satisfies ModuleDecision, [String(index)]);
      lines.push(`module ${decision.module}: active from ${decision.fromOn}`);
    }
    return lines;
  },
});
