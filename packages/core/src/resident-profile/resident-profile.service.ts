import { answer, type Caller, newId, type Platform, refusing } from '@eenplan/kit';
import { requireResident } from '../resident/require-resident';
import { refuse } from '../resident/resident.errors';
import { profileRow } from './profile-row';
import { ResidentProfile } from './resident-profile.entity';
import type { ResidentProfileRecordInput, ResidentProfileRecordPayload } from './resident-profile.inputs';
import { wrongProfile } from './resident-profile.law';

/** How residents speak, read, decide and want to be reached. */
export class ResidentProfileService {
  constructor(private readonly platform: Platform) {}

  /** Records a profile from a day on. One starts per day; the database refuses the second. */
  record(caller: Caller, input: ResidentProfileRecordInput): Promise<ResidentProfileRecordPayload> {
    return answer(() =>
      refusing({ resident_profile_once_a_day: refuse('PROFILE_STARTS_THAT_DAY', 'input', 'fromOn') }, () =>
        this.platform.door.inMunicipality(caller, async (tx) => {
          await requireResident(tx, caller, input.residentId, 'input', 'residentId');
          const mistake = wrongProfile(input);
          if (mistake) throw refuse(mistake.code, 'input', mistake.field);
          const profile = this.toRow(caller, input);
          await tx.insert(ResidentProfile, profile);
          return { profile };
        }),
      ),
    );
  }

  private toRow(caller: Caller, input: ResidentProfileRecordInput): ResidentProfile {
    const { residentId, fromOn } = input;
    return Object.assign(new ResidentProfile(), {
      ...{ municipality: caller.municipality, id: newId(), residentId, fromOn, ...profileRow(input) },
      ...{ recordedBy: caller.subject, recordedAt: this.platform.clock.now() },
    });
  }
}
