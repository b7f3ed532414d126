import { BusinessError, Day, Words } from '@eenplan/kit';
import { Length, Min } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { CaseActInput, CasePayload } from '../case/case-act.inputs';
import { Deviation } from './deviation.entity';
import { DeviationKind } from './deviation.enum';

@InputType({ description: 'A rule of one law that another law holds back.\n\nDutch: afwijkingsbesluit' })
export class DeviationDecideInput extends CaseActInput {
  @Field(() => DeviationKind, { description: 'On what it rests.' })
  kind: DeviationKind;

  @Length(1, 40)
  @Field(() => String, { description: 'Code of the law of the rule: `PARTICIPATIEWET`.' })
  law: string;

  @Words(300)
  @Field(() => String, { description: 'The rule that is held back, 1 to 300 characters: `art. 3 lid 3`.' })
  rule: string;

  @Length(1, 40)
  @Field(() => String, { description: 'Code of the other law, which holds it back: `JEUGDWET`.' })
  heldBackBy: string;

  @Words(4000)
  @Field(() => String, { description: 'Why, 1 to 4,000 characters.' })
  reason: string;

  @Field(() => Day, { description: 'First day on which the rule is held back (inclusive).' })
  fromOn: string;

  @Field(() => Day, { description: 'First day on which it is not (exclusive).' })
  untilOn: string;
}

@ObjectType({ description: 'What came of deciding a deviation.' })
export class DeviationDecidePayload extends CasePayload {
  @Field(() => Deviation, { nullable: true, description: 'The deviation; null when refused.' })
  deviation?: Deviation;
}

@InputType({ description: 'A deviation that ends before its time.' })
export class DeviationEndInput {
  @Field(() => ID, { description: 'Id of the deviation.' })
  deviationId: string;

  @Min(1)
  @Field(() => Int, { description: 'Version of the deviation as you read it; when it has moved on, nothing is done.' })
  version: number;

  @Field(() => Day, { description: 'First day on which the rule is no longer held back; not in the past.' })
  untilOn: string;

  @Words(2000)
  @Field(() => String, { description: 'Why, 1 to 2,000 characters.' })
  reason: string;
}

@ObjectType({ description: 'What came of ending a deviation.' })
export class DeviationEndPayload {
  @Field(() => Deviation, { nullable: true, description: 'The deviation; null when refused.' })
  deviation?: Deviation;

  @Field(() => [BusinessError], { description: 'Why it was refused; empty when it was done.' })
  errors: BusinessError[];
}
