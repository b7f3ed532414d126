import { DestructionGround } from '@eenplan/core';
import { BusinessError, Day, Words } from '@eenplan/kit';
import { ArrayMaxSize, Min, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { SafeHomeDestruction } from './safe-home-destruction.entity';
import { WmoSafeHomeRequester } from './safe-home-destruction.enum';

@InputType({
  description: 'A request for destruction that came in.\n\nDutch: vernietigingsverzoek\nLaw: Wmo 2015, art. 5.3.5',
})
export class WmoSafeHomeDestructionRequestInput {
  @Field(() => ID, { description: 'Id of the resident whose data it is about.' })
  residentId: string;

  @Field(() => WmoSafeHomeRequester, { description: 'Who asks.' })
  requester: WmoSafeHomeRequester;

  @Field(() => Day, { nullable: true, description: 'Day it came in; today when left out. Not in the future.' })
  requestedOn?: string | null;
}

@ObjectType({ description: 'What came of recording a request for destruction.' })
export class WmoSafeHomeDestructionRequestPayload {
  @Field(() => SafeHomeDestruction, { nullable: true, description: 'The request; null when refused.' })
  safeHomeDestruction?: SafeHomeDestruction;

  @Field(() => [BusinessError], { description: 'Why it was refused; empty when it was done.' })
  errors: BusinessError[];
}

@InputType({
  description: 'What was weighed of one report.\n\nDutch: afweging\nLaw: Wmo 2015, art. 5.3.5 lid 2',
})
export class WmoSafeHomeWeighingInput {
  @Field(() => ID, { description: 'Id of the report.' })
  safeHomeReportId: string;

  @Field(() => DestructionGround, {
    nullable: true,
    description: 'Why it is kept, `ANOTHERS_INTEREST` or `LAW_OPPOSES`; left out of a report that goes.',
  })
  ground?: DestructionGround | null;

  @Words(2000)
  @Field(() => String, {
    nullable: true,
    description: 'In words, 1 to 2,000 characters; left out of a report that goes.\n\nDutch: motivering',
  })
  motivation?: string | null;
}

@InputType({ description: 'The decision on a request for destruction.\n\nLaw: Wmo 2015, art. 5.3.5; Awb, art. 3:46' })
export class WmoSafeHomeDestructionDecideInput {
  @Field(() => ID, { description: 'Id of the request.' })
  safeHomeDestructionId: string;

  @Min(1)
  @Field(() => Int, { description: 'Version of the request as you read it; when it has moved on, nothing is done.' })
  version: number;

  @Field(() => Boolean, { description: 'True to grant, at least in part; false to refuse.' })
  granted: boolean;

  @Field(() => DestructionGround, { nullable: true, description: 'Ground of a refusal; left out to grant.' })
  ground?: DestructionGround | null;

  @Words(2000)
  @Field(() => String, {
    nullable: true,
    description:
      'Why it is refused, 1 to 2,000 characters; left out to grant.\n\nDutch: motivering\nLaw: Awb, art. 3:46',
  })
  motivation?: string | null;

  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Field(() => [WmoSafeHomeWeighingInput], {
    nullable: true,
    description: 'To grant: what was weighed of each report of `wmoSafeHomeReports(askedBy:)`, at most 200.',
  })
  weighings?: WmoSafeHomeWeighingInput[] | null;
}

@ObjectType({ description: 'What came of deciding on a request for destruction.' })
export class WmoSafeHomeDestructionDecidePayload {
  @Field(() => SafeHomeDestruction, { nullable: true, description: 'The request; null when refused.' })
  safeHomeDestruction?: SafeHomeDestruction;

  @Field(() => [BusinessError], { description: 'Why it was refused; empty when it was done.' })
  errors: BusinessError[];
}
