import type { Refusal } from '@eenplan/kit';
import { type DatedRow, groupBy, type Line } from './line';
import { isEmpty, overlap } from './period';

/** A row that is one version of what has this code. */
export interface VersionRow extends DatedRow {
  readonly code: string;
}

/** What is refused of versions, each at a place in the file. */
export interface VersionRefusals<R extends VersionRow> {
  overlap(path: readonly string[]): Refusal;
  empty(path: readonly string[]): Refusal;
  /** A version that is known and would end otherwise than it does; null when it may. */
  earlierEnd(known: R, untilOn: string | null, path: readonly string[]): Refusal | null;
}

/**
 * The versions of each code in order of their days. Without an end of its own a version ends where the next one
 * begins; no two hold on one day, and each ends after it begins.
 */
export function versionsInTurn<R extends VersionRow>(
  lines: readonly Line<R>[],
  refusals: VersionRefusals<R>,
): Line<R>[] {
  const byCode = groupBy([...lines], ({ row }) => row.code);
  return [...byCode.values()].flatMap((versions) => inTurn(versions, refusals)).map((line) => checked(line, refusals));
}

function inTurn<R extends VersionRow>(versions: readonly Line<R>[], refusals: VersionRefusals<R>): Line<R>[] {
  const sorted = [...versions].sort((left, right) => (left.row.fromOn < right.row.fromOn ? -1 : 1));
  return sorted.map((line, index) => {
    const next = sorted[index + 1];
    return next && overlap(line.row, next.row) ? succeeded(line, next, refusals) : line;
  });
}

function succeeded<R extends VersionRow>(line: Line<R>, next: Line<R>, refusals: VersionRefusals<R>): Line<R> {
  const { row, path } = line;
  const isStated = path.length > 0 && row.untilOn !== null;
  if (isStated || row.fromOn === next.row.fromOn) throw refusals.overlap(laterPath(line, next));
  return { ...line, row: { ...row, untilOn: next.row.fromOn }, path: path.length > 0 ? path : next.path };
}

/** The place in the file to name: of two, the later one. */
function laterPath(left: Line<VersionRow>, right: Line<VersionRow>): readonly string[] {
  const place = ({ path }: Line<VersionRow>): number => Number(path.at(-1) ?? -1);
  return place(left) > place(right) ? left.path : right.path;
}

function checked<R extends VersionRow>(line: Line<R>, refusals: VersionRefusals<R>): Line<R> {
  const { row, known, path } = line;
  if (isEmpty(row)) throw refusals.empty([...path, 'untilOn']);
  const early = known && refusals.earlierEnd(known, row.untilOn, path);
  if (early) throw early;
  return line;
}
