import { BusinessError, Day, Words } from '@eenplan/kit';
import { Max, Min } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ProductUnit } from '../product/product.enum';
import { Allocation } from './allocation.entity';
import { AllocationFrequency } from './allocation.enum';

@ObjectType({ description: 'What came of an act on allocated support.' })
export abstract class AllocationPayload {
  @Field(() => Allocation, { nullable: true, description: 'The allocation as it now is; null when refused.' })
  allocation?: Allocation;

  @Field(() => [BusinessError], { description: 'Why it was refused; empty when it was done.' })
  errors: BusinessError[];
}

@InputType({ description: 'Support to allocate.\n\nDutch: toewijzing' })
export class AllocationMakeInput {
  @Field(() => ID, { description: 'Id of the building block of the plan, given in kind by this organisation.' })
  buildingBlockId: string;

  @Field(() => ID, { description: 'Id of the resident, who lives in the household of the plan.' })
  residentId: string;

  @Field(() => ID, { description: 'Id of the version of the product that is valid on the first day.' })
  productId: string;

  @Field(() => ID, { description: 'Id of the organisation that gives it, with a contract on the first day.' })
  organisationId: string;

  @Min(1)
  @Max(10_000_000)
  @Field(() => Int, { description: 'How much, 1 to 10,000,000 (inclusive), in the unit.' })
  volume: number;

  @Field(() => ProductUnit, {
    nullable: true,
    description: 'What it is counted in; that of the contract, or else of the product, when left out.',
  })
  unit?: ProductUnit | null;

  @Field(() => AllocationFrequency, { description: 'Per what time.' })
  frequency: AllocationFrequency;

  @Field(() => Day, { description: 'First day (inclusive).' })
  fromOn: string;

  @Field(() => Day, { nullable: true, description: 'First day no longer (exclusive); without an end left out.' })
  untilOn?: string | null;
}

@ObjectType({ description: 'What came of allocating support.' })
export class AllocationMakePayload extends AllocationPayload {}

@InputType({ description: 'Allocated support that is acted on, as it was read.' })
export abstract class AllocationActInput {
  @Field(() => ID, { description: 'Id of the allocation.' })
  allocationId: string;

  @Min(1)
  @Field(() => Int, { description: 'Version of the allocation as you read it; when it has moved on, nothing is done.' })
  version: number;
}

@InputType({ description: 'What changes of allocated support; what is left out stays.\n\nDutch: toewijzing wijzigen' })
export class AllocationChangeInput extends AllocationActInput {
  @Min(1)
  @Max(10_000_000)
  @Field(() => Int, { nullable: true, description: 'How much from now on, 1 to 10,000,000 (inclusive).' })
  volume?: number | null;

  @Field(() => AllocationFrequency, { nullable: true, description: 'Per what time.' })
  frequency?: AllocationFrequency | null;

  @Field(() => Day, { nullable: true, description: 'First day no longer (exclusive), after the first day.' })
  untilOn?: string | null;

  @Field(() => Day, {
    nullable: true,
    description: 'Day the provider agreed, not in the future; needed for less, and for an end that has passed.',
  })
  providerAgreedOn?: string | null;

  @Words(1000)
  @Field(() => String, { description: 'Why, 1 to 1,000 characters.' })
  reason: string;
}

@ObjectType({ description: 'What came of changing allocated support.' })
export class AllocationChangePayload extends AllocationPayload {}

@InputType({ description: 'Support that the provider has begun with.\n\nDutch: start zorg' })
export class AllocationStartInput extends AllocationActInput {
  @Field(() => Day, { description: 'Day the provider began: within the period, not in the future.' })
  on: string;
}

@ObjectType({ description: 'What came of recording the start of allocated support.' })
export class AllocationStartPayload extends AllocationPayload {}

@InputType({ description: 'Allocated support that ends.\n\nDutch: toewijzing beëindigen' })
export class AllocationEndInput extends AllocationActInput {
  @Field(() => Day, {
    description:
      'First day no longer (exclusive), not after the end that was agreed. What never began may end on its first day.',
  })
  untilOn: string;

  @Words(40)
  @Field(() => String, { description: 'Code of the reason, of `allocationEndReasons`.' })
  reasonCode: string;

  @Words(1000)
  @Field(() => String, { nullable: true, description: 'More about it, 1 to 1,000 characters.' })
  note?: string | null;

  @Field(() => Day, {
    nullable: true,
    description: 'Day the provider agreed, not in the future; needed for an end that has passed.',
  })
  providerAgreedOn?: string | null;
}

@ObjectType({ description: 'What came of ending allocated support.' })
export class AllocationEndPayload extends AllocationPayload {}
