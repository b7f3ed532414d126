import { BusinessError, Day } from '@eenplan/kit';
import { Length } from 'class-validator';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { TeamMember } from './team-member.entity';

@InputType({ description: 'A professional who comes to work in a team.' })
export class TeamMemberAssignInput {
  @Field(() => ID, { description: 'Id of the team.' })
  teamId: string;

  @Field(() => ID, { description: 'Id of the professional.' })
  professionalId: string;

  @Length(1, 100)
  @Field(() => String, { description: 'What this member does there, 1 to 100 characters: `wijkverpleegkundige`.' })
  discipline: string;

  @Field(() => Day, { description: 'First day in the team (inclusive).' })
  fromOn: string;

  @Field(() => Day, {
    nullable: true,
    description: 'First day no longer in it (exclusive); when left out as long as there is a team.',
  })
  untilOn?: string;
}

@ObjectType({ description: 'What came of putting a professional in a team.' })
export class TeamMemberAssignPayload {
  @Field(() => TeamMember, { nullable: true, description: 'The place in the team; null when refused.' })
  teamMember?: TeamMember;

  @Field(() => [BusinessError], { description: 'Why it was refused; empty when it was done.' })
  errors: BusinessError[];
}

@InputType({ description: 'A place in a team that ends.' })
export class TeamMemberEndInput {
  @Field(() => ID, { description: 'Id of the place in the team.' })
  teamMemberId: string;

  @Field(() => Day, { description: 'First day no longer in the team (exclusive); before the end there already is.' })
  untilOn: string;
}

@ObjectType({ description: 'What came of ending a place in a team.' })
export class TeamMemberEndPayload {
  @Field(() => TeamMember, { nullable: true, description: 'The place in the team; null when refused.' })
  teamMember?: TeamMember;

  @Field(() => [BusinessError], { description: 'Why it was refused; empty when it was done.' })
  errors: BusinessError[];
}
