import { BusinessError, Day, Words } from '@eenplan/kit';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Signal } from './signal.entity';
import { SignalClosing, SignalInformed, SignalWithdrawal } from './signal.enum';
import { SignalContentInput, SignalPersonInput } from './signal.inputs';
import { ValidateNested } from 'class-validator';

/** An act on a signal, as whoever acts saw it. */
@InputType({ description: 'An act on a signal, as whoever acts saw it.' })
export abstract class SignalActInput {
  @Field(() => ID, { description: 'Id of the signal.' })
  signalId: string;

  @Field(() => Int, { description: 'Version of the signal as you saw it.' })
  version: number;
}

@InputType({ description: 'A signal as it should have been.\n\nDutch: correctie\nLaw: AVG, art. 16' })
export class SignalCorrectInput extends SignalContentInput {
  @Field(() => ID, { description: 'Id of the signal, which is that of its receipt.' })
  signalId: string;

  @Field(() => Int, { description: 'Version of the signal as you saw it.' })
  version: number;
}

@InputType({ description: 'A signal that the partner takes back.\n\nDutch: intrekking' })
export class SignalWithdrawInput extends SignalActInput {
  @Field(() => SignalWithdrawal, { description: 'Why.' })
  because: SignalWithdrawal;
}

/** An act that the other signals of the bundle can have too. */
@InputType({ description: 'An act that the other signals of the bundle can have too.' })
export abstract class SignalBundleActInput extends SignalActInput {
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Also for the other signals of its bundle, as far as it is open on them; for this one alone when left out.',
  })
  withBundle?: boolean | null;
}

@InputType({ description: 'What is put right in a signal in quarantine, or about somebody unknown.\n\nDutch: herstel' })
export class SignalRepairInput extends SignalActInput {
  @Field(() => String, {
    nullable: true,
    description: 'Day of what was seen: YYYY-MM-DD; unknown when left out.',
  })
  observedOn?: string | null;

  @ValidateNested()
  @Field(() => SignalPersonInput, { description: 'Whom it is about, in full: what is left out is unknown.' })
  person: SignalPersonInput;
}

@InputType({ description: 'A signal that is not taken up.\n\nDutch: weigering' })
export class SignalRefuseInput extends SignalActInput {
  @Words(500)
  @Field(() => String, {
    description: 'Why, 1 to 500 characters: the partner reads it, so of what the partner sent and of nothing else.',
  })
  reason: string;
}

@InputType({ description: 'A signal that somebody begins to work on.\n\nDutch: oppakken' })
export class SignalPickUpInput extends SignalBundleActInput {}

@InputType({ description: 'What came of a signal.\n\nDutch: afhandeling' })
export class SignalCloseInput extends SignalBundleActInput {
  @Field(() => SignalClosing, { description: 'What came of it.' })
  outcome: SignalClosing;

  @Words(2_000)
  @Field(() => String, {
    description: 'What was done, or why nothing, 1 to 2,000 characters; the partner never sees it.',
  })
  note: string;

  @Words(500)
  @Field(() => String, {
    nullable: true,
    description:
      'What the partner hears of it, 1 to 500 characters, where the kind allows it; nothing when left out.\n\n' +
      'Dutch: terugkoppeling',
  })
  feedback?: string | null;
}

@InputType({ description: 'That whom a signal is about was told of it.\n\nLaw: AVG, art. 14' })
export class SignalResidentInformedInput extends SignalActInput {
  @Field(() => Day, { description: 'Day on which; not in the future, and not before the signal came in.' })
  on: string;

  @Field(() => SignalInformed, { description: 'How.' })
  how: SignalInformed;
}

/** What came of an act on a signal. */
@ObjectType({ description: 'What came of an act on a signal.' })
export abstract class SignalActPayload {
  @Field(() => Signal, { nullable: true, description: 'The signal as it is now; null when refused.' })
  signal?: Signal;

  @Field(() => [BusinessError], { description: 'Why it was refused; empty when it was done.' })
  errors: BusinessError[];
}

/** What came of an act that the other signals of the bundle can have too. */
@ObjectType({ description: 'What came of an act that the other signals of the bundle can have too.' })
export abstract class SignalBundleActPayload extends SignalActPayload {
  @Field(() => [Signal], {
    nullable: true,
    description: 'The other signals of its bundle that it was done to; empty where that was not asked.',
  })
  others: Signal[];
}

@ObjectType({ description: 'What came of correcting a signal.' })
export class SignalCorrectPayload extends SignalActPayload {}

@ObjectType({ description: 'What came of withdrawing a signal.' })
export class SignalWithdrawPayload extends SignalActPayload {}

@ObjectType({ description: 'What came of repairing a signal.' })
export class SignalRepairPayload extends SignalActPayload {}

@ObjectType({ description: 'What came of refusing a signal.' })
export class SignalRefusePayload extends SignalActPayload {}

@ObjectType({ description: 'What came of picking a signal up.' })
export class SignalPickUpPayload extends SignalBundleActPayload {}

@ObjectType({ description: 'What came of closing a signal.' })
export class SignalClosePayload extends SignalBundleActPayload {}

@ObjectType({ description: 'What came of recording that somebody was told.' })
export class SignalResidentInformedPayload extends SignalActPayload {}
