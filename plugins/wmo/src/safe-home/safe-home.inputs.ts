import { BusinessError, Day, PageArgs } from '@eenplan/kit';
import { Min } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { SafeHomeReport } from './safe-home-report.entity';
import { WmoSafeHomeJudgment, WmoSafeHomeReporter, WmoSafeHomeState } from './safe-home.enum';

@ArgsType()
export class SafeHomeReportsArgs extends PageArgs {
  @Field(() => WmoSafeHomeState, { nullable: true, description: 'How far they have come; all when left out.' })
  state?: WmoSafeHomeState | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Id of a request for destruction: only what it asks for, and what is weighed to grant it. Every report when left ' +
      'out.\n\nLaw: Wmo 2015, art. 5.3.5',
  })
  askedBy?: string | null;
}

@ObjectType({ description: 'What came of a step of Safe Home.' })
export abstract class WmoSafeHomePayload {
  @Field(() => SafeHomeReport, { nullable: true, description: 'The report; null when refused.' })
  safeHomeReport?: SafeHomeReport;

  @Field(() => [BusinessError], { description: 'Why it was refused; empty when it was done.' })
  errors: BusinessError[];
}

@InputType({ description: 'A report to Safe Home.\n\nDutch: melding\nLaw: Wmo 2015, art. 4.1.1 lid 2 (a)' })
export class WmoSafeHomeReportRecordInput {
  @Field(() => ID, { nullable: true, description: 'Id of the resident it is about, when it is about one.' })
  residentId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the household it is about, when it is about all of it.' })
  householdId?: string | null;

  @Field(() => Day, { nullable: true, description: 'Day of receipt; today when left out. Not in the future.' })
  receivedOn?: string | null;

  @Field(() => WmoSafeHomeReporter, { description: 'In what capacity it was reported.' })
  reporter: WmoSafeHomeReporter;
}

@ObjectType({ description: 'What came of recording a report to Safe Home.' })
export class WmoSafeHomeReportRecordPayload extends WmoSafeHomePayload {}

@InputType({ description: 'A report to Safe Home that is worked on, as it was read.' })
export abstract class WmoSafeHomeStepInput {
  @Field(() => ID, { description: 'Id of the report.' })
  safeHomeReportId: string;

  @Min(1)
  @Field(() => Int, { description: 'Version of the report as you read it; when it has moved on, nothing is done.' })
  version: number;

  @Field(() => Day, { description: 'Day of the step: not in the future, and not before the step before it.' })
  on: string;
}

@InputType({
  description: 'Whether to investigate.\n\nDutch: vaststellen\nLaw: Uitvoeringsbesluit Wmo 2015, art. 4.1.7 lid 1',
})
export class WmoSafeHomeReportDecideInput extends WmoSafeHomeStepInput {
  @Field(() => Boolean, { description: 'Is there to be an investigation?' })
  investigate: boolean;
}

@ObjectType({ description: 'What came of deciding whether to investigate.' })
export class WmoSafeHomeReportDecidePayload extends WmoSafeHomePayload {}

@InputType({
  description: 'The start of an investigation.\n\nLaw: Uitvoeringsbesluit Wmo 2015, art. 4.1.7 lid 1',
})
export class WmoSafeHomeInvestigationStartInput extends WmoSafeHomeStepInput {}

@ObjectType({ description: 'What came of starting an investigation.' })
export class WmoSafeHomeInvestigationStartPayload extends WmoSafeHomePayload {}

@InputType({
  description: 'The judgment.\n\nDutch: oordeel\nLaw: Uitvoeringsbesluit Wmo 2015, art. 4.1.7 lid 2',
})
export class WmoSafeHomeReportJudgeInput extends WmoSafeHomeStepInput {
  @Field(() => WmoSafeHomeJudgment, { description: 'To what steps it leads.' })
  judgment: WmoSafeHomeJudgment;
}

@ObjectType({ description: 'What came of judging a report.' })
export class WmoSafeHomeReportJudgePayload extends WmoSafeHomePayload {}

@InputType({
  description: 'That whom it is about was told.\n\nDutch: betrokkene informeren\nLaw: Wmo 2015, art. 5.3.1 lid 1',
})
export class WmoSafeHomeReportInformInput extends WmoSafeHomeStepInput {}

@ObjectType({ description: 'What came of recording that somebody was told.' })
export class WmoSafeHomeReportInformPayload extends WmoSafeHomePayload {}
