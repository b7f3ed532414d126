import { Day, EuroCents, type TermLength as Length } from '@eenplan/kit';
import { Field, Int, ObjectType } from 'type-graphql';
import { TermExemptionReason, TermPenaltyException, TermShiftReason, TermUnit } from './term.enum';

@ObjectType({ description: 'A length of time, such as eight weeks.\n\nDutch: termijn' })
export class TermLength implements Length {
  @Field(() => Int, { description: 'How many, at least 1.' })
  count: number;

  @Field(() => TermUnit, { description: 'Of what.' })
  unit: keyof typeof TermUnit;
}

@ObjectType({ description: 'One step from the end by length alone to the due day.\n\nDutch: verschuiving' })
export class TermShift {
  @Field(() => Day, { description: 'The end before this step.' })
  fromOn: string;

  @Field(() => Day, { description: 'The end after it.' })
  toOn: string;

  @Field(() => TermShiftReason, { description: 'What moved it.' })
  reason: keyof typeof TermShiftReason;

  @Field(() => String, { description: 'The article that moves it.' })
  article: string;

  @Field(() => String, {
    description: 'The same in Dutch, for the resident to read, with the holidays by name and the days suspended.',
  })
  why: string;
}

@ObjectType({ description: 'Why the term is not extended to a working day.\n\nDutch: uitzondering\nLaw: Atw, art. 4' })
export class TermExemption {
  @Field(() => TermExemptionReason, { description: 'Why.' })
  reason: keyof typeof TermExemptionReason;

  @Field(() => String, { description: 'The article it rests on.' })
  article: string;
}

@ObjectType({ description: 'A notice that it will be done later.\n\nDutch: kennisgeving\nLaw: Awb, art. 4:14' })
export class TermLaterDate {
  @Field(() => Day, { description: 'Day the applicant was told.' })
  notifiedOn: string;

  @Field(() => Day, { description: 'The day named (inclusive).' })
  newOn: string;

  @Field(() => Boolean, {
    description: 'Did it move the due day? Only of a term that the Awb sets itself.\n\nLaw: Awb, art. 4:14 lid 3',
  })
  moved: boolean;
}

@ObjectType({
  description: 'Up to fourteen days of a penalty at one amount.\n\nDutch: tranche\nLaw: Awb, art. 4:17 lid 2',
})
export class TermPenaltyTier {
  @Field(() => Day, { description: 'First day charged (inclusive).' })
  fromOn: string;

  @Field(() => Day, { description: 'Last day charged so far (inclusive).' })
  lastOn: string;

  @Field(() => Int, { description: 'How many days.' })
  days: number;

  @Field(() => EuroCents, { description: 'For each day.' })
  perDayInCents: number;

  @Field(() => EuroCents, { description: 'For these days together.' })
  totalInCents: number;
}

@ObjectType({
  description:
    'What the municipality owes for a late decision.\n\nDutch: dwangsom bij niet tijdig beslissen\nLaw: Awb, art. 4:17',
})
export class TermPenalty {
  @Field(() => String, { description: 'The article.' })
  article: string;

  @Field(() => Day, { nullable: true, description: 'First day owed; null without a notice, or with an exception.' })
  firstDueOn: string | null;

  @Field(() => Day, { nullable: true, description: 'Last day charged so far (inclusive); null when none.' })
  lastOn: string | null;

  @Field(() => Int, { description: 'How many days, at most 42.' })
  days: number;

  @Field(() => EuroCents, { description: 'What is owed up to and including the day asked for.' })
  totalInCents: number;

  @Field(() => EuroCents, { description: 'What 42 days would cost; 0 when nothing can be owed.' })
  maximumInCents: number;

  @Field(() => [TermPenaltyTier], { description: 'How it adds up.' })
  tiers: TermPenaltyTier[];

  @Field(() => Boolean, { description: 'Can no further day be added?' })
  isFinished: boolean;

  @Field(() => Boolean, {
    description: 'Came the notice before the term had passed? It counts from the due day, but a court may reject it.',
  })
  isNoticePremature: boolean;

  @Field(() => TermPenaltyException, { nullable: true, description: 'Why nothing is owed; null when it can be.' })
  exception: keyof typeof TermPenaltyException | null;
}
