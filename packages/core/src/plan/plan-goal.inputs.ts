import { BusinessError, Day, Words } from '@eenplan/kit';
import { ArrayMaxSize, Min, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { RuleReasonInput } from '../rule/rule.inputs';
import { PlanGoal } from './plan-goal.entity';
import { Plan } from './plan.entity';
import { SupportKind } from './plan.enum';

const REFUSED = 'Why it was refused; empty when it was done.';
const PLAN = 'The plan with its new version; null when refused.';
const VERSION = 'Version of the goal as you read it; when it changed meanwhile, nothing is done.';

@InputType({ description: 'A law that a goal rests on.' })
export class PlanGoalBasisInput {
  @Words(40)
  @Field(() => String, {
    description: 'Code of the law: `WMO`. A law of an installed module is active here; any other is in the registry.',
  })
  law: string;

  @Words(200)
  @Field(() => String, { nullable: true, description: 'The article, 1 to 200 characters.' })
  article?: string;
}

@InputType({ description: 'A goal to set in a plan.\n\nDutch: doel' })
export class PlanGoalAddInput {
  @Field(() => ID, { description: 'Id of the plan.' })
  planId: string;

  @Min(1)
  @Field(() => Int, {
    description: 'Version of the plan as you read it; when it changed meanwhile, nothing is done.',
  })
  version: number;

  @Words(1000)
  @Field(() => String, { description: 'What is to be reached, 1 to 1,000 characters.' })
  description: string;

  @Field(() => SupportKind, { description: 'To develop, or to stabilise, which asks a reason for rule R06.' })
  kind: SupportKind;

  @Words(100)
  @Field(() => String, { description: 'The part of life it is about, 1 to 100 characters.\n\nDutch: leefgebied' })
  domain: string;

  @Words(1000)
  @Field(() => String, {
    description: 'By what one sees that it is reached, 1 to 1,000 characters.\n\nDutch: resultaat',
  })
  intendedResult: string;

  @Field(() => Day, { nullable: true, description: 'Day by which it is to be reached.' })
  targetOn?: string;

  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Field(() => [PlanGoalBasisInput], { description: 'The laws it rests on; at least one, each once.' })
  bases: PlanGoalBasisInput[];

  @Field(() => Day, { nullable: true, description: 'Day it is set, today or before; today when left out.' })
  fromOn?: string;

  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Field(() => [RuleReasonInput], {
    nullable: true,
    description: 'Reasons for rules that this act does not follow; see the code `RULE_NEEDS_REASON`.',
  })
  reasons?: RuleReasonInput[];
}

@ObjectType({ description: 'What came of setting a goal.' })
export class PlanGoalAddPayload {
  @Field(() => PlanGoal, { nullable: true, description: 'The goal; null when refused.' })
  goal?: PlanGoal;

  @Field(() => Plan, { nullable: true, description: PLAN })
  plan?: Plan;

  @Field(() => [BusinessError], { description: REFUSED })
  errors: BusinessError[];
}

@InputType({ description: 'What came of a goal.' })
export class PlanGoalResultRecordInput {
  @Field(() => ID, { description: 'Id of the goal.' })
  goalId: string;

  @Min(1)
  @Field(() => Int, { description: VERSION })
  version: number;

  @Field(() => Boolean, { description: 'Was it reached?' })
  reached: boolean;

  @Words(1000)
  @Field(() => String, { description: 'What came of it, 1 to 1,000 characters.' })
  result: string;

  @Field(() => Day, { nullable: true, description: 'Day of the result, today or before; today when left out.' })
  resultOn?: string;
}

@ObjectType({ description: 'What came of recording a result.' })
export class PlanGoalResultRecordPayload {
  @Field(() => PlanGoal, { nullable: true, description: 'The goal; null when refused.' })
  goal?: PlanGoal;

  @Field(() => Plan, { nullable: true, description: PLAN })
  plan?: Plan;

  @Field(() => [BusinessError], { description: REFUSED })
  errors: BusinessError[];
}

@InputType({ description: 'A goal that is no longer one.' })
export class PlanGoalEndInput {
  @Field(() => ID, { description: 'Id of the goal.' })
  goalId: string;

  @Min(1)
  @Field(() => Int, { description: VERSION })
  version: number;

  @Field(() => Day, { description: 'First day no longer a goal, today or before.' })
  untilOn: string;

  @Words(1000)
  @Field(() => String, { description: 'Why, 1 to 1,000 characters.' })
  reason: string;
}

@ObjectType({ description: 'What came of ending a goal.' })
export class PlanGoalEndPayload {
  @Field(() => PlanGoal, { nullable: true, description: 'The goal; null when refused.' })
  goal?: PlanGoal;

  @Field(() => Plan, { nullable: true, description: PLAN })
  plan?: Plan;

  @Field(() => [BusinessError], { description: REFUSED })
  errors: BusinessError[];
}
