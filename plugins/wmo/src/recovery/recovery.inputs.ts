import { BusinessError, Day, EuroCents, Words } from '@eenplan/kit';
import { Max, Min } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Recovery } from './recovery.entity';
import { RecoveryDebtor } from './recovery.enum';

const MOST = 100_000_000_000;

@ObjectType({ description: 'What came of an act on a recovery.\n\nLaw: Wmo 2015, art. 2.4.1' })
export abstract class WmoRecoveryPayload {
  @Field(() => Recovery, { nullable: true, description: 'The recovery as it now is; null when refused.' })
  recovery?: Recovery;

  @Field(() => [BusinessError], { description: 'Why it was refused; empty when it was done.' })
  errors: BusinessError[];
}

@InputType({
  description:
    'A decision to claim back what was wrongly received.\n\nDutch: terugvorderingsbesluit\nLaw: Wmo 2015, art. 2.4.1',
})
export class WmoRecoveryDecideInput {
  @Field(() => ID, {
    description: 'Id of the decision by which another was revised or taken back for wrong or incomplete data.',
  })
  decisionId: string;

  @Field(() => RecoveryDebtor, { description: 'From whom.' })
  debtor: RecoveryDebtor;

  @Field(() => ID, { nullable: true, description: 'Id of the resident who helped; this or `cooperatorName`.' })
  cooperatorResidentId?: string | null;

  @Words(200)
  @Field(() => String, { nullable: true, description: 'Name of who helped and is not on file, 1 to 200 characters.' })
  cooperatorName?: string | null;

  @Words(2000)
  @Field(() => String, {
    nullable: true,
    description: 'What shows that the help was on purpose; needed of who helped.',
  })
  cooperation?: string | null;

  @Words(2000)
  @Field(() => String, { description: 'What shows that the data were wrong on purpose, 1 to 2,000 characters.' })
  intent: string;

  @Words(4000)
  @Field(() => String, { description: 'What it rests on, 1 to 4,000 characters.\n\nLaw: Awb, art. 3:46' })
  motivation: string;

  @Field(() => Day, {
    description: 'First day over which it is claimed (inclusive), not before the ground has effect.',
  })
  fromOn: string;

  @Field(() => Day, {
    description: 'First day over which it is not (exclusive), not after the decision was revised or taken back.',
  })
  untilOn: string;

  @Min(1)
  @Max(MOST)
  @Field(() => EuroCents, {
    nullable: true,
    description:
      'What was received in those days was worth, 1 to 100,000,000,000 cents (inclusive). Needed where no budget is on ' +
      'file; left out where one is, as it is then what was paid from it for days within those.',
  })
  statedValueInCents?: number | null;

  @Words(300)
  @Field(() => String, { nullable: true, description: 'Where that value comes from; needed with it.' })
  valueSource?: string | null;

  @Min(1)
  @Max(MOST)
  @Field(() => EuroCents, { description: 'What is claimed, from 1 cent to that value (inclusive).' })
  amountInCents: number;

  @Field(() => Day, { nullable: true, description: 'Day it is decided, today or before; today when left out.' })
  decidedOn?: string | null;
}

@ObjectType({ description: 'What came of deciding to claim back.\n\nLaw: Wmo 2015, art. 2.4.1' })
export class WmoRecoveryDecidePayload extends WmoRecoveryPayload {}

@InputType({ description: 'A recovery that is acted on, as it was read.\n\nLaw: Wmo 2015, art. 2.4.1' })
export abstract class WmoRecoveryStepInput {
  @Field(() => ID, { description: 'Id of the recovery.' })
  recoveryId: string;

  @Min(1)
  @Field(() => Int, { description: 'Version of it as you read it; when it has moved on, nothing is done.' })
  version: number;

  @Field(() => Day, { description: 'Day it was done, today or before, and not before the step before it.' })
  on: string;
}

@InputType({ description: 'A recovery that was made known.\n\nDutch: bekendmaking\nLaw: Awb, art. 3:41' })
export class WmoRecoveryMakeKnownInput extends WmoRecoveryStepInput {}

@ObjectType({ description: 'What came of making it known.\n\nLaw: Awb, art. 3:41' })
export class WmoRecoveryMakeKnownPayload extends WmoRecoveryPayload {}

@InputType({ description: 'What was paid back.\n\nDutch: betaling\nLaw: Wmo 2015, art. 2.4.1' })
export class WmoRecoveryPaymentRecordInput extends WmoRecoveryStepInput {
  @Min(1)
  @Max(MOST)
  @Field(() => EuroCents, { description: 'What was paid, from 1 cent to what is open (inclusive).' })
  amountInCents: number;

  @Words(100)
  @Field(() => String, { description: 'Reference of the payment, 1 to 100 characters; each stands once.' })
  reference: string;
}

@ObjectType({ description: 'What came of recording a payment.\n\nLaw: Wmo 2015, art. 2.4.1' })
export class WmoRecoveryPaymentRecordPayload extends WmoRecoveryPayload {}

@InputType({ description: 'A reminder to pay.\n\nDutch: aanmaning\nLaw: Awb, art. 4:112' })
export class WmoRecoveryRemindInput extends WmoRecoveryStepInput {}

@ObjectType({ description: 'What came of a reminder.\n\nLaw: Awb, art. 4:112' })
export class WmoRecoveryRemindPayload extends WmoRecoveryPayload {}

@InputType({ description: 'A writ of execution.\n\nDutch: dwangbevel\nLaw: Wmo 2015, art. 2.4.1 lid 2' })
export class WmoRecoveryWritIssueInput extends WmoRecoveryStepInput {}

@ObjectType({ description: 'What came of issuing a writ.\n\nLaw: Wmo 2015, art. 2.4.1 lid 2' })
export class WmoRecoveryWritIssuePayload extends WmoRecoveryPayload {}

@InputType({
  description: 'A recovery that is given up.\n\nDutch: intrekken of kwijtschelden\nLaw: Wmo 2015, art. 2.4.1',
})
export class WmoRecoveryDropInput extends WmoRecoveryStepInput {
  @Words(2000)
  @Field(() => String, { description: 'Why, 1 to 2,000 characters: an objection that was upheld, or debts.' })
  reason: string;
}

@ObjectType({ description: 'What came of giving it up.\n\nLaw: Wmo 2015, art. 2.4.1' })
export class WmoRecoveryDropPayload extends WmoRecoveryPayload {}
