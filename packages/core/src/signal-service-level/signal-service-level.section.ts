import { defineConfigSection, readRows } from '@eenplan/kit';
import { lockMunicipality } from '../organisation/lock-municipality';
import { endEarlier, putLines } from '../organisation/write-lines';
import { kindsOf } from '../signal-kind/known-kinds';
import { serviceLevelLines } from './service-level-lines';
import { signalServiceLevelsSchema } from './signal-service-level-file';
import { SignalServiceLevel } from './signal-service-level.entity';

/** How soon a municipality acts on signals, from its configuration file. */
export const signalServiceLevelSection = defineConfigSection({
  key: 'signalServiceLevels',
  schema: signalServiceLevelsSchema,
  apply: async ({ tx, caller, fromOn, platform }, entries) => {
    const { municipality } = caller;
    await lockMunicipality(tx, municipality);
    const known = await readRows(tx, SignalServiceLevel, caller);
    const kinds = new Set(kindsOf(platform).keys());
    const applied = { municipality, fromOn, recordedAt: platform.clock.now() };
    const lines = serviceLevelLines(entries, known, kinds, applied);
    await endEarlier(tx, SignalServiceLevel, lines);
    return putLines(tx, SignalServiceLevel, lines, ['pickUpWorkingDays', 'contactWorkingDays', 'source']);
  },
});
