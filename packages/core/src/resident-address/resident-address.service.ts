import {
  answer,
  type Caller,
  newId,
  type Platform,
  readRows,
  refusing,
  requireRow,
  type Transaction,
} from '@eenplan/kit';
import { endOf } from '../organisation/period';
import { refuseEnd, refusePeriod } from '../resident/period.law';
import { lockResidents, requireResident } from '../resident/require-resident';
import { refuse } from '../resident/resident.errors';
import { ResidentAddress } from './resident-address.entity';
import type {
  AddressInput,
  ResidentAddressEndInput,
  ResidentAddressEndPayload,
  ResidentAddressRecordInput,
  ResidentAddressRecordPayload,
  ResidentMoveInput,
  ResidentMovePayload,
} from './resident-address.inputs';
import { refuseMove, wrongAddress } from './resident-address.law';
import { addressRow } from './address-row';

/** Where residents live, get post and stay. */
export class ResidentAddressService {
  constructor(private readonly platform: Platform) {}

  /** A new residence from a day on; the one before ends that day. */
  move(caller: Caller, { residentId, movedOn, address: written }: ResidentMoveInput): Promise<ResidentMovePayload> {
    return this.writing(caller, residentId, 'movedOn', async (tx, before) => {
      const refusal = refuseMove(before, movedOn);
      if (refusal) throw refuse(refusal, 'input', 'movedOn');
      const address = this.toRow(caller, written, before, { residentId, kind: 'RESIDENCE', fromOn: movedOn });
      if (before && endOf(before) > movedOn) {
        const { municipality, id } = before;
        await tx.update(ResidentAddress, { municipality, id }, { untilOn: movedOn });
      }
      await tx.insert(ResidentAddress, address);
      return { address };
    });
  }

  /** An address for post or to stay at; one of a kind on a day. */
  record(caller: Caller, input: ResidentAddressRecordInput): Promise<ResidentAddressRecordPayload> {
    const { residentId, kind, fromOn, untilOn } = input;
    return this.writing(caller, residentId, 'fromOn', async (tx, residence) => {
      if (kind === 'RESIDENCE') throw refuse('ADDRESS_RESIDENCE_BY_MOVE', 'input', 'kind');
      const refusal = refusePeriod(input);
      if (refusal) throw refuse(refusal, 'input', 'untilOn');
      const address = this.toRow(caller, input.address, residence, { residentId, kind, fromOn, untilOn });
      await tx.insert(ResidentAddress, address);
      return { address };
    });
  }

  /** Ends an address, or ends it earlier. */
  end(caller: Caller, { residentAddressId, untilOn }: ResidentAddressEndInput): Promise<ResidentAddressEndPayload> {
    return answer(() =>
      this.platform.door.inMunicipality(caller, async (tx) => {
        const missing = refuse('NOT_FOUND', 'input', 'residentAddressId');
        const known = await requireRow(tx, ResidentAddress, caller, residentAddressId, missing, 'for no key update');
        const refusal = refuseEnd(known, untilOn);
        if (refusal) throw refuse(refusal, 'input', 'untilOn');
        const { municipality, id } = known;
        await tx.update(ResidentAddress, { municipality, id }, { untilOn });
        return { address: Object.assign(known, { untilOn }) };
      }),
    );
  }

  /** Two acts on the addresses of one resident take turns; the act gets the latest residence. */
  private writing<T extends object>(
    caller: Caller,
    residentId: string,
    field: string,
    act: (tx: Transaction, latest: ResidentAddress | undefined) => Promise<T>,
  ): Promise<T & ResidentMovePayload> {
    const overlap = refuse('ADDRESS_OVERLAPS', 'input', field);
    return answer(() =>
      refusing({ resident_address_one_of_a_kind: overlap }, () =>
        this.platform.door.inMunicipality(caller, async (tx) => {
          await requireResident(tx, caller, residentId, 'input', 'residentId');
          await lockResidents(tx, caller.municipality, [residentId]);
          return act(tx, await latestResidence(tx, caller, residentId));
        }),
      ),
    );
  }

  private toRow(
    caller: Caller,
    written: AddressInput,
    residence: ResidentAddress | undefined,
    place: Pick<ResidentAddress, 'residentId' | 'kind' | 'fromOn'> & { readonly untilOn?: string | undefined },
  ): ResidentAddress {
    const row = addressRow(written, residence?.isSecret ?? false);
    const mistake = wrongAddress(row);
    if (mistake) throw refuse(mistake.code, 'input', 'address', mistake.field);
    return Object.assign(new ResidentAddress(), {
      ...{ municipality: caller.municipality, id: newId(), ...row, ...place, untilOn: place.untilOn ?? null },
      ...{ recordedBy: caller.subject, recordedAt: this.platform.clock.now() },
    });
  }
}

async function latestResidence(
  tx: Transaction,
  caller: Caller,
  residentId: string,
): Promise<ResidentAddress | undefined> {
  const [latest] = await readRows(tx, ResidentAddress, caller, {
    where: (parameters) => [`row.resident_id = ${parameters.add(residentId)}`, "row.kind = 'RESIDENCE'"],
    orderBy: ['row.from_on desc'],
    limit: 1,
    // Whoever ends it at the same moment is waited for: a move must not lengthen what has just been ended.
    lock: 'for no key update',
  });
  return latest;
}
