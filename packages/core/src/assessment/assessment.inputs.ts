import { BusinessError, Day, Words } from '@eenplan/kit';
import { ArrayMaxSize, Length, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { AssessmentJudge } from '../instrument/instrument.enum';
import { AssessmentProgress } from './assessment-progress.type';
import { Assessment } from './assessment.entity';

@InputType({ description: 'The level of one domain.\n\nDutch: score' })
export class AssessmentScoreInput {
  @Field(() => String, { description: 'Short name of the domain; once per assessment.' })
  domain: string;

  @Field(() => Int, { description: 'The level, one of those of the version.' })
  level: number;

  @Words(1000)
  @Field(() => String, {
    nullable: true,
    description:
      'Why this domain is needed for the question, 1 to 1,000 characters; needed where the instrument says so, and of ' +
      'each domain its own.',
  })
  reason?: string | null;

  @Words(2000)
  @Field(() => String, { nullable: true, description: 'What else was said of it, 1 to 2,000 characters.' })
  note?: string | null;

  @Words(2000)
  @Field(() => String, {
    nullable: true,
    description: 'What the resident wants to change, 1 to 2,000 characters; where the instrument asks it.',
  })
  wish?: string | null;
}

@InputType({ description: 'How a resident is doing, looked at with an instrument.\n\nDutch: meting' })
export class AssessmentRecordInput {
  @Field(() => ID, { description: 'Id of the resident; a resident gives the own.' })
  residentId: string;

  @Field(() => ID, { nullable: true, description: 'Id of the case it belongs to, if any.' })
  caseId?: string | null;

  @Length(1, 100)
  @Field(() => String, { description: 'Code of the instrument: `core.positive-health`.' })
  instrument: string;

  @Length(1, 40)
  @Field(() => String, { description: 'The version that was filled in; the one that holds on the day.' })
  instrumentVersion: string;

  @Field(() => Day, { description: 'The day it is about: not one to come.' })
  heldOn: string;

  @Field(() => AssessmentJudge, { description: 'Whose judgement it is; a resident records the own.' })
  judgedBy: AssessmentJudge;

  @Field(() => Day, {
    nullable: true,
    description:
      'The oldest day that the judgement rests on, not after the day it is about; needed where the instrument takes no ' +
      'old information.',
  })
  informationFromOn?: string | null;

  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Field(() => [AssessmentScoreInput], { description: 'The domains that the question needs, 1 to 50.' })
  scores: AssessmentScoreInput[];

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the assessment that this one corrects, as a whole: it no longer counts.',
  })
  correctsAssessmentId?: string | null;
}

@ObjectType({ description: 'What came of recording an assessment.' })
export class AssessmentRecordPayload {
  @Field(() => Assessment, { nullable: true, description: 'The assessment; null when refused.' })
  assessment?: Assessment;

  @Field(() => [BusinessError], { description: 'Why it was refused; empty when it was done.' })
  errors: BusinessError[];
}

@InputType({ description: 'Two days to compare.' })
export class AssessmentProgressInput {
  @Field(() => ID, { description: 'Id of the resident.' })
  residentId: string;

  @Length(1, 100)
  @Field(() => String, { description: 'Code of the instrument.' })
  instrument: string;

  @Field(() => Day, { description: 'The day to compare from: the latest level on or before it counts.' })
  fromOn: string;

  @Field(() => Day, { description: 'The day to compare with, likewise; it may be the earlier one.' })
  toOn: string;
}

@ObjectType({ description: 'What came of comparing two days.' })
export class AssessmentProgressPayload {
  @Field(() => AssessmentProgress, { nullable: true, description: 'The comparison; null when refused.' })
  progress?: AssessmentProgress;

  @Field(() => [BusinessError], { description: 'Why it was refused; empty when it was done.' })
  errors: BusinessError[];
}
