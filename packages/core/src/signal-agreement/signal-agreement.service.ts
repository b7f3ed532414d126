import { type Caller, holdsOn, type Platform, readRows } from '@eenplan/kit';
import { SignalAgreement } from './signal-agreement.entity';

/** What was agreed with partners. */
export class SignalAgreementService {
  constructor(private readonly platform: Platform) {}

  /** What holds on that day, by kind; a partner sees its own. */
  list(caller: Caller, on: string = this.platform.clock.today()): Promise<SignalAgreement[]> {
    return this.platform.door.readOnce(caller, (tx) =>
      readRows(tx, SignalAgreement, caller, {
        where: (parameters) => holdsOn(parameters, on),
        orderBy: ['row.kind', 'row.from_on', 'row.id'],
      }),
    );
  }
}
