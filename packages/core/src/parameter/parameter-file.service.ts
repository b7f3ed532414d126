import { type ParameterSeries, type Platform, type Transaction } from '@eenplan/kit';
import { writeReference } from '../configuration/reference-write';
import { YamlFile } from '../configuration/yaml-file';
import { parametersInFile, type SeriesInFile, type ValueInFile } from './parameter-file';
import { refuse } from './parameter.errors';
import { type DatedValue, exactText, type GivenValue, misplacedIn, placed } from './parameter.law';
import { liveValues, lockParameters, putValues, type StoredValue } from './parameter-store';

/** Amounts of the law from a file. Needs a platform whose door is that of the owner: serving requests cannot write them. */
export class ParameterFileService {
  constructor(private readonly platform: Platform) {}

  /**
   * Puts the values of a file in place, whole or not at all; a line per change. A preview tells the same and keeps
   * nothing. Throws a Refusal with the line of the file.
   */
  async load(text: string, recordedBy: string, preview = false): Promise<string[]> {
    const file = YamlFile.read(text);
    const { parameters } = file.parse(parametersInFile);
    return file.locating(() =>
      writeReference(this.platform.door, preview, (tx) => this.apply(tx, parameters, recordedBy)),
    );
  }

  private async apply(tx: Transaction, entries: readonly SeriesInFile[], recordedBy: string): Promise<string[]> {
    await lockParameters(tx);
    const live = await liveValues(tx);
    const recording = { recordedAt: this.platform.clock.now(), recordedBy, origin: 'INSTALLATION' } as const;
    const lines: string[] = [];
    for (const [index, entry] of entries.entries()) {
      const path = ['parameters', String(index)];
      const series = this.declared(entry.key);
      if (!series) throw refuse('PARAMETER_UNKNOWN', ...path, 'key');
      const known = live.get(entry.key) ?? [];
      const changes = await putValues(tx, series, known, seriesAfter(series, entry, known, path), recording);
      lines.push(...changes.withdrawn.map((value) => lineOf(series, 'withdraw', value)));
      lines.push(...changes.added.map((value) => lineOf(series, 'set', value)));
    }
    return lines;
  }

  private declared(key: string): ParameterSeries | undefined {
    return this.platform.modules.flatMap(({ parameters = [] }) => parameters).find((series) => series.key === key);
  }
}

/** The whole series as the entry makes it. */
function seriesAfter(
  series: ParameterSeries,
  entry: SeriesInFile,
  known: readonly StoredValue[],
  path: readonly string[],
): DatedValue[] {
  entry.withdraw.forEach((day, index) => {
    const standing = known.find(({ validFrom }) => validFrom === day);
    if (!standing) throw refuse('PARAMETER_NOT_THERE', ...path, 'withdraw', String(index));
    // The next migration would put it back.
    if (standing.origin === 'SHIPPED') throw refuse('PARAMETER_SHIPPED', ...path, 'withdraw', String(index));
  });
  const left = known.filter(({ validFrom }) => !entry.withdraw.includes(validFrom));
  const given = entry.values.map((value, index) => givenValue(series.unit, value, [...path, 'values', String(index)]));
  const values = placed(left, given);
  const misplaced = misplacedIn(values, series.isGapless);
  if (misplaced) throw refuse(misplaced.code, ...(misplaced.path.length > 0 ? misplaced.path : path));
  return values;
}

function givenValue(unit: string, given: ValueInFile, path: readonly string[]): GivenValue {
  const { value, validFrom, validUntil, source, mark = null } = given;
  const exact = exactText(unit, value);
  if ('code' in exact) throw refuse(exact.code, ...path, 'value');
  if (source === undefined || source.trim() === '') throw refuse('PARAMETER_WITHOUT_SOURCE', ...path);
  if (validUntil && validUntil < validFrom) throw refuse('PARAMETER_PERIOD_EMPTY', ...path, 'validUntil');
  return { value: exact.text, validFrom, validUntil, source, mark, path };
}

const lineOf = ({ key, unit }: ParameterSeries, act: string, { value, validFrom, validUntil }: DatedValue): string =>
  `${act} ${key} ${value} ${unit} from ${validFrom}${validUntil === null ? '' : ` until ${validUntil}`}`;
