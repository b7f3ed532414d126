import { BusinessError, Day, PageArgs, Words } from '@eenplan/kit';
import { Length, Max, Min, ValidateNested } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { LONGEST_LAW_CODE } from './term-read';
import { Term } from './term.entity';
import { TermPenaltyException, TermState, TermSuspensionGround, TermUnit, TermWarningKind } from './term.enum';

/** Longest length a client may send; every unit fits. */
const MOST = 1000;

@ArgsType()
export class TermsArgs extends PageArgs {
  @Length(1, LONGEST_LAW_CODE)
  @Field(() => String, { nullable: true, description: 'Code of the law: `WMO`; `AWB` for the general rules.' })
  law?: string;

  @Field(() => [TermState], {
    nullable: true,
    description: 'How they stand today; whatever is not done when left out.',
  })
  state?: (keyof typeof TermState)[];

  @Field(() => Day, { nullable: true, description: 'Due on or before this day.' })
  dueUntilOn?: string;
}

@ArgsType()
export class TermWarningsArgs extends PageArgs {
  @Length(1, 40)
  @Field(() => String, { nullable: true, description: 'Code of the law: `WMO`; `AWB` for the general rules.' })
  law?: string;

  @Field(() => [TermWarningKind], { nullable: true, description: 'What they say; every kind when left out.' })
  kind?: TermWarningKind[];
}

@InputType({ description: 'A length of time.\n\nDutch: termijn' })
export class TermLengthInput {
  @Min(1)
  @Max(MOST)
  @Field(() => Int, { description: `How many, 1 to ${MOST}.` })
  count: number;

  @Field(() => TermUnit, { description: 'Of what.' })
  unit: keyof typeof TermUnit;
}

@InputType({ description: 'A suspension.\n\nDutch: opschorting\nLaw: Awb, art. 4:15' })
export class TermSuspendInput {
  @Field(() => ID, { description: 'Id of the term.' })
  termId: string;

  @Field(() => Int, { description: 'The version that you have seen.' })
  version: number;

  @Field(() => TermSuspensionGround, { description: 'Why it stands still.' })
  ground: keyof typeof TermSuspensionGround;

  @Field(() => Day, { description: 'Day of the invitation or the event; the next day is the first suspended one.' })
  startsAfterOn: string;

  @Field(() => Day, {
    nullable: true,
    description: 'Last day of the period given (inclusive); needed when something is to be completed.',
  })
  completeByOn?: string;

  @Field(() => Day, {
    nullable: true,
    description: 'Day on which it runs again, when that is known already; a completion is not known before it comes.',
  })
  endsBeforeOn?: string;

  @Words(1000)
  @Field(() => String, {
    description: 'What was asked, or what happened, for the resident to read; 1 to 1,000 characters.',
  })
  reason: string;
}

@ObjectType({ description: 'What came of suspending a term.' })
export class TermSuspendPayload {
  @Field(() => Term, { nullable: true, description: 'The term; null when refused.' })
  term?: Term;

  @Field(() => [BusinessError], { description: 'Why it was refused; empty when it was done.' })
  errors: BusinessError[];
}

@InputType({ description: 'The end of a suspension.\n\nDutch: hervatting\nLaw: Awb, art. 4:15' })
export class TermResumeInput {
  @Field(() => ID, { description: 'Id of the term.' })
  termId: string;

  @Field(() => Int, { description: 'The version that you have seen.' })
  version: number;

  @Field(() => Day, { description: 'Day on which it runs again, such as that of completion. Not in the future.' })
  endsBeforeOn: string;
}

@ObjectType({ description: 'What came of letting a term run again.' })
export class TermResumePayload {
  @Field(() => Term, { nullable: true, description: 'The term; null when refused.' })
  term?: Term;

  @Field(() => [BusinessError], { description: 'Why it was refused; empty when it was done.' })
  errors: BusinessError[];
}

@InputType({ description: 'A notice that it will be done later.\n\nDutch: kennisgeving\nLaw: Awb, art. 4:14' })
export class TermLaterDateNotifyInput {
  @Field(() => ID, { description: 'Id of the term.' })
  termId: string;

  @Field(() => Int, { description: 'The version that you have seen.' })
  version: number;

  @Field(() => Day, { description: 'Day the applicant was told.' })
  notifiedOn: string;

  @Field(() => Day, { description: 'The day named (inclusive).' })
  newOn: string;
}

@ObjectType({ description: 'What came of naming a later day.' })
export class TermLaterDateNotifyPayload {
  @Field(() => Term, { nullable: true, description: 'The term; null when refused.' })
  term?: Term;

  @Field(() => [BusinessError], { description: 'Why it was refused; empty when it was done.' })
  errors: BusinessError[];
}

@InputType({ description: 'An adjournment.\n\nDutch: verdaging\nLaw: Awb, art. 7:10 lid 3' })
export class TermProlongInput {
  @Field(() => ID, { description: 'Id of the term.' })
  termId: string;

  @Field(() => Int, { description: 'The version that you have seen.' })
  version: number;

  @ValidateNested()
  @Field(() => TermLengthInput, { description: 'By how much.' })
  length: TermLengthInput;

  @Field(() => Day, { description: 'Day the applicant was told; on or before the due day.' })
  notifiedOn: string;
}

@ObjectType({ description: 'What came of adjourning a term.' })
export class TermProlongPayload {
  @Field(() => Term, { nullable: true, description: 'The term; null when refused.' })
  term?: Term;

  @Field(() => [BusinessError], { description: 'Why it was refused; empty when it was done.' })
  errors: BusinessError[];
}

@InputType({ description: 'A notice of default.\n\nDutch: ingebrekestelling\nLaw: Awb, art. 4:17 lid 3' })
export class TermDefaultNotifyInput {
  @Field(() => ID, { description: 'Id of the term.' })
  termId: string;

  @Field(() => Int, { description: 'The version that you have seen.' })
  version: number;

  @Field(() => Day, { description: 'Day the written notice was received.' })
  receivedOn: string;

  @Field(() => TermPenaltyException, {
    nullable: true,
    description: 'Why nothing is owed; may be recorded later, with the same day of receipt.',
  })
  exception?: keyof typeof TermPenaltyException;
}

@ObjectType({ description: 'What came of recording a notice of default.' })
export class TermDefaultNotifyPayload {
  @Field(() => Term, { nullable: true, description: 'The term; null when refused.' })
  term?: Term;

  @Field(() => [BusinessError], { description: 'Why it was refused; empty when it was done.' })
  errors: BusinessError[];
}

@InputType({ description: 'A recalculation with the calendar of today.\n\nDutch: herberekening\nLaw: Atw, art. 3' })
export class TermRecalculateInput {
  @Field(() => ID, { description: 'Id of the term.' })
  termId: string;

  @Field(() => Int, { description: 'The version that you have seen.' })
  version: number;

  @Words(1000)
  @Field(() => String, { description: 'Why it is counted again, 1 to 1,000 characters.' })
  note: string;
}

@ObjectType({ description: 'What came of counting a term again.' })
export class TermRecalculatePayload {
  @Field(() => Term, { nullable: true, description: 'The term; null when refused.' })
  term?: Term;

  @Field(() => [BusinessError], { description: 'Why it was refused; empty when it was done.' })
  errors: BusinessError[];
}
