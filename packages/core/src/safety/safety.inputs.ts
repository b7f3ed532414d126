import { BusinessError, Day, Words } from '@eenplan/kit';
import { Length } from 'class-validator';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { SafetySuppression } from './safety-suppression.entity';

@InputType({ description: 'A resident of whom nothing may go out.\n\nDutch: veiligheidsmaatregel' })
export class SafetySuppressInput {
  @Field(() => ID, { description: 'Id of the resident.' })
  residentId: string;

  @Length(1, 40)
  @Field(() => String, { description: 'Code of the reason, of `safetyReasons`, 1 to 40 characters.' })
  reasonCode: string;

  @Words(1000)
  @Field(() => String, { description: 'What it is in this case, 1 to 1,000 characters.' })
  reason: string;

  @Field(() => Day, { nullable: true, description: 'First day (inclusive); today when left out.' })
  fromOn?: string;

  @Field(() => Day, { nullable: true, description: 'First day no longer so (exclusive), when known.' })
  untilOn?: string;
}

@ObjectType({ description: 'What came of holding back all that would go out.' })
export class SafetySuppressPayload {
  @Field(() => SafetySuppression, { nullable: true, description: 'The measure; null when refused.' })
  safetySuppression?: SafetySuppression;

  @Field(() => [BusinessError], { description: 'Why it was refused; empty when it was done.' })
  errors: BusinessError[];
}

@InputType({ description: 'A measure that ends: exchange is safe again.' })
export class SafetySuppressionEndInput {
  @Field(() => ID, { description: 'Id of the measure.' })
  safetySuppressionId: string;

  @Field(() => Day, {
    description: 'First day no longer so (exclusive): today or later, and before the end there already is.',
  })
  untilOn: string;
}

@ObjectType({ description: 'What came of ending the measure.' })
export class SafetySuppressionEndPayload {
  @Field(() => SafetySuppression, { nullable: true, description: 'The measure with its end; null when refused.' })
  safetySuppression?: SafetySuppression;

  @Field(() => [BusinessError], { description: 'Why it was refused; empty when it was done.' })
  errors: BusinessError[];
}
