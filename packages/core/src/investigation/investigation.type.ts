import { Field, ObjectType } from 'type-graphql';

/** R12: what was weighed, with attention for its limits. */
@ObjectType({
  description: 'What was weighed before support, with its limits.\n\nDutch: afweging\nLaw: Wmo 2015, art. 2.3.2 lid 4',
})
export class Weighing {
  @Field(() => String, { description: 'What can be done, in words.' })
  finding: string;

  @Field(() => String, { description: 'Limits of understanding and overview.\n\nDutch: cognitieve vermogens' })
  cognition: string;

  @Field(() => String, { description: 'Limits of what can be borne.\n\nDutch: mentale belasting' })
  mentalLoad: string;
}
