import {
  answer,
  type Caller,
  findRow,
  isId,
  newId,
  type Page,
  type PageArgs,
  pageRows,
  type Platform,
  readRows,
  refusing,
  type Transaction,
} from '@eenplan/kit';
import { refuse } from '../errors';
import { Resident } from '../resident/resident.entity';
import { HouseholdMember } from './household-member.entity';
import { Household } from './household.entity';
import type { HouseholdFormInput, HouseholdFormPayload, HouseholdMemberInput } from './household.inputs';

/** Households and their members. */
export class HouseholdService {
  constructor(private readonly platform: Platform) {}

  /** By id; null when there is none that this caller may see. */
  find(caller: Caller, id: string): Promise<Household | null> {
    return findRow(this.platform, Household, caller, id);
  }

  /** All households, oldest first. */
  list(caller: Caller, page: PageArgs): Promise<Page<Household>> {
    return pageRows(this.platform, caller, Household, page, { orderBy: ['formedOn'] });
  }

  /** Forms a household with its first members. A resident is in one household at a time. */
  form(caller: Caller, input: HouseholdFormInput): Promise<HouseholdFormPayload> {
    return answer(() =>
      refusing({ household_member_one_at_a_time: refuse('ALREADY_IN_A_HOUSEHOLD', 'input', 'members') }, () =>
        this.platform.door.inMunicipality(caller, (tx) => this.insert(tx, caller, input)),
      ),
    );
  }

  private async insert(tx: Transaction, caller: Caller, input: HouseholdFormInput): Promise<{ household: Household }> {
    if (input.members.length === 0) throw refuse('HOUSEHOLD_WITHOUT_MEMBERS', 'input', 'members');
    await refuseUnknownResidents(tx, caller, input.members);
    const { municipality } = caller;
    const household = Object.assign(new Household(), {
      municipality,
      id: newId(),
      formedOn: input.formedOn,
      recordedAt: this.platform.clock.now(),
    });
    await tx.insert(Household, household);
    await tx.query(
      `select pg_advisory_xact_lock(hashtextextended('core.household_member ' || $1 || ' ' || id, 0))
       from (select distinct unnest($2::text[]) as id order by 1) residents`,
      [municipality, input.members.map((member) => member.residentId)],
    );
    await tx.insert(
      HouseholdMember,
      input.members.map(({ residentId, role }) => ({
        ...{ municipality, id: newId(), householdId: household.id, residentId, role },
        ...{ fromOn: input.formedOn, untilOn: null },
      })),
    );
    return { household };
  }
}

async function refuseUnknownResidents(
  tx: Transaction,
  caller: Caller,
  members: readonly HouseholdMemberInput[],
): Promise<void> {
  const ids = members.map((member) => member.residentId).filter(isId);
  const known = await readRows(tx, Resident, caller, {
    where: (parameters) => [`row.id = any(${parameters.add(ids)}::uuid[])`],
  });
  const knownIds = new Set(known.map((resident) => resident.id));
  const index = members.findIndex((member) => !knownIds.has(member.residentId));
  if (index >= 0) throw refuse('NOT_FOUND', 'input', 'members', String(index), 'residentId');
}
