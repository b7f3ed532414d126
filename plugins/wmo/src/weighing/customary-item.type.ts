import { Field, ObjectType } from 'type-graphql';

/** An item of the list of a municipality, for one resident on one day. */
@ObjectType('WmoCustomaryItem', {
  description:
    'Something that the municipality holds to be generally customary at some ages, and whether it is for a resident.\n\n' +
    'Dutch: algemeen gebruikelijke voorziening\nLaw: Wmo 2015, art. 1.1.1',
})
export class CustomaryItem {
  @Field(() => String, { description: 'Short code: `e-bike`.' })
  code: string;

  @Field(() => String, { description: 'Title in Dutch.' })
  title: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Is it customary at the age of this resident on that day? Null when the birth date does not tell.',
  })
  isCustomary: boolean | null;

  @Field(() => String, { description: 'Document and section that it comes from; `[A]` marks an assumption.' })
  source: string;
}
