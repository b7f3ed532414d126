import {
  answer,
  type BreakGlassPass,
  type Caller,
  CodedError,
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
import { Household } from '../household/household.entity';
import { Resident } from '../resident/resident.entity';
import { BreakGlass } from './break-glass.entity';
import { refuse } from './break-glass.errors';
import type {
  BreakGlassCloseInput,
  BreakGlassClosePayload,
  BreakGlassOpenInput,
  BreakGlassOpenPayload,
  BreakGlassReviewInput,
  BreakGlassReviewPayload,
} from './break-glass.inputs';
import { refuseGlass, refuseReview } from './break-glass.law';

/** Emergencies: who went past purpose, consent and involvement, for whom, why, and what the auditor found. */
export class BreakGlassService {
  constructor(private readonly platform: Platform) {}

  /** Newest first; those that nobody has judged alone, when asked so. */
  list(caller: Caller, unreviewed: boolean, page: PageArgs): Promise<Page<BreakGlass>> {
    return pageRows(this.platform, caller, BreakGlass, page, {
      orderBy: ['openedAt'],
      direction: 'desc',
      where: () => (unreviewed ? ['row.reviewed_at is null'] : []),
    });
  }

  /**
   * What a request that names this may open, for whoever turns a token into a caller. One statement.
   *
   * @throws CodedError `BREAK_GLASS_UNKNOWN`, `BREAK_GLASS_OVER`.
   */
  async pass(of: Pick<Caller, 'municipality' | 'subject'>, id: string): Promise<BreakGlassPass> {
    const { municipality, subject } = of;
    const found = isId(id)
      ? await this.platform.door.inMunicipality(of, (tx) => tx.findOneBy(BreakGlass, { municipality, id }))
      : null;
    const refusal = refuseGlass(found, subject, this.platform.clock.now());
    if (refusal ?? !found) {
      throw new CodedError(refusal ?? 'BREAK_GLASS_UNKNOWN', 'The header `Break-Glass` names nothing that is open.');
    }
    return { id: found.id, householdId: found.householdId, residentId: found.residentId };
  }

  /** AVG 6 lid 1 (d): opens one household or one resident for a while. It is on the auditor's list at once. */
  open(caller: Caller, input: BreakGlassOpenInput): Promise<BreakGlassOpenPayload> {
    return answer(() =>
      this.platform.door.inMunicipality(caller, async (tx) => {
        await requireOne(tx, caller, input);
        const openedAt = this.platform.clock.now();
        const breakGlass = Object.assign(new BreakGlass(), {
          ...{ municipality: caller.municipality, id: newId(), reason: input.reason, openedBy: caller.subject },
          ...{ householdId: input.householdId ?? null, residentId: input.residentId ?? null, openedAt },
          expiresAt: new Date(openedAt.getTime() + (input.minutes ?? 60) * 60_000),
          ...{ closedAt: null, reviewedBy: null, reviewedAt: null, wasJustified: null, reviewNote: null, version: 1 },
        });
        await tx.insert(BreakGlass, breakGlass);
        return { breakGlass };
      }),
    );
  }

  /** Ends it before its time. */
  close(caller: Caller, { breakGlassId }: BreakGlassCloseInput): Promise<BreakGlassClosePayload> {
    return answer(() =>
      this.platform.door.inMunicipality(caller, async (tx) => {
        const glass = await find(tx, caller, breakGlassId);
        const now = this.platform.clock.now();
        const refusal = refuseGlass(glass, caller.subject, now);
        if (refusal === 'BREAK_GLASS_OVER') throw refuse(refusal, 'input', 'breakGlassId');
        if (refusal) throw refuseInCore('NOT_FOUND', 'input', 'breakGlassId');
        return { breakGlass: await change(tx, glass, { closedAt: now }) };
      }),
    );
  }

  /** AVG 24: an auditor says whether it was right. */
  review(
    caller: Caller,
    { breakGlassId, version, wasJustified, note }: BreakGlassReviewInput,
  ): Promise<BreakGlassReviewPayload> {
    return answer(() =>
      this.platform.door.inMunicipality(caller, async (tx) => {
        const glass = await find(tx, caller, breakGlassId);
        if (glass.version !== version) throw refuseInCore('CHANGED_MEANWHILE', 'input', 'version');
        const refusal = refuseReview(glass, caller.subject);
        if (refusal) throw refuse(refusal, 'input', 'breakGlassId');
        const reviewed = { reviewedBy: caller.subject, reviewedAt: this.platform.clock.now() };
        return { breakGlass: await change(tx, glass, { ...reviewed, wasJustified, reviewNote: note }) };
      }),
    );
  }
}

const find = (tx: Transaction, caller: Caller, id: string): Promise<BreakGlass> =>
  requireRow(tx, BreakGlass, caller, id, refuseInCore('NOT_FOUND', 'input', 'breakGlassId'), 'for update');

async function requireOne(tx: Transaction, caller: Caller, input: BreakGlassOpenInput): Promise<void> {
  const { householdId = null, residentId = null } = input;
  if ((householdId === null) === (residentId === null)) throw refuse('BREAK_GLASS_FOR_ONE', 'input');
  if (householdId !== null) {
    await requireRow(tx, Household, caller, householdId, refuseInCore('NOT_FOUND', 'input', 'householdId'));
  }
  if (residentId !== null) {
    await requireRow(tx, Resident, caller, residentId, refuseInCore('NOT_FOUND', 'input', 'residentId'));
  }
}

async function change(tx: Transaction, glass: BreakGlass, changes: Partial<BreakGlass>): Promise<BreakGlass> {
  const { municipality, id, version } = glass;
  const next = { ...changes, version: version + 1 };
  await tx.update(BreakGlass, { municipality, id, version }, next);
  return Object.assign(glass, next);
}
