import { Field, ObjectType } from 'type-graphql';

/** An entry of the registry of kinds: an object, never an enum. */
@ObjectType('WmoTransitionRightKind', {
  description: 'What a right under the old law is to.\n\nDutch: soort overgangsrecht\nLaw: Wmo 2015, art. 8.3',
})
export class TransitionRightKind {
  @Field(() => String, { description: 'Short code: `AMBULANT`.' })
  code: string;

  @Field(() => String, { description: 'English title.' })
  title: string;

  @Field(() => String, { description: 'Dutch title.' })
  dutchTitle: string;

  @Field(() => String, { description: 'Key of the parameter that says when it ends at the latest.' })
  endParameter: string;

  @Field(() => Boolean, { description: 'Does its end count from the day the new provision was announced?' })
  asksAnnouncement: boolean;

  @Field(() => String, { description: 'Where it comes from.' })
  source: string;
}
