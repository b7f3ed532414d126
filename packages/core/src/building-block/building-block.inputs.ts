import { BusinessError, Day, EuroCents, Words } from '@eenplan/kit';
import { ArrayMaxSize, Min, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { SupportKind } from '../plan/plan.enum';
import { Plan } from '../plan/plan.entity';
import { RuleReasonInput } from '../rule/rule.inputs';
import { BuildingBlockEndReason, DeliveryForm, OwnContribution } from './block.enum';
import { BuildingBlock } from './building-block.entity';

const REFUSED = 'Why it was refused; empty when it was done.';
const PLAN = 'The plan with its new version; null when refused.';
const BLOCK = 'The building block; null when refused.';
const VERSION = 'Version of the building block as you read it; when it changed meanwhile, nothing is done.';
const REASONS = 'Reasons for rules that this act does not follow; see the code `RULE_NEEDS_REASON`.';

@InputType({ description: 'Who gives it: exactly one of organisation, team, resident and name.' })
export class BuildingBlockProviderInput {
  @Field(() => ID, { nullable: true, description: 'Id of the organisation that gives it.' })
  organisationId?: string;

  @Field(() => ID, { nullable: true, description: 'Id of the team that gives it itself.' })
  teamId?: string;

  @Field(() => ID, { nullable: true, description: 'Id of the resident who does it or helps.' })
  residentId?: string;

  @Words(200)
  @Field(() => String, { nullable: true, description: 'Name of a helper who is not on file, 1 to 200 characters.' })
  helperName?: string;
}

@InputType({ description: 'A building block to propose in a plan.\n\nDutch: bouwsteen' })
export class BuildingBlockAddInput {
  @Field(() => ID, { description: 'Id of the plan.' })
  planId: string;

  @Min(1)
  @Field(() => Int, {
    description: 'Version of the plan as you read it; when it changed meanwhile, nothing is done.',
  })
  version: number;

  @Words(200)
  @Field(() => String, { description: 'What it is, 1 to 200 characters.' })
  title: string;

  @ArrayMaxSize(20)
  @Field(() => [ID], { description: 'Ids of the goals of the plan that it serves; at least one.' })
  goalIds: string[];

  @Field(() => SupportKind, { description: 'To develop, or to stabilise, which asks a reason for rule R06.' })
  kind: SupportKind;

  @Words(300)
  @Field(() => String, { description: 'Code of its rung, of the ladder of today.' })
  rung: string;

  @Words(40)
  @Field(() => String, {
    nullable: true,
    description: 'Code of the law it rests on, one that a goal it serves rests on; tailored support needs one.',
  })
  law?: string;

  @ValidateNested()
  @Field(() => BuildingBlockProviderInput, { description: 'Who gives it.' })
  provider: BuildingBlockProviderInput;

  @Field(() => Day, { description: 'First day, as planned.' })
  fromOn: string;

  @Field(() => Day, {
    nullable: true,
    description: 'First day no longer; tailored support without one asks a reason for rule R10.',
  })
  untilOn?: string;

  @Words(200)
  @Field(() => String, { nullable: true, description: 'How much and how often, 1 to 200 characters.' })
  intensity?: string;

  @Field(() => DeliveryForm, { description: 'In kind, or with a budget.' })
  delivery: DeliveryForm;

  @Field(() => OwnContribution, {
    nullable: true,
    description:
      'What the household contributes; can be said later, but before a plan with tailored support is adopted.',
  })
  contribution?: OwnContribution;

  @Min(1)
  @Field(() => EuroCents, { nullable: true, description: 'A contribution in money, per month.' })
  contributionInCents?: number;

  @Words(4000)
  @Field(() => String, {
    nullable: true,
    description: 'The personal plan of a budget, 1 to 4,000 characters; can be said later.\n\nDutch: persoonlijk plan',
  })
  personalPlan?: string;

  @Field(() => ID, { nullable: true, description: 'Id of the building block of this plan that it replaces.' })
  replacesBuildingBlockId?: string;

  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Field(() => [RuleReasonInput], { nullable: true, description: REASONS })
  reasons?: RuleReasonInput[];
}

@ObjectType({ description: 'What came of proposing a building block.' })
export class BuildingBlockAddPayload {
  @Field(() => BuildingBlock, { nullable: true, description: BLOCK })
  buildingBlock?: BuildingBlock;

  @Field(() => Plan, { nullable: true, description: PLAN })
  plan?: Plan;

  @Field(() => [BusinessError], { description: REFUSED })
  errors: BusinessError[];
}

@InputType({ description: 'The terms of a building block: what is contributed, and the personal plan of a budget.' })
export class BuildingBlockTermsRecordInput {
  @Field(() => ID, { description: 'Id of the building block.' })
  buildingBlockId: string;

  @Min(1)
  @Field(() => Int, { description: VERSION })
  version: number;

  @Field(() => OwnContribution, { description: 'What the household contributes.' })
  contribution: OwnContribution;

  @Min(1)
  @Field(() => EuroCents, { nullable: true, description: 'A contribution in money, per month.' })
  contributionInCents?: number;

  @Words(4000)
  @Field(() => String, {
    nullable: true,
    description: 'The personal plan of a budget, 1 to 4,000 characters; what there is stays when left out.',
  })
  personalPlan?: string;
}

@ObjectType({ description: 'What came of recording the terms.' })
export class BuildingBlockTermsRecordPayload {
  @Field(() => BuildingBlock, { nullable: true, description: BLOCK })
  buildingBlock?: BuildingBlock;

  @Field(() => Plan, { nullable: true, description: PLAN })
  plan?: Plan;

  @Field(() => [BusinessError], { description: REFUSED })
  errors: BusinessError[];
}

@InputType({ description: 'Support that begins.' })
export class BuildingBlockStartInput {
  @Field(() => ID, { description: 'Id of the building block.' })
  buildingBlockId: string;

  @Min(1)
  @Field(() => Int, { description: VERSION })
  version: number;

  @Field(() => Day, { description: 'First day, today or before.' })
  fromOn: string;

  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Field(() => [RuleReasonInput], { nullable: true, description: REASONS })
  reasons?: RuleReasonInput[];
}

@ObjectType({ description: 'What came of beginning support.' })
export class BuildingBlockStartPayload {
  @Field(() => BuildingBlock, { nullable: true, description: BLOCK })
  buildingBlock?: BuildingBlock;

  @Field(() => Plan, { nullable: true, description: PLAN })
  plan?: Plan;

  @Field(() => [BusinessError], { description: REFUSED })
  errors: BusinessError[];
}

@InputType({ description: 'Support that ends, or that was proposed and does not begin.' })
export class BuildingBlockEndInput {
  @Field(() => ID, { description: 'Id of the building block.' })
  buildingBlockId: string;

  @Min(1)
  @Field(() => Int, { description: VERSION })
  version: number;

  @Field(() => Day, { description: 'First day no longer; of what never began the planned first day is kept.' })
  untilOn: string;

  @Field(() => BuildingBlockEndReason, { description: 'Why; `UNLAWFUL` is for the check alone.' })
  reason: BuildingBlockEndReason;

  @Words(1000)
  @Field(() => String, { nullable: true, description: 'More about it, 1 to 1,000 characters.' })
  note?: string;
}

@ObjectType({ description: 'What came of ending support.' })
export class BuildingBlockEndPayload {
  @Field(() => BuildingBlock, { nullable: true, description: BLOCK })
  buildingBlock?: BuildingBlock;

  @Field(() => Plan, { nullable: true, description: PLAN })
  plan?: Plan;

  @Field(() => [BusinessError], { description: REFUSED })
  errors: BusinessError[];
}
