import { BusinessError, Day } from '@eenplan/kit';
import { Length, Matches, MaxLength } from 'class-validator';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { ResidentProfile } from './resident-profile.entity';
import { ContactChannel, Literacy, OwnDirection } from './resident-profile.enum';

@InputType({
  description: 'A profile as a whole: what is left out is not known from that day on.\n\nDutch: profiel van de inwoner',
})
export class ResidentProfileRecordInput {
  @Field(() => ID, { description: 'Id of the resident.' })
  residentId: string;

  @Field(() => Day, { description: 'First day (inclusive).' })
  fromOn: string;

  @Matches(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
  @MaxLength(35)
  @Field(() => String, {
    nullable: true,
    description: 'Language, as a tag of BCP 47: `nl`, `ar`.\n\nDutch: taal\nStandard: BCP 47',
  })
  language?: string;

  @Field(() => Boolean, { nullable: true, description: 'Is an interpreter needed?\n\nDutch: tolk nodig' })
  needsInterpreter?: boolean;

  @Field(() => Literacy, { nullable: true, description: 'How well the resident reads and writes.' })
  literacy?: Literacy;

  @Field(() => OwnDirection, {
    nullable: true,
    description:
      'Whether the resident can direct the own life; leave out what nobody has judged.\n\nDutch: eigen regie',
  })
  ownDirection?: OwnDirection;

  @Length(1, 1000)
  @Field(() => String, {
    nullable: true,
    description: 'Why direction is limited, 1 to 1,000 characters; needed when it is, and only then.',
  })
  ownDirectionReason?: string;

  @Length(1, 200)
  @Field(() => String, {
    nullable: true,
    description: 'What that rests on, 1 to 200 characters; needed when direction is limited, and only then.',
  })
  ownDirectionBasis?: string;

  @Field(() => ContactChannel, { nullable: true, description: 'The way the resident wants to be reached.' })
  contactChannel?: ContactChannel;

  @Matches(/^\+?[0-9][0-9 ()-]{4,19}$/)
  @Field(() => String, {
    nullable: true,
    description: 'Phone number: digits, with spaces and dashes if you like.\n\nDutch: telefoonnummer',
  })
  phone?: string;

  @Matches(/^[^@\s]+@[^@\s]+$/)
  @MaxLength(254)
  @Field(() => String, { nullable: true, description: 'E-mail address.\n\nDutch: e-mailadres' })
  email?: string;
}

@ObjectType({ description: 'What came of recording a profile.' })
export class ResidentProfileRecordPayload {
  @Field(() => ResidentProfile, { nullable: true, description: 'The profile; null when refused.' })
  profile?: ResidentProfile;

  @Field(() => [BusinessError], { description: 'Why it was refused; empty when it was done.' })
  errors: BusinessError[];
}
