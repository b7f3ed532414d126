import { Field, ObjectType } from 'type-graphql';

/** An entry of the registry of what goes before: an object, never an enum. */
@ObjectType('WmoPrecedingProvision', {
  description: 'What goes before the Wmo.\n\nDutch: voorliggende voorziening\nLaw: Wmo 2015, art. 2.3.5 lid 5',
})
export class PrecedingProvision {
  @Field(() => String, { description: 'Short code: `WLZ`.' })
  code: string;

  @Field(() => String, { description: 'English title.' })
  title: string;

  @Field(() => String, { description: 'Dutch title.' })
  dutchTitle: string;

  @Field(() => String, { description: 'Where it stands.' })
  article: string;

  @Field(() => String, { description: 'Where it comes from; `[derived]` marks what no source says so.' })
  source: string;
}
