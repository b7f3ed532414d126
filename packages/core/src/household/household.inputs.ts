import { BusinessError, Day } from '@eenplan/kit';
import { ArrayMaxSize, ValidateNested } from 'class-validator';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { HouseholdRole } from './household-role.enum';
import { Household } from './household.entity';
import { Residing } from './residing.enum';

@InputType({ description: 'Somebody who belongs to a household from its first day.' })
export class HouseholdMemberInput {
  @Field(() => ID, { description: 'Id of the resident.' })
  residentId: string;

  @Field(() => HouseholdRole, { description: 'What the resident is in the household.' })
  role: HouseholdRole;

  @Field(() => Residing, {
    nullable: true,
    description: 'Whether the resident lives there; when left out yes, for `NON_RESIDENT_PARENT` no.',
  })
  residing?: Residing;
}

@InputType({ description: 'A household to form.' })
export class HouseholdFormInput {
  @Field(() => Day, { description: 'First day of the household and of its members.' })
  formedOn: string;

  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Field(() => [HouseholdMemberInput], { description: 'Its members, 1 to 30.' })
  members: HouseholdMemberInput[];
}

@ObjectType({ description: 'What came of forming a household.' })
export class HouseholdFormPayload {
  @Field(() => Household, { nullable: true, description: 'The household; null when refused.' })
  household?: Household;

  @Field(() => [BusinessError], { description: 'Why it was refused; empty when it was done.' })
  errors: BusinessError[];
}
