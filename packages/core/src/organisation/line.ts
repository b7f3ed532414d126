import type { Refusal } from '@eenplan/kit';
import { refuse } from './organisation.errors';
import { endOf, firstEnd, isEmpty, isWithin, latest, overlap, type Period } from './period';

/** What every dated row of this part has. */
export interface DatedRow extends Period {
  readonly id: string;
}

/** A row as a file wants it, beside the row as it is. */
export interface Line<R extends DatedRow> {
  /** Where the file says it; of a row that the file does not mention, where it says what ends it. */
  readonly path: readonly string[];
  readonly row: R;
  readonly known: R | null;
  /** What it is called in the report: `area noord`. */
  readonly label: string;
}

/** Days as a file gives them. */
export interface DaysInFile {
  readonly fromOn?: string | undefined;
  readonly untilOn?: string | undefined;
}

/** When a new row begins and ends: as the file says, else with the file or with what it is a part of. */
export const periodFor = (days: DaysInFile, fileFrom: string, wholes: readonly Period[]): Period => ({
  fromOn: days.fromOn ?? latest(fileFrom, ...wholes.map(({ fromOn }) => fromOn)),
  untilOn: days.untilOn ?? firstEnd(...wholes),
});

/** Does the file mean this row? By its first day when it names one, else by still holding from that day on. */
export const isMeant = (known: Period, days: DaysInFile, wanted: Period): boolean =>
  days.fromOn === undefined ? endOf(known) > wanted.fromOn : known.fromOn === days.fromOn;

/** A period is not empty and lies within every whole. */
export function checkPeriod(period: Period, path: readonly string[], ...wholes: readonly Period[]): void {
  if (isEmpty(period)) throw refuse('ORGANISATION_PERIOD_EMPTY', ...path, 'untilOn');
  const outside = wholes.find((whole) => !isWithin(period, whole));
  if (!outside) return;
  const early = period.fromOn < outside.fromOn;
  throw refuse('ORGANISATION_OUTSIDE_PERIOD', ...path, early ? 'fromOn' : 'untilOn');
}

/** No two rows of one key hold on the same day; the refusal is made for the later place in the file. */
export function refuseOverlap<R extends DatedRow>(
  lines: readonly Line<R>[],
  keyOf: (row: R) => string,
  refusal: (path: readonly string[]) => Refusal,
  meet: (left: R, right: R) => boolean = () => true,
): void {
  const seen = new Map<string, Line<R>[]>();
  for (const line of lines) {
    const key = keyOf(line.row);
    const others = seen.get(key) ?? [];
    if (others.some(({ row }) => overlap(row, line.row) && meet(row, line.row))) throw refusal(line.path);
    seen.set(key, [...others, line]);
  }
}

/** The line of a row that a file leaves alone; it ends where its wholes do. */
export function untouched<R extends DatedRow>(known: R, label: string, wholes: readonly Line<DatedRow>[]): Line<R> {
  const row = { ...known, untilOn: firstEnd(known, ...wholes.map((whole) => whole.row)) };
  const path = wholes.find((whole) => whole.row.untilOn === row.untilOn)?.path ?? [];
  checkPeriod(row, path);
  return { path, row, known, label };
}

/** Those of the rows that no line of a file means. */
export function notMeant<R extends DatedRow>(known: readonly R[], lines: readonly Line<R>[]): R[] {
  const meant = new Set(lines.map((line) => line.known?.id));
  return known.filter(({ id }) => !meant.has(id));
}

/** Rows by a key, in their order. */
export function groupBy<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
