import type { Transaction } from '@eenplan/kit';
import { signalClosed, signalPickedUp, signalReceived, signalRefused } from '../event/core-events';
import { emit, type Emitting } from '../event/emit';
import { emitFirst } from '../event/emit-first';
import type { Signal } from './signal.entity';
import type { SignalState } from './signal.enum';

/** What an event of a signal says: that, and never of whom. Of the partners the one that sent it may receive it. */
const about = ({ id, kind, lawCode: law, organisation }: Signal) => ({
  ...{ key: id, law, organisation, data: { signalId: id, kind } },
});

/** Tells that signals of a partner came in. */
export const emitReceived = (platform: Emitting, tx: Transaction, signals: readonly Signal[]): Promise<void> =>
  emitFirst(
    platform,
    tx,
    { municipality: signals[0]?.municipality ?? '' },
    signals.map((signal) => {
      const { data, ...rest } = about(signal);
      return { ...rest, event: signalReceived, data: { ...data, on: signal.receivedOn } };
    }),
  );

/** Tells what became of a signal, where its state has changed. */
export async function emitMoved(platform: Emitting, tx: Transaction, from: SignalState, signal: Signal): Promise<void> {
  if (signal.state === from) return;
  const { data, ...rest } = about(signal);
  const on = platform.clock.today();
  if (signal.state === 'IN_REVIEW')
    await emit(platform, tx, signal, { ...rest, event: signalPickedUp, data: { ...data, on } });
  if (signal.state === 'REFUSED')
    await emit(platform, tx, signal, { ...rest, event: signalRefused, data: { ...data, on } });
  if (signal.state === 'CLOSED')
    await emit(platform, tx, signal, { ...rest, event: signalClosed, data: { ...data, on } });
}
