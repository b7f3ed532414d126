import { defineConfigSection, readRows } from '@eenplan/kit';
import { lockMunicipality } from '../organisation/lock-municipality';
import { endEarlier, putLines } from '../organisation/write-lines';
import { ordinancesSchema } from './ordinance-file';
import { ordinanceLines } from './ordinance-lines';
import { Ordinance } from './ordinance.entity';

/** Ordinances and policy rules of a municipality, from its configuration file. */
export const ordinanceSection = defineConfigSection({
  key: 'ordinances',
  schema: ordinancesSchema,
  apply: async ({ tx, caller, fromOn, platform }, entries) => {
    const { municipality } = caller;
    const { clock } = platform;
    await lockMunicipality(tx, municipality);
    const known = await readRows(tx, Ordinance, caller);
    const applied = { municipality, fromOn, recordedAt: clock.now() };
    const lines = ordinanceLines(entries, known, applied, clock.today());
    await endEarlier(tx, Ordinance, lines);
    return putLines(tx, Ordinance, lines, []);
  },
});
