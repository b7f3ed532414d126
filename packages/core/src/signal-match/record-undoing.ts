import { type Caller, newId, type Platform, type Transaction } from '@eenplan/kit';
import type { Signal } from '../signal/signal.entity';
import { SignalUndoing } from './signal-undoing.entity';

/** What was wrong of where a signal was put: whom it was matched to, its bundle or its case. */
export type Undone =
  | { readonly what: 'MATCH'; readonly residentId: string }
  | { readonly what: 'BUNDLE'; readonly bundleId: string }
  | { readonly what: 'CASE'; readonly caseId: string };

/** Records that a signal is taken from where it was put wrongly, and why (AVG, art. 16). */
export const recordUndoing = (
  { clock }: Pick<Platform, 'clock'>,
  tx: Transaction,
  { municipality, subject: undoneBy }: Caller,
  { id: signalId }: Signal,
  undone: Undone,
  reason: string,
): Promise<unknown> =>
  tx.insert(SignalUndoing, {
    ...{ municipality, id: newId(), signalId, residentId: null, bundleId: null, caseId: null, ...undone },
    ...{ reason, undoneBy, undoneAt: clock.now() },
  });
