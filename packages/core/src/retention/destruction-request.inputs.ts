import { BusinessError, Day, Words } from '@eenplan/kit';
import { Length } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DestructionRequest } from './destruction-request.entity';
import { DestructionGround } from './retention.enum';

@InputType({ description: 'A request for destruction.\n\nDutch: vernietigingsverzoek\nLaw: Wmo 2015, art. 5.3.5' })
export class DestructionRequestRegisterInput {
  @Field(() => ID, {
    nullable: true,
    description: 'Id of the resident who asked in writing. A resident leaves it out and asks for the own records.',
  })
  residentId?: string | null;

  @Length(1, 40)
  @Field(() => String, { description: 'Code of the law whose records are meant: `WMO`.' })
  law: string;

  @Field(() => Day, {
    nullable: true,
    description: 'Day a written request came in; today when left out. Not in the future. A resident leaves it out.',
  })
  requestedOn?: string | null;
}

@ObjectType({ description: 'What came of registering a request for destruction.' })
export class DestructionRequestRegisterPayload {
  @Field(() => DestructionRequest, { nullable: true, description: 'The request; null when refused.' })
  destructionRequest?: DestructionRequest;

  @Field(() => [BusinessError], { description: 'Why it was refused; empty when it was done.' })
  errors: BusinessError[];
}

@InputType({ description: 'The decision on a request for destruction.\n\nLaw: Wmo 2015, art. 5.3.5; Awb, art. 3:46' })
export class DestructionRequestDecideInput {
  @Field(() => ID, { description: 'Id of the request.' })
  destructionRequestId: string;

  @Field(() => Int, { description: 'Version you have seen.' })
  version: number;

  @Field(() => Boolean, { description: 'True to grant, false to refuse.' })
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
}

@ObjectType({ description: 'What came of deciding on a request for destruction.' })
export class DestructionRequestDecidePayload {
  @Field(() => DestructionRequest, { nullable: true, description: 'The request; null when refused.' })
  destructionRequest?: DestructionRequest;

  @Field(() => [BusinessError], { description: 'Why it was refused; empty when it was done.' })
  errors: BusinessError[];
}
