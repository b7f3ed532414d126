import { Max, Min } from 'class-validator';
import { ArgsType, Field, Int } from 'type-graphql';

@ArgsType()
export class WmoIndicatorReportArgs {
  @Min(2015)
  @Max(2100)
  @Field(() => Int, { description: 'The year, 2015 to 2100; a period that is over.' })
  year: number;

  @Min(1)
  @Max(4)
  @Field(() => Int, { nullable: true, description: 'The quarter, 1 to 4; the whole year when left out.' })
  quarter?: number | null;
}
