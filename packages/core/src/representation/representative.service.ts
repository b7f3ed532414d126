import { answer, type Caller, newId, type Platform, refusing, requireRow } from '@eenplan/kit';
import { refuseEnd, refusePeriod } from '../resident/period.law';
import { requireResident } from '../resident/require-resident';
import { refuse } from './representation.errors';
import type {
  RepresentativeAppointInput,
  RepresentativeAppointPayload,
  RepresentativeEndInput,
  RepresentativeEndPayload,
} from './representation.inputs';
import { judgePeriod, wrongRepresentative } from './representation.law';
import { Representative } from './representative.entity';

/** Who acts for residents. */
export class RepresentativeService {
  constructor(private readonly platform: Platform) {}

  /** Appoints a representative. A second curator or mentor in the same period is refused by the database. */
  appoint(caller: Caller, input: RepresentativeAppointInput): Promise<RepresentativeAppointPayload> {
    return answer(() =>
      refusing({ representative_one_at_a_time: refuse('REPRESENTATIVE_ONE_AT_A_TIME', 'input', 'kind') }, () =>
        this.platform.door.inMunicipality(caller, async (tx) => {
          const resident = await requireResident(tx, caller, input.residentId, 'input', 'residentId');
          if (typeof input.representativeResidentId === 'string') {
            await requireResident(tx, caller, input.representativeResidentId, 'input', 'representativeResidentId');
          }
          const representative = this.toRow(caller, input, resident.birthDate);
          await tx.insert(Representative, representative);
          return { representative };
        }),
      ),
    );
  }

  /** Ends representation, or ends it earlier. */
  end(caller: Caller, { representativeId, untilOn }: RepresentativeEndInput): Promise<RepresentativeEndPayload> {
    return answer(() =>
      this.platform.door.inMunicipality(caller, async (tx) => {
        const missing = refuse('NOT_FOUND', 'input', 'representativeId');
        const known = await requireRow(tx, Representative, caller, representativeId, missing, 'for no key update');
        const refusal = refuseEnd(known, untilOn);
        if (refusal) throw refuse(refusal, 'input', 'untilOn');
        const { municipality, id } = known;
        await tx.update(Representative, { municipality, id }, { untilOn });
        return { representative: Object.assign(known, { untilOn }) };
      }),
    );
  }

  private toRow(caller: Caller, input: RepresentativeAppointInput, birthDate: string | null): Representative {
    const mistake = wrongRepresentative(input);
    if (mistake) throw refuse(mistake.code, 'input', mistake.field);
    const judged = judgePeriod(input, birthDate);
    if ('code' in judged) throw refuse(judged.code, 'input', judged.field);
    const empty = refusePeriod({ fromOn: input.fromOn, untilOn: judged.untilOn });
    if (empty) throw refuse(empty, 'input', 'untilOn');
    const { residentId, kind, scope, fromOn } = input;
    return Object.assign(new Representative(), {
      ...{ municipality: caller.municipality, id: newId(), residentId, kind, scope, fromOn },
      ...{ representativeResidentId: input.representativeResidentId ?? null, name: input.name ?? null },
      ...{ organisation: input.organisation ?? null, scopeText: input.scopeText ?? null },
      ...{ basis: input.basis ?? null, untilOn: judged.untilOn },
      ...{ recordedBy: caller.subject, recordedAt: this.platform.clock.now() },
    });
  }
}
