import {
  answer,
  type BusinessError,
  type Caller,
  type Platform,
  readRows,
  requireRow,
  type Transaction,
} from '@eenplan/kit';
import { refuse as refuseInCore } from '../errors';
import { refuseChanged } from '../plan/plan-rows';
import { emitMoved } from './signal-events';
import { changeSignal, changeUnseen } from './signal-store';
import { Signal } from './signal.entity';
import { refuse } from './signal.errors';
import { isSeenByPartner, refuseSignalAct, type SignalAct, type SignalFacts, stateAsTold } from './signal.law';

/** Which signal an act is on, as whoever acts saw it. */
export interface ActOn {
  readonly signalId: string;
  readonly version: number;
  /** Does it go for the other signals of its bundle too, as far as it is open on them? */
  readonly withBundle?: boolean | null;
}

/** What an act gives. */
export interface ActPayload {
  signal?: Signal;
  others?: Signal[];
  errors: BusinessError[];
}

/**
 * What an act changes; it refuses by throwing. Null where it is not for this signal of the bundle: that one is left as it
 * was. Runs while the signal is locked.
 */
export type SignalChange = (
  signal: Signal,
  tx: Transaction,
) => Partial<Signal> | null | Promise<Partial<Signal> | null>;

/** Does an act on a signal that this caller sees, while nobody else can: it is open, or refused here. */
export const doSignalAct = (
  platform: Platform,
  caller: Caller,
  act: SignalAct,
  input: ActOn,
  change: SignalChange,
): Promise<ActPayload> =>
  onSignal(platform, caller, act, input, async (signal, tx) => {
    const mates = input.withBundle ? await openMates(tx, caller, act, signal) : [];
    const done: Signal[] = [];
    for (const each of [signal, ...mates]) done.push(...(await changeOne(platform, tx, caller, act, each, change)));
    const [changed, ...others] = done;
    return { ...(changed && { signal: changed }), others };
  });

/** Works on a signal on which an act is open, locked: with the bundle first, in the order of ids, where all of it is meant. */
export const onSignal = (
  platform: Platform,
  caller: Caller,
  act: SignalAct,
  { signalId, version, withBundle }: ActOn,
  work: (signal: Signal, tx: Transaction) => Promise<Omit<ActPayload, 'errors'>>,
): Promise<ActPayload> =>
  answer(() =>
    platform.door.inMunicipality(caller, async (tx) => {
      if (withBundle) await lockMates(tx, caller.municipality, signalId);
      const missing = refuseInCore('NOT_FOUND', 'input', 'signalId');
      const signal = await requireRow(tx, Signal, caller, signalId, missing, 'for update');
      const refusal = refuseOn(act, signal);
      if (refusal) throw refuse(refusal, 'input', 'signalId');
      refuseChanged(signal, version);
      return work(signal, tx);
    }),
  );

const refuseOn = (act: SignalAct, signal: Signal) => refuseSignalAct(act, factsOf(signal));

const factsOf = ({ state, outcome, quarantine, match }: Signal): SignalFacts => ({
  ...{ state, outcome, isInQuarantine: quarantine.length > 0, isUnknown: match === 'UNKNOWN' },
});

async function changeOne(
  platform: Platform,
  tx: Transaction,
  caller: Caller,
  act: SignalAct,
  signal: Signal,
  change: SignalChange,
): Promise<Signal[]> {
  const facts = factsOf(signal);
  const changes = await change(signal, tx);
  if (changes === null) return [];
  const write = isSeenByPartner(act, facts) ? changeSignal : changeUnseen;
  const changed = await write(tx, signal, { ...changes, changedBy: caller.subject });
  await emitMoved(platform, tx, stateAsTold(facts), changed);
  return [changed];
}

const lockMates = (tx: Transaction, municipality: string, signalId: string): Promise<unknown> =>
  tx.query(
    `select mate.id from core.signal mate where mate.municipality = $1 and mate.bundle_id = (
       select bundle_id from core.signal where municipality = $1 and id = $2) order by mate.id for update`,
    [municipality, signalId],
  );

/** The other signals of its bundle on which the act is open. */
async function openMates(tx: Transaction, caller: Caller, act: SignalAct, signal: Signal): Promise<Signal[]> {
  if (signal.bundleId === null) return [];
  const mates = await readRows(tx, Signal, caller, {
    where: (parameters) => [
      `row.bundle_id = ${parameters.add(signal.bundleId)}`,
      `row.id <> ${parameters.add(signal.id)}`,
    ],
    orderBy: ['row.received_at', 'row.id'],
    lock: 'for update',
  });
  return mates.filter((mate) => refuseOn(act, mate) === null);
}
