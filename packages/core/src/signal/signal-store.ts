import { noteWritten, type RowClass, type Transaction } from '@eenplan/kit';
import { changeRow } from '../plan/plan-rows';
import type { Emitting } from '../event/emit';
import { emitReceived } from './signal-events';
import { SignalReceipt } from './signal-receipt.entity';
import type { NewSignal } from './signal-rows';
import { Signal } from './signal.entity';

/**
 * The one place in which signals come to be. Stores them with their receipts in one statement, whatever their number,
 * but for those whose key is taken; gives the ids of those that were stored. In the order of their keys, so that of two
 * calls that hold the same ones neither waits for the other in turn.
 */
export async function storeSignals(
  platform: Emitting,
  tx: Transaction,
  all: readonly NewSignal[],
): Promise<ReadonlySet<string>> {
  if (all.length === 0) return new Set();
  const inOrder = [...all].sort(({ signal: left }, { signal: right }) =>
    left.partnerReference < right.partnerReference ? -1 : 1,
  );
  const [rows, receipts] = [columnsOf(tx, Signal), columnsOf(tx, SignalReceipt)];
  const own = receipts.filter(({ property }) => !(property in SHARED));
  const stored = await tx.query<{ id: string }[]>(
    `with sent as materialized (
       select * from jsonb_to_recordset($1::jsonb)
         as sent (${[...rows.map(declared), ...own.map((column) => `receipt_${declared(column)}`)].join(', ')})),
     kept as (
       insert into core.signal_receipt (${receipts.map(nameOf).join(', ')})
       select ${receipts.map((column) => (own.includes(column) ? `receipt_${nameOf(column)}` : nameOf(column))).join(', ')}
       from sent on conflict do nothing returning id)
     insert into core.signal (${rows.map(nameOf).join(', ')})
     select ${rows.map(nameOf).join(', ')} from sent where sent.id in (select kept.id from kept) returning id`,
    [
      JSON.stringify(
        inOrder.map(({ signal, receipt }) => ({ ...asSent(rows, signal), ...asSent(own, receipt, 'receipt_') })),
      ),
    ],
  );
  const ids = new Set(stored.map(({ id }) => id));
  const written = inOrder.filter(({ signal }) => ids.has(signal.id));
  const signals = written.map(({ signal }) => signal);
  noteWritten(tx, Signal, signals);
  await emitReceived(platform, tx, signals);
  return ids;
}

/** The one place in which what a partner sees of a signal changes. */
export async function changeSignal(
  tx: Transaction,
  signal: Signal,
  changes: Partial<Omit<Signal, 'municipality' | 'id' | 'version'>>,
): Promise<Signal> {
  const changed = await changeRow(tx, Signal, signal, changes);
  noteWritten(tx, Signal, [changed]);
  return changed;
}

/** Changes what a partner does not see of a signal; the version, which it does see, stays. The signal is locked. */
export async function changeUnseen(
  tx: Transaction,
  signal: Signal,
  changes: Partial<Omit<Signal, 'municipality' | 'id' | 'version'>>,
): Promise<Signal> {
  const { municipality, id, version } = signal;
  const table: RowClass<Pick<Signal, 'municipality' | 'id' | 'version'>> = Signal;
  await tx.update(table, { municipality, id }, { ...changes, version });
  const changed = Object.assign(new Signal(), signal, changes);
  noteWritten(tx, Signal, [changed]);
  return changed;
}

/** What a receipt and its signal have in common: it is sent once for both. */
const SHARED: Readonly<Partial<Record<string, true>>> = {
  ...{ municipality: true, id: true, organisation: true, partnerReference: true, receivedAt: true },
};

interface StoredColumn {
  readonly property: string;
  readonly name: string;
  readonly type: string;
}

/** The columns of an entity as a statement takes them from JSON. */
const columnsOf = (tx: Transaction, entity: typeof Signal | typeof SignalReceipt): StoredColumn[] =>
  tx.dataSource.getMetadata(entity).columns.map(({ propertyName, databaseName, type }) => ({
    ...{ property: propertyName, name: databaseName, type: String(type) },
  }));

const nameOf = ({ name }: StoredColumn): string => name;
const declared = ({ name, type }: StoredColumn): string => `${name} ${type}`;

/** The values of a row by the names of their columns; what is null is left out, which comes to the same. */
function asSent(columns: readonly StoredColumn[], row: object, prefix = ''): Record<string, unknown> {
  const sent: Record<string, unknown> = {};
  for (const { property, name } of columns) {
    const value = (row as Readonly<Record<string, unknown>>)[property];
    if (value !== null) sent[prefix + name] = value;
  }
  return sent;
}
