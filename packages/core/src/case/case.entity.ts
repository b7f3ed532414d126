import { Day, Edge, EVERY_ROW, NO_ROW, Node, PersonalData, VisibleRows } from '@eenplan/kit';
import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Household } from '../household/household.entity';
import { ofOwnHousehold } from '../household/own-household';
import { RuleReason } from '../rule/rule-reason.entity';
import { AftercareCheck } from './aftercare-check.entity';
import { CaseEvent } from './case-event.entity';
import { CaseComplexity, type CaseState } from './case.enum';
import { ClosingAnswer } from './closing-answer.entity';
import { HelpRequest } from './help-request.entity';

@ObjectType({
  implements: Node,
  description:
    'What is done with a household about its questions, from entrance to aftercare, whatever laws it touches.\n\n' +
    'Dutch: casus\nLaw: Wmo 2015, art. 2.3.2 lid 1',
})
@Entity({ schema: 'core', name: 'case_file' })
@PersonalData({ category: 'CASE', subjects: [{ by: 'householdId', of: () => Household }] })
@VisibleRows({
  PROFESSIONAL: EVERY_ROW,
  RESIDENT: ofOwnHousehold('row.household_id'),
  PARTNER: NO_ROW,
  ADMINISTRATOR: NO_ROW,
})
export class Case extends Node {
  @Column('uuid')
  householdId: string;

  /** The state now; the field of the schema takes a day. */
  @Column('text')
  state: CaseState;

  @Column('date')
  @Field(() => Day, { description: 'Day the first question came in.' })
  openedOn: string;

  /** The day of the act last done; an act is not dated before it. */
  @Column('date')
  @Field(() => Day, { description: 'Day of the act last done; the next one is not dated before it.' })
  lastActOn: string;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'The question behind the question.\n\nDutch: vraag achter de vraag',
  })
  underlyingQuestion: string | null;

  @Column('text', { nullable: true })
  @Field(() => CaseComplexity, { nullable: true, description: 'What kind of question it is; null until clarified.' })
  complexity: CaseComplexity | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Method by which it was clarified.\n\nDutch: vraagverhelderingsmethodiek',
  })
  clarificationMethod: string | null;

  @Column('date', { nullable: true })
  @Field(() => Day, {
    nullable: true,
    description:
      'Day on which independent client support was pointed out; null until then.\n\n' +
      'Dutch: cliëntondersteuning onder de aandacht gebracht\nLaw: Wmo 2015, art. 2.3.2 lid 3',
  })
  clientSupportOn: string | null;

  @Column('date', { nullable: true })
  @Field(() => Day, {
    nullable: true,
    description: 'Day of the last conversation with the resident or a representative; null when there was none.',
  })
  clientHeardOn: string | null;

  @Column('boolean')
  @Field(() => Boolean, { description: 'Is an investigation running?\n\nDutch: in onderzoek' })
  isInvestigating: boolean;

  @Column('date', { nullable: true })
  @Field(() => Day, {
    nullable: true,
    description: 'Day of the last completed investigation; null when there was none.',
  })
  investigatedOn: string | null;

  @Column('date', { nullable: true })
  @Field(() => Day, {
    nullable: true,
    description: 'Day of the aftercare; null when none is planned.\n\nDutch: nazorgdatum',
  })
  aftercareOn: string | null;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'Day it was closed; null while it is open.\n\nDutch: gesloten op' })
  closedOn: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Why the support ended or the case was closed.\n\nDutch: reden beëindiging',
  })
  closingReason: string | null;

  @Column('integer')
  @Field(() => Int, { description: 'Goes up with every act; send it back with an act of your own.' })
  version: number;

  @Column('timestamptz')
  recordedAt: Date;

  @Edge(() => Household, { description: 'Whose case it is.', from: 'householdId' })
  readonly household: Household | null;

  @Edge(() => HelpRequest, {
    description: 'The questions that came in, oldest first.\n\nDutch: hulpvragen',
    many: true,
    by: 'caseId',
    order: { receivedOn: 'asc' },
  })
  readonly helpRequests: HelpRequest[];

  @Edge(() => ClosingAnswer, {
    description: 'What the household answered to the closing questions.\n\nDutch: eindvragen',
    many: true,
    by: 'caseId',
    order: { number: 'asc', position: 'asc' },
  })
  readonly closingAnswers: ClosingAnswer[];

  @Edge(() => AftercareCheck, {
    description: 'The aftercare that was given, oldest first.\n\nDutch: nazorg',
    many: true,
    by: 'caseId',
    order: { heldOn: 'asc' },
  })
  readonly aftercare: AftercareCheck[];

  @Edge(() => CaseEvent, {
    description: 'Everything that was done in it, in order.\n\nDutch: verloop van de casus',
    many: true,
    by: 'caseId',
    order: { number: 'asc' },
  })
  readonly events: CaseEvent[];

  @Edge(() => RuleReason, {
    description: 'Why rules that may be left were not followed in this case.\n\nDutch: motiveringen',
    many: true,
    by: 'subjectId',
    order: { recordedAt: 'asc' },
  })
  readonly ruleReasons: RuleReason[];
}
