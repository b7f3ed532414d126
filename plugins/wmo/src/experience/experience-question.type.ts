import { Field, ObjectType } from 'type-graphql';
import { WmoExperienceTheme } from './experience.enum';

@ObjectType({
  description:
    'A question of the survey of client experience.\n\n' +
    'Dutch: vraag van het cliëntervaringsonderzoek\nLaw: Wmo 2015, art. 2.5.1 lid 4',
})
export class WmoExperienceQuestion {
  @Field(() => String, { description: 'Code of the question: `HELPED_SOON`.' })
  code: string;

  @Field(() => String, { description: 'The question in English.' })
  title: string;

  @Field(() => String, { description: 'The question in Dutch, as it is asked.' })
  dutchTitle: string;

  @Field(() => WmoExperienceTheme, { description: 'What it is about.' })
  theme: WmoExperienceTheme;
}
