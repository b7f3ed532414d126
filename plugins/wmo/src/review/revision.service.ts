import { professionalOf } from '@eenplan/core';
import { answer, type Caller, newId, type Platform, refusing } from '@eenplan/kit';
import { refuseSupporterOf } from '../decision/refuse-supporter';
import { refuse } from './review.errors';
import type { WmoRevisionGroundEstablishInput, WmoRevisionGroundEstablishPayload } from './review.inputs';
import { reviewedDecision } from './reviewed-decision';
import { RevisionFinding } from './revision-finding.entity';
import { refuseConditions, refuseGroundDays } from './revision.law';

/** The grounds on which decisions are revised and taken back. */
export class RevisionService {
  constructor(private readonly platform: Platform) {}

  /** Wmo 2.3.10 lid 1: establishes a ground, with what it asks and the day as of which. */
  establish(caller: Caller, input: WmoRevisionGroundEstablishInput): Promise<WmoRevisionGroundEstablishPayload> {
    const bySupporter = refuse('WMO_DECIDED_BY_SUPPORTER', 'input', 'decisionId');
    const violations = {
      revision_finding_once: refuse('WMO_GROUND_ESTABLISHED', 'input', 'groundCode'),
      wmo_deed_not_by_supporter: bySupporter,
    };
    return answer(() =>
      refusing(violations, () =>
        this.platform.door.inMunicipality(caller, async (tx) => {
          const decision = await reviewedDecision(tx, caller, input.decisionId);
          const finding = this.toRow(caller, input, decision.residentId, await professionalOf(tx, caller));
          const today = this.platform.clock.today();
          const misfit =
            refuseConditions(finding.groundCode, conditionsOf(finding)) ??
            refuseGroundDays(finding, decision.effectiveOn, today);
          if (misfit) throw refuse(misfit.code, 'input', misfit.field);
          const { municipality, residentId, professionalId, establishedOn } = finding;
          const deed = { municipality, residentId, professionalId, days: [establishedOn, today] } as const;
          await refuseSupporterOf(tx, deed, bySupporter);
          await tx.insert(RevisionFinding, finding);
          return { finding };
        }),
      ),
    );
  }

  private toRow(
    caller: Caller,
    input: WmoRevisionGroundEstablishInput,
    residentId: string,
    professionalId: string,
  ): RevisionFinding {
    const { decisionId, groundCode, facts, otherDecision = null, isIntentional = null, notNeededSince = null } = input;
    const { adequateInstead = null, condition = null, use = null, effectiveOn } = input;
    return Object.assign(new RevisionFinding(), {
      ...{ municipality: caller.municipality, id: newId(), decisionId, residentId, groundCode, facts, otherDecision },
      ...{ isIntentional, notNeededSince, adequateInstead, condition, use, effectiveOn, professionalId, version: 1 },
      establishedOn: input.establishedOn ?? this.platform.clock.today(),
      ...{ recordedBy: caller.subject, recordedAt: this.platform.clock.now() },
    });
  }
}

const conditionsOf = ({
  otherDecision,
  isIntentional,
  notNeededSince,
  adequateInstead,
  condition,
  use,
}: RevisionFinding) => ({ otherDecision, isIntentional, notNeededSince, adequateInstead, condition, use });
