import { answer, type Caller, type Platform, readRow, refusing, requireRow, type Transaction } from '@eenplan/kit';
import { endOf } from '../organisation/period';
import { refuseEnd, refusePeriod } from '../resident/period.law';
import { lockResidents, requireResident } from '../resident/require-resident';
import { insertMemberships, type NewMembership } from './household-member-rows';
import { HouseholdMember } from './household-member.entity';
import type {
  HouseholdMemberAddInput,
  HouseholdMemberAddPayload,
  HouseholdMemberChangeInput,
  HouseholdMemberChangePayload,
  HouseholdMemberLeaveInput,
  HouseholdMemberLeavePayload,
} from './household-member.inputs';
import { Household } from './household.entity';
import { refuse } from './household.errors';
import { refuseResiding, usualResiding } from './residing.law';

/** Who belongs to which household, from when until when. */
export class HouseholdMemberService {
  constructor(private readonly platform: Platform) {}

  /** Adds a member. Of two at once that do not go together the database refuses the second. */
  add(caller: Caller, input: HouseholdMemberAddInput): Promise<HouseholdMemberAddPayload> {
    const { householdId, residentId, role, fromOn, untilOn } = input;
    return this.writing('residentId', caller, async (tx) => {
      const missing = refuse('NOT_FOUND', 'input', 'householdId');
      const household = await requireRow(tx, Household, caller, householdId, missing);
      await requireResident(tx, caller, residentId, 'input', 'residentId');
      if (fromOn < household.formedOn) throw refuse('MEMBER_BEFORE_HOUSEHOLD', 'input', 'fromOn');
      const empty = refusePeriod(input);
      if (empty) throw refuse(empty, 'input', 'untilOn');
      await lockResidents(tx, caller.municipality, [residentId]);
      const residing = input.residing ?? usualResiding(role);
      return insertOne(tx, caller, { householdId, residentId, role, residing, fromOn, untilOn }, 'residentId');
    });
  }

  /** Ends a membership, or ends it earlier. Also of the last member: whoever lived alone can die. */
  leave(caller: Caller, input: HouseholdMemberLeaveInput): Promise<HouseholdMemberLeavePayload> {
    const { householdMemberId, untilOn, reason } = input;
    return answer(() =>
      this.platform.door.inMunicipality(caller, async (tx) => {
        const householdMember = await standStill(tx, caller, householdMemberId);
        const refusal = refuseEnd(householdMember, untilOn);
        if (refusal) throw refuse(refusal, 'input', 'untilOn');
        const changes = { untilOn, endReason: reason, endRecordedBy: caller.subject };
        await update(tx, householdMember, changes);
        return { householdMember: Object.assign(householdMember, changes) };
      }),
    );
  }

  /** Goes on with another role, or otherwise living there: the membership ends and the next begins the same day. */
  change(caller: Caller, input: HouseholdMemberChangeInput): Promise<HouseholdMemberChangePayload> {
    return this.writing('residing', caller, async (tx) => {
      const known = await standStill(tx, caller, input.householdMemberId);
      const { fromOn } = input;
      if (fromOn <= known.fromOn || fromOn >= endOf(known)) throw refuse('MEMBER_CHANGE_OUTSIDE', 'input', 'fromOn');
      await update(tx, known, { untilOn: fromOn, endReason: 'CHANGED', endRecordedBy: caller.subject });
      const { householdId, residentId, untilOn } = known;
      const role = input.role ?? known.role;
      const residing = input.residing ?? known.residing;
      return insertOne(tx, caller, { householdId, residentId, role, residing, fromOn, untilOn }, 'residing');
    });
  }

  private writing<T extends object>(
    field: string,
    caller: Caller,
    act: (tx: Transaction) => Promise<T>,
  ): Promise<T & HouseholdMemberAddPayload> {
    const violations = {
      household_member_lives_once: refuse('ALREADY_IN_A_HOUSEHOLD', 'input', field),
      household_member_once_in_it: refuse('ALREADY_MEMBER', 'input', field),
    };
    return answer(() => refusing(violations, () => this.platform.door.inMunicipality(caller, act)));
  }
}

/** The membership, unchanged by others until the transaction ends: its resident is locked before it is read again. */
async function standStill(tx: Transaction, caller: Caller, id: string): Promise<HouseholdMember> {
  const missing = refuse('NOT_FOUND', 'input', 'householdMemberId');
  const seen = await requireRow(tx, HouseholdMember, caller, id, missing);
  await lockResidents(tx, caller.municipality, [seen.residentId]);
  return (await readRow(tx, HouseholdMember, caller, id, 'for no key update')) ?? seen;
}

const update = (
  tx: Transaction,
  { municipality, id }: HouseholdMember,
  changes: Pick<HouseholdMember, 'untilOn' | 'endReason' | 'endRecordedBy'>,
): Promise<unknown> => tx.update(HouseholdMember, { municipality, id }, changes);

async function insertOne(
  tx: Transaction,
  { municipality }: Caller,
  membership: NewMembership,
  field: string,
): Promise<{ householdMember: HouseholdMember }> {
  const refusal = refuseResiding(membership.role, membership.residing);
  if (refusal) throw refuse(refusal, 'input', 'residing');
  const inserted = await insertMemberships(tx, municipality, [membership]);
  const [householdMember] = 'rows' in inserted ? inserted.rows : [];
  if (!householdMember) throw refuse('LIVES_IN_TWO_HOUSEHOLDS', 'input', field);
  return { householdMember };
}
