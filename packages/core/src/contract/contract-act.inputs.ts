import { BusinessError, Day } from '@eenplan/kit';
import { Min } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Contract } from './contract.entity';

@ObjectType({ description: 'What came of an act on a contract.' })
export abstract class ContractActPayload {
  @Field(() => Contract, { nullable: true, description: 'The contract as it now is; null when refused.' })
  contract?: Contract;

  @Field(() => [BusinessError], { description: 'Why it was refused; empty when it was done.' })
  errors: BusinessError[];
}

@InputType({ description: 'A contract that is acted on, as it was read.' })
export abstract class ContractActInput {
  @Field(() => ID, { description: 'Id of the contract.' })
  contractId: string;

  @Min(1)
  @Field(() => Int, { description: 'Version of the contract as you read it; when it has moved on, nothing is done.' })
  version: number;
}

@InputType({ description: 'A step of a contract that has been done.\n\nDutch: stap in het contracteren' })
export abstract class ContractStepInput extends ContractActInput {
  @Field(() => Day, { description: 'Day of the step: not in the future, and not before the step before it.' })
  on: string;
}
