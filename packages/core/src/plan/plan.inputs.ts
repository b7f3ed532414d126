import { BusinessError, Day, Words } from '@eenplan/kit';
import { ArrayMaxSize, Min, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { RuleReasonInput } from '../rule/rule.inputs';
import { Plan } from './plan.entity';

const REFUSED = 'Why it was refused; empty when it was done.';
const REASONS = 'Reasons for rules that this act does not follow; see the code `RULE_NEEDS_REASON`.';
const VERSION = 'Version of the plan as you read it; when it changed meanwhile, nothing is done.';

@InputType({
  description: 'Who directs: exactly one of resident, professional and name.\n\nDutch: regisseur',
})
export class DirectorInput {
  @Field(() => ID, { nullable: true, description: 'Id of the resident who directs.' })
  residentId?: string;

  @Field(() => ID, { nullable: true, description: 'Id of the professional who directs.' })
  professionalId?: string;

  @Words(200)
  @Field(() => String, { nullable: true, description: 'Name of another who directs, 1 to 200 characters.' })
  name?: string;

  @Words(200)
  @Field(() => String, {
    nullable: true,
    description: 'What this other is to the household, 1 to 200 characters; with a name only.',
  })
  relation?: string;

  @Field(() => Boolean, { description: 'Are the residents able to direct, with this situation?' })
  residentsCanDirect: boolean;

  @Field(() => Boolean, { description: 'Was the director chosen together with the household?' })
  chosenTogether: boolean;
}

@InputType({ description: 'A plan to draw up within a case.' })
export class PlanDraftInput {
  @Field(() => ID, { description: 'Id of the case.' })
  caseId: string;

  @Words(200)
  @Field(() => String, { description: 'What the household calls the plan, 1 to 200 characters.' })
  title: string;

  @Field(() => Day, { nullable: true, description: 'Day it was begun, today or before; today when left out.' })
  draftedOn?: string;
}

@ObjectType({ description: 'What came of drawing up a plan.' })
export class PlanDraftPayload {
  @Field(() => Plan, { nullable: true, description: 'The plan; null when refused.' })
  plan?: Plan;

  @Field(() => [BusinessError], { description: REFUSED })
  errors: BusinessError[];
}

@InputType({ description: 'A version of a plan that a household and a professional adopt together.' })
export class PlanAdoptInput {
  @Field(() => ID, { description: 'Id of the plan.' })
  planId: string;

  @Min(1)
  @Field(() => Int, { description: VERSION })
  version: number;

  @Field(() => Day, { description: 'Day of adoption, today or before.' })
  adoptedOn: string;

  @Field(() => Day, {
    description: 'Day that is agreed to look at the plan again, after the adoption.\n\nDutch: evaluatiemoment',
  })
  reviewOn: string;

  @ArrayMaxSize(30)
  @Field(() => [ID], { description: 'Ids of the members of the household who agree; at least one.' })
  agreedByResidentIds: string[];

  @Words(1000)
  @Field(() => String, { description: 'How they agreed, such as by signing, 1 to 1,000 characters.' })
  agreement: string;

  @ValidateNested()
  @Field(() => DirectorInput, {
    nullable: true,
    description: 'The director from that day on. Needed at the first adoption; later left out when it stays the same.',
  })
  director?: DirectorInput;

  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Field(() => [RuleReasonInput], { nullable: true, description: REASONS })
  reasons?: RuleReasonInput[];
}

@ObjectType({ description: 'What came of adopting a plan.' })
export class PlanAdoptPayload {
  @Field(() => Plan, { nullable: true, description: 'The plan; null when refused.' })
  plan?: Plan;

  @Field(() => [BusinessError], { description: REFUSED })
  errors: BusinessError[];
}

@InputType({ description: 'A director who takes over.' })
export class PlanDirectorAppointInput {
  @Field(() => ID, { description: 'Id of the plan.' })
  planId: string;

  @Min(1)
  @Field(() => Int, { description: VERSION })
  version: number;

  @Field(() => Day, { description: 'First day as director; ends the period of the one before.' })
  fromOn: string;

  @ValidateNested()
  @Field(() => DirectorInput, { description: 'Who takes over.' })
  director: DirectorInput;

  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Field(() => [RuleReasonInput], { nullable: true, description: REASONS })
  reasons?: RuleReasonInput[];
}

@ObjectType({ description: 'What came of appointing a director.' })
export class PlanDirectorAppointPayload {
  @Field(() => Plan, { nullable: true, description: 'The plan; null when refused.' })
  plan?: Plan;

  @Field(() => [BusinessError], { description: REFUSED })
  errors: BusinessError[];
}

@InputType({ description: 'A review to move to another day.' })
export class PlanReviewMoveInput {
  @Field(() => ID, { description: 'Id of the plan.' })
  planId: string;

  @Min(1)
  @Field(() => Int, { description: VERSION })
  version: number;

  @Field(() => Day, { description: 'The new day, after today.' })
  reviewOn: string;

  @Words(1000)
  @Field(() => String, { description: 'Why, 1 to 1,000 characters.' })
  reason: string;
}

@ObjectType({ description: 'What came of moving a review.' })
export class PlanReviewMovePayload {
  @Field(() => Plan, { nullable: true, description: 'The plan; null when refused.' })
  plan?: Plan;

  @Field(() => [BusinessError], { description: REFUSED })
  errors: BusinessError[];
}

@InputType({ description: 'The end of a plan, or of the draft of one.' })
export class PlanEndInput {
  @Field(() => ID, { description: 'Id of the plan.' })
  planId: string;

  @Min(1)
  @Field(() => Int, { description: VERSION })
  version: number;

  @Field(() => Day, { description: 'First day no longer in force, today or before.' })
  endedOn: string;

  @Words(1000)
  @Field(() => String, { description: 'Why, 1 to 1,000 characters.' })
  reason: string;
}

@ObjectType({ description: 'What came of ending a plan.' })
export class PlanEndPayload {
  @Field(() => Plan, { nullable: true, description: 'The plan; null when refused.' })
  plan?: Plan;

  @Field(() => [BusinessError], { description: REFUSED })
  errors: BusinessError[];
}
