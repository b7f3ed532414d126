import { Field, ObjectType } from 'type-graphql';

@ObjectType({
  description: 'Why an act is not open now: what the mutation would answer.\n\nDutch: reden dat het niet kan',
})
export class ActRefusal {
  @Field(() => String, { description: 'Code of the refusal.' })
  code: string;

  @Field(() => String, { description: 'One sentence for the person who reads it.' })
  message: string;

  @Field(() => String, { description: 'The article or rule that the refusal rests on.' })
  article: string;
}

@ObjectType({
  description:
    'Something that you may do in general, and whether it is open now: a front-end draws its buttons by it.\n\nDutch: mogelijke handeling',
})
export class AvailableAct {
  @Field(() => String, { description: 'Name of the mutation: `caseClarify`.' })
  name: string;

  @Field(() => Boolean, { description: 'Is it open now? What else it asks, such as a reason, shows when it is done.' })
  allowed: boolean;

  @Field(() => ActRefusal, { nullable: true, description: 'Why it is not open; null when it is.' })
  because: ActRefusal | null;
}
