import { answer, type Caller, newId, type Platform, refusing, requireRow, type Transaction } from '@eenplan/kit';
import { refuseEnd, refusePeriod } from '../resident/period.law';
import { lockResidents, requireResident } from '../resident/require-resident';
import { CareRelation } from './care-relation.entity';
import { refuse } from './care.errors';
import type {
  CareRelationEndInput,
  CareRelationEndPayload,
  CareRelationRecordInput,
  CareRelationRecordPayload,
  CarerLoadRecordInput,
  CarerLoadRecordPayload,
} from './care.inputs';
import { refuseLoadOn, wrongCare } from './care.law';
import { CarerLoad } from './carer-load.entity';
import { areHousemates } from './housemates';

/** Unpaid care, and how heavy it weighs. */
export class CareService {
  constructor(private readonly platform: Platform) {}

  /** Records care. By one carer for one resident a kind of care stands once on a day. */
  record(caller: Caller, input: CareRelationRecordInput): Promise<CareRelationRecordPayload> {
    return answer(() =>
      refusing({ care_relation_once: refuse('CARE_ALREADY_RECORDED', 'input', 'carerResidentId') }, () =>
        this.platform.door.inMunicipality(caller, async (tx) => {
          await requireResident(tx, caller, input.caredForResidentId, 'input', 'caredForResidentId');
          if (typeof input.carerResidentId === 'string') {
            await requireResident(tx, caller, input.carerResidentId, 'input', 'carerResidentId');
          }
          await refuseCare(tx, caller, input);
          const careRelation = this.toRow(caller, input);
          await tx.insert(CareRelation, careRelation);
          return { careRelation };
        }),
      ),
    );
  }

  /** Ends care, or ends it earlier. */
  end(caller: Caller, { careRelationId, untilOn }: CareRelationEndInput): Promise<CareRelationEndPayload> {
    return answer(() =>
      this.platform.door.inMunicipality(caller, async (tx) => {
        const known = await requireCare(tx, caller, careRelationId);
        const refusal = refuseEnd(known, untilOn);
        if (refusal) throw refuse(refusal, 'input', 'untilOn');
        const { municipality, id } = known;
        await tx.update(CareRelation, { municipality, id }, { untilOn });
        return { careRelation: Object.assign(known, { untilOn }) };
      }),
    );
  }

  /** Records how heavy care weighs. Once a day; the database refuses the second. */
  recordLoad(caller: Caller, input: CarerLoadRecordInput): Promise<CarerLoadRecordPayload> {
    const { careRelationId, level, assessedOn, method } = input;
    return answer(() =>
      refusing({ carer_load_once_a_day: refuse('CARER_LOAD_THAT_DAY', 'input', 'assessedOn') }, () =>
        this.platform.door.inMunicipality(caller, async (tx) => {
          const { clock } = this.platform;
          const care = await requireCare(tx, caller, careRelationId);
          const refusal = refuseLoadOn(care, assessedOn, clock.today());
          if (refusal) throw refuse(refusal, 'input', 'assessedOn');
          const load = Object.assign(new CarerLoad(), {
            ...{ municipality: caller.municipality, id: newId(), careRelationId, level, fromOn: assessedOn },
            ...{ method: method ?? null, assessedBy: caller.subject, recordedAt: clock.now() },
          });
          await tx.insert(CarerLoad, load);
          return { load };
        }),
      ),
    );
  }

  private toRow(caller: Caller, input: CareRelationRecordInput): CareRelation {
    const { caredForResidentId, kind, fromOn } = input;
    return Object.assign(new CareRelation(), {
      ...{ municipality: caller.municipality, id: newId(), caredForResidentId, kind, fromOn },
      ...{ carerResidentId: input.carerResidentId ?? null, carerName: input.carerName ?? null },
      ...{ organisation: input.organisation ?? null, minutesPerWeek: input.minutesPerWeek ?? null },
      ...{ untilOn: input.untilOn ?? null, recordedBy: caller.subject, recordedAt: this.platform.clock.now() },
    });
  }
}

/** It stands still, so that no load is recorded on care that just ended. */
const requireCare = (tx: Transaction, caller: Caller, id: string): Promise<CareRelation> =>
  requireRow(tx, CareRelation, caller, id, refuse('NOT_FOUND', 'input', 'careRelationId'), 'for no key update');

async function refuseCare(tx: Transaction, { municipality }: Caller, input: CareRelationRecordInput): Promise<void> {
  const mistake = wrongCare(input);
  if (mistake) throw refuse(mistake.code, 'input', mistake.field);
  const empty = refusePeriod(input);
  if (empty) throw refuse(empty, 'input', 'untilOn');
  const { carerResidentId, caredForResidentId, kind, fromOn } = input;
  if (kind !== 'USUAL_HELP' || typeof carerResidentId !== 'string') return;
  await lockResidents(tx, municipality, [carerResidentId, caredForResidentId]);
  if (await areHousemates(tx, municipality, [carerResidentId, caredForResidentId], fromOn)) return;
  throw refuse('CARE_USUAL_HELP_OF_HOUSEMATES', 'input', 'kind');
}
