import { Words } from '@eenplan/kit';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Resident } from '../resident/resident.entity';
import { SignalActInput, SignalActPayload } from '../signal/signal-act.inputs';
import { Likeness } from './signal-match.enum';

@ObjectType({
  description: 'A resident whom a signal may be about; somebody decides.\n\nDutch: mogelijke betrokkene',
})
export class SignalCandidate {
  @Field(() => Resident, { nullable: true, description: 'The resident; null when you may not see residents.' })
  resident: Resident;

  @Field(() => Int, { description: 'How like they are, 0 to 100 (both inclusive); no probability.\n\nDutch: score' })
  score: number;

  @Field(() => Likeness, { description: 'Of the citizen service number.' })
  number: Likeness;

  @Field(() => Likeness, { description: 'Of the family name, with or without prefix.' })
  name: Likeness;

  @Field(() => Likeness, { description: 'Of the birth date, as far as both are known.' })
  birthDate: Likeness;

  @Field(() => Likeness, {
    description: 'Of postcode and house number today; not known of a secret address.\n\nLaw: Wet BRP, art. 2.59',
  })
  address: Likeness;
}

@InputType({ description: 'The resident a signal is about, as somebody decides.\n\nDutch: koppeling' })
export class SignalMatchInput extends SignalActInput {
  @Field(() => ID, { description: 'Id of the resident.' })
  residentId: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'Id of the household; that in which the resident lived on the day the signal came in when left out. Of a child ' +
      'that lives in two it may be named.',
  })
  householdId?: string | null;
}

@InputType({ description: 'That a signal is not about the resident it was matched to.\n\nLaw: AVG, art. 16' })
export class SignalUnmatchInput extends SignalActInput {
  @Words(500)
  @Field(() => String, { description: 'Why, 1 to 500 characters.' })
  reason: string;
}

@InputType({ description: 'That a signal does not belong with the others of its bundle.\n\nLaw: AVG, art. 16' })
export class SignalSeparateInput extends SignalActInput {
  @Words(500)
  @Field(() => String, { description: 'Why, 1 to 500 characters.' })
  reason: string;
}

@ObjectType({ description: 'What came of deciding whom a signal is about.' })
export class SignalMatchPayload extends SignalActPayload {}

@ObjectType({ description: 'What came of taking back whom a signal is about.' })
export class SignalUnmatchPayload extends SignalActPayload {}

@ObjectType({ description: 'What came of taking a signal from its bundle.' })
export class SignalSeparatePayload extends SignalActPayload {}
