import { ParameterService, SettingsService } from '@eenplan/core';
import { answerQuery, type Caller, type Platform, type Transaction } from '@eenplan/kit';
import { type Charge, type ChargeFacts, chargesUntil } from './contribution-charge.law';
import { ContributionInKind } from './contribution-in-kind.entity';
import { ContributionPeriod } from './contribution-period.type';
import { type ExemptionFacts, USUAL_ARTICLE } from './contribution-reason.law';
import { wmoSettings } from '../settings/wmo-settings';
import { Contribution } from './contribution.entity';
import { refuse } from './contribution.errors';
import { type Period, refuseRange } from './contribution.law';

type Owned<T> = T & { readonly contributionId: string };

/** What is due. Computed each time, so that what is told back, corrected or indexed shows at once. */
export class ContributionChargeService {
  constructor(private readonly platform: Platform) {}

  /** Per period that shares a day with the days that are asked for, in order. */
  periods(caller: Caller, contribution: Contribution, asked: Period): Promise<ContributionPeriod[]> {
    return answerQuery(async () => {
      const refusal = refuseRange(asked, this.platform.clock.today());
      if (refusal) throw refuse(refusal, 'until');
      if (asked.untilOn <= asked.fromOn) return [];
      const facts = await this.platform.door.inMunicipality(caller, (tx) => this.factsOf(tx, contribution));
      return chargesUntil(facts, asked.untilOn)
        .filter(({ contributionId, untilOn }) => contributionId === contribution.id && untilOn > asked.fromOn)
        .map(toPeriod);
    });
  }

  /** Rule R70: of all contributions of the resident, because they have one most together. */
  private async factsOf(tx: Transaction, { municipality, residentId }: Contribution): Promise<ChargeFacts> {
    const own = { municipality, residentId };
    const contributions = await tx.find(Contribution, { where: own, order: { fromOn: 'asc', id: 'asc' } });
    const inKind = await tx.find(ContributionInKind, { where: own });
    const exemptions = await exemptionsOf(tx, own);
    const sql = 'select birth_date as "birthDate" from core.resident where municipality = $1 and id = $2';
    const [resident] = await tx.query<{ birthDate: string | null }[]>(sql, [municipality, residentId]);
    return {
      birthDate: resident?.birthDate ?? null,
      contributions: contributions.map((contribution) =>
        Object.assign(contribution, {
          exemptions: exemptions.filter(({ contributionId }) => contributionId === contribution.id),
          inKind: inKind.filter(({ contributionId }) => contributionId === contribution.id),
        }),
      ),
      amounts: await this.platform.get(ParameterService).rowsOf(tx, 'WMO'),
      transportFeeOn: contributions.some(({ isForTransport }) => isForTransport)
        ? await this.transportFees(tx, municipality)
        : () => null,
    };
  }

  /** Uitvoeringsbesluit 3.8 lid 1: what is set for transport, on any day. */
  private async transportFees(tx: Transaction, municipality: string): Promise<ChargeFacts['transportFeeOn']> {
    const setOn = await this.platform.get(SettingsService).ofModuleByDayIn(tx, municipality, 'wmo', wmoSettings);
    return (day) => setOn(day).transportFee ?? null;
  }
}

async function exemptionsOf(
  tx: Transaction,
  { municipality, residentId }: Pick<Contribution, 'municipality' | 'residentId'>,
): Promise<Owned<ExemptionFacts>[]> {
  type Row = Owned<Omit<ExemptionFacts, 'reason'> & ExemptionFacts['reason']>;
  const rows = await tx.query<Row[]>(
    `select e.contribution_id as "contributionId", e.from_on as "fromOn", e.until_on as "untilOn", g.frees, g.code,
       g.title_en as title, g.article
     from wmo.contribution_exemption e join wmo.contribution_exemption_ground g on g.code = e.ground_code
     where e.municipality = $1 and e.resident_id = $2 order by e.from_on, g.code`,
    [municipality, residentId],
  );
  return rows.map(({ code, title, article, ...rest }) => ({ ...rest, reason: { code, title, article } }));
}

const toPeriod = ({ fromOn, untilOn, regime, amountInCents, reason, most, fee }: Charge): ContributionPeriod =>
  Object.assign(new ContributionPeriod(), {
    ...{ fromOn, untilOn, regime, amountInCents },
    ...{ reasonCode: reason?.code ?? null, reason: reason?.title ?? null, article: reason?.article ?? USUAL_ARTICLE },
    source: fee?.source ?? (most && [most.source, ...(most.mark ? [`[${most.mark}]`] : [])].join(' ')),
  });
