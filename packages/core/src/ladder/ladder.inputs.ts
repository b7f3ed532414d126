import { BusinessError, Day, Words } from '@eenplan/kit';
import { Min } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { PlanGoal } from '../plan/plan-goal.entity';
import { Plan } from '../plan/plan.entity';
import { LadderJudgement } from './ladder-judgement.entity';
import { LadderOutcome } from './ladder.enum';

@InputType({ description: 'How a rung of the ladder was weighed for a goal.\n\nDutch: afweging van een trede' })
export class LadderJudgeInput {
  @Field(() => ID, { description: 'Id of the goal.' })
  goalId: string;

  @Min(1)
  @Field(() => Int, {
    description: 'Version of the goal as you read it; when it changed meanwhile, nothing is done.',
  })
  version: number;

  @Words(300)
  @Field(() => String, { description: 'Code of the rung, of the ladder of that day.' })
  rung: string;

  @Field(() => LadderOutcome, { description: 'What came of it.' })
  outcome: LadderOutcome;

  @Words(1000)
  @Field(() => String, { description: 'Why, 1 to 1,000 characters.' })
  reason: string;

  @Words(1000)
  @Field(() => String, {
    nullable: true,
    description: 'What limits the household here, such as understanding or mental load, 1 to 1,000 characters.',
  })
  limits?: string;

  @Field(() => Day, { nullable: true, description: 'Day it was weighed, today or before; today when left out.' })
  judgedOn?: string;
}

@ObjectType({ description: 'What came of recording how a rung was weighed.' })
export class LadderJudgePayload {
  @Field(() => LadderJudgement, { nullable: true, description: 'The judgement; null when refused.' })
  judgement?: LadderJudgement;

  @Field(() => PlanGoal, { nullable: true, description: 'The goal with its new version; null when refused.' })
  goal?: PlanGoal;

  @Field(() => Plan, { nullable: true, description: 'The plan with its new version; null when refused.' })
  plan?: Plan;

  @Field(() => [BusinessError], { description: 'Why it was refused; empty when it was done.' })
  errors: BusinessError[];
}
