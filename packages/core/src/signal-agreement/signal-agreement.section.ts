import { defineConfigSection, readRows } from '@eenplan/kit';
import { lockMunicipality } from '../organisation/lock-municipality';
import { Organisation } from '../organisation/organisation.entity';
import { endEarlier, putLines } from '../organisation/write-lines';
import { kindsOf } from '../signal-kind/known-kinds';
import { agreementLines } from './agreement-lines';
import { signalAgreementsSchema } from './signal-agreement-file';
import { SignalAgreement } from './signal-agreement.entity';

/** Which partner may send which kinds of signal, from the configuration file of a municipality. */
export const signalAgreementSection = defineConfigSection({
  key: 'signalAgreements',
  schema: signalAgreementsSchema,
  apply: async ({ tx, caller, fromOn, platform }, entries) => {
    const { municipality } = caller;
    await lockMunicipality(tx, municipality);
    const organisations = await readRows(tx, Organisation, caller);
    const parts = {
      organisations: new Map(organisations.map((organisation) => [organisation.code, organisation])),
      kinds: new Set(kindsOf(platform).keys()),
    };
    const known = await readRows(tx, SignalAgreement, caller);
    const applied = { municipality, fromOn, recordedAt: platform.clock.now() };
    const lines = agreementLines(entries, known, parts, applied);
    await endEarlier(tx, SignalAgreement, lines);
    return putLines(tx, SignalAgreement, lines, ['source']);
  },
});
