import { Field, ObjectType } from 'type-graphql';

@ObjectType({
  description:
    'What personal data are processed for, as the register of processing activities says it.\n\n' +
    'Dutch: verwerkingsactiviteit\nLaw: AVG, art. 30 lid 1',
})
export class ActivityInRegister {
  @Field(() => String, { description: 'Code of the activity: `wmo:support`.' })
  code: string;

  @Field(() => String, { description: 'Its name in Dutch.' })
  title: string;

  @Field(() => String, { description: 'What the data are processed for.\n\nDutch: doel' })
  purpose: string;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the law that it executes; null when it is of no one law.',
  })
  law: string | null;

  @Field(() => String, { description: 'The basis and the article of the law that gives the task.\n\nDutch: grondslag' })
  article: string;
}
