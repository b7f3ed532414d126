import { BusinessError, Day, Words } from '@eenplan/kit';
import { ArrayMaxSize, Min, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { RuleReasonInput } from '../rule/rule.inputs';
import { Case } from './case.entity';
import { AftercareOutcome, CaseComplexity } from './case.enum';

/** What every act on a case gives: which case, as it was read. */
@InputType({ description: 'The case that is acted on, as it was read.' })
export abstract class CaseInput {
  @Field(() => ID, { description: 'Id of the case.' })
  caseId: string;

  @Min(1)
  @Field(() => Int, { description: 'Version of the case as you read it; when it has moved on, nothing is done.' })
  version: number;
}

/** An act of a day. */
@InputType({ description: 'An act on a case on a day.' })
export abstract class CaseActInput extends CaseInput {
  @Field(() => Day, { description: 'Day of the act: not in the future, and not before the act before it.' })
  on: string;
}

@ObjectType({ description: 'What came of an act on a case.' })
export abstract class CasePayload {
  @Field(() => Case, { nullable: true, description: 'The case as it is now; null when refused.' })
  case?: Case;

  @Field(() => [BusinessError], { description: 'Why it was refused; empty when it was done.' })
  errors: BusinessError[];
}

@InputType({ description: 'A question that has been clarified.\n\nDutch: vraagverheldering' })
export class CaseClarifyInput extends CaseActInput {
  @Words(2000)
  @Field(() => String, { description: 'The question behind the question, 1 to 2,000 characters.' })
  underlyingQuestion: string;

  @Field(() => CaseComplexity, { description: 'What kind of question it is.' })
  complexity: CaseComplexity;

  @Words(300)
  @Field(() => String, { description: 'Method by which it was clarified, 1 to 300 characters.' })
  method: string;
}

@ObjectType({ description: 'What came of clarifying a question.' })
export class CaseClarifyPayload extends CasePayload {}

@InputType({ description: 'A simple question that is answered with a general provision.' })
export class CaseAnswerInput extends CaseActInput {
  @Words(300)
  @Field(() => String, { description: 'The general provision that answers it, 1 to 300 characters.' })
  provision: string;

  @Field(() => Day, {
    nullable: true,
    description: 'Day on which it is checked whether the resident copes; without it, give a reason for R25.',
  })
  aftercareOn?: string | null;

  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Field(() => [RuleReasonInput], { nullable: true, description: 'Reasons for rules that are not followed: R25.' })
  reasons?: RuleReasonInput[] | null;
}

@ObjectType({ description: 'What came of answering a simple question.' })
export class CaseAnswerPayload extends CasePayload {}

@InputType({ description: 'A report of the need for support.\n\nDutch: melding\nLaw: Wmo 2015, art. 2.3.2 lid 1' })
export class CaseRequestInput extends CaseActInput {}

@ObjectType({ description: 'What came of reporting the need for support.' })
export class CaseRequestPayload extends CasePayload {}

@InputType({ description: 'An answer to a closing question.\n\nDutch: antwoord op een eindvraag' })
export class ClosingAnswerInput {
  @Words(300)
  @Field(() => String, { description: 'The question, word for word as the municipality has set it.' })
  question: string;

  @Words(2000)
  @Field(() => String, { description: 'The answer of the household, 1 to 2,000 characters, not blank.' })
  answer: string;
}

@InputType({ description: 'Support that has ended.\n\nDutch: afronding' })
export class CaseCompleteInput extends CaseActInput {
  @Words(300)
  @Field(() => String, { description: 'Why it ended: one of the reasons that the municipality has set.' })
  reason: string;

  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Field(() => [ClosingAnswerInput], { description: 'An answer to every closing question of the municipality.' })
  answers: ClosingAnswerInput[];

  @Field(() => Day, { nullable: true, description: 'Day of the aftercare; without it, give a reason for R25.' })
  aftercareOn?: string | null;

  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Field(() => [RuleReasonInput], { nullable: true, description: 'Reasons for rules that are not followed: R25.' })
  reasons?: RuleReasonInput[] | null;
}

@ObjectType({ description: 'What came of completing the support.' })
export class CaseCompletePayload extends CasePayload {}

@InputType({ description: 'Aftercare that was given.\n\nDutch: nazorg' })
export class AftercareRecordInput extends CaseActInput {
  @Field(() => AftercareOutcome, { description: 'What it showed: the case is closed, or goes on.' })
  outcome: AftercareOutcome;

  @Words(2000)
  @Field(() => String, { description: 'What was found, 1 to 2,000 characters, not blank.' })
  remark: string;
}

@ObjectType({ description: 'What came of recording aftercare.' })
export class AftercareRecordPayload extends CasePayload {}

@InputType({ description: 'A case that ends before its course is done.\n\nDutch: voortijdig sluiten' })
export class CaseCloseInput extends CaseActInput {
  @Words(300)
  @Field(() => String, { description: 'Why it is closed: one of the reasons that the municipality has set.' })
  reason: string;
}

@ObjectType({ description: 'What came of closing a case.' })
export class CaseClosePayload extends CasePayload {}

@InputType({ description: 'A closed case that is taken up again.\n\nDutch: heropenen' })
export class CaseReopenInput extends CaseActInput {
  @Words(2000)
  @Field(() => String, { description: 'Why it is taken up again, 1 to 2,000 characters.' })
  reason: string;
}

@ObjectType({ description: 'What came of opening a case again.' })
export class CaseReopenPayload extends CasePayload {}
