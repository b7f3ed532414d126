import { answer, type Caller, newId, type Platform, refusing, requireRow } from '@eenplan/kit';
import { Professional } from '../plan/professional.entity';
import { refuseEnd, refusePeriod } from '../resident/period.law';
import { requireResident } from '../resident/require-resident';
import { ClientSupporter } from './client-supporter.entity';
import { refuse } from './representation.errors';
import type {
  ClientSupporterAssignInput,
  ClientSupporterAssignPayload,
  ClientSupporterEndInput,
  ClientSupporterEndPayload,
} from './representation.inputs';
import { wrongSupporter } from './representation.law';

/** Who stands beside residents. */
export class ClientSupporterService {
  constructor(private readonly platform: Platform) {}

  /** Assigns a client supporter; a resident may have more than one. */
  assign(caller: Caller, input: ClientSupporterAssignInput): Promise<ClientSupporterAssignPayload> {
    const violations = {
      client_supporter_once: refuse('CLIENT_SUPPORTER_ALREADY', 'input', 'professionalId'),
      client_supporter_not_decider: refuse('CLIENT_SUPPORTER_DECIDED', 'input', 'professionalId'),
    };
    return answer(() =>
      refusing(violations, () =>
        this.platform.door.inMunicipality(caller, async (tx) => {
          await requireResident(tx, caller, input.residentId, 'input', 'residentId');
          if (typeof input.professionalId === 'string') {
            const missing = refuse('NOT_FOUND', 'input', 'professionalId');
            await requireRow(tx, Professional, caller, input.professionalId, missing);
          }
          const clientSupporter = this.toRow(caller, input);
          await tx.insert(ClientSupporter, clientSupporter);
          return { clientSupporter };
        }),
      ),
    );
  }

  /** Ends client support, or ends it earlier. */
  end(caller: Caller, { clientSupporterId, untilOn }: ClientSupporterEndInput): Promise<ClientSupporterEndPayload> {
    return answer(() =>
      this.platform.door.inMunicipality(caller, async (tx) => {
        const missing = refuse('NOT_FOUND', 'input', 'clientSupporterId');
        const known = await requireRow(tx, ClientSupporter, caller, clientSupporterId, missing, 'for no key update');
        const refusal = refuseEnd(known, untilOn);
        if (refusal) throw refuse(refusal, 'input', 'untilOn');
        const { municipality, id } = known;
        await tx.update(ClientSupporter, { municipality, id }, { untilOn });
        return { clientSupporter: Object.assign(known, { untilOn }) };
      }),
    );
  }

  private toRow(caller: Caller, input: ClientSupporterAssignInput): ClientSupporter {
    const mistake = wrongSupporter(input);
    if (mistake)
      throw refuse(mistake, 'input', (input.organisation ?? null) === null ? 'professionalId' : 'organisation');
    const empty = refusePeriod(input);
    if (empty) throw refuse(empty, 'input', 'untilOn');
    const { residentId, kind, fromOn } = input;
    return Object.assign(new ClientSupporter(), {
      ...{ municipality: caller.municipality, id: newId(), residentId, kind, fromOn },
      ...{ professionalId: input.professionalId ?? null, name: input.name ?? null },
      ...{ organisation: input.organisation ?? null, untilOn: input.untilOn ?? null },
      ...{ recordedBy: caller.subject, recordedAt: this.platform.clock.now() },
    });
  }
}
