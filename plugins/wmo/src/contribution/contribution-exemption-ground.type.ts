import { Field, ObjectType } from 'type-graphql';

/** An entry of the registry of grounds: an object, never an enum. */
@ObjectType('WmoContributionExemptionGround', {
  description:
    'Why no contribution is due.\n\n' +
    'Dutch: reden waarom geen bijdrage verschuldigd is\nLaw: Uitvoeringsbesluit Wmo 2015, art. 3.8 lid 3',
})
export class ContributionExemptionGround {
  @Field(() => String, { description: 'Short code: `WHEELCHAIR`.' })
  code: string;

  @Field(() => String, { description: 'English title.' })
  title: string;

  @Field(() => String, { description: 'Dutch title.' })
  dutchTitle: string;

  @Field(() => String, { description: 'Where it stands.' })
  article: string;

  @Field(() => Boolean, { description: 'Is it found from what is on file, so that nobody records it?' })
  isComputed: boolean;

  @Field(() => String, { description: 'Where it comes from; `[derived]` marks what no source says so.' })
  source: string;
}
