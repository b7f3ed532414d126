import { BusinessError, Day, Words } from '@eenplan/kit';
import { Min } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { TemporarySupport } from './temporary-support.entity';
import { TemporarySupportOutcome, TemporarySupportUrgency } from './temporary-support.enum';

@ObjectType({ description: 'What came of an act on temporary support.\n\nLaw: Wmo 2015, art. 2.3.3' })
export abstract class WmoTemporarySupportPayload {
  @Field(() => TemporarySupport, { nullable: true, description: 'It as it now is; null when refused.' })
  temporarySupport?: TemporarySupport;

  @Field(() => [BusinessError], { description: 'Why it was refused; empty when it was done.' })
  errors: BusinessError[];
}

@InputType({
  description:
    'A decision on temporary support.\n\n' + 'Dutch: beslissing op een spoedeisend geval\nLaw: Wmo 2015, art. 2.3.3',
})
export class WmoTemporarySupportDecideInput {
  @Field(() => ID, { description: 'Id of the support request.' })
  supportRequestId: string;

  @Field(() => TemporarySupportUrgency, { description: 'Why it cannot wait, as it was put.' })
  urgency: TemporarySupportUrgency;

  @Field(() => TemporarySupportOutcome, { description: 'What is decided.' })
  outcome: TemporarySupportOutcome;

  @Words(4000)
  @Field(() => String, { description: 'What it rests on, 1 to 4,000 characters.\n\nLaw: Awb, art. 3:46' })
  motivation: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the version of the product, valid on the day of the decision; needed when it is given.',
  })
  productId?: string | null;

  @Field(() => Day, {
    nullable: true,
    description: 'First day it is given (inclusive), not before the request; needed when it is given.',
  })
  fromOn?: string | null;

  @Field(() => Day, {
    nullable: true,
    description:
      'First day it is not given (exclusive), at the latest when the decision on the application takes effect.',
  })
  untilOn?: string | null;

  @Field(() => Day, { nullable: true, description: 'Day it is decided, today or before; today when left out.' })
  decidedOn?: string | null;
}

@ObjectType({ description: 'What came of deciding on temporary support.\n\nLaw: Wmo 2015, art. 2.3.3' })
export class WmoTemporarySupportDecidePayload extends WmoTemporarySupportPayload {}

@InputType({
  description:
    'The end of temporary support.\n\nDutch: einde van de tijdelijke maatwerkvoorziening\nLaw: Wmo 2015, art. 2.3.3',
})
export class WmoTemporarySupportEndInput {
  @Field(() => ID, { description: 'Id of the temporary support.' })
  temporarySupportId: string;

  @Min(1)
  @Field(() => Int, { description: 'Version of it as you read it; when it has moved on, nothing is done.' })
  version: number;

  @Field(() => Day, {
    description:
      'First day it is not given (exclusive): earlier than was said, and at the latest when the decision on the ' +
      'application takes effect. Its first day, when it was never given.',
  })
  untilOn: string;
}

@ObjectType({ description: 'What came of ending temporary support.\n\nLaw: Wmo 2015, art. 2.3.3' })
export class WmoTemporarySupportEndPayload extends WmoTemporarySupportPayload {}
