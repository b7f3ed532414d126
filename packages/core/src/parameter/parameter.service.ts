import type { Parameter as ParameterRow, ParameterSeries, Platform, Transaction } from '@eenplan/kit';
import { Refusal } from '@eenplan/kit';
import { refuse as refuseOfCore } from '../errors';
import { LawService } from '../law/law.service';
import { Parameter } from './parameter.entity';
import { parameterErrors, refuse } from './parameter.errors';

/** Amounts of the law, on any day. They are read each time, so that a change holds from the next question on. */
export class ParameterService {
  constructor(private readonly platform: Platform) {}

  /**
   * Every value of a law that holds on the day, by key.
   * Refuses with LAW_UNKNOWN, and with NO_PARAMETER_FOR_DATE when the law has amounts but none on that day.
   */
  async list(law: string, on: string = this.platform.clock.today()): Promise<Parameter[]> {
    const series = this.declared().filter((declared) => declared.law === law);
    if (series.length === 0 && (await this.platform.get(LawService).find(law)) === null) {
      throw refuseOfCore('LAW_UNKNOWN', 'law');
    }
    const found = await this.platform.door.reference((tx) => readOn(tx, on, { law }));
    if (found.length === 0 && series.length > 0) throw noneOn(series, 'on');
    return found;
  }

  /** The value of a key that holds on the day. Refuses with PARAMETER_UNKNOWN and NO_PARAMETER_FOR_DATE. */
  get(key: string, on: string = this.platform.clock.today()): Promise<Parameter> {
    return this.platform.door.reference((tx) => this.require(tx, key, on, ['on']));
  }

  /**
   * For a law module: the value of a key that holds on the day, in the transaction of the act that rests on it.
   * Refuses with PARAMETER_UNKNOWN and NO_PARAMETER_FOR_DATE, at that path.
   */
  async valueOn(tx: Transaction, key: string, on: string, path: readonly string[] = []): Promise<ParameterRow> {
    return asRow(await this.require(tx, key, on, path));
  }

  /** For a law function that looks at more days than one: every value of the law, as `penaltyForLateDecision` takes them. */
  async rowsOf(tx: Transaction, law: string): Promise<ParameterRow[]> {
    const found = await tx.find(Parameter, { where: { law }, order: { key: 'asc', validFromOn: 'asc' } });
    return found.map(asRow);
  }

  /** Every value there is, of every day, by key and day; of one law or one key when that is given. */
  all(only: { readonly law?: string; readonly key?: string } = {}): Promise<Parameter[]> {
    return this.platform.door.reference((tx) =>
      tx.find(Parameter, { where: only, order: { key: 'asc', validFromOn: 'asc' } }),
    );
  }

  private async require(tx: Transaction, key: string, on: string, path: readonly string[]): Promise<Parameter> {
    const series = this.declared().filter((declared) => declared.key === key);
    if (series.length === 0) throw refuse('PARAMETER_UNKNOWN', 'key');
    const [found] = await readOn(tx, on, { key });
    if (!found) throw noneOn(series, ...path);
    return found;
  }

  private declared(): ParameterSeries[] {
    return this.platform.modules.flatMap(({ parameters = [] }) => parameters);
  }
}

/** The refusal cites the articles of what has no value: that is where to look it up. */
function noneOn(series: readonly ParameterSeries[], ...path: readonly string[]): Refusal {
  const articles = [...new Set(series.map(({ article }) => article))].join('; ');
  return new Refusal('NO_PARAMETER_FOR_DATE', parameterErrors.NO_PARAMETER_FOR_DATE.message, articles, path);
}

const readOn = (tx: Transaction, on: string, only: { law: string } | { key: string }): Promise<Parameter[]> =>
  tx
    .createQueryBuilder(Parameter, 'parameter')
    .where(only)
    .andWhere('parameter.validFromOn <= :on and (parameter.validUntilOn is null or parameter.validUntilOn >= :on)', {
      on,
    })
    .orderBy('parameter.key')
    .getMany();

const asRow = (found: Parameter): ParameterRow => ({
  ...{ key: found.key, law: found.law, unit: found.unit, value: found.amountInCents ?? found.value },
  ...{ validFrom: found.validFromOn, validUntil: found.validUntilOn, source: found.source },
  ...(found.mark && { mark: found.mark }),
});
