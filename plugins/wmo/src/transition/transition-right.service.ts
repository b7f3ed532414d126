import { changeRow, ParameterService, refuseChanged, Resident } from '@eenplan/core';
import {
  answer,
  type BusinessError,
  type Caller,
  findRow,
  newId,
  type Page,
  type PageArgs,
  pageRows,
  type Platform,
  refusing,
  requireRow,
  type Transaction,
} from '@eenplan/kit';
import { startDecisionClock, stopDecisionClock } from './decision-clock';
import { NEW_CLIENT_FROM, NEW_CLIENT_UNTIL } from './transition-parameters';
import { TransitionRightKindService } from './transition-right-kind.service';
import { TransitionRight } from './transition-right.entity';
import { refuse } from './transition-right.errors';
import type {
  TransitionRightsArgs,
  WmoTransitionConversationHoldInput,
  WmoTransitionRightLeaveInput,
  WmoTransitionRightRecordInput,
} from './transition-right.inputs';
import {
  dayOf,
  endsOn,
  type LegalEnd,
  type NewClientMonths,
  refuseConversation,
  refuseLeave,
  refuseRight,
} from './transition-right.law';

/** What an act on a right under the old law gives. */
interface Answered {
  readonly transitionRight: TransitionRight;
  readonly errors: BusinessError[];
}

/** Rights under the old law: whose they are, when they end, and who is to be spoken before that. */
export class TransitionRightService {
  constructor(private readonly platform: Platform) {}

  /** By id; null when there is none that this caller may see. */
  find(caller: Caller, id: string): Promise<TransitionRight | null> {
    return findRow(this.platform, TransitionRight, caller, id);
  }

  /** By the day they end: all, or what ends before a day, or of whom was or is to be spoken. */
  list(
    caller: Caller,
    { endsBeforeOn, isSpoken }: TransitionRightsArgs,
    page: PageArgs,
  ): Promise<Page<TransitionRight>> {
    return pageRows(this.platform, caller, TransitionRight, page, {
      orderBy: ['endsOn'],
      where: (parameters) => [
        ...(endsBeforeOn ? [`row.left_on is null and row.ends_on < ${parameters.add(endsBeforeOn)}::date`] : []),
        ...(isSpoken === true ? ['row.spoken_on is not null'] : []),
        ...(isSpoken === false ? ['row.spoken_on is null and row.left_on is null'] : []),
      ],
    });
  }

  /** Rule R81: records what a resident was indicated for under the old law, and when that ends; a new decision is due. */
  record(caller: Caller, input: WmoTransitionRightRecordInput): Promise<Answered> {
    const { residentId, kindCode, indicatedFromOn, indicatedUntilOn = null, announcedOn = null } = input;
    return this.answer(caller, async (tx) => {
      await requireRow(tx, Resident, caller, residentId, refuse('WMO_RESIDENT_NOT_FOUND', 'input', 'residentId'));
      const end = await this.endOf(tx, kindCode);
      const facts = { indicatedFromOn, indicatedUntilOn, announcedOn };
      const misfit = refuseRight(facts, end, await this.newClientMonths(tx), this.platform.clock.today());
      if (misfit) throw refuse(misfit.code, 'input', misfit.field);
      const right = Object.assign(new TransitionRight(), {
        ...{ municipality: caller.municipality, id: newId(), residentId, kindCode, ...facts },
        ...{ endsOn: endsOn(facts, end), spokenOn: null, leftOn: null, leaveReason: null, leaveQuestion: null },
        ...{ version: 1, recordedBy: caller.subject, recordedAt: this.platform.clock.now() },
      });
      await tx.insert(TransitionRight, right);
      await startDecisionClock(this.platform, tx, right, end);
      return right;
    });
  }

  /** Catalogue S087: the resident was spoken about what comes after it. */
  holdConversation(caller: Caller, input: WmoTransitionConversationHoldInput): Promise<Answered> {
    const today = this.platform.clock.today();
    const spokenOn = input.spokenOn ?? today;
    return this.change(caller, input, async (tx, right) => {
      const refusal = refuseConversation(right, spokenOn, today);
      if (refusal) throw refuse(refusal, 'input', 'spokenOn');
      return changeRow(tx, TransitionRight, right, { spokenOn });
    });
  }

  /** Rule R82: a changed or new question comes under the new law. */
  leave(caller: Caller, input: WmoTransitionRightLeaveInput): Promise<Answered> {
    const today = this.platform.clock.today();
    const { reason: leaveReason, question: leaveQuestion } = input;
    const leftOn = input.leftOn ?? today;
    return this.change(caller, input, async (tx, right) => {
      const refusal = refuseLeave(right, leftOn, await this.newClientMonths(tx), today);
      if (refusal) throw refuse(refusal, 'input', 'leftOn');
      await stopDecisionClock(this.platform, tx, right, leftOn);
      return changeRow(tx, TransitionRight, right, { leftOn, leaveReason, leaveQuestion });
    });
  }

  private async endOf(tx: Transaction, kindCode: string): Promise<LegalEnd> {
    const kind = await this.platform.get(TransitionRightKindService).findIn(tx, kindCode);
    if (!kind) throw refuse('WMO_TRANSITION_RIGHT_KIND_UNKNOWN', 'input', 'kindCode');
    return this.parameter(tx, kind.endParameter);
  }

  private async newClientMonths(tx: Transaction): Promise<NewClientMonths> {
    const [from, until] = [await this.parameter(tx, NEW_CLIENT_FROM), await this.parameter(tx, NEW_CLIENT_UNTIL)];
    return { fromOn: dayOf(from.value), untilOn: dayOf(until.value) };
  }

  private parameter(tx: Transaction, key: string): Promise<LegalEnd> {
    return this.platform.get(ParameterService).valueOn(tx, key, this.platform.clock.today(), ['input']);
  }

  private change(
    caller: Caller,
    { transitionRightId: id, version }: { readonly transitionRightId: string; readonly version: number },
    work: (tx: Transaction, right: TransitionRight) => Promise<TransitionRight>,
  ): Promise<Answered> {
    return this.answer(caller, async (tx) => {
      const missing = refuse('WMO_TRANSITION_RIGHT_NOT_FOUND', 'input', 'transitionRightId');
      const right = await requireRow(tx, TransitionRight, caller, id, missing, 'for update');
      refuseChanged(right, version);
      return work(tx, right);
    });
  }

  private answer(caller: Caller, work: (tx: Transaction) => Promise<TransitionRight>): Promise<Answered> {
    const violations = { transition_right_once: refuse('WMO_TRANSITION_RIGHT_TWICE', 'input', 'kindCode') };
    return answer(() =>
      refusing(violations, () =>
        this.platform.door.inMunicipality(caller, async (tx) => ({ transitionRight: await work(tx) })),
      ),
    );
  }
}
