import { newId } from '@eenplan/kit';
import { type Applied, placeOf, refuseCodeTwice, refuseFixed } from './applied';
import type { Area } from './area.entity';
import { checkPeriod, type Line, periodFor, untouched } from './line';
import type { AreaInFile } from './organisation-file';
import { refuse } from './organisation.errors';

/** An area as a row. */
export type AreaRow = Pick<
  Area,
  'municipality' | 'id' | 'code' | 'name' | 'kind' | 'parentId' | 'fromOn' | 'untilOn' | 'source' | 'recordedAt'
>;

/** How deep areas can lie in each other. */
const DEEPEST = 10;

/** Every area as it will be, each after the one it lies in. */
export const areaLines = (
  entries: readonly AreaInFile[],
  known: readonly AreaRow[],
  applied: Applied,
): Line<AreaRow>[] => {
  refuseCodeTwice('areas', entries);
  return new AreaNesting(entries, known, applied).lines();
};

/** Places areas one by one, first the one around each. A way round is found while it is walked. */
class AreaNesting {
  private readonly placed = new Map<string, Line<AreaRow>>();
  private readonly wanted: ReadonlyMap<string, { readonly entry: AreaInFile; readonly path: readonly string[] }>;
  private readonly knownByCode: ReadonlyMap<string, AreaRow>;
  private readonly codeById: ReadonlyMap<string, string>;

  constructor(
    entries: readonly AreaInFile[],
    known: readonly AreaRow[],
    private readonly applied: Applied,
  ) {
    this.wanted = new Map(entries.map((entry, index) => [entry.code, { entry, path: placeOf('areas', index) }]));
    this.knownByCode = new Map(known.map((row) => [row.code, row]));
    this.codeById = new Map(known.map((row) => [row.id, row.code]));
  }

  lines(): Line<AreaRow>[] {
    for (const code of [...this.wanted.keys(), ...this.knownByCode.keys()]) this.place(code, [], []);
    return [...this.placed.values()];
  }

  /** `asked` is where the file names this area; `inside` are the areas that are being placed in it. */
  private place(code: string, asked: readonly string[], inside: readonly string[]): Line<AreaRow> {
    const done = this.placed.get(code);
    if (done) return done;
    if (inside.includes(code)) throw refuse('AREA_CYCLE', ...asked);
    if (inside.length === DEEPEST) throw refuse('AREA_TOO_DEEP', ...asked);
    const line = this.make(code, asked, [...inside, code]);
    this.placed.set(code, line);
    return line;
  }

  private make(code: string, asked: readonly string[], inside: readonly string[]): Line<AreaRow> {
    const known = this.knownByCode.get(code) ?? null;
    const wanted = this.wanted.get(code);
    if (!wanted) {
      if (!known) throw refuse('AREA_UNKNOWN', ...asked);
      return this.keep(known, asked, inside);
    }
    const { entry, path } = wanted;
    const around = entry.parent === undefined ? null : this.place(entry.parent, [...path, 'parent'], inside);
    return areaLine(entry, path, known, around?.row ?? null, this.applied);
  }

  /** An area that the file does not mention; it ends where the one around it does. */
  private keep(row: AreaRow, asked: readonly string[], inside: readonly string[]): Line<AreaRow> {
    const parent = this.codeById.get(row.parentId ?? '');
    const around = parent === undefined ? [] : [this.place(parent, asked, inside)];
    return untouched(row, `area ${row.code}`, around);
  }
}

function areaLine(
  entry: AreaInFile,
  path: readonly string[],
  known: AreaRow | null,
  around: AreaRow | null,
  { fromOn, ...shared }: Applied,
): Line<AreaRow> {
  const { code, name, kind, source = null, ...days } = entry;
  const wholes = around ? [around] : [];
  const parentId = around?.id ?? null;
  if (known && known.parentId !== parentId) throw refuse('ORGANISATION_FACT_FIXED', ...path, 'parent');
  if (known) refuseFixed(known, { kind, fromOn: days.fromOn }, path);
  const period = periodFor({ ...days, fromOn: known?.fromOn ?? days.fromOn }, fromOn, wholes);
  checkPeriod(period, path, ...wholes);
  const row: AreaRow = { ...shared, id: known?.id ?? newId(), code, kind, parentId, name, source, ...period };
  return { path, known, label: `area ${code}`, row };
}
