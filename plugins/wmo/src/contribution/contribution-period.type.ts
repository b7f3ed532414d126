import { Day, EuroCents } from '@eenplan/kit';
import { Field, ObjectType } from 'type-graphql';
import { ContributionRegime } from './contribution.enum';

/** Computed, and not kept. */
@ObjectType('WmoContributionPeriod', {
  description:
    'What is due for a provision in a period.\n\n' + 'Dutch: verschuldigde eigen bijdrage\nLaw: Wmo 2015, art. 2.1.4',
})
export class ContributionPeriod {
  @Field(() => Day, { description: 'First day of the period (inclusive).' })
  fromOn: string;

  @Field(() => Day, { description: 'First day after it (exclusive).' })
  untilOn: string;

  @Field(() => ContributionRegime, { description: 'How the contribution is counted in it.' })
  regime: ContributionRegime;

  @Field(() => EuroCents, {
    nullable: true,
    description: 'What is due for the provision in the whole period; null when nobody here can say: see `reasonCode`.',
  })
  amountInCents: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Why it is nothing, not known, or less than the most; null when it is the most. `INCOME_BASED`, `NOT_YET_DUE`, ' +
      '`IMPOSED_TOO_LATE`, `MINOR`, `IN_KIND`, `COST_PRICE`, `MAXIMUM_REACHED`, `AMOUNT_UNKNOWN`, `TRANSPORT_FEE`, ' +
      '`TRANSPORT_FEE_PER_RIDE`, or a code of ' +
      '`wmoContributionExemptionGrounds`.',
  })
  reasonCode: string | null;

  @Field(() => String, { nullable: true, description: 'The same in one sentence.' })
  reason: string | null;

  @Field(() => String, { description: 'The article or rule that the amount rests on.' })
  article: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Where the most of the period, or the fee for transport, was read; `[memory]` and `[derived]` mark what was not. Null where there is none.',
  })
  source: string | null;
}
