import { BusinessError, Day, Words } from '@eenplan/kit';
import { Length } from 'class-validator';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { ResidentTargetGroup } from './resident-target-group.entity';

@InputType({ description: 'A target group that a resident belongs to.\n\nDutch: indeling in een doelgroep' })
export class TargetGroupAssignInput {
  @Field(() => ID, { description: 'Id of the resident.' })
  residentId: string;

  @Length(1, 300)
  @Field(() => String, { description: 'Code of the group, one of those that hold on the first day.' })
  group: string;

  @Words(1000)
  @Field(() => String, { description: 'Why the resident belongs to it, 1 to 1,000 characters.' })
  reason: string;

  @Field(() => Day, { description: 'First day (inclusive).' })
  fromOn: string;

  @Field(() => Day, { nullable: true, description: 'First day no longer so (exclusive), when known.' })
  untilOn?: string | null;
}

@ObjectType({ description: 'What came of putting a resident in a target group.' })
export class TargetGroupAssignPayload {
  @Field(() => ResidentTargetGroup, { nullable: true, description: 'The membership; null when refused.' })
  residentTargetGroup?: ResidentTargetGroup;

  @Field(() => [BusinessError], { description: 'Why it was refused; empty when it was done.' })
  errors: BusinessError[];
}

@InputType({ description: 'A target group that a resident no longer belongs to.' })
export class TargetGroupEndInput {
  @Field(() => ID, { description: 'Id of the membership.' })
  residentTargetGroupId: string;

  @Field(() => Day, { description: 'First day no longer so (exclusive); before the end there already is.' })
  untilOn: string;
}

@ObjectType({ description: 'What came of taking a resident out of a target group.' })
export class TargetGroupEndPayload {
  @Field(() => ResidentTargetGroup, { nullable: true, description: 'The membership; null when refused.' })
  residentTargetGroup?: ResidentTargetGroup;

  @Field(() => [BusinessError], { description: 'Why it was refused; empty when it was done.' })
  errors: BusinessError[];
}
