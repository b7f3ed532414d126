import {
  checkParameters,
  type ParameterSeries,
  parametersOf,
  type ReferenceData,
  type ReferenceWork,
} from '@eenplan/kit';
import { type DatedValue, isSame } from './parameter.law';
import { liveValues, lockParameters, putSeries, putValues, type StoredValue } from './parameter-store';

/**
 * The values that modules ship, written after the migrations. A series of which the installation has set a value
 * itself is left as it is.
 * @throws TermError when what a module ships overlaps, leaves a gap or has no source
 */
export const shippedParameters: ReferenceData = {
  code: 'core.parameters',
  write: async (work) => {
    await lockParameters(work.tx);
    const live = await liveValues(work.tx);
    const notices: string[] = [];
    for (const { id, version, parameters = [] } of work.modules) {
      for (const series of parameters) {
        notices.push(...(await ship(work, series, live.get(series.key) ?? [], `${id} ${version}`)));
      }
    }
    return notices;
  },
};

async function ship(
  { tx, recordedAt }: ReferenceWork,
  series: ParameterSeries,
  known: readonly StoredValue[],
  recordedBy: string,
): Promise<string[]> {
  checkParameters(parametersOf(series), { gaplessKeys: series.isGapless ? [series.key] : [] });
  await putSeries(tx, series);
  const wanted = shippedValues(series);
  if (known.some(({ origin }) => origin === 'INSTALLATION')) {
    const differs = wanted.length !== known.length || wanted.some((value) => !known.some((row) => isSame(row, value)));
    return differs
      ? [`parameter ${series.key}: left as this installation set it; ${recordedBy} ships other values`]
      : [];
  }
  await putValues(tx, series, known, wanted, { recordedAt, recordedBy, origin: 'SHIPPED' });
  return [];
}

const shippedValues = ({ values }: ParameterSeries): DatedValue[] =>
  values.map(({ value, validFrom, validUntil, source, mark = null }) => ({
    ...{ value: String(value), validFrom, validUntil, source, mark },
  }));
