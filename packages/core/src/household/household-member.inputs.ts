import { BusinessError, Day } from '@eenplan/kit';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { HouseholdMember } from './household-member.entity';
import { HouseholdRole } from './household-role.enum';
import { HouseholdLeaveReason, Residing } from './residing.enum';

@InputType({ description: 'A resident who comes to belong to a household.' })
export class HouseholdMemberAddInput {
  @Field(() => ID, { description: 'Id of the household.' })
  householdId: string;

  @Field(() => ID, { description: 'Id of the resident.' })
  residentId: string;

  @Field(() => HouseholdRole, { description: 'What the resident is in the household.' })
  role: HouseholdRole;

  @Field(() => Residing, {
    nullable: true,
    description: 'Whether the resident lives there; when left out yes, for `NON_RESIDENT_PARENT` no.',
  })
  residing?: Residing;

  @Field(() => Day, { description: 'First day of the membership (inclusive); not before the household was formed.' })
  fromOn: string;

  @Field(() => Day, { nullable: true, description: 'First day no longer a member (exclusive), when known.' })
  untilOn?: string;
}

@ObjectType({ description: 'What came of adding a member to a household.' })
export class HouseholdMemberAddPayload {
  @Field(() => HouseholdMember, { nullable: true, description: 'The membership; null when refused.' })
  householdMember?: HouseholdMember;

  @Field(() => [BusinessError], { description: 'Why it was refused; empty when it was done.' })
  errors: BusinessError[];
}

@InputType({ description: 'A member who leaves a household. The last one may: the household is then empty.' })
export class HouseholdMemberLeaveInput {
  @Field(() => ID, { description: 'Id of the membership.' })
  householdMemberId: string;

  @Field(() => Day, { description: 'First day no longer a member (exclusive); before the end there already is.' })
  untilOn: string;

  @Field(() => HouseholdLeaveReason, { description: 'Why.' })
  reason: HouseholdLeaveReason;
}

@ObjectType({ description: 'What came of leaving a household.' })
export class HouseholdMemberLeavePayload {
  @Field(() => HouseholdMember, { nullable: true, description: 'The membership; null when refused.' })
  householdMember?: HouseholdMember;

  @Field(() => [BusinessError], { description: 'Why it was refused; empty when it was done.' })
  errors: BusinessError[];
}

@InputType({ description: 'Another role in the household, or otherwise living there, from a day on.' })
export class HouseholdMemberChangeInput {
  @Field(() => ID, { description: 'Id of the membership; it ends, and another with the change begins.' })
  householdMemberId: string;

  @Field(() => Day, { description: 'First day of the change (inclusive): after the first day of the membership.' })
  fromOn: string;

  @Field(() => HouseholdRole, { nullable: true, description: 'The new role; the same when left out.' })
  role?: HouseholdRole;

  @Field(() => Residing, {
    nullable: true,
    description: 'Whether the member lives there from then on; the same when left out.',
  })
  residing?: Residing;
}

@ObjectType({ description: 'What came of changing a membership.' })
export class HouseholdMemberChangePayload {
  @Field(() => HouseholdMember, { nullable: true, description: 'The membership with the change; null when refused.' })
  householdMember?: HouseholdMember;

  @Field(() => [BusinessError], { description: 'Why it was refused; empty when it was done.' })
  errors: BusinessError[];
}
