import { Field, Float, InputType, Int } from 'type-graphql';

@InputType()
export class Person {
  @Field(() => String)
  familyName: string;

  @Field(() => String)
  postcode: string;

  @Field(() => Int)
  houseNumber: number;
}

@InputType()
export class Attestation {
  @Field(() => Boolean)
  personalContactSought: boolean;

  @Field(() => Boolean)
  debtHelpPointedOut: boolean;

  @Field(() => Boolean)
  reminderSent: boolean;

  @Field(() => Boolean)
  dataSharingOffered: boolean;

  @Field(() => Boolean)
  objected: boolean;
}

@InputType()
export class DebtHelpArrearsSignalSubmitInput {
  @Field(() => String)
  partnerReference: string;

  @Field(() => String)
  kind: string;

  @Field(() => Float)
  amountInCents: number;

  @Field(() => String)
  arrearsSince: string;

  @Field(() => Person)
  person: Person;

  @Field(() => Attestation)
  attestation: Attestation;
}
