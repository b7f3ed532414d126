import {
  answer,
  type Caller,
  earliestDayOf,
  findRow,
  newId,
  type Page,
  type PageArgs,
  pageRows,
  type Platform,
  refusing,
} from '@eenplan/kit';
import { refuse } from '../errors';
import { Resident } from './resident.entity';
import type { ResidentRegisterInput, ResidentRegisterPayload } from './resident.inputs';

/** Residents: finding them and putting them on file. */
export class ResidentService {
  constructor(private readonly platform: Platform) {}

  /** By id; null when there is none that this caller may see. */
  find(caller: Caller, id: string): Promise<Resident | null> {
    return findRow(this.platform, Resident, caller, id);
  }

  /** All residents by family name. */
  list(caller: Caller, page: PageArgs): Promise<Page<Resident>> {
    return pageRows(this.platform, caller, Resident, page, { orderBy: ['familyName', 'givenNames'] });
  }

  /** Puts a resident on file. A BSN can be on file once. */
  register(caller: Caller, input: ResidentRegisterInput): Promise<ResidentRegisterPayload> {
    return answer(async () => {
      if (input.birthDate && earliestDayOf(input.birthDate) > this.platform.clock.today()) {
        throw refuse('BIRTH_DATE_IN_FUTURE', 'input', 'birthDate');
      }
      const resident = this.toRow(caller.municipality, input);
      await refusing({ resident_bsn_once: refuse('BSN_ALREADY_ON_FILE', 'input', 'bsn') }, () =>
        this.platform.door.inMunicipality(caller, (tx) => tx.insert(Resident, resident)),
      );
      return { resident };
    });
  }

  private toRow(municipality: string, input: ResidentRegisterInput): Resident {
    const { vault, clock } = this.platform;
    return Object.assign(new Resident(), {
      municipality,
      id: newId(),
      bsnEncrypted: input.bsn ? vault.encrypt(municipality, input.bsn) : null,
      bsnLookup: input.bsn ? vault.lookupHash(municipality, input.bsn) : null,
      givenNames: input.givenNames,
      familyNamePrefix: input.familyNamePrefix ?? null,
      familyName: input.familyName,
      birthDate: input.birthDate ?? null,
      recordedAt: clock.now(),
    });
  }
}
