import type { Platform, Transaction } from '@eenplan/kit';
import { TermService } from '../term/term.service';
import type { Signal } from './signal.entity';
import { SIGNAL_INFORM } from './signal.terms';

/** Starts the month in which to tell whom a signal is about: from the day the data were obtained, which is that of receipt. */
export async function startInforming(
  platform: Platform,
  tx: Transaction,
  { municipality, id, receivedOn }: Signal,
): Promise<void> {
  const start = { ruleId: SIGNAL_INFORM, subject: { type: 'Signal', id }, triggeredOn: receivedOn };
  await platform.get(TermService).start(tx, { municipality }, start, 'input', 'signalId');
}
