import { BusinessError, Day, Words } from '@eenplan/kit';
import { Min } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Plan } from '../plan/plan.entity';
import { AccessDecision } from './access-decision.entity';
import { AccessDecisionKind, Legality } from './block.enum';
import { BuildingBlock } from './building-block.entity';

const REFUSED = 'Why it was refused; empty when it was done.';
const PLAN = 'The plan with its new version; null when refused.';
const BLOCK = 'The building block with its new version; null when refused.';
const DECISION = 'The decision; null when refused.';

@InputType({ description: 'What gives access to tailored support.\n\nDutch: toegangsbesluit' })
export class AccessDecideInput {
  @Field(() => ID, { description: 'Id of the building block.' })
  buildingBlockId: string;

  @Min(1)
  @Field(() => Int, {
    description: 'Version of the building block as you read it; when it changed meanwhile, nothing is done.',
  })
  version: number;

  @Field(() => AccessDecisionKind, { description: 'What gives access.' })
  kind: AccessDecisionKind;

  @Field(() => Day, { nullable: true, description: 'Day of it, today or before; today when left out.' })
  decidedOn?: string;

  @Words(4000)
  @Field(() => String, { description: 'Why, 1 to 4,000 characters.\n\nDutch: motivering' })
  motivation: string;

  @Words(200)
  @Field(() => String, {
    nullable: true,
    description: 'Who referred or diagnosed, 1 to 200 characters; left out of an access decision.',
  })
  referrer?: string;
}

@ObjectType({ description: 'What came of deciding on access.' })
export class AccessDecidePayload {
  @Field(() => AccessDecision, { nullable: true, description: DECISION })
  accessDecision?: AccessDecision;

  @Field(() => BuildingBlock, { nullable: true, description: BLOCK })
  buildingBlock?: BuildingBlock;

  @Field(() => Plan, { nullable: true, description: PLAN })
  plan?: Plan;

  @Field(() => [BusinessError], { description: REFUSED })
  errors: BusinessError[];
}

@InputType({ description: 'The check whether an access decision is lawful.\n\nDutch: rechtmatigheidstoets' })
export class LegalityCheckInput {
  @Field(() => ID, { description: 'Id of the access decision.' })
  accessDecisionId: string;

  @Min(1)
  @Field(() => Int, {
    description: 'Version of the decision as you read it; when it changed meanwhile, nothing is done.',
  })
  version: number;

  @Field(() => Legality, { description: 'Lawful or unlawful: there is no other outcome.' })
  outcome: Legality;

  @Words(1000)
  @Field(() => String, {
    nullable: true,
    description: 'What is unlawful, 1 to 1,000 characters; needed with `UNLAWFUL`.',
  })
  ground?: string;
}

@ObjectType({ description: 'What came of checking a decision.' })
export class LegalityCheckPayload {
  @Field(() => AccessDecision, { nullable: true, description: DECISION })
  accessDecision?: AccessDecision;

  @Field(() => BuildingBlock, { nullable: true, description: BLOCK })
  buildingBlock?: BuildingBlock;

  @Field(() => Plan, { nullable: true, description: PLAN })
  plan?: Plan;

  @Field(() => [BusinessError], { description: REFUSED })
  errors: BusinessError[];
}
