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
import { lockResidents } from '../resident/require-resident';
import { Resident } from '../resident/resident.entity';
import { insertMemberships, type NewMembership } from './household-member-rows';
import { Household } from './household.entity';
import { refuse } from './household.errors';
import type { HouseholdFormInput, HouseholdFormPayload, HouseholdMemberInput } from './household.inputs';
import { refuseResiding, usualResiding } from './residing.law';

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

  /** Forms a household with its first members. A resident lives in one household at a time, a co-parented child in two. */
  form(caller: Caller, input: HouseholdFormInput): Promise<HouseholdFormPayload> {
    const violations = {
      household_member_lives_once: refuse('ALREADY_IN_A_HOUSEHOLD', 'input', 'members'),
      household_member_once_in_it: refuse('ALREADY_MEMBER', 'input', 'members'),
    };
    return answer(() =>
      refusing(violations, () => this.platform.door.inMunicipality(caller, (tx) => this.insert(tx, caller, input))),
    );
  }

  private async insert(tx: Transaction, caller: Caller, input: HouseholdFormInput): Promise<{ household: Household }> {
    const members = input.members.map((member) => ({
      ...{ residentId: member.residentId, role: member.role, fromOn: input.formedOn },
      residing: member.residing ?? usualResiding(member.role),
    }));
    refuseWhoLives(members);
    await refuseUnknownResidents(tx, caller, input.members);
    const { municipality } = caller;
    const household = Object.assign(new Household(), {
      municipality,
      id: newId(),
      formedOn: input.formedOn,
      recordedAt: this.platform.clock.now(),
    });
    await tx.insert(Household, household);
    const residentIds = members.map(({ residentId }) => residentId);
    await lockResidents(tx, municipality, residentIds);
    const inserted = await insertMemberships(
      tx,
      municipality,
      members.map((member) => ({ ...member, householdId: household.id })),
    );
    if ('inThree' in inserted) {
      const index = residentIds.indexOf(inserted.inThree);
      throw refuse('LIVES_IN_TWO_HOUSEHOLDS', 'input', 'members', String(index), 'residentId');
    }
    return { household };
  }
}

/** A household is of people who live together: one of them at least, and only children part-time. */
function refuseWhoLives(members: readonly Pick<NewMembership, 'role' | 'residing'>[]): void {
  if (members.every(({ residing }) => residing === 'NONE'))
    throw refuse('HOUSEHOLD_WITHOUT_MEMBERS', 'input', 'members');
  for (const [index, { role, residing }] of members.entries()) {
    const refusal = refuseResiding(role, residing);
    if (refusal) throw refuse(refusal, 'input', 'members', String(index), 'residing');
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
