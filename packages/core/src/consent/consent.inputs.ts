import { BusinessError, Day, Words } from '@eenplan/kit';
import { Length } from 'class-validator';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Consent } from './consent.entity';

@InputType({ description: 'Consent that a resident gives.\n\nDutch: toestemming' })
export class ConsentRecordInput {
  @Field(() => ID, { description: 'Id of the resident.' })
  residentId: string;

  @Length(1, 100)
  @Field(() => String, {
    description: 'Code of the processing activity, 1 to 100 characters.\n\nDutch: verwerkingsactiviteit',
  })
  activity: string;

  @Length(1, 40)
  @Field(() => String, { description: 'Code of the kind of data, 1 to 40 characters: `JEUGDWET`.' })
  category: string;

  @Words(200)
  @Field(() => String, {
    nullable: true,
    description: 'The third party that the data may be given to, 1 to 200 characters; left out to open them.',
  })
  recipient?: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the representation of who gives it for the resident; left out when the resident does.',
  })
  representativeId?: string;

  @Field(() => Day, { nullable: true, description: 'Day it was given, today or before; today when left out.' })
  givenOn?: string;

  @Words(1000)
  @Field(() => String, { description: 'How it was given, 1 to 1,000 characters.' })
  how: string;
}

@ObjectType({ description: 'What came of recording consent.' })
export class ConsentRecordPayload {
  @Field(() => Consent, { nullable: true, description: 'The consent; null when refused.' })
  consent?: Consent;

  @Field(() => [BusinessError], { description: 'Why it was refused; empty when it was done.' })
  errors: BusinessError[];
}

@InputType({ description: 'Consent that is taken back.\n\nDutch: intrekking van toestemming' })
export class ConsentWithdrawInput {
  @Field(() => ID, { description: 'Id of the consent.' })
  consentId: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the representation of who takes it back for the resident; left out when the resident does.',
  })
  representativeId?: string;

  @Field(() => Day, {
    nullable: true,
    description: 'Day it was taken back, today or before: the first that it no longer holds. Today when left out.',
  })
  withdrawnOn?: string;
}

@ObjectType({ description: 'What came of taking consent back.' })
export class ConsentWithdrawPayload {
  @Field(() => Consent, { nullable: true, description: 'The consent as it was taken back; null when refused.' })
  consent?: Consent;

  @Field(() => [BusinessError], { description: 'Why it was refused; empty when it was done.' })
  errors: BusinessError[];
}
