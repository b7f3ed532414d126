import { Day, EuroCents, Words } from '@eenplan/kit';
import { Min, ValidateNested } from 'class-validator';
import { Field, InputType, ObjectType } from 'type-graphql';
import { ProductUnit } from '../product/product.enum';
import { RuleReasonInput } from '../rule/rule.inputs';
import { ContractActInput, ContractActPayload } from './contract-act.inputs';
import { ContractProduct } from './contract-product.entity';

@InputType({ description: 'What is agreed in a contract; what is left out is not agreed.\n\nDutch: contractafspraken' })
export class ContractTermsAgreeInput extends ContractActInput {
  @Words(4000)
  @Field(() => String, { description: 'Which results, 1 to 4,000 characters.\n\nDutch: resultaten' })
  results: string;

  @Words(2000)
  @Field(() => String, { nullable: true, description: 'What the organisation must tell, 1 to 2,000 characters.' })
  signallingDuty?: string | null;

  @Words(2000)
  @Field(() => String, { nullable: true, description: 'Which data it must deliver, and when, 1 to 2,000 characters.' })
  dataDuty?: string | null;

  @Field(() => Boolean, {
    description: 'Does it exclude that the organisation gains by leading residents to its own offer?',
  })
  excludesOwnOfferGain: boolean;
}

@ObjectType({ description: 'What came of agreeing on terms.' })
export class ContractTermsAgreePayload extends ContractActPayload {}

@InputType({ description: 'A product of a contract at a price.\n\nDutch: tarief afspreken' })
export class ContractProductAgreeInput extends ContractActInput {
  @Words(60)
  @Field(() => String, { description: 'Code of a product that is valid on the first day.' })
  productCode: string;

  @Field(() => ProductUnit, { nullable: true, description: 'What the price is per; needed with a price.' })
  unit?: ProductUnit | null;

  @Min(0)
  @Field(() => EuroCents, {
    nullable: true,
    description: 'Price per unit; left out where the subsidy or the lump sum pays for it.',
  })
  priceInCents?: number | null;

  @Field(() => Day, { description: 'First day of this price (inclusive); the price before it ends on that day.' })
  fromOn: string;

  @ValidateNested({ each: true })
  @Field(() => [RuleReasonInput], { nullable: true, description: 'Reasons for rules that are not followed: R80.' })
  reasons?: RuleReasonInput[] | null;
}

@ObjectType({ description: 'What came of agreeing on a product of a contract.' })
export class ContractProductAgreePayload extends ContractActPayload {
  @Field(() => ContractProduct, { nullable: true, description: 'The product with its price; null when refused.' })
  contractProduct?: ContractProduct;
}

@InputType({ description: 'A product that leaves a contract.\n\nDutch: product uit het contract nemen' })
export class ContractProductEndInput extends ContractActInput {
  @Words(60)
  @Field(() => String, { description: 'Code of the product.' })
  productCode: string;

  @Field(() => Day, { description: 'First day it is no longer in the contract (exclusive).' })
  untilOn: string;
}

@ObjectType({ description: 'What came of taking a product out of a contract.' })
export class ContractProductEndPayload extends ContractActPayload {}
