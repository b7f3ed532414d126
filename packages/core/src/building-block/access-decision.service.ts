import { answer, type Caller, newId, type Platform, refusing, requireRow } from '@eenplan/kit';
import { endAllocationsOf } from '../allocation/end-allocations';
import { supportsHousehold } from '../representation/is-client-supporter';
import { changeRow, firstInvestigatedOn, professionalOf, refuseChanged } from '../plan/plan-rows';
import { AccessDecision } from './access-decision.entity';
import type {
  AccessDecideInput,
  AccessDecidePayload,
  LegalityCheckInput,
  LegalityCheckPayload,
} from './access-decision.inputs';
import { blockFactsOf, blockForAct, changeBlock, lockBlock } from './block-rows';
import { refuse } from './block.errors';
import { refuseBlockAct, refuseDecisionDay, refuseLegalityCheck, refuseReferrer } from './block.law';

/** What gives access to tailored support, and the check of it (R17, R30, R31). */
export class AccessDecisionService {
  constructor(private readonly platform: Platform) {}

  /** Records a decision, referral or diagnosis. One stands at a time; the database refuses the second. */
  decide(caller: Caller, input: AccessDecideInput): Promise<AccessDecidePayload> {
    const { kind, decidedOn = this.platform.clock.today(), motivation, referrer = '' } = input;
    const violations = {
      access_decision_one_standing: refuse('BLOCK_ALREADY_DECIDED', 'input', 'buildingBlockId'),
      access_decision_not_by_supporter: refuse('DECISION_BY_CLIENT_SUPPORTER', 'input', 'buildingBlockId'),
    };
    return answer(() =>
      refusing(violations, () =>
        this.platform.door.inMunicipality(caller, async (tx) => {
          const locked = await blockForAct(tx, caller, input);
          const { block, plan } = locked;
          const refusal = refuseBlockAct(
            'accessDecide',
            await blockFactsOf(this.platform, tx, caller, block, decidedOn),
          );
          if (refusal) throw refuse(refusal, 'input', 'buildingBlockId');
          const days = { today: this.platform.clock.today(), investigatedOn: await firstInvestigatedOn(tx, plan) };
          const wrongDay = refuseDecisionDay(decidedOn, days);
          if (wrongDay) throw refuse(wrongDay, 'input', 'decidedOn');
          const misfit = refuseReferrer(kind, referrer);
          if (misfit) throw refuse(misfit, 'input', 'referrer');
          const decision = Object.assign(new AccessDecision(), {
            ...{ municipality: caller.municipality, id: newId(), planId: plan.id, blockId: block.id, kind, decidedOn },
            ...{ professionalId: await professionalOf(tx, caller), motivation, referrer: referrer || null },
            ...{ legality: null, legalityGround: null, checkedOn: null, checkerId: null },
            ...{ version: 1, recordedAt: this.platform.clock.now() },
          });
          await tx.insert(AccessDecision, decision);
          return { accessDecision: decision, ...(await changeBlock(tx, locked)) };
        }),
      ),
    );
  }

  /** Checks a decision. Found unlawful, it no longer gives access, and support that runs on it ends. */
  check(caller: Caller, input: LegalityCheckInput): Promise<LegalityCheckPayload> {
    const { accessDecisionId, version, outcome, ground = null } = input;
    const missing = refuse('NOT_FOUND', 'input', 'accessDecisionId');
    const violations = {
      access_decision_not_by_supporter: refuse('DECISION_BY_CLIENT_SUPPORTER', 'input', 'accessDecisionId'),
    };
    return answer(() =>
      refusing(violations, () =>
        this.platform.door.inMunicipality(caller, async (tx) => {
          const { blockId } = await requireRow(tx, AccessDecision, caller, accessDecisionId, missing);
          const locked = await lockBlock(tx, caller, blockId, ['input', 'accessDecisionId']);
          const decision = await requireRow(tx, AccessDecision, caller, accessDecisionId, missing, 'for update');
          refuseChanged(decision, version);
          const checkerId = await professionalOf(tx, caller);
          const today = this.platform.clock.today();
          const { householdId } = locked.plan;
          const isSupporter = await supportsHousehold(tx, caller, checkerId, householdId, [today, today]);
          const refusal = refuseLegalityCheck(decision, { outcome, ground, checkerId, isSupporter });
          if (refusal)
            throw refuse(refusal, 'input', refusal === 'LEGALITY_WITHOUT_GROUND' ? 'ground' : 'accessDecisionId');
          const checked = { legality: outcome, legalityGround: ground, checkedOn: today, checkerId };
          const accessDecision = await changeRow(tx, AccessDecision, decision, checked);
          const { state, fromOn } = locked.block;
          const untilOn = today < fromOn ? fromOn : today;
          const end = { state: 'ENDED', untilOn, endReason: 'UNLAWFUL', endNote: ground } as const;
          const ends = outcome === 'UNLAWFUL' && state === 'ACTIVE';
          if (outcome === 'UNLAWFUL') {
            const because = { on: today, reason: outcome, note: ground };
            await endAllocationsOf(this.platform, tx, caller, locked.block, because);
          }
          return { accessDecision, ...(await changeBlock(tx, locked, ends ? end : {})) };
        }),
      ),
    );
  }
}
