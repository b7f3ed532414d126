import type { Platform, Transaction } from '@eenplan/kit';
import { AllocationEndReason } from './allocation-end-reason.type';
import { refuse } from './allocation.errors';

const COLUMNS = `code, title_en as title, title_nl as "dutchTitle", law_code as "lawCode",
  standard_code as "standardCode", source`;
const OF_LAW = '(law_code is null or law_code = $1)';

/** The national registry of ending reasons. */
export class EndReasonService {
  constructor(private readonly platform: Platform) {}

  /** Those of all laws and of this one, or every one, by code. */
  list(law: string | null | undefined): Promise<AllocationEndReason[]> {
    const sql = `select ${COLUMNS} from core.allocation_end_reason where $1::text is null or ${OF_LAW} order by code`;
    return this.platform.door.reference(async (tx) => {
      const rows = await tx.query<Omit<AllocationEndReason, 'law'>[]>(sql, [law ?? null]);
      return rows.map((row) => Object.assign(new AllocationEndReason(), row));
    });
  }

  /** Refuses what is no reason to end support of this law. */
  async requireOf(tx: Transaction, law: string | null, code: string, path: readonly string[]): Promise<void> {
    const sql = `select 1 from core.allocation_end_reason where ${OF_LAW} and code = $2`;
    const rows = await tx.query<object[]>(sql, [law, code]);
    if (rows.length === 0) throw refuse('ALLOCATION_REASON_UNKNOWN', ...path);
  }
}
