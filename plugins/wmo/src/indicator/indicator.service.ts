import { ParameterService, SettingsService } from '@eenplan/core';
import type { Caller, Platform, Transaction } from '@eenplan/kit';
import { clientsIn, decisionsIn, reportsIn, requestsIn } from './indicator-counts';
import { budgetFigure, clientFigures, leadFigures, type Precision, requestFigure } from './indicator-figures';
import { refuse } from './indicator.errors';
import { periodOf, refusePeriod } from './indicator.law';
import type { WmoIndicatorReportArgs } from './indicator.inputs';
import type { WmoIndicator, WmoIndicatorReport } from './indicator.type';
import { INDICATORS } from './indicators';

/** Figures of a period: numbers alone, of which none is small. */
export class IndicatorService {
  constructor(private readonly platform: Platform) {}

  /** What is told. */
  list(): WmoIndicator[] {
    return INDICATORS.map(({ code, title, unit, source }) => ({
      ...{ code, title: title.en, dutchTitle: title.nl, unit, source },
    }));
  }

  /** The figures of a year or a quarter that is over. */
  async report(
    { municipality }: Caller,
    { year, quarter = null }: WmoIndicatorReportArgs,
  ): Promise<WmoIndicatorReport> {
    const period = periodOf(year, quarter);
    const refusal = refusePeriod(period, this.platform.clock.today());
    if (refusal) throw refuse(refusal, quarter === null ? 'year' : 'quarter');
    return this.platform.door.inMunicipality({ municipality }, async (tx) => {
      const precision = await this.precision(tx, period.fromOn);
      const clients = await clientsIn(tx, municipality, period);
      const { residents, year: residentsYear } = await this.residents(tx, municipality, period.fromOn);
      const figures = [
        ...clientFigures(clients, residents, precision),
        requestFigure(await requestsIn(tx, municipality, period), precision),
        ...leadFigures(['REPORT_DAYS', 'REPORT_IN_TIME'], await reportsIn(tx, municipality, period), precision),
        ...leadFigures(['DECISION_DAYS', 'DECISION_IN_TIME'], await decisionsIn(tx, municipality, period), precision),
        budgetFigure(clients, precision),
      ];
      return { ...period, residents, residentsYear, figures };
    });
  }

  private async precision(tx: Transaction, on: string): Promise<Precision> {
    const parameters = this.platform.get(ParameterService);
    const [shownFrom, roundedTo] = [
      await parameters.valueOn(tx, 'wmo.indicator.shown-from', on),
      await parameters.valueOn(tx, 'wmo.indicator.rounded-to', on),
    ].map(({ value }) => Number(value));
    return { shownFrom: shownFrom ?? 0, roundedTo: roundedTo ?? 1 };
  }

  /** The number of residents of the latest year that is known then; what is set now holds for every day. */
  private async residents(tx: Transaction, municipality: string, on: string) {
    const { population } = await this.platform
      .get(SettingsService)
      .coreIn(tx, municipality, this.platform.clock.today());
    const known = population.filter(({ year }) => year <= Number(on.slice(0, 4)));
    const latest = known.sort((one, other) => other.year - one.year)[0];
    return latest ?? { residents: null, year: null };
  }
}
