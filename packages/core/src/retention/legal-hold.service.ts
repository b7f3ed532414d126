import {
  answer,
  type Caller,
  isId,
  newId,
  type Page,
  type PageArgs,
  pageRows,
  type Platform,
  requireRow,
  type Transaction,
} from '@eenplan/kit';
import { refuse as refuseInCore } from '../errors';
import { Resident } from '../resident/resident.entity';
import { LegalHold } from './legal-hold.entity';
import type {
  LegalHoldLiftInput,
  LegalHoldLiftPayload,
  LegalHoldPlaceInput,
  LegalHoldPlacePayload,
} from './legal-hold.inputs';
import { refuse } from './retention.errors';
import { whileNothingIsDestroyed } from './retention-lock';
import { retentionRulesOf } from './retention-settings';

type Held = Pick<LegalHold, 'residentId' | 'ruleCode' | 'recordId'>;

/** Legal holds: placing and lifting them. */
export class LegalHoldService {
  constructor(private readonly platform: Platform) {}

  /** Every hold, also lifted ones, by first day. */
  list(caller: Caller, page: PageArgs): Promise<Page<LegalHold>> {
    return pageRows(this.platform, caller, LegalHold, page, { orderBy: ['fromOn'] });
  }

  /** Places a hold from today. What was destroyed a moment before cannot be held and is refused as not there. */
  place(caller: Caller, input: LegalHoldPlaceInput): Promise<LegalHoldPlacePayload> {
    return answer(() =>
      this.platform.door.inMunicipality(caller, async (tx) => {
        await whileNothingIsDestroyed(tx, caller.municipality);
        const held = await this.requireHeld(tx, caller, input);
        const legalHold = Object.assign(new LegalHold(), {
          ...{ municipality: caller.municipality, id: newId(), ...held, reason: input.reason },
          ...{ placedBy: caller.subject, fromOn: this.platform.clock.today(), untilOn: null, version: 1 },
          recordedAt: this.platform.clock.now(),
        });
        await tx.insert(LegalHold, legalHold);
        return { legalHold };
      }),
    );
  }

  /** Lifts a hold from today: what it kept goes with the next run when its day has come. */
  lift(caller: Caller, input: LegalHoldLiftInput): Promise<LegalHoldLiftPayload> {
    return answer(() =>
      this.platform.door.inMunicipality(caller, async (tx) => {
        const missing = refuseInCore('NOT_FOUND', 'input', 'legalHoldId');
        const hold = await requireRow(tx, LegalHold, caller, input.legalHoldId, missing, 'for update');
        const { municipality, id, version } = hold;
        if (version !== input.version) throw refuseInCore('CHANGED_MEANWHILE', 'input', 'version');
        if (hold.untilOn !== null) throw refuse('LEGAL_HOLD_LIFTED', 'input', 'legalHoldId');
        const change = { untilOn: this.platform.clock.today(), version: version + 1 };
        await tx.update(LegalHold, { municipality, id, version }, change);
        return { legalHold: Object.assign(hold, change) };
      }),
    );
  }

  /** What is to be held, and is there. */
  private async requireHeld(tx: Transaction, caller: Caller, input: LegalHoldPlaceInput): Promise<Held> {
    const { residentId = null, ruleCode = null, recordId = null } = input;
    if (residentId !== null && ruleCode === null && recordId === null) {
      await requireRow(tx, Resident, caller, residentId, refuseInCore('NOT_FOUND', 'input', 'residentId'));
      return { residentId, ruleCode, recordId };
    }
    if (residentId !== null || ruleCode === null || recordId === null) throw refuse('LEGAL_HOLD_NOT_OF_ONE', 'input');
    const rule = retentionRulesOf(this.platform.modules).find(({ code }) => code === ruleCode);
    if (!rule) throw refuse('RETENTION_RULE_UNKNOWN', 'input', 'ruleCode');
    const found = isId(recordId) ? await this.exists(tx, caller, rule.table, recordId) : false;
    if (!found) throw refuseInCore('NOT_FOUND', 'input', 'recordId');
    return { residentId, ruleCode, recordId };
  }

  private async exists(tx: Transaction, { municipality }: Caller, table: string, id: string): Promise<boolean> {
    const sql = `select from ${table} row where row.municipality = $1 and row.id = $2`;
    return (await tx.query<object[]>(sql, [municipality, id])).length > 0;
  }
}
