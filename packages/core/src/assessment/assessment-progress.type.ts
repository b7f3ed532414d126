import { Day } from '@eenplan/kit';
import { Field, Int, ObjectType } from 'type-graphql';
import { AssessmentJudge } from '../instrument/instrument.enum';
import { AssessmentDomain, AssessmentInstrument } from '../instrument/instrument.type';
import { AssessmentChange } from './assessment.enum';

@ObjectType({
  description: 'The level of a domain as it was last looked at on or before a day.\n\nDutch: niveau op peildatum',
})
export class AssessmentLevelOnDay {
  @Field(() => Int, { description: 'The level.' })
  level: number;

  @Field(() => Day, { description: 'The day it was looked at.' })
  heldOn: string;

  @Field(() => String, { description: 'The version of the instrument.' })
  instrumentVersion: string;

  @Field(() => AssessmentJudge, { description: 'Whose judgement it is.' })
  judgedBy: AssessmentJudge;
}

@ObjectType({ description: 'What became of one domain between two days.\n\nDutch: voortgang per domein' })
export class AssessmentDomainProgress {
  @Field(() => AssessmentDomain, { description: 'The domain.' })
  domain: AssessmentDomain;

  @Field(() => AssessmentLevelOnDay, { nullable: true, description: 'On the first day; null when not looked at yet.' })
  from: AssessmentLevelOnDay | null;

  @Field(() => AssessmentLevelOnDay, { nullable: true, description: 'On the second day; null likewise.' })
  to: AssessmentLevelOnDay | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Levels gained from the first day to the second; null when there are no two levels to compare.',
  })
  difference: number | null;

  @Field(() => AssessmentChange, {
    nullable: true,
    description: 'What that means by the direction of the instrument; null when it was looked at on one side alone.',
  })
  change: AssessmentChange | null;
}

@ObjectType({ description: 'What became of a resident between two days, by one instrument.\n\nDutch: voortgang' })
export class AssessmentProgress {
  @Field(() => AssessmentInstrument, { description: 'The instrument.' })
  instrument: AssessmentInstrument;

  @Field(() => Day, { description: 'The first day that was asked.' })
  fromOn: string;

  @Field(() => Day, { description: 'The second day that was asked.' })
  toOn: string;

  @Field(() => [AssessmentDomainProgress], {
    description:
      'The domains that were looked at on or before either day, in the order of the instrument, and no others.',
  })
  domains: AssessmentDomainProgress[];
}
