import { BusinessError, Words } from '@eenplan/kit';
import { Length, Max, Min } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { BreakGlass } from './break-glass.entity';
import { LONGEST_MINUTES } from './break-glass.law';

@ObjectType({ description: 'What came of an act on broken glass.' })
export abstract class BreakGlassPayload {
  @Field(() => BreakGlass, { nullable: true, description: 'As it is now; null when refused.' })
  breakGlass?: BreakGlass;

  @Field(() => [BusinessError], { description: 'Why it was refused; empty when it was done.' })
  errors: BusinessError[];
}

@InputType({ description: 'An emergency: whose data, why, and for how long.\n\nDutch: noodtoegang' })
export class BreakGlassOpenInput {
  @Field(() => ID, { nullable: true, description: 'Id of the household; this or a resident.' })
  householdId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the resident; this or a household.' })
  residentId?: string | null;

  @Words(2000)
  @Length(10, 2000)
  @Field(() => String, { description: 'The emergency, 10 to 2,000 characters. The auditor reads it: name nobody.' })
  reason: string;

  @Min(5)
  @Max(LONGEST_MINUTES)
  @Field(() => Int, { nullable: true, description: 'For how many minutes, 5 to 1,440; 60 when left out.' })
  minutes?: number | null;
}

@ObjectType({
  description: 'What came of breaking the glass. Send its id as `Break-Glass` with each request it is for.',
})
export class BreakGlassOpenPayload extends BreakGlassPayload {}

@InputType({ description: 'An emergency that is over.' })
export class BreakGlassCloseInput {
  @Field(() => ID, { description: 'Id of the break-glass.' })
  breakGlassId: string;
}

@ObjectType({ description: 'What came of closing it.' })
export class BreakGlassClosePayload extends BreakGlassPayload {}

@InputType({ description: 'What an auditor finds of an emergency.' })
export class BreakGlassReviewInput {
  @Field(() => ID, { description: 'Id of the break-glass.' })
  breakGlassId: string;

  @Min(1)
  @Field(() => Int, { description: 'Its version as you read it; when it has moved on, nothing is done.' })
  version: number;

  @Field(() => Boolean, { description: 'Was it right to break the glass?' })
  wasJustified: boolean;

  @Words(2000)
  @Field(() => String, { description: 'What you found, 1 to 2,000 characters.' })
  note: string;
}

@ObjectType({ description: 'What came of judging it.' })
export class BreakGlassReviewPayload extends BreakGlassPayload {}
