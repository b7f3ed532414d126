import { BusinessError, Day, Words } from '@eenplan/kit';
import { ArrayMaxSize, Length } from 'class-validator';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Disclosure } from './disclosure.entity';
import { RecipientKind } from './disclosure.enum';

@InputType({ description: 'What is given of a resident to somebody outside.\n\nDutch: verstrekking' })
export class DisclosureRecordInput {
  @Field(() => ID, { description: 'Id of the resident.' })
  residentId: string;

  @Field(() => RecipientKind, { description: 'What the recipient is under the law.' })
  recipientKind: RecipientKind;

  @Words(200)
  @Field(() => String, {
    description: 'Who gets it, 1 to 200 characters; of a third party as the consent names it.\n\nDutch: ontvanger',
  })
  recipient: string;

  @Length(1, 100)
  @Field(() => String, { description: 'Code of the processing activity that it is for, 1 to 100 characters.' })
  activity: string;

  @ArrayMaxSize(20)
  @Length(1, 40, { each: true })
  @Field(() => [String], { description: 'Codes of the kinds of data, 1 to 20, each 1 to 40 characters: `WMO`.' })
  categories: string[];

  @Field(() => Boolean, { description: 'Is the address among it?' })
  withAddress: boolean;

  @Field(() => Day, { nullable: true, description: 'Day it is given, today or before; today when left out.' })
  givenOn?: string;
}

@ObjectType({ description: 'What came of giving data to somebody outside.' })
export class DisclosureRecordPayload {
  @Field(() => Disclosure, { nullable: true, description: 'What was given; null when refused: then nothing may go.' })
  disclosure?: Disclosure;

  @Field(() => [BusinessError], { description: 'Why it was refused; empty when it was done.' })
  errors: BusinessError[];
}
