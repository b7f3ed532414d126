import { BusinessError, Day, Words } from '@eenplan/kit';
import { Min } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { PlanCarerSupport } from './plan-carer-support.entity';
import { Plan } from './plan.entity';
import { CarerSupportFunction } from './plan.enum';

const REFUSED = 'Why it was refused; empty when it was done.';
const PLAN = 'The plan with its new version; null when refused.';
const VERSION = 'Version of the plan as you read it; when it changed meanwhile, nothing is done.';

@InputType({ description: 'Support of an informal carer to agree in a plan: one of resident and name.' })
export class PlanCarerSupportAgreeInput {
  @Field(() => ID, { description: 'Id of the plan.' })
  planId: string;

  @Min(1)
  @Field(() => Int, { description: VERSION })
  version: number;

  @Field(() => ID, { nullable: true, description: 'Id of the resident who cares.' })
  residentId?: string;

  @Words(200)
  @Field(() => String, { nullable: true, description: 'Name of a carer who is not on file, 1 to 200 characters.' })
  carerName?: string;

  @Field(() => CarerSupportFunction, { description: 'What it is for.' })
  function: CarerSupportFunction;

  @Words(1000)
  @Field(() => String, { description: 'What is agreed, 1 to 1,000 characters.' })
  agreement: string;

  @Words(1000)
  @Field(() => String, { description: 'How the carer was involved in drawing it up, 1 to 1,000 characters.' })
  involvement: string;

  @Field(() => Day, { nullable: true, description: 'First day, today or before; today when left out.' })
  fromOn?: string;
}

@ObjectType({ description: 'What came of agreeing support of a carer.' })
export class PlanCarerSupportAgreePayload {
  @Field(() => PlanCarerSupport, { nullable: true, description: 'What was agreed; null when refused.' })
  carerSupport?: PlanCarerSupport;

  @Field(() => Plan, { nullable: true, description: PLAN })
  plan?: Plan;

  @Field(() => [BusinessError], { description: REFUSED })
  errors: BusinessError[];
}

@InputType({ description: 'The statement that there is no informal carer.' })
export class PlanNoCarerStateInput {
  @Field(() => ID, { description: 'Id of the plan.' })
  planId: string;

  @Min(1)
  @Field(() => Int, { description: VERSION })
  version: number;

  @Words(1000)
  @Field(() => String, { description: 'How that is known, 1 to 1,000 characters.' })
  statement: string;

  @Field(() => Day, { nullable: true, description: 'First day, today or before; today when left out.' })
  fromOn?: string;
}

@ObjectType({ description: 'What came of stating that there is no carer.' })
export class PlanNoCarerStatePayload {
  @Field(() => PlanCarerSupport, { nullable: true, description: 'The statement; null when refused.' })
  carerSupport?: PlanCarerSupport;

  @Field(() => Plan, { nullable: true, description: PLAN })
  plan?: Plan;

  @Field(() => [BusinessError], { description: REFUSED })
  errors: BusinessError[];
}

@InputType({ description: 'Support of a carer that ends.' })
export class PlanCarerSupportEndInput {
  @Field(() => ID, { description: 'Id of the support of a carer.' })
  carerSupportId: string;

  @Min(1)
  @Field(() => Int, {
    description: 'Version of the support as you read it; when it changed meanwhile, nothing is done.',
  })
  version: number;

  @Field(() => Day, { description: 'First day no longer so, today or before.' })
  untilOn: string;
}

@ObjectType({ description: 'What came of ending support of a carer.' })
export class PlanCarerSupportEndPayload {
  @Field(() => PlanCarerSupport, { nullable: true, description: 'The support; null when refused.' })
  carerSupport?: PlanCarerSupport;

  @Field(() => Plan, { nullable: true, description: PLAN })
  plan?: Plan;

  @Field(() => [BusinessError], { description: REFUSED })
  errors: BusinessError[];
}
