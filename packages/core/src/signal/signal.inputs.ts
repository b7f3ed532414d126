import { BusinessError, type JsonObject, JsonObjectScalar } from '@eenplan/kit';
import { ArrayMaxSize, ArrayMinSize, ValidateNested } from 'class-validator';
import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { SignalReceipt } from './signal-receipt.entity';

/** Most signals in one call. */
export const MOST_SIGNALS = 1_000;

/** Without bounds of its own: each signal of a call is judged by itself, and one that is wrong keeps no other back. */
@InputType({
  description:
    'Whom a signal is about: a number, or a family name with a birth date or an address. What is needed to get in touch ' +
    'and no more.\n\nDutch: betrokkene\nLaw: AVG, art. 5 lid 1 (c)',
})
export class SignalPersonInput {
  @Field(() => String, {
    nullable: true,
    description:
      'Citizen service number, when you may use it: nine digits. One that fails the eleven test is kept apart until it ' +
      'is put right.\n\nDutch: burgerservicenummer\nLaw: Wabb, art. 10',
  })
  bsn?: string | null;

  @Field(() => String, { nullable: true, description: 'Family name, 1 to 200 characters.\n\nDutch: geslachtsnaam' })
  familyName?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Birth date as far as known: YYYY, YYYY-MM or YYYY-MM-DD.\n\nDutch: geboortedatum',
  })
  birthDate?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Postcode: four digits and two capitals, without a space.\n\nDutch: postcode',
  })
  postcode?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'House number without addition, 1 to 99,999 (inclusive).\n\nDutch: huisnummer',
  })
  houseNumber?: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Code of the municipality where the person lives: four digits. It says where, and never to whom the signal goes: ' +
      'that is the municipality of your token.\n\nDutch: gemeentecode',
  })
  municipalityCode?: string | null;
}

/** What a partner says in a signal. */
@InputType({ description: 'What a partner says in a signal.' })
export abstract class SignalContentInput {
  @Field(() => String, {
    nullable: true,
    description: 'Day of what was seen: YYYY-MM-DD, not in the future.\n\nDutch: datum waarneming',
  })
  observedOn?: string | null;

  @ValidateNested()
  @Field(() => SignalPersonInput, { description: 'Whom it is about.' })
  person: SignalPersonInput;

  @Field(() => JsonObjectScalar, { description: 'What the kind asks for: its JSON Schema is in `signalKinds`.' })
  payload: JsonObject;
}

@InputType({ description: 'A signal of a partner.\n\nDutch: signaal' })
export class SignalSubmitInput extends SignalContentInput {
  @Field(() => String, {
    description:
      'Your own reference, 1 to 100 characters, without personal data. Sent again with the same content it gives the ' +
      'same receipt for ever, so a call may be repeated safely.\n\nDutch: kenmerk',
  })
  partnerReference: string;

  @Field(() => String, { description: 'Code of the kind of signal; see `signalKinds`.' })
  kind: string;
}

@InputType({ description: 'Signals of a partner, each judged and answered by itself.\n\nDutch: signalen' })
export class SignalsSubmitInput {
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_SIGNALS)
  @ValidateNested({ each: true })
  @Field(() => [SignalSubmitInput], { description: '1 to 1,000 signals (inclusive).' })
  signals: SignalSubmitInput[];
}

@ObjectType({ description: 'What came of sending a signal.' })
export class SignalSubmitPayload {
  @Field(() => SignalReceipt, { nullable: true, description: 'The receipt; null when refused.' })
  receipt?: SignalReceipt;

  @Field(() => [BusinessError], { description: 'Why it was refused; empty when it was received.' })
  errors: BusinessError[];
}

@ObjectType({ description: 'What came of one of the signals of a call.\n\nDutch: resultaat per signaal' })
export class SignalSubmitResult {
  @Field(() => String, { description: 'The reference that was sent.' })
  partnerReference: string;

  @Field(() => SignalReceipt, { nullable: true, description: 'The receipt; null when this signal was refused.' })
  receipt?: SignalReceipt;

  @Field(() => [BusinessError], { description: 'Why this signal was refused; empty when it was received.' })
  errors: BusinessError[];
}

@ObjectType({ description: 'What came of sending signals.' })
export class SignalsSubmitPayload {
  @Field(() => [SignalSubmitResult], {
    nullable: true,
    description: 'One for each signal, in the order in which they were sent; null when nothing was looked at.',
  })
  results?: SignalSubmitResult[];

  @Field(() => [BusinessError], { description: 'Why none was looked at; empty when each has its own result.' })
  errors: BusinessError[];
}
