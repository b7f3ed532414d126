import type { Platform, Transaction } from '@eenplan/kit';
import { ProvisionKind } from './provision-kind.type';

const SELECT = `select code, title_en as title, title_nl as "dutchTitle", category_code as "categoryCode",
  is_individual_guidance as "isIndividualGuidance", source from wmo.provision_kind`;

/** The national registry of kinds of tailored provisions. */
export class ProvisionKindService {
  constructor(private readonly platform: Platform) {}

  /** Every kind, by code. */
  list(): Promise<ProvisionKind[]> {
    return this.platform.door.reference(async (tx) => {
      const rows = await tx.query<ProvisionKind[]>(`${SELECT} order by code`);
      return rows.map(toKind);
    });
  }

  /** By code; null when there is no such kind. */
  async findIn(tx: Transaction, code: string): Promise<ProvisionKind | null> {
    const [row] = await tx.query<ProvisionKind[]>(`${SELECT} where code = $1`, [code]);
    return row ? toKind(row) : null;
  }
}

const toKind = (row: ProvisionKind): ProvisionKind => Object.assign(new ProvisionKind(), row);
