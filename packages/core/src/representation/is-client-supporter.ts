import { type Caller, countRows, type Transaction } from '@eenplan/kit';
import { ClientSupporter } from './client-supporter.entity';

/** Rule R31: does this professional support this resident on that day? Then it is somebody else who decides. */
export async function isClientSupporter(
  tx: Transaction,
  caller: Caller,
  professionalId: string,
  residentId: string,
  on: string,
): Promise<boolean> {
  const count = await countRows(tx, ClientSupporter, caller, (parameters) => {
    const day = `${parameters.add(on)}::date`;
    return [
      `row.professional_id = ${parameters.add(professionalId)}`,
      `row.resident_id = ${parameters.add(residentId)}`,
      `row.from_on <= ${day} and (row.until_on is null or row.until_on > ${day})`,
    ];
  });
  return count > 0;
}
