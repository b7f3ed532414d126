import { BusinessError, Day } from '@eenplan/kit';
import { Length, ValidateNested } from 'class-validator';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Plan } from './plan.entity';
import { PlanGoal } from './plan-goal.entity';

@InputType({ description: 'Who directs: exactly one of the two.' })
export class DirectorInput {
  @Field(() => ID, { nullable: true, description: 'Id of the resident who directs.' })
  residentId?: string;

  @Field(() => ID, { nullable: true, description: 'Id of the professional who directs.' })
  professionalId?: string;
}

@InputType({ description: 'A plan that a household and a professional adopt together.' })
export class PlanAdoptInput {
  @Field(() => ID, { description: 'Id of the household.' })
  householdId: string;

  @Length(1, 200)
  @Field(() => String, { description: 'What the household calls the plan, 1 to 200 characters.' })
  title: string;

  @Field(() => Day, { description: 'Day of adoption.' })
  adoptedOn: string;

  @ValidateNested()
  @Field(() => DirectorInput, { description: 'The first director, from the day of adoption.' })
  director: DirectorInput;
}

@ObjectType({ description: 'What came of adopting a plan.' })
export class PlanAdoptPayload {
  @Field(() => Plan, { nullable: true, description: 'The plan; null when refused.' })
  plan?: Plan;

  @Field(() => [BusinessError], { description: 'Why it was refused; empty when it was done.' })
  errors: BusinessError[];
}

@InputType({ description: 'A director who takes over.' })
export class PlanDirectorAppointInput {
  @Field(() => ID, { description: 'Id of the plan.' })
  planId: string;

  @Field(() => Day, { description: 'First day as director; ends the period of the one before.' })
  fromOn: string;

  @ValidateNested()
  @Field(() => DirectorInput, { description: 'Who takes over.' })
  director: DirectorInput;
}

@ObjectType({ description: 'What came of appointing a director.' })
export class PlanDirectorAppointPayload {
  @Field(() => Plan, { nullable: true, description: 'The plan; null when refused.' })
  plan?: Plan;

  @Field(() => [BusinessError], { description: 'Why it was refused; empty when it was done.' })
  errors: BusinessError[];
}

@InputType({ description: 'A goal to set in a plan.\n\nDutch: doel' })
export class PlanGoalAddInput {
  @Field(() => ID, { description: 'Id of the plan.' })
  planId: string;

  @Length(1, 40)
  @Field(() => String, { description: 'Code of the law it rests on: `WMO`; the law is active here.' })
  law: string;

  @Length(1, 1000)
  @Field(() => String, { description: 'What is to be reached, 1 to 1,000 characters.' })
  description: string;
}

@ObjectType({ description: 'What came of setting a goal.' })
export class PlanGoalAddPayload {
  @Field(() => PlanGoal, { nullable: true, description: 'The goal; null when refused.' })
  goal?: PlanGoal;

  @Field(() => [BusinessError], { description: 'Why it was refused; empty when it was done.' })
  errors: BusinessError[];
}
