import { BusinessError, Day, Words } from '@eenplan/kit';
import { Min } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Application } from './application.entity';

@ObjectType({ description: 'What came of an act on an application.' })
export abstract class ApplicationPayload {
  @Field(() => Application, { nullable: true, description: 'The application as it now is; null when refused.' })
  application?: Application;

  @Field(() => [BusinessError], { description: 'Why it was refused; empty when it was done.' })
  errors: BusinessError[];
}

@InputType({ description: 'An application.\n\nDutch: aanvraag\nLaw: Awb, art. 4:1' })
export class ApplicationReceiveInput {
  @Field(() => ID, { description: 'Id of the case it belongs to.' })
  caseId: string;

  @Field(() => ID, { description: 'Id of the resident who asks; a resident asks for the own files alone.' })
  residentId: string;

  @Words(40)
  @Field(() => String, { description: 'Code of the law it is under: `WMO`; 1 to 40 characters.' })
  law: string;

  @Words(4000)
  @Field(() => String, { description: 'What is asked, 1 to 4,000 characters.' })
  asked: string;

  @Field(() => Day, {
    nullable: true,
    description: 'Day it was received, today or before; today when left out, and always of a resident.',
  })
  receivedOn?: string | null;
}

@ObjectType({ description: 'What came of receiving an application.' })
export class ApplicationReceivePayload extends ApplicationPayload {}

@InputType({ description: 'An application that is acted on, as it was read.' })
export abstract class ApplicationActInput {
  @Field(() => ID, { description: 'Id of the application.' })
  applicationId: string;

  @Min(1)
  @Field(() => Int, {
    description: 'Version of the application as you read it; when it has moved on, nothing is done.',
  })
  version: number;

  @Field(() => Day, { description: 'Day of the act: not in the future, and not before the act before it.' })
  on: string;
}

@InputType({ description: 'The chance to complete an application.\n\nDutch: herstelverzuim\nLaw: Awb, art. 4:5 lid 1' })
export class ApplicationCompletionAskInput extends ApplicationActInput {
  @Field(() => Day, { description: 'Last day to complete it (inclusive), after the day it is asked.' })
  completeByOn: string;

  @Words(2000)
  @Field(() => String, { description: 'What is missing, 1 to 2,000 characters.' })
  missing: string;
}

@ObjectType({ description: 'What came of asking to complete an application.' })
export class ApplicationCompletionAskPayload extends ApplicationPayload {}

@InputType({ description: 'What came in to complete an application.\n\nDutch: aanvulling\nLaw: Awb, art. 4:5 lid 1' })
export class ApplicationCompletionRecordInput extends ApplicationActInput {
  @Field(() => Boolean, { description: 'Is it complete with that?' })
  isComplete: boolean;
}

@ObjectType({ description: 'What came of recording what came in.' })
export class ApplicationCompletionRecordPayload extends ApplicationPayload {}

@InputType({ description: 'The chance to give a view on facts that deviate.\n\nDutch: zienswijze\nLaw: Awb, art. 4:7' })
export class ApplicationHearingRecordInput extends ApplicationActInput {
  @Words(4000)
  @Field(() => String, { description: 'What deviates from what the applicant said, 1 to 4,000 characters.' })
  facts: string;

  @Words(4000)
  @Field(() => String, {
    nullable: true,
    description: 'What the applicant said about it, 1 to 4,000 characters; left out when the chance was not used.',
  })
  view?: string | null;
}

@ObjectType({ description: 'What came of recording the view of the applicant.' })
export class ApplicationHearingRecordPayload extends ApplicationPayload {}

@InputType({ description: 'An application that is taken back.\n\nDutch: aanvraag intrekken' })
export class ApplicationWithdrawInput extends ApplicationActInput {}

@ObjectType({ description: 'What came of taking an application back.' })
export class ApplicationWithdrawPayload extends ApplicationPayload {}
