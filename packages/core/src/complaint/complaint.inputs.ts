import { BusinessError, Day, Words } from '@eenplan/kit';
import { Min } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Complaint } from './complaint.entity';
import { ComplaintInformalOutcome, ComplaintSettlement } from './complaint.enum';

@ObjectType({ description: 'What came of an act on a complaint.' })
export abstract class ComplaintPayload {
  @Field(() => Complaint, { nullable: true, description: 'The complaint; null when refused.' })
  complaint?: Complaint;

  @Field(() => [BusinessError], { description: 'Why it was refused; empty when it was done.' })
  errors: BusinessError[];
}

@InputType({ description: 'A complaint to lodge.\n\nDutch: klacht\nLaw: Awb, art. 9:1 lid 1' })
export class ComplaintLodgeInput {
  @Field(() => ID, { description: 'Id of the resident who complains.' })
  residentId: string;

  @Field(() => ID, { nullable: true, description: 'Id of the case it is about, open or closed; none is needed.' })
  caseId?: string | null;

  @Field(() => Day, { description: 'Day it was lodged; not in the future.' })
  lodgedOn: string;

  @Words(4000)
  @Field(() => String, { description: 'What it is about, 1 to 4,000 characters.' })
  about: string;
}

@ObjectType({ description: 'What came of lodging a complaint.' })
export class ComplaintLodgePayload extends ComplaintPayload {}

@InputType({ description: 'A complaint that is acted on, as it was read.' })
export abstract class ComplaintActInput {
  @Field(() => ID, { description: 'Id of the complaint.' })
  complaintId: string;

  @Min(1)
  @Field(() => Int, { description: 'Version of the complaint as you read it; when it has moved on, nothing is done.' })
  version: number;

  @Field(() => Day, { description: 'Day of the act: not in the future, and not before the act before it.' })
  on: string;

  @Words(4000)
  @Field(() => String, { description: 'What was said, found and agreed, 1 to 4,000 characters.' })
  report: string;
}

@InputType({ description: 'An informal approach of a complaint.\n\nDutch: informele aanpak\nLaw: Awb, art. 9:5' })
export class ComplaintInformalRecordInput extends ComplaintActInput {
  @Field(() => ComplaintInformalOutcome, { description: 'What it came to; SOLVED settles the complaint.' })
  outcome: ComplaintInformalOutcome;
}

@ObjectType({ description: 'What came of recording an informal approach.' })
export class ComplaintInformalRecordPayload extends ComplaintPayload {}

@InputType({ description: 'A complaint that is settled.\n\nDutch: klacht afhandelen\nLaw: Awb, art. 9:12' })
export class ComplaintSettleInput extends ComplaintActInput {
  @Field(() => ComplaintSettlement, { description: 'How; SOLVED_INFORMALLY goes by the informal approach alone.' })
  settlement: ComplaintSettlement;
}

@ObjectType({ description: 'What came of settling a complaint.' })
export class ComplaintSettlePayload extends ComplaintPayload {}
