import {
  Day,
  Edge,
  NO_ROW,
  Node,
  PersonalData,
  type RequestContext,
  StandsInColumn,
  type TermRule,
  VisibleRows,
} from '@eenplan/kit';
import { Arg, Ctx, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Household } from '../household/household.entity';
import { LawService } from '../law/law.service';
import { Law } from '../law/law.type';
import { Resident } from '../resident/resident.entity';
import { TermExemption, TermLaterDate, TermLength, TermPenalty, TermShift } from './term-explanation.type';
import { penaltyOf } from './term-penalty';
import { TermProlongation } from './term-prolongation.entity';
import { laterDateOf, readingOf, stateOf, type StoredExplanation, wasMetInTime } from './term-reading';
import { TermRecalculation } from './term-recalculation.entity';
import { TermSuspension } from './term-suspension.entity';
import { TermWarning } from './term-warning.entity';
import { TermKind, TermPenaltyException, TermState } from './term.enum';
import { OWN_TERM, TERM_OF_LAW_THAT_IS_ON } from './visible-terms';

/** An open suspension makes the due day move by the day: then it is counted when it is asked. */
const countedByTheDay = (row: string): string => `${row}."isProvisional" and ${row}."metOn" is null`;

/** A clock of a case. What is read was stored when it was counted; only an open suspension makes it move by the day. */
@ObjectType({
  implements: Node,
  description:
    'A statutory term of a case: the due day, how it came about and how it stands.\n\n' +
    'Dutch: termijn\nLaw: Algemene termijnenwet (Atw), art. 1; Awb, art. 4:13',
})
@Entity({ schema: 'core', name: 'term' })
@PersonalData({
  category: null,
  subjects: [
    { by: 'residentId', of: () => Resident },
    { by: 'householdId', of: () => Household },
  ],
})
@VisibleRows({ PROFESSIONAL: TERM_OF_LAW_THAT_IS_ON, RESIDENT: OWN_TERM, PARTNER: NO_ROW, ADMINISTRATOR: NO_ROW })
export class Term extends Node {
  @Column('text')
  @Field(() => String, { name: 'ruleCode', description: 'The rule: `wmo.assessment`; see `termRules`.' })
  ruleId: string;

  @Column('text')
  @Field(() => String, { description: 'Code of the law: `WMO`; `AWB` for the general rules.' })
  lawCode: string;

  @Column('text')
  @Field(() => TermKind, { description: 'What it asks for.' })
  kind: keyof typeof TermKind;

  @Column('text')
  @Field(() => String, { description: 'Type of the schema of what it is about; its law shows the term on it.' })
  subjectType: string;

  @Column('uuid')
  subjectId: string;

  @Column('uuid', { nullable: true })
  residentId: string | null;

  @Column('uuid', { nullable: true })
  householdId: string | null;

  /** The rule as it was when the term was started, with the length and the article of the municipality. */
  @Column('jsonb')
  definition: TermRule;

  @Column('date')
  @Field(() => Day, { description: 'Day of the event that started it; counting begins on the next day.' })
  triggeredOn: string;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'Day on which it was done; null until then.' })
  metOn: string | null;

  /** As last counted. */
  @Column('date')
  dueOn: string;

  /** As last counted: what it becomes when the period to complete passes unused; null when no such period was open. */
  @Column('date', { nullable: true })
  dueIfUnusedOn: string | null;

  @Column('date')
  @Field(() => Day, { description: 'The end by length alone: nothing prolonged, suspended or extended.' })
  rawEndOn: string;

  @Column('text')
  @Field(() => String, { description: 'The calendar of holidays that it was counted with.\n\nLaw: Atw, art. 3' })
  calendarVersion: string;

  /** As last counted. */
  @Column('boolean')
  isProvisional: boolean;

  /** As last counted. */
  @Column('boolean')
  isDecreeKnown: boolean;

  /** As last counted. */
  @Column('jsonb')
  explanation: StoredExplanation;

  @Column('date', { nullable: true })
  laterDateNotifiedOn: string | null;

  @Column('date', { nullable: true })
  laterDateOn: string | null;

  @Column('date', { nullable: true })
  @Field(() => Day, {
    nullable: true,
    description: 'Day the notice of default was received.\n\nDutch: ingebrekestelling\nLaw: Awb, art. 4:17 lid 3',
  })
  noticeReceivedOn: string | null;

  @Column('text', { nullable: true })
  noticeException: keyof typeof TermPenaltyException | null;

  @Column('integer')
  @Field(() => Int, { description: 'Goes up with every change; send it back with a change of your own.' })
  version: number;

  @Column('timestamptz')
  recordedAt: Date;

  @Field(() => String, { description: 'What it is, in English.' })
  title(): string {
    return this.definition.title.en;
  }

  @Field(() => String, { description: 'What it is, in Dutch.' })
  dutchTitle(): string {
    return this.definition.title.nl;
  }

  @Field(() => String, { description: 'The article that sets it, with that of the municipality where it chose.' })
  article(): string {
    return this.definition.article;
  }

  @Field(() => TermLength, { description: 'How long it is.' })
  length(): TermLength {
    return this.definition.length;
  }

  @Field(() => Law, { nullable: true, description: 'The law; that of the general rules is `AWB`.' })
  law(@Ctx() ctx: RequestContext): Promise<Law | null> {
    return ctx.get(LawService).find(this.lawCode);
  }

  @Field(() => Day, {
    name: 'dueOn',
    description:
      'The last day; of a minimum the first allowed day (inclusive). While a suspension is open it is the earliest ' +
      'possible day.\n\nDutch: uiterlijk op',
  })
  @StandsInColumn('dueOn', countedByTheDay)
  async dueOnNow(@Ctx() ctx: RequestContext): Promise<string> {
    return (await readingOf(this, ctx)).dueOn;
  }

  @Field(() => Boolean, {
    name: 'isProvisional',
    description: 'Can the due day still move because a suspension is open?\n\nDutch: voorlopig',
  })
  @StandsInColumn('isProvisional', countedByTheDay)
  async isProvisionalNow(@Ctx() ctx: RequestContext): Promise<boolean> {
    return (await readingOf(this, ctx)).isProvisional;
  }

  @Field(() => Boolean, {
    name: 'isDecreeKnown',
    description:
      'Is the decree on equated days known for every year it was counted with? If not, the due day may move.\n\n' +
      'Dutch: gelijkgestelde dagen bekend\nLaw: Atw, art. 3 lid 3',
  })
  @StandsInColumn('isDecreeKnown', countedByTheDay)
  async isDecreeKnownNow(@Ctx() ctx: RequestContext): Promise<boolean> {
    return (await readingOf(this, ctx)).isDecreeKnown;
  }

  @Field(() => [TermShift], { description: 'From the end by length alone to the due day, step by step.' })
  async shifts(@Ctx() ctx: RequestContext): Promise<TermShift[]> {
    return (await readingOf(this, ctx)).shifts;
  }

  @Field(() => Int, { description: 'Calendar days suspended, up to and including the due day.' })
  async suspendedDays(@Ctx() ctx: RequestContext): Promise<number> {
    return (await readingOf(this, ctx)).suspendedDays;
  }

  @Field(() => TermExemption, { nullable: true, description: 'Why the Atw does not extend it; null when it does.' })
  exemption(): TermExemption | null {
    return this.explanation.exemption;
  }

  @Field(() => TermLaterDate, { nullable: true, description: 'The notice that it will be done later; null without.' })
  laterDate(): TermLaterDate | null {
    return laterDateOf(this);
  }

  @Field(() => TermState, { description: 'How it stands on a day, by what is known now.\n\nDutch: stand' })
  state(
    @Ctx() ctx: RequestContext,
    @Arg('on', () => Day, { nullable: true, description: 'The day; today when left out.' }) on?: string,
  ): Promise<keyof typeof TermState> {
    return stateOf(this, ctx, on);
  }

  @Field(() => Boolean, { nullable: true, description: 'Was it done in time? Null until it was done.' })
  metInTime(): boolean | null {
    return wasMetInTime(this);
  }

  @Field(() => TermPenalty, {
    nullable: true,
    description:
      'What is owed for a late decision; null for a term that is not one for a decision.\n\n' +
      'Dutch: dwangsom\nLaw: Awb, art. 4:17',
  })
  penalty(
    @Ctx() ctx: RequestContext,
    @Arg('on', () => Day, { nullable: true, description: 'Up to and including this day; today when left out.' })
    on?: string,
  ): Promise<TermPenalty | null> {
    return penaltyOf(this, ctx, on);
  }

  @Edge(() => Resident, { description: 'For whom; null for a household as a whole.', from: 'residentId' })
  readonly resident: Resident | null;

  @Edge(() => Household, { description: 'For which household; null when that is not recorded.', from: 'householdId' })
  readonly household: Household | null;

  @Edge(() => TermSuspension, {
    description: 'When it stood still.\n\nDutch: opschortingen\nLaw: Awb, art. 4:15',
    many: true,
    by: 'termId',
    order: { startsAfterOn: 'asc' },
  })
  readonly suspensions: TermSuspension[];

  @Edge(() => TermProlongation, {
    description: 'How it was adjourned.\n\nDutch: verdagingen',
    many: true,
    by: 'termId',
    order: { number: 'asc' },
  })
  readonly prolongations: TermProlongation[];

  @Edge(() => TermRecalculation, {
    description: 'When and why it was counted again.\n\nDutch: herberekeningen',
    many: true,
    by: 'termId',
    order: { recordedAt: 'asc' },
  })
  readonly recalculations: TermRecalculation[];

  @Edge(() => TermWarning, {
    description: 'Warnings about it; none for a resident.\n\nDutch: waarschuwingen',
    many: true,
    by: 'termId',
    order: { warnedOn: 'asc' },
  })
  readonly warnings: TermWarning[];
}
