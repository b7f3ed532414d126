import { Day, Words } from '@eenplan/kit';
import { ValidateNested } from 'class-validator';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { RuleReasonInput } from '../rule/rule.inputs';
import { ContractActPayload, ContractStepInput } from './contract-act.inputs';
import { ContractForm } from './contract.enum';

@InputType({ description: 'What a municipality wants to agree with an organisation.\n\nDutch: startnotitie' })
export class ContractStartInput {
  @Field(() => ID, { description: 'Id of the organisation, a single one that gives support.' })
  organisationId: string;

  @Words(60)
  @Field(() => String, { description: 'Number, 1 to 60 characters, unique within the municipality.' })
  number: string;

  @Words(300)
  @Field(() => String, { description: 'What it is about, 1 to 300 characters.' })
  title: string;

  @Field(() => ContractForm, { description: 'Its form.' })
  form: ContractForm;

  @Words(200)
  @Field(() => String, { nullable: true, description: 'Cluster of support, 1 to 200 characters.' })
  cluster?: string | null;

  @Words(200)
  @Field(() => String, {
    nullable: true,
    description: 'Who makes it in the name of the municipality, 1 to 200 characters; left out when it does so itself.',
  })
  cooperation?: string | null;

  @Field(() => Boolean, { description: 'Does the organisation work in the access as well?' })
  givesAccess: boolean;

  @Field(() => Day, { description: 'Day of the start note; not in the future.' })
  on: string;
}

@ObjectType({ description: 'What came of beginning a contract.' })
export class ContractStartPayload extends ContractActPayload {}

@InputType({ description: 'A start meeting that was held.\n\nDutch: startbijeenkomst' })
export class ContractMeetingHoldInput extends ContractStepInput {}

@ObjectType({ description: 'What came of recording a start meeting.' })
export class ContractMeetingHoldPayload extends ContractActPayload {}

@InputType({ description: 'A letter of intent that was signed.\n\nDutch: intentieovereenkomst' })
export class ContractIntentSignInput extends ContractStepInput {}

@ObjectType({ description: 'What came of recording a letter of intent.' })
export class ContractIntentSignPayload extends ContractActPayload {}

@InputType({ description: 'A negotiation that has begun.\n\nDutch: onderhandeling' })
export class ContractNegotiationOpenInput extends ContractStepInput {}

@ObjectType({ description: 'What came of recording a negotiation.' })
export class ContractNegotiationOpenPayload extends ContractActPayload {}

@InputType({ description: 'A contract that is concluded.\n\nDutch: contract sluiten' })
export class ContractConcludeInput extends ContractStepInput {
  @Field(() => Day, { description: 'First day it holds (inclusive).' })
  fromOn: string;

  @Field(() => Day, {
    nullable: true,
    description: 'First day it no longer holds (exclusive); without an end left out.',
  })
  untilOn?: string | null;

  @ValidateNested({ each: true })
  @Field(() => [RuleReasonInput], { nullable: true, description: 'Reasons for rules that are not followed: R36.' })
  reasons?: RuleReasonInput[] | null;
}

@ObjectType({ description: 'What came of concluding a contract.' })
export class ContractConcludePayload extends ContractActPayload {}

@InputType({ description: 'A contract that ends earlier.\n\nDutch: contract beëindigen' })
export class ContractEndInput extends ContractStepInput {
  @Field(() => Day, { description: 'First day it no longer holds (exclusive), before the end that was agreed.' })
  untilOn: string;

  @Words(1000)
  @Field(() => String, { description: 'Why, 1 to 1,000 characters.' })
  reason: string;
}

@ObjectType({ description: 'What came of ending a contract.' })
export class ContractEndPayload extends ContractActPayload {}

@InputType({ description: 'A contract that comes to nothing.\n\nDutch: contractering afbreken' })
export class ContractAbandonInput extends ContractStepInput {
  @Words(1000)
  @Field(() => String, { description: 'Why, 1 to 1,000 characters.' })
  reason: string;
}

@ObjectType({ description: 'What came of breaking off a contract.' })
export class ContractAbandonPayload extends ContractActPayload {}
