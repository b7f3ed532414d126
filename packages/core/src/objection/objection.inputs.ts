import { BusinessError, Day, Words } from '@eenplan/kit';
import { MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Objection } from './objection.entity';
import { ObjectionInformalOutcome, ObjectionOutcome } from './objection.enum';

@ObjectType({ description: 'What came of an act on an objection.' })
export abstract class ObjectionPayload {
  @Field(() => Objection, { nullable: true, description: 'The objection as it now is; null when refused.' })
  objection?: Objection;

  @Field(() => [BusinessError], { description: 'Why it was refused; empty when it was done.' })
  errors: BusinessError[];
}

@InputType({ description: 'An objection to lodge.\n\nDutch: bezwaar\nLaw: Awb, art. 6:4' })
export class ObjectionLodgeInput {
  @Field(() => ID, { nullable: true, description: 'Id of the decision it is against; this, or the building block.' })
  decisionId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the support it is against; the last decision about it is taken, when there is one.',
  })
  buildingBlockId?: string | null;

  @Words(4000)
  @Field(() => String, { description: 'What the resident has against it, 1 to 4,000 characters.' })
  grounds: string;

  @Field(() => Day, {
    nullable: true,
    description: 'Day it was lodged, today or before; today when left out, and always of a resident.',
  })
  lodgedOn?: string | null;

  @Words(2000)
  @Field(() => String, { nullable: true, description: 'Why it is late, 1 to 2,000 characters.\n\nLaw: Awb, art. 6:11' })
  lateReason?: string | null;
}

@ObjectType({ description: 'What came of lodging an objection.' })
export class ObjectionLodgePayload extends ObjectionPayload {}

@InputType({ description: 'An objection that is acted on, as it was read.' })
export abstract class ObjectionActInput {
  @Field(() => ID, { description: 'Id of the objection.' })
  objectionId: string;

  @Min(1)
  @Field(() => Int, { description: 'Version of the objection as you read it; when it has moved on, nothing is done.' })
  version: number;

  @Field(() => Day, { description: 'Day of the act: not in the future, and not before the act before it.' })
  on: string;
}

@InputType({ description: 'An informal approach of an objection.\n\nDutch: informele aanpak\nLaw: Awb, art. 6:21' })
export class ObjectionInformalRecordInput extends ObjectionActInput {
  @Field(() => ObjectionInformalOutcome, { description: 'What it came to; `SOLVED` settles the objection.' })
  outcome: ObjectionInformalOutcome;

  @Words(4000)
  @Field(() => String, { description: 'What was said and agreed, 1 to 4,000 characters.' })
  report: string;
}

@ObjectType({ description: 'What came of recording an informal approach.' })
export class ObjectionInformalRecordPayload extends ObjectionPayload {}

@InputType({ description: 'A decision on an objection.\n\nDutch: beslissing op bezwaar\nLaw: Awb, art. 7:11 and 7:12' })
export class ObjectionDecideInput extends ObjectionActInput {
  @Field(() => ObjectionOutcome, { description: 'Upheld, dismissed or inadmissible.' })
  outcome: ObjectionOutcome;

  @MaxLength(4000)
  @Field(() => String, {
    nullable: true,
    description: 'What it rests on, at most 4,000 characters; without one it is refused.',
  })
  motivation?: string | null;

  @Field(() => Day, {
    nullable: true,
    description: 'Day the resident was heard; this, or why not.\n\nLaw: Awb, art. 7:2',
  })
  heardOn?: string | null;

  @Words(2000)
  @Field(() => String, {
    nullable: true,
    description: 'Why nobody was heard, 1 to 2,000 characters.\n\nLaw: Awb, art. 7:3',
  })
  notHeardBecause?: string | null;

  @Words(2000)
  @Field(() => String, {
    nullable: true,
    description: 'Why a late objection is looked at, 1 to 2,000 characters.\n\nLaw: Awb, art. 6:11',
  })
  excusedBecause?: string | null;
}

@ObjectType({ description: 'What came of deciding on an objection.' })
export class ObjectionDecidePayload extends ObjectionPayload {}

@InputType({ description: 'An objection that is taken back.\n\nDutch: bezwaar intrekken\nLaw: Awb, art. 6:21' })
export class ObjectionWithdrawInput {
  @Field(() => ID, { description: 'Id of the objection.' })
  objectionId: string;

  @Min(1)
  @Field(() => Int, { description: 'Version of the objection as you read it; when it has moved on, nothing is done.' })
  version: number;

  @Words(2000)
  @Field(() => String, { description: 'Why, in the words of the resident, 1 to 2,000 characters.' })
  reason: string;
}

@ObjectType({ description: 'What came of taking an objection back.' })
export class ObjectionWithdrawPayload extends ObjectionPayload {}
