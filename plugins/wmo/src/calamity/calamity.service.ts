import {
  answer,
  type Caller,
  findRow,
  insertOnce,
  newId,
  type Page,
  type PageArgs,
  pageRows,
  type Platform,
  requireOrganisation,
  requireRow,
} from '@eenplan/kit';
import { Calamity } from './calamity.entity';
import { refuse } from './calamity.errors';
import type {
  WmoCalamityCloseInput,
  WmoCalamityClosePayload,
  WmoCalamityReportInput,
  WmoCalamityReportPayload,
} from './calamity.inputs';
import { isSameReport, refuseCalamityClosing, refuseCalamityDays, refuseHarm, refuseProvider } from './calamity.law';

/** A reporter's own reference is used once. */
const KEY = ['reporterKind', 'reportedBy', 'reference'] as const;

/** Calamities and violence: what providers and professionals report, and what the supervisor makes of it. */
export class CalamityService {
  constructor(private readonly platform: Platform) {}

  /** By id; null when there is none that this caller may see. */
  find(caller: Caller, id: string): Promise<Calamity | null> {
    return findRow(this.platform, Calamity, caller, id);
  }

  /** What the caller may see, by the day it was reported. */
  list(caller: Caller, page: PageArgs): Promise<Page<Calamity>> {
    return pageRows(this.platform, caller, Calamity, page, { orderBy: ['reportedOn'] });
  }

  /** Reports something, once per reference: a repeated call gets the report of the first. */
  report(caller: Caller, input: WmoCalamityReportInput): Promise<WmoCalamityReportPayload> {
    return answer(async () => {
      const calamity = this.toRow(caller, input);
      const stored = await insertOnce(this.platform.door, caller, Calamity, calamity, KEY);
      if (!stored || !isSameReport(stored, calamity)) {
        throw refuse('WMO_CALAMITY_REFERENCE_REUSED', 'input', 'reference');
      }
      return { calamity: stored };
    });
  }

  /** Records what came of a report, once. */
  close(caller: Caller, { calamityId: id, outcome }: WmoCalamityCloseInput): Promise<WmoCalamityClosePayload> {
    return answer(() =>
      this.platform.door.inMunicipality(caller, async (tx) => {
        const missing = refuse('WMO_CALAMITY_NOT_FOUND', 'input', 'calamityId');
        const calamity = await requireRow(tx, Calamity, caller, id, missing, 'for update');
        const refusal = refuseCalamityClosing(calamity.closedOn);
        if (refusal) throw refuse(refusal, 'input', 'calamityId');
        const change = { closedOn: this.platform.clock.today(), outcome };
        await tx.update(Calamity, { municipality: caller.municipality, id }, change);
        return { calamity: Object.assign(calamity, change) };
      }),
    );
  }

  private toRow(caller: Caller, input: WmoCalamityReportInput): Calamity {
    const today = this.platform.clock.today();
    const { reference, kind, harm, setting, clients, happenedOn, discoveredOn } = input;
    const own = ownOrganisation(caller);
    refuseReport(input, own, today);
    return Object.assign(new Calamity(), {
      ...{ municipality: caller.municipality, id: newId(), reference, kind, harm, setting, clients },
      ...{ reporterKind: own === null ? ('PROFESSIONAL' as const) : ('PARTNER' as const) },
      ...{ reportedBy: own ?? caller.subject, provider: own ?? input.provider ?? '' },
      ...{ happenedOn, discoveredOn, reportedOn: today, closedOn: null, outcome: null },
      recordedAt: this.platform.clock.now(),
    });
  }
}

/** What the law asks of a report. */
function refuseReport(input: WmoCalamityReportInput, own: string | null, today: string): void {
  const harm = refuseHarm(input.kind, input.harm);
  if (harm) throw refuse(harm, 'input', 'harm');
  const provider = refuseProvider(own, input.provider ?? null);
  if (provider) throw refuse(provider, 'input', 'provider');
  const day = refuseCalamityDays(input.happenedOn, input.discoveredOn, today);
  if (day) throw refuse(day.code, 'input', day.field);
}

/** The provider that reports; null of a professional. */
const ownOrganisation = (caller: Caller): string | null =>
  caller.kind === 'PARTNER' ? requireOrganisation(caller, 'Mutation.wmoCalamityReport') : null;
