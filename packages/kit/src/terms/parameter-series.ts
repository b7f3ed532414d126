import type { Bilingual } from '../module/define-module';
import type { Parameter } from './parameters';

/** One value of a period of a series; see {@link Parameter}. */
export type ParameterValue = Pick<Parameter, 'value' | 'validFrom' | 'validUntil' | 'source' | 'mark'>;

/** A dated amount or threshold of a law with every value it has had. */
export interface ParameterSeries {
  /** For example `awb.penalty.tier1`; unique in the installation. */
  readonly key: string;
  readonly title: Bilingual;
  /** Code of the law: `WMO`, `AWB`. */
  readonly law: string;
  readonly article: string;
  /** For example `EUR_CENTS`, `EUR_CENTS_PER_DAY`, `PERCENT`, `DAYS`. A unit beginning with EUR_CENTS is money. */
  readonly unit: string;
  /** No day between the first and the last period may be without a value. */
  readonly isGapless: boolean;
  readonly values: readonly ParameterValue[];
}

/** The values of a series as rows of the engine. */
export const parametersOf = ({ key, law, unit, values }: ParameterSeries): Parameter[] =>
  values.map((value) => ({ key, law, unit, ...value }));
