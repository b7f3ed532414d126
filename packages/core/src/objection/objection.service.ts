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
  readRows,
  refusing,
  requireRow,
  type Transaction,
} from '@eenplan/kit';
import { BuildingBlock } from '../building-block/building-block.entity';
import { SettingsService } from '../configuration/settings.service';
import { Decision } from '../decision/decision.entity';
import { refuseSupporter } from '../decision/refuse-supporter';
import { changeRow, professionalOf, refuseChanged } from '../plan/plan-rows';
import { meetDecisionTerm, objectionDueOn, startDecisionTerm } from './objection-terms';
import { Objection } from './objection.entity';
import type { ObjectionState } from './objection.enum';
import { refuse } from './objection.errors';
import type {
  ObjectionActInput,
  ObjectionDecideInput,
  ObjectionInformalRecordInput,
  ObjectionLodgeInput,
  ObjectionWithdrawInput,
} from './objection.inputs';
import {
  isLate,
  type ObjectionAct,
  refuseObjectionAct,
  refuseObjectionDay,
  refuseSubject,
  refuseVerdict,
  stateAfterInformal,
} from './objection.law';

/** What an act on an objection gives. */
interface ObjectionAnswer {
  readonly objection: Objection;
  readonly errors: BusinessError[];
}

/** Objections against decisions. */
export class ObjectionService {
  constructor(private readonly platform: Platform) {}

  /** By id; null when there is none that this caller may see. */
  find(caller: Caller, id: string): Promise<Objection | null> {
    return findRow(this.platform, Objection, caller, id);
  }

  /** Those in a state, or all, oldest first. */
  list(caller: Caller, state: ObjectionState | null | undefined, page: PageArgs): Promise<Page<Objection>> {
    return pageRows(this.platform, caller, Objection, page, {
      orderBy: ['lodgedOn'],
      where: (parameters) => (state ? [`row.state = ${parameters.add(state)}`] : []),
    });
  }

  /** R34: only against a decision. Late ones are taken in as well: whether they are looked at is decided later. */
  lodge(caller: Caller, input: ObjectionLodgeInput): Promise<ObjectionAnswer> {
    const today = this.platform.clock.today();
    const lodgedOn = caller.kind === 'RESIDENT' ? today : (input.lodgedOn ?? today);
    return this.answer(caller, 'decisionId', async (tx) => {
      const decision = await this.against(tx, caller, input);
      const day = refuseObjectionDay(lodgedOn, decision.decidedOn, today);
      if (day) throw refuse(day, 'input', 'lodgedOn');
      const { municipality, id: decisionId, caseId, residentId } = decision;
      const { grounds, lateReason = null } = input;
      const settings = await this.platform.get(SettingsService).coreIn(tx, municipality, lodgedOn);
      const withCommittee = settings.objection.committee;
      const objection = Object.assign(new Objection(), {
        ...{ municipality, id: newId(), decisionId, caseId, residentId, state: 'LODGED' as const, lodgedOn, grounds },
        ...{ withCommittee, lateReason, informalOn: null, informalOutcome: null, informalReport: null, outcome: null },
        ...{ settledOn: null, motivation: null, heardOn: null, notHeardBecause: null, excusedBecause: null },
        ...{ professionalId: null, settledAt: null, version: 1 },
        ...{ recordedBy: caller.subject, recordedAt: this.platform.clock.now() },
      });
      await tx.insert(Objection, objection);
      const dueOn = await objectionDueOn(tx, objection);
      const path = ['input', 'lodgedOn'];
      if (dueOn !== null) await startDecisionTerm(this.platform, tx, caller, objection, dueOn, path);
      return objection;
    });
  }

  /** R34: what the informal approach came to. */
  recordInformal(caller: Caller, input: ObjectionInformalRecordInput): Promise<ObjectionAnswer> {
    const { on, outcome, report } = input;
    const state = stateAfterInformal(outcome);
    const tried = { state, informalOn: on, informalOutcome: outcome, informalReport: report };
    const settled = { outcome: 'SOLVED_INFORMALLY', settledOn: on, motivation: report } as const;
    return this.act(caller, 'objectionInformalRecord', input, async (tx, objection) => {
      if (state !== 'SETTLED') return tried;
      await meetDecisionTerm(this.platform, tx, caller, objection, on);
      return { ...tried, ...settled, settledAt: this.platform.clock.now() };
    });
  }

  /** Awb 7:11: decides on it; somebody else than who took the decision, and no supporter of the household (R31). */
  decide(caller: Caller, input: ObjectionDecideInput): Promise<ObjectionAnswer> {
    const { on, outcome, heardOn = null, notHeardBecause = null, excusedBecause = null } = input;
    const motivation = input.motivation ?? '';
    return this.act(caller, 'objectionDecide', input, async (tx, objection) => {
      const late = isLate(objection.lodgedOn, await objectionDueOn(tx, objection));
      const heard = { heardOn, notHeardBecause };
      const misfit = refuseVerdict({ outcome, motivation, isLate: late, excusedBecause, ...heard });
      if (misfit) throw refuse(misfit.code, 'input', misfit.field);
      const day = heardOn === null ? null : refuseObjectionDay(heardOn, objection.lodgedOn, on);
      if (day) throw refuse(day, 'input', 'heardOn');
      const path = ['input', 'objectionId'];
      await refuseSupporter({ platform: this.platform, tx, caller, application: objection }, on, path);
      await meetDecisionTerm(this.platform, tx, caller, objection, on);
      const decided = { state: 'SETTLED', outcome, settledOn: on, motivation, excusedBecause } as const;
      const professionalId = await professionalOf(tx, caller);
      return { ...decided, ...heard, professionalId, settledAt: this.platform.clock.now() };
    });
  }

  /** Awb 6:21: the resident takes it back, at any time before it is settled. */
  withdraw(caller: Caller, input: ObjectionWithdrawInput): Promise<ObjectionAnswer> {
    const on = this.platform.clock.today();
    const { objectionId, version } = input;
    return this.act(caller, 'objectionWithdraw', { objectionId, version, on }, async (tx, objection) => {
      await meetDecisionTerm(this.platform, tx, caller, objection, on);
      const settled = { state: 'SETTLED', outcome: 'WITHDRAWN', settledOn: on, motivation: input.reason } as const;
      return { ...settled, settledAt: this.platform.clock.now() };
    });
  }

  /** The decision that it is against: named, or the last one about the support that is named. */
  private async against(
    tx: Transaction,
    caller: Caller,
    { decisionId, buildingBlockId }: ObjectionLodgeInput,
  ): Promise<Decision> {
    if (typeof decisionId === typeof buildingBlockId) throw refuse('OBJECTION_NOT_ONE_SUBJECT', 'input', 'decisionId');
    const missing = (field: string) => refuse('NOT_FOUND', 'input', field);
    if (typeof decisionId === 'string') {
      return requireRow(tx, Decision, caller, decisionId, missing('decisionId'), 'for share');
    }
    const id = buildingBlockId ?? '';
    const block = await requireRow(tx, BuildingBlock, caller, id, missing('buildingBlockId'));
    const [last] = await readRows(tx, Decision, caller, {
      where: (parameters) => [`row.block_id = ${parameters.add(block.id)}`],
      orderBy: ['row.decided_on desc', 'row.recorded_at desc'],
      limit: 1,
    });
    if (last) return last;
    const { access, teamId } = block;
    throw refuse(refuseSubject({ access, isOfTeam: teamId !== null }), 'input', 'buildingBlockId');
  }

  private act(
    caller: Caller,
    act: ObjectionAct,
    { objectionId, version, on }: ObjectionActInput,
    work: (tx: Transaction, objection: Objection) => Promise<Partial<Omit<Objection, 'version'>>>,
  ): Promise<ObjectionAnswer> {
    return this.answer(caller, 'objectionId', async (tx) => {
      const missing = refuse('NOT_FOUND', 'input', 'objectionId');
      const objection = await requireRow(tx, Objection, caller, objectionId, missing, 'for update');
      refuseChanged(objection, version);
      const refusal = refuseObjectionAct(act, objection.state);
      if (refusal) throw refuse(refusal, 'input', 'objectionId');
      const earliest = objection.informalOn ?? objection.lodgedOn;
      const day = refuseObjectionDay(on, earliest, this.platform.clock.today());
      if (day) throw refuse(day, 'input', 'on');
      return changeRow(tx, Objection, objection, await work(tx, objection));
    });
  }

  private answer(
    caller: Caller,
    subject: string,
    work: (tx: Transaction) => Promise<Objection>,
  ): Promise<ObjectionAnswer> {
    const violations = {
      deed_not_by_supporter: refuse('DECISION_BY_CLIENT_SUPPORTER', 'input', subject),
      objection_not_by_decider: refuse('OBJECTION_BY_DECIDER', 'input', subject),
      objection_once: refuse('OBJECTION_ALREADY_LODGED', 'input', subject),
    };
    return answer(() =>
      refusing(violations, () =>
        this.platform.door.inMunicipality(caller, async (tx) => ({ objection: await work(tx) })),
      ),
    );
  }
}
