import type { RowClass, Transaction } from '@eenplan/kit';
import type { DatedRow, Line } from './line';
import { endOf } from './period';

/** A row of a municipality. */
export interface TenantRow extends DatedRow {
  readonly municipality: string;
}

/** Rows per insert: well below what one statement can bind. */
const BATCH = 500;

/** Ends what ends earlier than it does now. Parts come before their wholes. */
export async function endEarlier<R extends TenantRow>(
  tx: Transaction,
  entity: RowClass<R>,
  lines: readonly Line<R>[],
): Promise<void> {
  for (const { row, known } of lines) {
    if (!known || endOf(row) >= endOf(known)) continue;
    await update(tx, entity, row, { untilOn: row.untilOn });
  }
}

/** Writes everything else that is new or differs. Wholes come before their parts. What changed, a line each. */
export async function putLines<R extends TenantRow>(
  tx: Transaction,
  entity: RowClass<R>,
  lines: readonly Line<R>[],
  changeable: readonly (keyof R & string)[],
): Promise<string[]> {
  const added = lines.filter(({ known }) => !known).map(({ row }) => row);
  const changes = lines.map((line) => ({ line, changed: changesOf(line, ['untilOn', ...changeable]) }));
  for (const { line, changed } of changes) {
    if (changed.length > 0) await update(tx, entity, line.row, pick(line.row, changed));
  }
  for (let start = 0; start < added.length; start += BATCH) {
    await tx.insert<object>(entity, added.slice(start, start + BATCH));
  }
  return changes.flatMap(({ line, changed }) => reportOf(line, changed));
}

const update = (tx: Transaction, entity: RowClass, { municipality, id }: TenantRow, values: object): Promise<unknown> =>
  tx.update(entity, { municipality, id }, values);

/** What of a known row changes. */
const changesOf = <R extends DatedRow>({ row, known }: Line<R>, names: readonly (keyof R & string)[]) =>
  known ? names.filter((name) => row[name] !== known[name]) : [];

const pick = <R extends object>(row: R, names: readonly (keyof R & string)[]): object =>
  Object.fromEntries(names.map((name) => [name, row[name]]));

function reportOf<R extends DatedRow>(
  { row, known, label }: Line<R>,
  changed: readonly (keyof R & string)[],
): string[] {
  const until = row.untilOn === null ? '' : ` until ${row.untilOn}`;
  if (!known) return [`${label}: new from ${row.fromOn}${until}`];
  return changed.map((name) =>
    name === 'untilOn' ? `${label}: ${until.trim() || 'without an end'}` : `${label}: ${name} is ${said(row[name])}`,
  );
}

const said = (value: unknown): string => (value === null ? 'left out' : JSON.stringify(value));
