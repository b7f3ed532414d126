import { type Caller, holdsOn, type Platform, readRows } from '@eenplan/kit';
import { SignalServiceLevel } from './signal-service-level.entity';

/** How soon a municipality acts on signals. */
export class SignalServiceLevelService {
  constructor(private readonly platform: Platform) {}

  /** What holds on that day, by kind. */
  list(caller: Caller, on: string = this.platform.clock.today()): Promise<SignalServiceLevel[]> {
    return this.platform.door.readOnce(caller, (tx) =>
      readRows(tx, SignalServiceLevel, caller, {
        where: (parameters) => holdsOn(parameters, on),
        orderBy: ['row.kind'],
      }),
    );
  }
}
