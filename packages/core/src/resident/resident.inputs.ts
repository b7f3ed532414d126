import { Bsn, BusinessError, PartialDate } from '@eenplan/kit';
import { Length } from 'class-validator';
import { Field, InputType, ObjectType } from 'type-graphql';
import { Resident } from './resident.entity';

@InputType({ description: 'A resident to put on file.' })
export class ResidentRegisterInput {
  @Field(() => Bsn, {
    nullable: true,
    description: 'Citizen service number, when known.\n\nDutch: burgerservicenummer',
  })
  bsn?: string;

  @Length(1, 200)
  @Field(() => String, { description: 'All given names, 1 to 200 characters.\n\nDutch: voornamen' })
  givenNames: string;

  @Length(1, 20)
  @Field(() => String, {
    nullable: true,
    description: 'Prefix of the family name, 1 to 20 characters.\n\nDutch: voorvoegsel',
  })
  familyNamePrefix?: string;

  @Length(1, 200)
  @Field(() => String, { description: 'Family name without prefix, 1 to 200 characters.\n\nDutch: geslachtsnaam' })
  familyName: string;

  @Field(() => PartialDate, { nullable: true, description: 'Birth date as far as known.\n\nDutch: geboortedatum' })
  birthDate?: string;
}

@ObjectType({ description: 'What came of putting a resident on file.' })
export class ResidentRegisterPayload {
  @Field(() => Resident, { nullable: true, description: 'The resident; null when refused.' })
  resident?: Resident;

  @Field(() => [BusinessError], { description: 'Why it was refused; empty when it was done.' })
  errors: BusinessError[];
}
