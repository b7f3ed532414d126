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
  const receipts = columnsOf(tx, SignalReceipt);
  const rows = columnsOf(tx, Signal);
  const stored = await tx.query<{ id: string }[]>(
    `with sent as (select * from jsonb_to_recordset($1::jsonb) as sent (${receipts.declared})),
       kept as (insert into core.signal_receipt (${receipts.names}) select ${receipts.names} from sent
         on conflict do nothing returning id)
     insert into core.signal (${rows.names})
     select ${rows.names} from jsonb_to_recordset($2::jsonb) as sent (${rows.declared})
     where sent.id in (select kept.id from kept) returning id`,
    [
      jsonOf(
        receipts,
        inOrder.map(({ receipt }) => receipt),
      ),
      jsonOf(
        rows,
        inOrder.map(({ signal }) => signal),
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

interface Columns {
  readonly names: string;
  readonly declared: string;
  readonly properties: readonly (readonly [property: string, name: string])[];
}

/** The columns of an entity as a statement takes them from JSON. */
function columnsOf(tx: Transaction, entity: typeof Signal | typeof SignalReceipt): Columns {
  const { columns } = tx.dataSource.getMetadata(entity);
  return {
    names: columns.map(({ databaseName }) => databaseName).join(', '),
    declared: columns.map(({ databaseName, type }) => `${databaseName} ${String(type)}`).join(', '),
    properties: columns.map(({ propertyName, databaseName }) => [propertyName, databaseName]),
  };
}

const jsonOf = ({ properties }: Columns, rows: readonly object[]): string =>
  JSON.stringify(
    rows.map((row) =>
      Object.fromEntries(properties.map(([property, name]) => [name, (row as Record<string, unknown>)[property]])),
    ),
  );
