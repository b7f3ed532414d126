import { Day } from '@eenplan/kit';
import { Field, Float, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'A figure that is told of a period.\n\nDutch: indicator\nLaw: Wmo 2015, art. 2.1.2' })
export class WmoIndicator {
  @Field(() => String, { description: 'Code.' })
  code: string;

  @Field(() => String, { description: 'What it tells.' })
  title: string;

  @Field(() => String, { description: 'The same in Dutch.' })
  dutchTitle: string;

  @Field(() => String, { description: 'What it is in: `PER_10000_RESIDENTS`, `COUNT`, `DAYS` or `PERCENT`.' })
  unit: string;

  @Field(() => String, { description: 'Where it comes from.\n\nDutch: bron' })
  source: string;
}

@ObjectType({ description: 'An indicator of a period.\n\nDutch: cijfer\nLaw: Wmo 2015, art. 2.1.2' })
export class WmoIndicatorFigure {
  @Field(() => String, { description: 'Code of the indicator, of `wmoIndicators`.' })
  indicatorCode: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Category of products, as the catalogue has it, `-` for products without one; null for the whole municipality.',
  })
  category: string | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'The figure, in the unit of the indicator; null when it is left out, when there is nothing to tell, and per 10,000 ' +
      'residents when the number of residents is not known.',
  })
  value: number | null;

  @Field(() => Boolean, {
    description: 'Is it left out because it is small, or would tell a small one?\n\nDutch: onderdrukt',
  })
  isSuppressed: boolean;
}

@ObjectType({ description: 'The figures of a period.\n\nDutch: cijfers\nLaw: Wmo 2015, art. 2.1.2' })
export class WmoIndicatorReport {
  @Field(() => Day, { description: 'First day of the period (inclusive).' })
  fromOn: string;

  @Field(() => Day, { description: 'First day after it (exclusive).' })
  untilOn: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Number of residents that is counted with; null when none is known.\n\nDutch: aantal inwoners',
  })
  residents: number | null;

  @Field(() => Int, { nullable: true, description: 'The year that number is of; null without one.' })
  residentsYear: number | null;

  @Field(() => [WmoIndicatorFigure], {
    description: 'The figures, in the order of `wmoIndicators`; of one indicator the whole first, then by category.',
  })
  figures: WmoIndicatorFigure[];
}
