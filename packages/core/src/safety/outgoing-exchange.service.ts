import type { Platform, Transaction } from '@eenplan/kit';
import { lockResidents } from '../resident/require-resident';
import { refuse } from './safety.errors';
import { refuseExchange, type Suppressed } from './safety.law';

/**
 * The gate that all passes that goes to anybody outside the municipality: messages, disclosures, signals. It asks in the
 * transaction of the act, and takes turns with whoever sets a measure.
 */
export class OutgoingExchange {
  constructor(private readonly platform: Platform) {}

  /**
   * Refuses with EXCHANGE_SUPPRESSED, at `path`, when nothing may go out of one of these residents on that day; today
   * when no day is given. It does not say of whom, nor why.
   */
  async refuse(
    tx: Transaction,
    municipality: string,
    residentIds: readonly string[],
    on: string = this.platform.clock.today(),
    ...path: readonly string[]
  ): Promise<void> {
    await lockResidents(tx, municipality, residentIds);
    const rows = await tx.query<Suppressed[]>(
      `select from_on as "fromOn", until_on as "untilOn" from core.safety_suppression
       where municipality = $1 and resident_id = any($2::uuid[])`,
      [municipality, residentIds],
    );
    const refusal = refuseExchange(rows, on);
    if (refusal) throw refuse(refusal, ...path);
  }
}
