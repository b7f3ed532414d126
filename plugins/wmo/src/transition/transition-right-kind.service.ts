import type { Platform, Transaction } from '@eenplan/kit';
import { TransitionRightKind } from './transition-right-kind.type';

const SELECT = `select code, title_en as "title", title_nl as "dutchTitle", end_parameter as "endParameter",
  asks_announcement as "asksAnnouncement", source from wmo.transition_right_kind`;

/** The national registry of kinds of rights under the old law. */
export class TransitionRightKindService {
  constructor(private readonly platform: Platform) {}

  /** Every kind, by code. */
  list(): Promise<TransitionRightKind[]> {
    return this.platform.door.reference(async (tx) => {
      const rows = await tx.query<TransitionRightKind[]>(`${SELECT} order by code`);
      return rows.map(toKind);
    });
  }

  /** By code; null when there is no such kind. */
  async findIn(tx: Transaction, code: string): Promise<TransitionRightKind | null> {
    const [row] = await tx.query<TransitionRightKind[]>(`${SELECT} where code = $1`, [code]);
    return row ? toKind(row) : null;
  }
}

const toKind = (row: TransitionRightKind): TransitionRightKind => Object.assign(new TransitionRightKind(), row);
