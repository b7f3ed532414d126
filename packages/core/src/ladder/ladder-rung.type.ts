import { Field, Int, ObjectType } from 'type-graphql';
import { SupportAccess } from './ladder.enum';

/** A rung as the municipality has set it. What it did not say is null: nothing is derived. */
@ObjectType({
  description: 'A rung of the ladder by which the municipality weighs support.\n\nDutch: trede van het afwegingskader',
})
export class LadderRung {
  @Field(() => String, { description: 'Short name; what a judgement and a building block name.' })
  code: string;

  @Field(() => String, { description: 'What the municipality calls it.' })
  title: string;

  @Field(() => SupportAccess, {
    nullable: true,
    description: 'How a resident comes to support on this rung; null when the municipality did not say.',
  })
  access: SupportAccess | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'The line: 0 without professionals, 1 directly accessible, 2 specialist; null when the municipality did not ' +
      'say.\n\nDutch: nulde, eerste, tweede lijn',
  })
  line: number | null;
}
