import { type Caller, findRow, type Page, type PageArgs, pageRows, type Platform } from '@eenplan/kit';
import { Signal } from './signal.entity';
import type { SignalState } from './signal.enum';
import { endedUnseen } from './signal-as-told';

/** How far a signal has come as its partner is told; see `stateAsTold`. */
const STATE_AS_TOLD = `(case when ${endedUnseen('row')} then 'RECEIVED' else row.state end)`;

/** Signals, as they are read. */
export class SignalService {
  constructor(private readonly platform: Platform) {}

  /** By id; null when there is none that this caller may see. */
  find(caller: Caller, id: string): Promise<Signal | null> {
    return findRow(this.platform, Signal, caller, id);
  }

  /** The signals in a state, or all, oldest first; a partner sees its own. */
  list(caller: Caller, state: SignalState | null | undefined, page: PageArgs): Promise<Page<Signal>> {
    return pageRows(this.platform, caller, Signal, page, {
      orderBy: ['receivedAt'],
      where: (parameters) =>
        state ? [`${caller.kind === 'PARTNER' ? STATE_AS_TOLD : 'row.state'} = ${parameters.add(state)}`] : [],
    });
  }

  /** What waits to be repaired or refused, oldest first. */
  quarantine(caller: Caller, page: PageArgs): Promise<Page<Signal>> {
    return pageRows(this.platform, caller, Signal, page, {
      orderBy: ['receivedAt'],
      where: () => ["row.state = 'RECEIVED'", "row.quarantine <> '[]'"],
    });
  }
}
