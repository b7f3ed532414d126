import type { Platform, Transaction } from '@eenplan/kit';
import { ContributionExemptionGround } from './contribution-exemption-ground.type';
import { refuse } from './contribution.errors';

/** The national registry of grounds on which no contribution is due. */
export class ContributionGroundService {
  constructor(private readonly platform: Platform) {}

  /** Every ground, by code. */
  list(): Promise<ContributionExemptionGround[]> {
    const sql = `select code, title_en as title, title_nl as "dutchTitle", article, is_computed as "isComputed", source
      from wmo.contribution_exemption_ground order by code`;
    return this.platform.door.reference(async (tx) => {
      const rows = await tx.query<ContributionExemptionGround[]>(sql);
      return rows.map((row) => Object.assign(new ContributionExemptionGround(), row));
    });
  }

  /** Refuses what is no ground that people record. */
  async requireRecorded(tx: Transaction, code: string, path: readonly string[]): Promise<void> {
    const sql = 'select 1 from wmo.contribution_exemption_ground where code = $1 and not is_computed';
    const rows = await tx.query<object[]>(sql, [code]);
    if (rows.length === 0) throw refuse('WMO_CONTRIBUTION_GROUND_UNKNOWN', ...path);
  }
}
