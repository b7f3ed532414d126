import type { Transaction } from '@eenplan/kit';
import type { Case } from '../case/case.entity';

/** Ends the investigation that runs in a case without findings, because the case is closed. */
export const stopInvestigation = (tx: Transaction, { municipality, id }: Case, on: string): Promise<unknown> =>
  tx.query(
    `update core.investigation set stopped_on = $3
     where municipality = $1 and case_id = $2 and completed_on is null and stopped_on is null`,
    [municipality, id, on],
  );
