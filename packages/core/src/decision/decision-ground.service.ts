import type { Platform, Transaction } from '@eenplan/kit';
import { DecisionGround } from './decision-ground.type';
import { refuse } from './decision.errors';

const COLUMNS = `code, title_en as title, title_nl as "dutchTitle", law_code as "lawCode", article,
  bars_budget as "barsBudget", source`;

/** The national registry of grounds to take a decision back. */
export class DecisionGroundService {
  constructor(private readonly platform: Platform) {}

  /** Those of all laws and of this one, or every one, by code. */
  list(law: string | null | undefined): Promise<DecisionGround[]> {
    const sql = `select ${COLUMNS} from core.decision_ground
      where $1::text is null or law_code is null or law_code = $1 order by code`;
    return this.platform.door.reference(async (tx) => {
      const rows = await tx.query<Omit<DecisionGround, 'law'>[]>(sql, [law ?? null]);
      return rows.map((row) => Object.assign(new DecisionGround(), row));
    });
  }

  /** Refuses what is no ground to take a decision of this law back. */
  async requireOf(tx: Transaction, law: string, code: string, path: readonly string[]): Promise<void> {
    const sql = 'select 1 from core.decision_ground where code = $1 and (law_code is null or law_code = $2)';
    const rows = await tx.query<object[]>(sql, [code, law]);
    if (rows.length === 0) throw refuse('DECISION_GROUND_UNKNOWN', ...path);
  }
}
