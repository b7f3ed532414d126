import { newId } from '@eenplan/kit';
import { groupBy, isMeant, type Line } from '../organisation/line';
import { isEmpty, overlap } from '../organisation/period';
import type { OrdinanceInFile } from './ordinance-file';
import type { Ordinance } from './ordinance.entity';
import { refuse } from './ordinance.errors';
import { refuseEarlierEnd } from './ordinance.law';

/** A version as a row. */
export type OrdinanceRow = Omit<Ordinance, 'law' | 'isInForce'>;

/** What is the same for every row of one application. */
interface Applied {
  readonly municipality: string;
  readonly fromOn: string;
  readonly recordedAt: Date;
}

/**
 * Every version as it will be. Without a last day of its own a version ends where the next one of its code begins;
 * a version that is there keeps everything but its end.
 */
export function ordinanceLines(
  entries: readonly OrdinanceInFile[],
  known: readonly OrdinanceRow[],
  applied: Applied,
  today: string,
): Line<OrdinanceRow>[] {
  const lines = entries.map((entry, index) => lineFor(entry, [String(index)], known, applied));
  const meant = new Set(lines.map((line) => line.known?.id));
  const others = known.filter(({ id }) => !meant.has(id)).map((row) => lineOf(row, row, []));
  const byCode = groupBy([...others, ...lines], ({ row }) => row.code);
  return [...byCode.values()].flatMap(inTurn).map((line) => checked(line, today));
}

function lineFor(
  { source, fromOn, untilOn, ...entry }: OrdinanceInFile,
  path: readonly string[],
  known: readonly OrdinanceRow[],
  { fromOn: fileFrom, ...shared }: Applied,
): Line<OrdinanceRow> {
  if (source === undefined || source.trim() === '') throw refuse('ORDINANCE_WITHOUT_SOURCE', ...path, 'source');
  const { law: lawCode = null, rule: ruleCode = null, comment = null, ...named } = entry;
  const facts = { ...named, lawCode, ruleCode, comment, source };
  const period = { fromOn: fromOn ?? fileFrom, untilOn: untilOn ?? null };
  const same = known.find((row) => row.code === entry.code && isMeant(row, { fromOn }, period) && hasFacts(row, facts));
  const onThatDay = known.find((row) => row.code === entry.code && row.fromOn === period.fromOn);
  if (!same && onThatDay) throw refuse('ORDINANCE_FIXED', ...path);
  const row = same ? { ...same, untilOn: period.untilOn } : { ...shared, id: newId(), ...facts, ...period };
  return lineOf(row, same ?? null, path);
}

const lineOf = (row: OrdinanceRow, known: OrdinanceRow | null, path: readonly string[]): Line<OrdinanceRow> => ({
  ...{ row, known, path },
  label: `ordinance ${row.code} (${row.status})`,
});

const hasFacts = (row: OrdinanceRow, facts: object): boolean =>
  Object.entries(facts).every(([name, value]) => (row as unknown as Record<string, unknown>)[name] === value);

/** The versions of one code in order of their days; one without an end of its own ends where the next begins. */
function inTurn(versions: readonly Line<OrdinanceRow>[]): Line<OrdinanceRow>[] {
  const sorted = [...versions].sort((left, right) => (left.row.fromOn < right.row.fromOn ? -1 : 1));
  return sorted.map((line, index) => {
    const next = sorted[index + 1];
    return next && overlap(line.row, next.row) ? succeeded(line, next) : line;
  });
}

function succeeded(line: Line<OrdinanceRow>, next: Line<OrdinanceRow>): Line<OrdinanceRow> {
  const { row, path } = line;
  const isStated = path.length > 0 && row.untilOn !== null;
  if (isStated || row.fromOn === next.row.fromOn) throw refuse('ORDINANCE_VERSIONS_OVERLAP', ...laterPath(line, next));
  return { ...line, row: { ...row, untilOn: next.row.fromOn }, path: path.length > 0 ? path : next.path };
}

/** The place in the file to name: of two, the later one. */
function laterPath(left: Line<OrdinanceRow>, right: Line<OrdinanceRow>): readonly string[] {
  const place = ({ path }: Line<OrdinanceRow>): number => Number(path[0] ?? -1);
  return place(left) > place(right) ? left.path : right.path;
}

function checked(line: Line<OrdinanceRow>, today: string): Line<OrdinanceRow> {
  const { row, known, path } = line;
  if (isEmpty(row)) throw refuse('ORDINANCE_PERIOD_EMPTY', ...path, 'untilOn');
  const early = known && refuseEarlierEnd(known, row.untilOn, today);
  if (early) throw refuse(early, ...path);
  return line;
}
