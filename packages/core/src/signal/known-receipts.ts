import { type Caller, readRows, type Transaction } from '@eenplan/kit';
import { SignalReceipt } from './signal-receipt.entity';

/** The receipts of a partner under these references, by reference. */
export async function receiptsOf(
  tx: Transaction,
  caller: Caller,
  references: readonly string[],
): Promise<Map<string, SignalReceipt>> {
  const rows = await readRows(tx, SignalReceipt, caller, {
    where: (parameters) => [
      `row.organisation = ${parameters.add(caller.organisation)}`,
      `row.partner_reference = any(${parameters.add(references)}::text[])`,
    ],
  });
  return new Map(rows.map((receipt) => [receipt.partnerReference, receipt]));
}
