import { Bsn, BusinessError, Day, EuroCents, PartialDate, Postcode } from '@eenplan/kit';
import { Length, Max, Min, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DebtHelpArrearsKind } from './arrears-kind.enum';
import { DebtHelpArrearsOutcome } from './arrears-outcome.enum';
import { ArrearsSignal } from './arrears-signal.entity';

@InputType({
  description:
    'Who is in arrears: what is needed to get in touch and no more.\n\nDutch: contactgegevens\nLaw: Wgs, art. 8b',
})
export class DebtHelpArrearsSignalPersonInput {
  @Field(() => Bsn, {
    nullable: true,
    description:
      'Citizen service number, when the partner may use it.\n\nDutch: burgerservicenummer\nLaw: Wgs, art. 8c',
  })
  bsn?: string | null;

  @Length(1, 200)
  @Field(() => String, { description: 'Family name, 1 to 200 characters.\n\nDutch: geslachtsnaam' })
  familyName: string;

  @Field(() => PartialDate, { nullable: true, description: 'Birth date as far as known.\n\nDutch: geboortedatum' })
  birthDate?: string | null;

  @Field(() => Postcode, { description: 'Postcode of the address that the arrears are about.\n\nDutch: postcode' })
  postcode: string;

  @Min(1)
  @Max(99_999)
  @Field(() => Int, { description: 'House number without addition, 1 to 99,999 (inclusive).\n\nDutch: huisnummer' })
  houseNumber: number;
}

@InputType({
  description:
    'What the partner declares to have done before signalling. The first four must be true and the last false.\n\n' +
    'Dutch: verklaring\nLaw: Besluit gemeentelijke schuldhulpverlening, art. 2',
})
export class DebtHelpArrearsSignalAttestationInput {
  @Field(() => Boolean, {
    description:
      'Did the partner seek personal contact, to point out ways to end the arrears?\n\n' +
      'Dutch: persoonlijk contact\nLaw: Besluit gemeentelijke schuldhulpverlening, art. 2',
  })
  personalContactSought: boolean;

  @Field(() => Boolean, {
    description:
      'Did the partner point out debt help?\n\n' +
      'Dutch: gewezen op schuldhulpverlening\nLaw: Besluit gemeentelijke schuldhulpverlening, art. 2',
  })
  debtHelpPointedOut: boolean;

  @Field(() => Boolean, {
    description:
      'Did the partner send at least one reminder in writing?\n\n' +
      'Dutch: schriftelijke herinnering\nLaw: Besluit gemeentelijke schuldhulpverlening, art. 2',
  })
  reminderSent: boolean;

  @Field(() => Boolean, {
    description:
      'Did that reminder offer to give contact data to the municipality?\n\n' +
      'Dutch: aanbod om contactgegevens te verstrekken\nLaw: Besluit gemeentelijke schuldhulpverlening, art. 2',
  })
  dataSharingOffered: boolean;

  @Field(() => Boolean, {
    description:
      'Did the person object to that? Whoever objects is not signalled.\n\n' +
      'Dutch: bezwaar tegen verstrekking\nLaw: Besluit gemeentelijke schuldhulpverlening, art. 2',
  })
  objected: boolean;
}

@InputType({ description: 'A signal of arrears.\n\nDutch: vroegsignaal\nLaw: Wgs, art. 3 lid 1 (b)' })
export class DebtHelpArrearsSignalSubmitInput {
  @Length(1, 100)
  @Field(() => String, {
    description:
      'Your own reference, 1 to 100 characters, without personal data. Sent again with the same content it gives the ' +
      'same signal, so a call may be repeated safely.\n\nDutch: kenmerk',
  })
  partnerReference: string;

  @Field(() => DebtHelpArrearsKind, { description: 'What the person is in arrears with.' })
  kind: DebtHelpArrearsKind;

  @Field(() => EuroCents, {
    description: 'How much is in arrears, in euro cents: 1 to 100,000,000 (inclusive).\n\nDutch: achterstand',
  })
  amountInCents: number;

  @Field(() => Day, { description: 'First day of the arrears. Not in the future.\n\nDutch: ontstaansdatum' })
  arrearsSince: string;

  @ValidateNested()
  @Field(() => DebtHelpArrearsSignalPersonInput, { description: 'Who is in arrears.' })
  person: DebtHelpArrearsSignalPersonInput;

  @ValidateNested()
  @Field(() => DebtHelpArrearsSignalAttestationInput, { description: 'What was done before signalling.' })
  attestation: DebtHelpArrearsSignalAttestationInput;
}

@ObjectType({ description: 'What came of signalling arrears.' })
export class DebtHelpArrearsSignalSubmitPayload {
  @Field(() => ArrearsSignal, { nullable: true, description: 'The signal; null when refused.' })
  arrearsSignal?: ArrearsSignal;

  @Field(() => [BusinessError], { description: 'Why it was refused; empty when it was done.' })
  errors: BusinessError[];
}

@InputType({ description: 'What came of an arrears signal.\n\nDutch: vroegsignaal afhandelen' })
export class DebtHelpArrearsSignalCloseInput {
  @Field(() => ID, { description: 'Id of the arrears signal.' })
  arrearsSignalId: string;

  @Field(() => DebtHelpArrearsOutcome, { description: 'What came of it.' })
  outcome: DebtHelpArrearsOutcome;
}

@ObjectType({ description: 'What came of closing an arrears signal.' })
export class DebtHelpArrearsSignalClosePayload {
  @Field(() => ArrearsSignal, { nullable: true, description: 'The arrears signal; null when refused.' })
  arrearsSignal?: ArrearsSignal;

  @Field(() => [BusinessError], { description: 'Why it was refused; empty when it was done.' })
  errors: BusinessError[];
}
