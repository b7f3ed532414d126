import { BusinessError, Day, Words } from '@eenplan/kit';
import { MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Decision } from './decision.entity';
import { DecisionChannel, DecisionOutcome } from './decision.enum';

const MOTIVATION = 'What it rests on, at most 4,000 characters; without one it is refused.\n\nLaw: Awb, art. 3:46';

@ObjectType({ description: 'What came of an act on a decision.' })
export abstract class DecisionPayload {
  @Field(() => Decision, { nullable: true, description: 'The decision as it now is; null when refused.' })
  decision?: Decision;

  @Field(() => [BusinessError], { description: 'Why it was refused; empty when it was done.' })
  errors: BusinessError[];
}

@InputType({ description: 'What every decision says.' })
export abstract class DecisionContentInput {
  @Field(() => Day, { nullable: true, description: 'Day it is taken, today or before; today when left out.' })
  decidedOn?: string | null;

  @MaxLength(4000)
  @Field(() => String, { nullable: true, description: MOTIVATION })
  motivation?: string | null;

  @Words(60)
  @Field(() => String, { description: 'Code of the ordinance; its version of that day is taken. 1 to 60 characters.' })
  ordinanceCode: string;
}

@InputType({ description: 'What is decided on what was asked.' })
export abstract class DecisionOutcomeInput extends DecisionContentInput {
  @Field(() => DecisionOutcome, { description: 'What is decided; not `WITHDRAWN`.' })
  outcome: DecisionOutcome;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the version of the product, valid on that day; needed where something is given.',
  })
  productId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the building block of a plan of the case; needed where something is given.',
  })
  buildingBlockId?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Does it rest on facts about the applicant that deviate from what the applicant said (Awb, art. 4:7)?',
  })
  restsOnDeviatingFacts: boolean;
}

@InputType({ description: 'A decision on an application.\n\nDutch: besluit op aanvraag\nLaw: Awb, art. 4:13' })
export class DecisionTakeInput extends DecisionOutcomeInput {
  @Field(() => ID, { description: 'Id of the application.' })
  applicationId: string;

  @Min(1)
  @Field(() => Int, {
    description: 'Version of the application as you read it; when it has moved on, nothing is done.',
  })
  version: number;
}

@ObjectType({ description: 'What came of deciding on an application.' })
export class DecisionTakePayload extends DecisionPayload {}

@InputType({ description: 'How a decision was made known.\n\nDutch: bekendmaking\nLaw: Awb, art. 3:41' })
export class DecisionPublishInput {
  @Field(() => ID, { description: 'Id of the decision.' })
  decisionId: string;

  @Min(1)
  @Field(() => Int, { description: 'Version of the decision as you read it; when it has moved on, nothing is done.' })
  version: number;

  @Field(() => Day, { description: 'Day it was sent or handed over, today or before.' })
  publishedOn: string;

  @Field(() => DecisionChannel, { description: 'How.' })
  channel: DecisionChannel;

  @Field(() => Day, { description: 'First day it has effect (inclusive): not before it is made known.' })
  effectiveOn: string;
}

@ObjectType({ description: 'What came of making a decision known.' })
export class DecisionPublishPayload extends DecisionPayload {}

@InputType({ description: 'A decision instead of an earlier one.\n\nDutch: herziening\nLaw: Wmo 2015, art. 2.3.10' })
export class DecisionReviseInput extends DecisionOutcomeInput {
  @Field(() => ID, { description: 'Id of the decision that it comes instead of.' })
  decisionId: string;

  @Min(1)
  @Field(() => Int, { description: 'Version of that decision as you read it; when it has moved on, nothing is done.' })
  version: number;
}

@ObjectType({ description: 'What came of revising a decision: the new one, to be made known.' })
export class DecisionRevisePayload extends DecisionPayload {}

@InputType({
  description: 'A decision that takes an earlier one back.\n\nDutch: intrekking\nLaw: Wmo 2015, art. 2.3.10',
})
export class DecisionWithdrawInput extends DecisionContentInput {
  @Field(() => ID, { description: 'Id of the decision that is taken back.' })
  decisionId: string;

  @Min(1)
  @Field(() => Int, { description: 'Version of that decision as you read it; when it has moved on, nothing is done.' })
  version: number;

  @Words(40)
  @Field(() => String, { description: 'Code of the ground: see `decisionGrounds`; 1 to 40 characters.' })
  groundCode: string;
}

@ObjectType({ description: 'What came of taking a decision back: the withdrawal, to be made known.' })
export class DecisionWithdrawPayload extends DecisionPayload {}
