import { EuroCents } from '@eenplan/kit';
import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({
  description:
    'What runs in the year of a line under the category that it pays for: allocations at the prices of their contracts and ' +
    'personal budgets, by the days that they run in that year (from inclusive, until exclusive). Without an end a volume in ' +
    'all counts in the year of its first day.\n\nDutch: verplichtingen, aangegaan ten laste van de begroting',
})
export class BudgetCommitment {
  @Field(() => EuroCents, {
    nullable: true,
    description: 'What is committed; null when it is left out.\n\nDutch: aangegane verplichtingen',
  })
  committed: number | null;

  @Field(() => EuroCents, {
    nullable: true,
    description:
      'The line minus what is committed: negative above it; null when it is left out or the line is pro memorie.\n\n' +
      'Dutch: restant, overschrijding',
  })
  left: number | null;

  @Field(() => Boolean, { description: 'Is more committed than the line has?\n\nDutch: overschrijding' })
  isExceeded: boolean;

  @Field(() => Boolean, {
    description: 'Is more committed than the share of the line that the municipality warns above?\n\nDutch: signaal',
  })
  isAlert: boolean;

  @Field(() => Int, {
    description: 'That share in percent (exclusive), as the municipality has set it for core: `budget.alertAtPercent`.',
  })
  alertAtPercent: number;

  @Field(() => Boolean, { description: 'Does everything that runs have a price? What has none is not in the amounts.' })
  isComplete: boolean;

  @Field(() => Int, {
    nullable: true,
    description: 'How many allocations have no price, as where a lump sum pays; null when amounts are left out.',
  })
  unpricedCount: number | null;

  @Field(() => Boolean, {
    description:
      'Are amounts left out because fewer residents than `budget.shownFrom` of the settings have something?\n\n' +
      'Dutch: onderdrukt',
  })
  isSuppressed: boolean;

  @Field(() => Int, { description: 'How many products of the municipality count to the category.' })
  productCount: number;
}
