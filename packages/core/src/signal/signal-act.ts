import { answer, type BusinessError, type Caller, type Platform, requireRow, type Transaction } from '@eenplan/kit';
import { refuse as refuseInCore } from '../errors';
import { refuseChanged } from '../plan/plan-rows';
import { emitMoved } from './signal-events';
import { changeSignal } from './signal-store';
import { Signal } from './signal.entity';
import { refuse } from './signal.errors';
import { refuseSignalAct, type SignalAct } from './signal.law';

/** Which signal an act is on, as whoever acts saw it. */
export interface ActOn {
  readonly signalId: string;
  readonly version: number;
}

/** What an act gives. */
export interface ActPayload {
  signal?: Signal;
  errors: BusinessError[];
}

/** What an act changes; it refuses by throwing. Runs while the signal is locked. */
export type SignalChange = (signal: Signal, tx: Transaction) => Partial<Signal> | Promise<Partial<Signal>>;

/** Does an act on a signal that this caller sees, while nobody else can: it is open, or refused here. */
export const doSignalAct = (
  platform: Platform,
  caller: Caller,
  act: SignalAct,
  { signalId, version }: ActOn,
  change: SignalChange,
): Promise<ActPayload> =>
  answer(() =>
    platform.door.inMunicipality(caller, async (tx) => {
      const missing = refuseInCore('NOT_FOUND', 'input', 'signalId');
      const signal = await requireRow(tx, Signal, caller, signalId, missing, 'for update');
      const isInQuarantine = signal.quarantine.length > 0;
      const refusal = refuseSignalAct(act, { state: signal.state, isInQuarantine });
      if (refusal) throw refuse(refusal, 'input', 'signalId');
      refuseChanged(signal, version);
      const { state } = signal;
      const changes = await change(signal, tx);
      const changed = await changeSignal(tx, signal, { ...changes, changedBy: caller.subject });
      await emitMoved(platform, tx, state, changed);
      return { signal: changed };
    }),
  );
