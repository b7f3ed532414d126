import { BusinessError, Day } from '@eenplan/kit';
import { ArrayMaxSize, Length, ValidateNested } from 'class-validator';
import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { TermExemption, TermLaterDate, TermShift } from './term-explanation.type';
import { TermRuleEntry } from './term-rule.type';
import { TermState, TermSuspensionGround } from './term.enum';
import { TermLengthInput } from './term.inputs';

@InputType({ description: 'A length that the municipality chose in its ordinance.\n\nDutch: gemeentelijke termijn' })
export class TermMunicipalLengthInput {
  @ValidateNested()
  @Field(() => TermLengthInput, { description: 'How long; not above what the law allows.' })
  length: TermLengthInput;

  @Length(1, 200)
  @Field(() => String, { description: 'The article of the ordinance.' })
  ordinance: string;
}

@InputType({ description: 'A suspension to count with.\n\nDutch: opschorting\nLaw: Awb, art. 4:15' })
export class TermCalculateSuspensionInput {
  @Field(() => TermSuspensionGround, { description: 'Why it stands still.' })
  ground: keyof typeof TermSuspensionGround;

  @Field(() => Day, { description: 'Day of the invitation or the event; the next day is the first suspended one.' })
  startsAfterOn: string;

  @Field(() => Day, { nullable: true, description: 'Day on which it runs again; open when left out.' })
  endsBeforeOn?: string;
}

@InputType({ description: 'An adjournment to count with.\n\nDutch: verdaging' })
export class TermCalculateProlongationInput {
  @ValidateNested()
  @Field(() => TermLengthInput, { description: 'By how much.' })
  length: TermLengthInput;

  @Field(() => Day, { description: 'Day the applicant was told.' })
  notifiedOn: string;
}

@InputType({ description: 'A notice of a later day to count with.\n\nDutch: kennisgeving\nLaw: Awb, art. 4:14' })
export class TermCalculateLaterDateInput {
  @Field(() => Day, { description: 'Day the applicant was told.' })
  notifiedOn: string;

  @Field(() => Day, { description: 'The day named (inclusive).' })
  newOn: string;
}

@InputType({ description: 'A term to count, without a case.\n\nDutch: termijn berekenen' })
export class TermCalculateInput {
  @Length(1, 100)
  @Field(() => String, { description: 'The rule: `wmo.assessment`; see `termRules`.' })
  ruleCode: string;

  @Field(() => Day, { description: 'Day of the event; counting begins on the next day.' })
  triggeredOn: string;

  @Field(() => Day, { nullable: true, description: 'The day for which is asked; today when left out.' })
  on?: string;

  @Field(() => Day, { nullable: true, description: 'Day on which it was done.' })
  metOn?: string;

  @ValidateNested()
  @Field(() => TermMunicipalLengthInput, { nullable: true, description: 'The choice of the municipality.' })
  municipalLength?: TermMunicipalLengthInput;

  @ArrayMaxSize(20)
  @ValidateNested()
  @Field(() => [TermCalculateSuspensionInput], { defaultValue: [], description: 'At most 20.' })
  suspensions: TermCalculateSuspensionInput[];

  @ArrayMaxSize(20)
  @ValidateNested()
  @Field(() => [TermCalculateProlongationInput], { defaultValue: [], description: 'At most 20.' })
  prolongations: TermCalculateProlongationInput[];

  @ValidateNested()
  @Field(() => TermCalculateLaterDateInput, { nullable: true, description: 'A notice that it will be done later.' })
  laterDate?: TermCalculateLaterDateInput;
}

@ObjectType({
  description:
    'A due day that explains itself, of no case.\n\nDutch: berekende termijn\nLaw: Algemene termijnenwet, art. 1',
})
export class TermCalculation {
  @Field(() => TermRuleEntry, { description: 'The rule, with the length of the municipality.' })
  rule: TermRuleEntry;

  @Field(() => Day, { description: 'Day of the event.' })
  triggeredOn: string;

  @Field(() => Day, { description: 'The end by length alone.' })
  rawEndOn: string;

  @Field(() => Day, {
    description: 'The last day; of a minimum the first allowed day (inclusive).\n\nDutch: uiterlijk op',
  })
  dueOn: string;

  @Field(() => Boolean, { description: 'Can the due day still move because a suspension is open?' })
  isProvisional: boolean;

  @Field(() => Boolean, { description: 'Is the decree on equated days known for every year that it was counted with?' })
  isDecreeKnown: boolean;

  @Field(() => String, { description: 'The calendar of holidays that it was counted with.' })
  calendarVersion: string;

  @Field(() => [TermShift], { description: 'From the end by length alone to the due day, step by step.' })
  shifts: TermShift[];

  @Field(() => Int, { description: 'Calendar days suspended, up to and including the due day.' })
  suspendedDays: number;

  @Field(() => TermExemption, { nullable: true, description: 'Why the Atw does not extend it; null when it does.' })
  exemption: TermExemption | null;

  @Field(() => TermLaterDate, { nullable: true, description: 'The notice, and whether it moved the due day.' })
  laterDate: TermLaterDate | null;

  @Field(() => TermState, { description: 'How it stands on the day asked for.' })
  state: keyof typeof TermState;

  @Field(() => Boolean, { nullable: true, description: 'Was it done in time? Null when it was not done that day.' })
  metInTime: boolean | null;
}

@ObjectType({ description: 'What came of counting a term.' })
export class TermCalculatePayload {
  @Field(() => TermCalculation, { nullable: true, description: 'The answer; null when refused.' })
  calculation?: TermCalculation;

  @Field(() => [BusinessError], { description: 'Why it was refused; empty when it was counted.' })
  errors: BusinessError[];
}
