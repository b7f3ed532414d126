import { BusinessError, Day, EuroCents, Words } from '@eenplan/kit';
import { ArrayMaxSize, Max, Min, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Legality } from '../building-block/block.enum';
import { ProductUnit } from '../product/product.enum';
import { PersonalBudgetPayment } from './personal-budget-payment.entity';
import { PersonalBudget } from './personal-budget.entity';
import { PersonalBudgetCondition, PersonalBudgetPayeeKind, PersonalBudgetRefusalGround } from './personal-budget.enum';

@ObjectType({ description: 'What came of an act on a budget.' })
export abstract class PersonalBudgetPayload {
  @Field(() => PersonalBudget, { nullable: true, description: 'The budget as it now is; null when refused.' })
  personalBudget?: PersonalBudget;

  @Field(() => [BusinessError], { description: 'Why it was refused; empty when it was done.' })
  errors: BusinessError[];
}

@InputType({ description: 'A request for a budget.\n\nDutch: pgb-verzoek\nLaw: Wmo 2015, art. 2.3.6 lid 1' })
export class PersonalBudgetRequestInput {
  @Field(() => ID, { description: 'Id of the application it is asked in; whose it is becomes the holder.' })
  applicationId: string;

  @Field(() => ID, { description: 'Id of the building block of a plan of the case, with a budget.' })
  buildingBlockId: string;

  @Field(() => ID, { description: 'Id of the version of the product that is valid on that day.' })
  productId: string;

  @Field(() => Day, {
    nullable: true,
    description: 'Day it was asked, today or before; today when left out, and always of a resident.',
  })
  requestedOn?: string | null;

  @Words(4000)
  @Field(() => String, { description: 'Why a budget is wanted, 1 to 4,000 characters.' })
  motivation: string;

  @Field(() => PersonalBudgetPayeeKind, { description: 'Who is paid.' })
  payeeKind: PersonalBudgetPayeeKind;

  @Words(200)
  @Field(() => String, { description: 'Name of who is paid, 1 to 200 characters; never the holder.' })
  payeeName: string;

  @Field(() => ID, { nullable: true, description: 'Id of who is paid, when on file as a resident; never the holder.' })
  payeeResidentId?: string | null;

  @Field(() => ProductUnit, { description: 'What it is counted in.' })
  unit: ProductUnit;

  @Min(1)
  @Max(10_000_000)
  @Field(() => Int, { description: 'How much is bought in all, 1 to 10,000,000 (inclusive), in the unit.' })
  volume: number;

  @Min(1)
  @Max(100_000_000_000)
  @Field(() => EuroCents, { description: 'Rate that is asked, per unit; from one cent.' })
  requestedRateInCents: number;
}

@ObjectType({ description: 'What came of asking for a budget.' })
export class PersonalBudgetRequestPayload extends PersonalBudgetPayload {}

@InputType({ description: 'A budget that is acted on, as it was read.' })
export abstract class PersonalBudgetActInput {
  @Field(() => ID, { description: 'Id of the budget.' })
  personalBudgetId: string;

  @Min(1)
  @Field(() => Int, { description: 'Version of the budget as you read it; when it has moved on, nothing is done.' })
  version: number;
}

@InputType({
  description: 'The personal plan of a budget.\n\nDutch: persoonlijk plan\nLaw: Wmo 2015, art. 2.3.2 lid 2',
})
export class PersonalBudgetPlanRecordInput extends PersonalBudgetActInput {
  @Words(4000)
  @Field(() => String, { description: 'What is bought where, 1 to 4,000 characters.' })
  purchase: string;

  @Words(4000)
  @Field(() => String, { description: 'How that helps, 1 to 4,000 characters.' })
  contribution: string;

  @Words(4000)
  @Field(() => String, { description: 'How quality is secured, 1 to 4,000 characters.' })
  quality: string;
}

@ObjectType({ description: 'What came of recording a personal plan.' })
export class PersonalBudgetPlanRecordPayload extends PersonalBudgetPayload {}

@InputType({ description: 'What came of a condition.\n\nLaw: Wmo 2015, art. 2.3.6 lid 2' })
export class PersonalBudgetConditionInput {
  @Field(() => PersonalBudgetCondition, { description: 'Which; each stands once.' })
  condition: PersonalBudgetCondition;

  @Field(() => Boolean, { description: 'Is it met?' })
  isMet: boolean;

  @Words(2000)
  @Field(() => String, { description: 'Why, 1 to 2,000 characters.' })
  reason: string;
}

@InputType({
  description: 'A look at the conditions of a budget.\n\nDutch: pgb-toets\nLaw: Wmo 2015, art. 2.3.6 lid 2',
})
export class PersonalBudgetTestInput extends PersonalBudgetActInput {
  @Field(() => Day, { description: 'Day of it, today or before; in the investigation.' })
  on: string;

  @ArrayMaxSize(3)
  @ValidateNested({ each: true })
  @Field(() => [PersonalBudgetConditionInput], { description: 'Each of the three conditions, once.' })
  conditions: PersonalBudgetConditionInput[];

  @Words(2000)
  @Field(() => String, { nullable: true, description: 'Why the own network is paid, 1 to 2,000 characters.' })
  networkException?: string | null;

  @Words(2000)
  @Field(() => String, { nullable: true, description: 'What was found of misuse, 1 to 2,000 characters.' })
  networkMisuse?: string | null;

  @Words(2000)
  @Field(() => String, { nullable: true, description: 'What was found of overload, 1 to 2,000 characters.' })
  networkLoad?: string | null;
}

@ObjectType({ description: 'What came of looking at the conditions.' })
export class PersonalBudgetTestPayload extends PersonalBudgetPayload {}

@InputType({ description: 'What is decided on a budget: a rate, or a ground to refuse.\n\nLaw: Wmo 2015, art. 2.3.6' })
export class PersonalBudgetDecideInput extends PersonalBudgetActInput {
  @Field(() => Day, { nullable: true, description: 'Day of it, today or before; today when left out.' })
  decidedOn?: string | null;

  @Words(4000)
  @Field(() => String, { description: 'Why, 1 to 4,000 characters.\n\nLaw: Awb, art. 3:46' })
  reason: string;

  @Min(1)
  @Max(100_000_000_000)
  @Field(() => EuroCents, {
    nullable: true,
    description: 'Rate per unit that is given: what was asked, or else the most. The excess alone is refused.',
  })
  grantedRateInCents?: number | null;

  @Field(() => PersonalBudgetRefusalGround, { nullable: true, description: 'Why it is refused; left out with a rate.' })
  refusalGround?: PersonalBudgetRefusalGround | null;
}

@ObjectType({ description: 'What came of deciding on a budget.' })
export class PersonalBudgetDecidePayload extends PersonalBudgetPayload {}

@InputType({ description: 'The check whether a budget is lawful.\n\nDutch: rechtmatigheidstoets' })
export class PersonalBudgetCheckInput extends PersonalBudgetActInput {
  @Field(() => Legality, { description: 'Lawful or unlawful: there is no other outcome.' })
  outcome: Legality;

  @Words(1000)
  @Field(() => String, {
    nullable: true,
    description: 'What is unlawful, 1 to 1,000 characters; needed with `UNLAWFUL`.',
  })
  ground?: string | null;
}

@ObjectType({ description: 'What came of checking a budget.' })
export class PersonalBudgetCheckPayload extends PersonalBudgetPayload {}

@InputType({ description: 'What the SVB paid from a budget.\n\nDutch: betaling\nLaw: Wmo 2015, art. 2.6.2' })
export class PersonalBudgetPaymentRecordInput extends PersonalBudgetActInput {
  @Words(200)
  @Field(() => String, { description: 'Name of who was paid, as in the budget, 1 to 200 characters.' })
  payeeName: string;

  @Field(() => ID, { nullable: true, description: 'Id of who was paid, when on file as a resident; never the holder.' })
  payeeResidentId?: string | null;

  @Field(() => Day, { description: 'First day of the support it is for (inclusive).' })
  fromOn: string;

  @Field(() => Day, { description: 'First day it is not for (exclusive).' })
  untilOn: string;

  @Min(1)
  @Max(10_000_000)
  @Field(() => Int, { description: 'How much support, in the unit of the budget.' })
  volume: number;

  @Min(1)
  @Max(1_000_000_000_000)
  @Field(() => EuroCents, { description: 'What was paid; at most the volume at the rate of the budget.' })
  amountInCents: number;

  @Field(() => Day, { description: 'Day it was paid, today or before, and not before the support began.' })
  paidOn: string;

  @Words(100)
  @Field(() => String, { description: 'Reference of the SVB, 1 to 100 characters; each stands once.' })
  reference: string;
}

@ObjectType({ description: 'What came of recording a payment.' })
export class PersonalBudgetPaymentRecordPayload extends PersonalBudgetPayload {
  @Field(() => PersonalBudgetPayment, { nullable: true, description: 'The payment; null when refused.' })
  payment?: PersonalBudgetPayment;
}
