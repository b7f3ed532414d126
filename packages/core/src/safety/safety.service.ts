import { answer, type Caller, newId, type Platform, refusing, requireRow } from '@eenplan/kit';
import { refuseEnd, refusePeriod } from '../resident/period.law';
import { lockResidents, requireResident } from '../resident/require-resident';
import { SafetyReason } from './safety-reason.type';
import { SAFETY_REASONS } from './safety-reasons';
import { SafetySuppression } from './safety-suppression.entity';
import { refuse } from './safety.errors';
import type {
  SafetySuppressInput,
  SafetySuppressionEndInput,
  SafetySuppressionEndPayload,
  SafetySuppressPayload,
} from './safety.inputs';
import { refuseSafetyEnd } from './safety.law';

/** Of whom nothing may go out. */
export class SafetyService {
  constructor(private readonly platform: Platform) {}

  /** The reasons there are. */
  reasons(): SafetyReason[] {
    return SAFETY_REASONS.map(({ code, title, article = '' }) =>
      Object.assign(new SafetyReason(), { code, title: title.nl, article }),
    );
  }

  /** Holds back all that would go out. What is on its way out at this moment goes first, or not at all. */
  suppress(caller: Caller, input: SafetySuppressInput): Promise<SafetySuppressPayload> {
    const twice = refuse('SAFETY_SUPPRESSED_ALREADY', 'input', 'residentId');
    return answer(() =>
      refusing({ safety_suppression_one_running: twice }, () =>
        this.platform.door.inMunicipality(caller, async (tx) => {
          const { residentId, reasonCode, reason, fromOn = this.platform.clock.today(), untilOn = null } = input;
          await requireResident(tx, caller, residentId, 'input', 'residentId');
          if (!SAFETY_REASONS.some(({ code }) => code === reasonCode)) {
            throw refuse('SAFETY_REASON_UNKNOWN', 'input', 'reasonCode');
          }
          const empty = refusePeriod({ fromOn, untilOn });
          if (empty) throw refuse(empty, 'input', 'untilOn');
          await lockResidents(tx, caller.municipality, [residentId]);
          const safetySuppression = Object.assign(new SafetySuppression(), {
            ...{ municipality: caller.municipality, id: newId(), residentId, reasonCode, reason, fromOn, untilOn },
            ...{ setBy: caller.subject, recordedAt: this.platform.clock.now(), endedBy: null },
          });
          await tx.insert(SafetySuppression, safetySuppression);
          return { safetySuppression };
        }),
      ),
    );
  }

  /** Ends a measure, or ends it earlier. */
  end(
    caller: Caller,
    { safetySuppressionId, untilOn }: SafetySuppressionEndInput,
  ): Promise<SafetySuppressionEndPayload> {
    return answer(() =>
      this.platform.door.inMunicipality(caller, async (tx) => {
        const missing = refuse('NOT_FOUND', 'input', 'safetySuppressionId');
        const known = await requireRow(tx, SafetySuppression, caller, safetySuppressionId, missing, 'for update');
        const refusal = refuseEnd(known, untilOn) ?? refuseSafetyEnd(untilOn, this.platform.clock.today());
        if (refusal) throw refuse(refusal, 'input', 'untilOn');
        const { municipality, id } = known;
        const end = { untilOn, endedBy: caller.subject };
        await tx.update(SafetySuppression, { municipality, id }, end);
        return { safetySuppression: Object.assign(known, end) };
      }),
    );
  }
}
