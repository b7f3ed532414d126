import { RuleReasonInput } from '@eenplan/core';
import { BusinessError, Day, Words } from '@eenplan/kit';
import { ArrayMaxSize, Min, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Weighing } from './weighing.entity';
import { WeighingOutcome, WeighingStepKind, WlzGround } from './weighing.enum';

@InputType({
  description:
    'One step: an outcome and a reason, or the judgement of the ladder that carries it.\n\n' +
    'Dutch: afwegingsstap\nLaw: Wmo 2015, art. 2.3.5 lid 3',
})
export class WmoWeighingStepInput {
  @Field(() => WeighingStepKind, { description: 'What was weighed.' })
  step: WeighingStepKind;

  @Field(() => WeighingOutcome, { nullable: true, description: 'What came of it; left out with a judgement.' })
  outcome?: WeighingOutcome | null;

  @Words(2000)
  @Field(() => String, { nullable: true, description: 'Why, 1 to 2,000 characters; left out with a judgement.' })
  reason?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Id of the last judgement of a rung in a plan of the case: its outcome and reason become those of the step. Own ' +
      'strength is carried by a rung with access `OWN`, informal care and network by `NETWORK`, general provisions by `FREE`.',
  })
  ladderJudgementId?: string | null;

  @Words(40)
  @Field(() => String, {
    nullable: true,
    description: 'Code of what goes before, of `wmoPrecedingProvisions`: for that step, where there is something.',
  })
  precedingCode?: string | null;

  @Field(() => WlzGround, {
    nullable: true,
    description: 'Why the Wlz goes first: needed where it is enough.\n\nLaw: Wmo 2015, art. 2.3.5 lid 6',
  })
  wlzGround?: WlzGround | null;
}

@InputType({ description: 'Whether group guidance would do (rule R15).\n\nLaw: Wmo 2015, art. 2.3.5 lid 3' })
export class WmoGroupGuidanceInput {
  @Field(() => WeighingOutcome, { description: 'What came of it; never `LEFT_OUT`.' })
  outcome: WeighingOutcome;

  @Words(2000)
  @Field(() => String, { description: 'Why, 1 to 2,000 characters.' })
  reason: string;
}

@InputType({
  description:
    'Steps that were weighed before a decision: the first ones of a weighing, or the next.\n\n' +
    'Dutch: vastleggen van de afweging\nLaw: Wmo 2015, art. 2.3.5 lid 3',
})
export class WmoWeighingRecordInput {
  @Field(() => ID, { description: 'Id of the application, under the Wmo.' })
  applicationId: string;

  @Min(0)
  @Field(() => Int, {
    description: 'Version of the weighing as you read it; 0 to begin one. When it has moved on, nothing is done.',
  })
  version: number;

  @Words(40)
  @Field(() => String, {
    nullable: true,
    description: 'Code of the kind of provision, of `wmoProvisionKinds`; needed to begin, and changes it later.',
  })
  kindCode?: string | null;

  @Words(100)
  @Field(() => String, {
    nullable: true,
    description: 'Code of the thing that is asked, of `wmoCustomaryItems`; left out when it is on no list.',
  })
  customaryItem?: string | null;

  @ValidateNested()
  @Field(() => WmoGroupGuidanceInput, {
    nullable: true,
    description: 'Whether group guidance would do; for individual guidance.',
  })
  groupGuidance?: WmoGroupGuidanceInput | null;

  @Field(() => Day, { description: 'Day it was weighed, not in the future and not before 2015.' })
  weighedOn: string;

  @ValidateNested({ each: true })
  @ArrayMaxSize(6)
  @Field(() => [WmoWeighingStepInput], {
    defaultValue: [],
    description: 'The steps in the order of the law, none after one that is enough; at most 6.',
  })
  steps: WmoWeighingStepInput[];

  @ValidateNested({ each: true })
  @ArrayMaxSize(5)
  @Field(() => [RuleReasonInput], {
    defaultValue: [],
    description: 'Reasons for rules that are left: R15, individual guidance while a group would do; at most 5.',
  })
  reasons: RuleReasonInput[];
}

@ObjectType({ description: 'What came of recording a weighing.\n\nLaw: Wmo 2015, art. 2.3.5 lid 3' })
export class WmoWeighingRecordPayload {
  @Field(() => Weighing, { nullable: true, description: 'The weighing as it now is; null when refused.' })
  weighing?: Weighing;

  @Field(() => [BusinessError], { description: 'Why it was refused; empty when it was done.' })
  errors: BusinessError[];
}
