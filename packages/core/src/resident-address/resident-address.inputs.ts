import { BusinessError, Day, MunicipalityCode } from '@eenplan/kit';
import { Length, Matches, Max, Min, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { AddressKind } from './address-kind.enum';
import { ResidentAddress } from './resident-address.entity';

@InputType({ description: 'An address as it is written down.\n\nDutch: adres' })
export class AddressInput {
  @Length(1, 200)
  @Field(() => String, { description: 'Street, 1 to 200 characters.\n\nDutch: straatnaam' })
  street: string;

  @Min(1)
  @Max(99_999)
  @Field(() => Int, {
    nullable: true,
    description: 'House number, 1 to 99999; may be left out abroad.\n\nDutch: huisnummer',
  })
  houseNumber?: number;

  @Matches(/^[A-Za-z]$/)
  @Field(() => String, { nullable: true, description: 'One letter after the number.\n\nDutch: huisletter' })
  houseLetter?: string;

  @Length(1, 20)
  @Field(() => String, {
    nullable: true,
    description: 'What else follows, 1 to 20 characters.\n\nDutch: huisnummertoevoeging',
  })
  addition?: string;

  @Length(1, 12)
  @Field(() => String, {
    nullable: true,
    description: 'Postcode, 1 to 12 characters; in the Netherlands as `7001AB`.\n\nDutch: postcode',
  })
  postcode?: string;

  @Length(1, 100)
  @Field(() => String, { description: 'Town, 1 to 100 characters.\n\nDutch: woonplaats' })
  place: string;

  @Matches(/^[A-Z]{2}$/)
  @Field(() => String, {
    nullable: true,
    description: 'Country as two letters of ISO 3166; `NL` when left out.\n\nDutch: land',
  })
  country?: string;

  @Field(() => MunicipalityCode, {
    nullable: true,
    description: 'The Dutch municipality that it lies in, when known.\n\nDutch: gemeente\nLaw: Wmo 2015, art. 1.2.1',
  })
  municipalityOfResidence?: string;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Is it not to be given to third parties? When left out, as the latest residence of the resident.\n\n' +
      'Dutch: indicatie geheim\nLaw: Wet BRP, art. 2.59',
  })
  isSecret?: boolean;
}

@InputType({ description: 'A resident who goes to live elsewhere.\n\nDutch: verhuizing' })
export class ResidentMoveInput {
  @Field(() => ID, { description: 'Id of the resident.' })
  residentId: string;

  @Field(() => Day, { description: 'First day at the new address (inclusive); after that of the address before.' })
  movedOn: string;

  @ValidateNested()
  @Field(() => AddressInput, { description: 'The new address.' })
  address: AddressInput;
}

@ObjectType({ description: 'What came of a move.' })
export class ResidentMovePayload {
  @Field(() => ResidentAddress, { nullable: true, description: 'The new address; null when refused.' })
  address?: ResidentAddress;

  @Field(() => [BusinessError], { description: 'Why it was refused; empty when it was done.' })
  errors: BusinessError[];
}

@InputType({ description: 'An address for post, or to stay at for a while.' })
export class ResidentAddressRecordInput {
  @Field(() => ID, { description: 'Id of the resident.' })
  residentId: string;

  @Field(() => AddressKind, { description: 'What it is for: `POSTAL` or `STAY`. A residence is recorded by a move.' })
  kind: AddressKind;

  @Field(() => Day, { description: 'First day (inclusive).' })
  fromOn: string;

  @Field(() => Day, { nullable: true, description: 'First day no longer so (exclusive), when known.' })
  untilOn?: string;

  @ValidateNested()
  @Field(() => AddressInput, { description: 'The address.' })
  address: AddressInput;
}

@ObjectType({ description: 'What came of recording an address.' })
export class ResidentAddressRecordPayload {
  @Field(() => ResidentAddress, { nullable: true, description: 'The address; null when refused.' })
  address?: ResidentAddress;

  @Field(() => [BusinessError], { description: 'Why it was refused; empty when it was done.' })
  errors: BusinessError[];
}

@InputType({ description: 'An address that ends.' })
export class ResidentAddressEndInput {
  @Field(() => ID, { description: 'Id of the address.' })
  residentAddressId: string;

  @Field(() => Day, { description: 'First day no longer there (exclusive); before the end there already is.' })
  untilOn: string;
}

@ObjectType({ description: 'What came of ending an address.' })
export class ResidentAddressEndPayload {
  @Field(() => ResidentAddress, { nullable: true, description: 'The address; null when refused.' })
  address?: ResidentAddress;

  @Field(() => [BusinessError], { description: 'Why it was refused; empty when it was done.' })
  errors: BusinessError[];
}
