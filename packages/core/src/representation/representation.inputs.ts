import { BusinessError, Day, Words } from '@eenplan/kit';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { ClientSupporter } from './client-supporter.entity';
import { ClientSupporterKind, RepresentationScope, RepresentativeKind } from './representation.enum';
import { Representative } from './representative.entity';

@InputType({ description: 'Somebody who comes to act for a resident: with a file here, or by name.' })
export class RepresentativeAppointInput {
  @Field(() => ID, { description: 'Id of the resident who is represented.' })
  residentId: string;

  @Field(() => RepresentativeKind, { description: 'By what this person acts.' })
  kind: RepresentativeKind;

  @Field(() => ID, { nullable: true, description: 'Id of a representative who has a file here.' })
  representativeResidentId?: string;

  @Words(200)
  @Field(() => String, { nullable: true, description: 'Name of a representative without a file, 1 to 200 characters.' })
  name?: string;

  @Words(200)
  @Field(() => String, { nullable: true, description: 'The organisation of who is named, 1 to 200 characters.' })
  organisation?: string;

  @Field(() => RepresentationScope, { description: 'In what this person acts.' })
  scope: RepresentationScope;

  @Words(500)
  @Field(() => String, { nullable: true, description: 'A named scope in words, 1 to 500 characters; for no other.' })
  scopeText?: string;

  @Words(200)
  @Field(() => String, {
    nullable: true,
    description:
      'Reference of the order of the court or the written authorisation, 1 to 200 characters; a parent may do without.',
  })
  basis?: string;

  @Field(() => Day, { description: 'First day (inclusive).' })
  fromOn: string;

  @Field(() => Day, {
    nullable: true,
    description: 'First day no longer so (exclusive), when known; of a parent the eighteenth birthday when left out.',
  })
  untilOn?: string;
}

@ObjectType({ description: 'What came of appointing a representative.' })
export class RepresentativeAppointPayload {
  @Field(() => Representative, { nullable: true, description: 'The representative; null when refused.' })
  representative?: Representative;

  @Field(() => [BusinessError], { description: 'Why it was refused; empty when it was done.' })
  errors: BusinessError[];
}

@InputType({ description: 'Representation that ends.' })
export class RepresentativeEndInput {
  @Field(() => ID, { description: 'Id of the representation.' })
  representativeId: string;

  @Field(() => Day, { description: 'First day no longer so (exclusive); before the end there already is.' })
  untilOn: string;
}

@ObjectType({ description: 'What came of ending representation.' })
export class RepresentativeEndPayload {
  @Field(() => Representative, { nullable: true, description: 'The representative; null when refused.' })
  representative?: Representative;

  @Field(() => [BusinessError], { description: 'Why it was refused; empty when it was done.' })
  errors: BusinessError[];
}

@InputType({ description: 'Somebody who comes to stand beside a resident: on the list of professionals, or by name.' })
export class ClientSupporterAssignInput {
  @Field(() => ID, { description: 'Id of the resident.' })
  residentId: string;

  @Field(() => ID, { nullable: true, description: 'Id of the professional.' })
  professionalId?: string;

  @Words(200)
  @Field(() => String, { nullable: true, description: 'Name of who is not on the list, 1 to 200 characters.' })
  name?: string;

  @Words(200)
  @Field(() => String, { nullable: true, description: 'The organisation of who is named, 1 to 200 characters.' })
  organisation?: string;

  @Field(() => ClientSupporterKind, { description: 'By profession or as a volunteer.' })
  kind: ClientSupporterKind;

  @Field(() => Day, { description: 'First day (inclusive).' })
  fromOn: string;

  @Field(() => Day, { nullable: true, description: 'First day no longer so (exclusive), when known.' })
  untilOn?: string;
}

@ObjectType({ description: 'What came of assigning a client supporter.' })
export class ClientSupporterAssignPayload {
  @Field(() => ClientSupporter, { nullable: true, description: 'The client supporter; null when refused.' })
  clientSupporter?: ClientSupporter;

  @Field(() => [BusinessError], { description: 'Why it was refused; empty when it was done.' })
  errors: BusinessError[];
}

@InputType({ description: 'Client support that ends.' })
export class ClientSupporterEndInput {
  @Field(() => ID, { description: 'Id of the client support.' })
  clientSupporterId: string;

  @Field(() => Day, { description: 'First day no longer so (exclusive); before the end there already is.' })
  untilOn: string;
}

@ObjectType({ description: 'What came of ending client support.' })
export class ClientSupporterEndPayload {
  @Field(() => ClientSupporter, { nullable: true, description: 'The client supporter; null when refused.' })
  clientSupporter?: ClientSupporter;

  @Field(() => [BusinessError], { description: 'Why it was refused; empty when it was done.' })
  errors: BusinessError[];
}
