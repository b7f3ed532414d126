import { BusinessError, Day } from '@eenplan/kit';
import { ArrayMaxSize, Length, Max, Min, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ExperienceSurvey } from './experience-survey.entity';
import { WmoExperienceAnswer } from './experience.enum';

@InputType({ description: 'How many clients gave an answer to a question.\n\nLaw: Wmo 2015, art. 2.5.1 lid 1' })
export class WmoExperienceCountInput {
  @Length(1, 40)
  @Field(() => String, { description: 'Code of the question; see `wmoExperienceQuestions`.' })
  questionCode: string;

  @Field(() => WmoExperienceAnswer, { description: 'The answer.' })
  answer: WmoExperienceAnswer;

  @Min(0)
  @Max(1_000_000)
  @Field(() => Int, { description: 'How many, 0 to 1,000,000 (inclusive).' })
  respondents: number;
}

@InputType({
  description: 'The numbers of a year.\n\nDutch: uitkomsten vastleggen\nLaw: Wmo 2015, art. 2.5.1 lid 1',
})
export class WmoExperienceRecordInput {
  @Field(() => Int, { description: 'The year it is about: 2015 or later, and one that has begun.' })
  year: number;

  @Min(1)
  @Field(() => Int, {
    nullable: true,
    description: 'Version as you read it, when the year was recorded before; left out the first time.',
  })
  version?: number | null;

  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Field(() => [WmoExperienceCountInput], {
    description: 'At most 100 numbers: each answer to each question once, about access, quality and effect.',
  })
  counts: WmoExperienceCountInput[];
}

@ObjectType({ description: 'What came of an act on the results of a year.' })
export abstract class WmoExperiencePayload {
  @Field(() => ExperienceSurvey, { nullable: true, description: 'The results; null when refused.' })
  experienceSurvey?: ExperienceSurvey;

  @Field(() => [BusinessError], { description: 'Why it was refused; empty when it was done.' })
  errors: BusinessError[];
}

@ObjectType({ description: 'What came of recording the results of a year.' })
export class WmoExperienceRecordPayload extends WmoExperiencePayload {}

@InputType({ description: 'That the results were published.\n\nDutch: publiceren\nLaw: Wmo 2015, art. 2.5.1 lid 1' })
export class WmoExperiencePublishInput {
  @Field(() => ID, { description: 'Id of the results.' })
  experienceSurveyId: string;

  @Min(1)
  @Field(() => Int, { description: 'Version of the results as you read it; when it has moved on, nothing is done.' })
  version: number;

  @Field(() => Day, { description: 'Day of publication: not before they were recorded, and not in the future.' })
  publishedOn: string;
}

@ObjectType({ description: 'What came of publishing the results of a year.' })
export class WmoExperiencePublishPayload extends WmoExperiencePayload {}
