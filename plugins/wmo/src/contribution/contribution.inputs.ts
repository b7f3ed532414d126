import { BusinessError, Day, EuroCents, Words } from '@eenplan/kit';
import { ArrayMaxSize, Max, Min, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Contribution } from './contribution.entity';
import { ContributionCostPrice, ContributionInKindGround } from './contribution.enum';

@ObjectType({ description: 'What came of an act on a contribution.\n\nLaw: Wmo 2015, art. 2.1.4' })
export abstract class WmoContributionPayload {
  @Field(() => Contribution, { nullable: true, description: 'The contribution as it now is; null when refused.' })
  contribution?: Contribution;

  @Field(() => [BusinessError], { description: 'Why it was refused; empty when it was done.' })
  errors: BusinessError[];
}

@InputType({
  description: 'A ground on which none is due.\n\nLaw: Uitvoeringsbesluit Wmo 2015, art. 3.8 lid 3',
})
export class WmoContributionExemptionInput {
  @Words(40)
  @Field(() => String, {
    description: 'Code of the ground, of `wmoContributionExemptionGrounds`; none that is computed.',
  })
  groundCode: string;

  @Field(() => Day, { description: 'First day on which the ground holds (inclusive), not before the provision.' })
  fromOn: string;

  @Field(() => Day, {
    nullable: true,
    description: 'First day on which it holds no longer (exclusive); left out while no end is known.',
  })
  untilOn?: string | null;
}

@InputType({
  description:
    'The start of a provision that a resident pays for.\n\n' +
    'Dutch: start van een eigen bijdrage\nLaw: Wmo 2015, art. 2.1.4',
})
export class WmoContributionStartInput {
  @Field(() => ID, { description: 'Id of the resident who pays.' })
  residentId: string;

  @Words(200)
  @Field(() => String, { description: 'What the provision is, 1 to 200 characters: `Traplift`.' })
  provision: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the allocation by which it is given; at most one of this and `decisionId`.',
  })
  allocationId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the decision that grants it, as for a budget.' })
  decisionId?: string | null;

  @Field(() => Day, { description: 'First day of the provision (inclusive), not before 2015.' })
  fromOn: string;

  @Field(() => Day, {
    nullable: true,
    description: 'Day the resident was told that it is due, not in the future; today when left out.',
  })
  imposedOn?: string | null;

  @Min(1)
  @Max(100_000_000_000)
  @Field(() => EuroCents, { description: 'What the provision costs, 1 to 100,000,000,000 cents (inclusive).' })
  costPriceInCents: number;

  @Field(() => ContributionCostPrice, { description: 'What the cost price is of.' })
  costPriceKind: ContributionCostPrice;

  @Words(200)
  @Field(() => String, {
    nullable: true,
    description:
      'For a home adaptation of a minor, and needed then: the article of the ordinance that asks it.\n\n' +
      'Law: Uitvoeringsbesluit Wmo 2015, art. 3.8 lid 3 (e)',
  })
  ordinanceArticle?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Is it for transport? Left out, it follows from the provision that was recorded of the decision, and is false ' +
      'without one.\n\nLaw: Uitvoeringsbesluit Wmo 2015, art. 3.8 lid 1',
  })
  isForTransport?: boolean | null;

  @ValidateNested({ each: true })
  @ArrayMaxSize(10)
  @Field(() => [WmoContributionExemptionInput], {
    defaultValue: [],
    description: 'Grounds on which none is due from the start or from a later day; at most 10.',
  })
  exemptions: WmoContributionExemptionInput[];
}

@ObjectType({ description: 'What came of starting a contribution.\n\nLaw: Wmo 2015, art. 2.1.4' })
export class WmoContributionStartPayload extends WmoContributionPayload {}

@InputType({ description: 'A contribution that is acted on, as it was read.\n\nLaw: Wmo 2015, art. 2.1.4' })
export abstract class WmoContributionActInput {
  @Field(() => ID, { description: 'Id of the contribution.' })
  contributionId: string;

  @Min(1)
  @Field(() => Int, {
    description: 'Version of the contribution as you read it; when it has moved on, nothing is done.',
  })
  version: number;
}

@InputType({
  description:
    'A provision that stops. The period in which it stops is due whole.\n\n' +
    'Dutch: stop van een eigen bijdrage\nLaw: Uitvoeringsbesluit Wmo 2015, art. 3.10a',
})
export class WmoContributionStopInput extends WmoContributionActInput {
  @Field(() => Day, {
    description:
      'First day without the provision (exclusive), at most 36 months back, and earlier than a stop that was planned.',
  })
  untilOn: string;
}

@ObjectType({ description: 'What came of stopping a contribution.\n\nLaw: Uitvoeringsbesluit Wmo 2015, art. 3.10a' })
export class WmoContributionStopPayload extends WmoContributionPayload {}

@InputType({
  description:
    'Months for which none is due, at most 36 months back.\n\n' +
    'Dutch: maanden zonder bijdrage\nLaw: Uitvoeringsbesluit Wmo 2015, art. 3.8 lid 4',
})
export class WmoContributionExemptInput extends WmoContributionActInput {
  @ValidateNested()
  @Field(() => WmoContributionExemptionInput, { description: 'The ground and its days.' })
  exemption: WmoContributionExemptionInput;
}

@ObjectType({ description: 'What came of exempting.\n\nLaw: Uitvoeringsbesluit Wmo 2015, art. 3.8 lid 4' })
export class WmoContributionExemptPayload extends WmoContributionPayload {}

@InputType({
  description:
    'A ground that holds no longer.\n\n' +
    'Dutch: einde van een vrijstelling\nLaw: Uitvoeringsbesluit Wmo 2015, art. 3.6 lid 2',
})
export class WmoContributionExemptionEndInput extends WmoContributionActInput {
  @Field(() => ID, { description: 'Id of the exemption, of this contribution.' })
  contributionExemptionId: string;

  @Field(() => Day, {
    description: 'First day on which the ground holds no longer (exclusive), at most 36 months back.',
  })
  untilOn: string;
}

@ObjectType({ description: 'What came of ending an exemption.\n\nLaw: Uitvoeringsbesluit Wmo 2015, art. 3.6 lid 2' })
export class WmoContributionExemptionEndPayload extends WmoContributionPayload {}

@InputType({
  description:
    'A contribution to pay in kind, by exception.\n\n' +
    'Dutch: afspraak over een bijdrage in natura\nLaw: Wmo 2015, art. 2.1.4',
})
export class WmoContributionInKindAgreeInput extends WmoContributionActInput {
  @Words(1000)
  @Field(() => String, { description: 'What the resident does, 1 to 1,000 characters.' })
  service: string;

  @Field(() => ContributionInKindGround, { description: 'Why it is not paid with money.' })
  ground: ContributionInKindGround;

  @Words(2000)
  @Field(() => String, { description: 'What shows it, 1 to 2,000 characters.' })
  evidence: string;

  @Field(() => Day, { description: 'First day (inclusive), at most 36 months back.' })
  fromOn: string;

  @Field(() => Day, { description: 'First day no longer (exclusive).' })
  untilOn: string;
}

@ObjectType({ description: 'What came of agreeing to pay in kind.\n\nLaw: Wmo 2015, art. 2.1.4' })
export class WmoContributionInKindAgreePayload extends WmoContributionPayload {}
