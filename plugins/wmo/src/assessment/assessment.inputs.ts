import { BusinessError, Day, Words } from '@eenplan/kit';
import { ArrayMaxSize, Min, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { SupportRequest } from '../support-request/support-request.entity';
import { WmoAssessment } from './assessment.entity';
import { AssessmentTopic } from './assessment.enum';

/** More than there are topics, so that a topic that is there twice is told by its own code. */
const MOST_FINDINGS = 20;

@InputType({ description: 'A step on a support request.' })
export abstract class SupportRequestStepInput {
  @Field(() => ID, { description: 'Id of the support request.' })
  supportRequestId: string;

  @Min(1)
  @Field(() => Int, { description: 'Version of the support request as you read it.' })
  version: number;

  @Field(() => Day, { description: 'Day of the step: not in the future, and not before the step before it.' })
  on: string;
}

@InputType({ description: 'A personal plan.\n\nDutch: persoonlijk plan\nLaw: Wmo 2015, art. 2.3.2 lid 2' })
export class WmoPersonalPlanHandInInput extends SupportRequestStepInput {
  @Words(8000)
  @Field(() => String, { description: 'The plan, 1 to 8,000 characters.' })
  plan: string;
}

@InputType({
  description:
    'That client support was pointed out.\n\nDutch: wijzen op cliëntondersteuning\nLaw: Wmo 2015, art. 2.3.2 lid 3',
})
export class WmoClientSupportPointOutInput extends SupportRequestStepInput {
  @Field(() => Boolean, {
    description: 'Was it pointed out to the carer too? False where there is none.\n\nDutch: mantelzorger',
  })
  toCarer: boolean;
}

@InputType({ description: 'An assessment that begins.\n\nDutch: onderzoek\nLaw: Wmo 2015, art. 2.3.2 lid 1' })
export class WmoAssessmentStartInput extends SupportRequestStepInput {}

@InputType({ description: 'What was found on a topic.' })
export class WmoAssessmentFindingInput {
  @Field(() => AssessmentTopic, { description: 'The topic; each of the seven once.' })
  topic: AssessmentTopic;

  @Words(4000)
  @Field(() => String, { description: 'What was found, 1 to 4,000 characters; that there is nothing is said too.' })
  finding: string;
}

@InputType({ description: 'A step on an assessment.' })
export abstract class AssessmentStepInput {
  @Field(() => ID, { description: 'Id of the assessment.' })
  assessmentId: string;

  @Min(1)
  @Field(() => Int, { description: 'Version of the assessment as you read it.' })
  version: number;

  @Field(() => Day, { description: 'Day of the step: not in the future, and not before the step before it.' })
  on: string;
}

@InputType({
  description: 'An assessment that is completed.\n\nDutch: onderzoek afronden\nLaw: Wmo 2015, art. 2.3.2 lid 4',
})
export class WmoAssessmentCompleteInput extends AssessmentStepInput {
  @ValidateNested({ each: true })
  @ArrayMaxSize(MOST_FINDINGS)
  @Field(() => [WmoAssessmentFindingInput], { description: 'What was found, on all seven topics.' })
  findings: WmoAssessmentFindingInput[];

  @Field(() => Day, { description: 'Day an identity document was looked at.\n\nLaw: Wmo 2015, art. 2.3.4' })
  identityCheckedOn: string;

  @Field(() => Day, {
    description: 'Day it was told what a personal budget is and asks.\n\nLaw: Wmo 2015, art. 2.3.2 lid 6',
  })
  budgetExplainedOn: string;

  @Words(4000)
  @Field(() => String, {
    nullable: true,
    description: 'What was done with the personal plan, 1 to 4,000 characters; left out where none was handed in.',
  })
  personalPlanWeighed?: string | null;
}

@InputType({ description: 'The report that is given.\n\nDutch: verslag\nLaw: Wmo 2015, art. 2.3.2 lid 8' })
export class WmoReportGiveInput extends AssessmentStepInput {
  @Words(20_000)
  @Field(() => String, { description: 'The written account, 1 to 20,000 characters.' })
  report: string;
}

@ObjectType({ description: 'What came of a step on a support request.' })
abstract class SupportRequestStepPayload {
  @Field(() => SupportRequest, { nullable: true, description: 'The support request as it now is; null when refused.' })
  supportRequest?: SupportRequest;

  @Field(() => [BusinessError], { description: 'Why it was refused; empty when it was done.' })
  errors: BusinessError[];
}

@ObjectType({ description: 'What came of a step on an assessment.' })
abstract class AssessmentStepPayload {
  @Field(() => WmoAssessment, { nullable: true, description: 'The assessment as it now is; null when refused.' })
  assessment?: WmoAssessment;

  @Field(() => [BusinessError], { description: 'Why it was refused; empty when it was done.' })
  errors: BusinessError[];
}

@ObjectType({ description: 'What came of handing in a personal plan.' })
export class WmoPersonalPlanHandInPayload extends SupportRequestStepPayload {}

@ObjectType({ description: 'What came of pointing out client support.' })
export class WmoClientSupportPointOutPayload extends SupportRequestStepPayload {}

@ObjectType({ description: 'What came of beginning an assessment.' })
export class WmoAssessmentStartPayload extends AssessmentStepPayload {}

@ObjectType({ description: 'What came of completing an assessment.' })
export class WmoAssessmentCompletePayload extends AssessmentStepPayload {}

@ObjectType({ description: 'What came of giving the report.' })
export class WmoReportGivePayload extends AssessmentStepPayload {}
