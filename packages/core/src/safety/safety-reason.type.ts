import { Field, ObjectType } from 'type-graphql';

@ObjectType({
  description: 'A reason why nothing of a resident may go out.\n\nDutch: reden van de veiligheidsmaatregel',
})
export class SafetyReason {
  @Field(() => String, { description: 'Code of the reason: `STALKING`.' })
  code: string;

  @Field(() => String, { description: 'The reason in Dutch.' })
  title: string;

  @Field(() => String, { description: 'The article that it is found in.' })
  article: string;
}
