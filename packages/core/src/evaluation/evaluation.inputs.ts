import { Day, Words } from '@eenplan/kit';
import { ArrayMaxSize, Length, ValidateNested } from 'class-validator';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { CaseInput, CasePayload } from '../case/case-act.inputs';
import { Evaluation } from './evaluation.entity';
import { EvaluationOutcome, GoalResult } from './evaluation.enum';

@InputType({ description: 'How far a goal was reached.\n\nDutch: doelresultaat' })
export class EvaluationGoalResultInput {
  @Field(() => ID, { description: 'Id of the goal.' })
  goalId: string;

  @Field(() => GoalResult, { description: 'How far it was reached.' })
  result: GoalResult;

  @Length(1, 2000)
  @Field(() => String, { nullable: true, description: 'What is to be said about it, 1 to 2,000 characters.' })
  remark?: string | null;
}

@InputType({ description: 'An evaluation that was held.\n\nDutch: tussentijdse evaluatie' })
export class EvaluationHoldInput extends CaseInput {
  @Field(() => Day, { description: 'Day it was held: not in the future, and not before the act before it.' })
  heldOn: string;

  @Field(() => EvaluationOutcome, { description: 'What follows from it.' })
  outcome: EvaluationOutcome;

  @Words(4000)
  @Field(() => String, { description: 'How the household sees it, 1 to 4,000 characters.' })
  clientView: string;

  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Field(() => [EvaluationGoalResultInput], { description: 'How far goals were reached, each once.' })
  goalResults: EvaluationGoalResultInput[];
}

@ObjectType({ description: 'What came of recording an evaluation.' })
export class EvaluationHoldPayload extends CasePayload {
  @Field(() => Evaluation, { nullable: true, description: 'The evaluation; null when refused.' })
  evaluation?: Evaluation;
}
