import type { Platform, Transaction } from '@eenplan/kit';
import { PrecedingProvision } from './preceding-provision.type';
import { refuse } from './weighing.errors';

/** The national registry of what goes before the Wmo. */
export class PrecedingProvisionService {
  constructor(private readonly platform: Platform) {}

  /** Every one, by code. */
  list(): Promise<PrecedingProvision[]> {
    const sql = `select code, title_en as title, title_nl as "dutchTitle", article, source
      from wmo.preceding_provision order by code`;
    return this.platform.door.reference(async (tx) => {
      const rows = await tx.query<PrecedingProvision[]>(sql);
      return rows.map((row) => Object.assign(new PrecedingProvision(), row));
    });
  }

  /** Refuses a code that is none. */
  async require(tx: Transaction, code: string, path: readonly string[]): Promise<void> {
    const rows = await tx.query<object[]>('select 1 from wmo.preceding_provision where code = $1', [code]);
    if (rows.length === 0) throw refuse('WMO_PRECEDING_UNKNOWN', ...path);
  }
}
