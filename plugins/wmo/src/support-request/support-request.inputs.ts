import { BusinessError, Day, PageArgs } from '@eenplan/kit';
import { Length } from 'class-validator';
import { ArgsType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { SupportRequestWaitsFor } from './support-request-waiting.enum';
import { SupportRequest } from './support-request.entity';

@InputType({ description: 'A support request.\n\nDutch: melding\nLaw: Wmo 2015, art. 2.3.2 lid 1' })
export class WmoSupportRequestSubmitInput {
  @Field(() => ID, { description: 'Id of the resident who needs support.' })
  residentId: string;

  @Length(1, 4000)
  @Field(() => String, {
    description: "The need in the reporter's own words, 1 to 4,000 characters.\n\nDutch: hulpvraag",
  })
  need: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Is temporary support needed at once?\n\nLaw: Wmo 2015, art. 2.3.3',
  })
  urgent: boolean;

  @Field(() => Day, { nullable: true, description: 'Day of receipt; today when left out. Not in the future.' })
  receivedOn?: string;
}

@ObjectType({ description: 'What came of submitting a support request.' })
export class WmoSupportRequestSubmitPayload {
  @Field(() => SupportRequest, { nullable: true, description: 'The support request; null when refused.' })
  supportRequest?: SupportRequest;

  @Field(() => [BusinessError], { description: 'Why it was refused; empty when it was done.' })
  errors: BusinessError[];
}

@InputType({ description: 'Confirmation of receipt.\n\nDutch: ontvangstbevestiging\nLaw: Wmo 2015, art. 2.3.2 lid 1' })
export class WmoSupportRequestConfirmInput {
  @Field(() => ID, { description: 'Id of the support request.' })
  supportRequestId: string;
}

@ObjectType({ description: 'What came of confirming receipt.' })
export class WmoSupportRequestConfirmPayload {
  @Field(() => SupportRequest, { nullable: true, description: 'The support request; null when refused.' })
  supportRequest?: SupportRequest;

  @Field(() => [BusinessError], { description: 'Why it was refused; empty when it was done.' })
  errors: BusinessError[];
}

@ArgsType()
export class WmoSupportRequestsArgs extends PageArgs {
  @Field(() => [SupportRequestWaitsFor], {
    nullable: true,
    description: 'Those that wait for one of these today; every request when left out.',
  })
  waitsFor?: SupportRequestWaitsFor[] | null;

  @Field(() => Day, { nullable: true, description: 'Received on or before this day (inclusive).' })
  receivedUntilOn?: string | null;
}
