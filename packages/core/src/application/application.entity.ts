import { Day, Edge, NO_ROW, Node, PersonalData, type RequestContext, VisibleRows } from '@eenplan/kit';
import { Ctx, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Case } from '../case/case.entity';
import { LawService } from '../law/law.service';
import { Law } from '../law/law.type';
import { Resident } from '../resident/resident.entity';
import { Term } from '../term/term.entity';
import { ApplicationState } from './application.enum';
import { LAW_OF_CASE_IS_IN_SIGHT, OF_OWN_FILE } from './own-application';

@ObjectType({
  implements: Node,
  description: 'What a resident asks a decision about.\n\nDutch: aanvraag\nLaw: Awb, art. 1:3 lid 3 and 4:1',
})
@Entity({ schema: 'core', name: 'application' })
@PersonalData({ category: 'CASE', subjects: [{ by: 'residentId', of: () => Resident }] })
@VisibleRows({
  PROFESSIONAL: LAW_OF_CASE_IS_IN_SIGHT,
  RESIDENT: `${OF_OWN_FILE} and ${LAW_OF_CASE_IS_IN_SIGHT}`,
  PARTNER: NO_ROW,
  ADMINISTRATOR: NO_ROW,
})
export class Application extends Node {
  @Column('uuid')
  caseId: string;

  @Column('uuid')
  residentId: string;

  /** Code of the law; shown as the law itself. */
  @Column('text')
  lawCode: string;

  @Column('text')
  @Field(() => String, { description: 'What is asked.' })
  asked: string;

  @Column('date')
  @Field(() => Day, { description: 'Day it was received; the term to decide begins on the next day.' })
  receivedOn: string;

  @Column('text')
  @Field(() => ApplicationState, { description: 'How far it has come.' })
  state: ApplicationState;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'Day the applicant was asked to complete it; null until then.' })
  completionAskedOn: string | null;

  @Column('date', { nullable: true })
  @Field(() => Day, {
    nullable: true,
    description: 'Last day to complete it (inclusive); null when that was not asked.',
  })
  completeByOn: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'What was missing; null when nothing was asked.' })
  missing: string | null;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'Day something came in; null while nothing did.' })
  completedOn: string | null;

  @Column('boolean', { nullable: true })
  @Field(() => Boolean, { nullable: true, description: 'Is it complete with that? Null while nothing came in.' })
  isComplete: boolean | null;

  @Column('date', { nullable: true })
  @Field(() => Day, {
    nullable: true,
    description: 'Day of the chance to give a view; null until then.\n\nLaw: Awb, art. 4:7',
  })
  hearingOn: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'What deviates from what the applicant said.' })
  hearingFacts: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'What the applicant said about it; null when that chance was not used.\n\nDutch: zienswijze',
  })
  hearingView: string | null;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'Day it was taken back; null when it was not.' })
  withdrawnOn: string | null;

  @Column('integer')
  @Field(() => Int, { description: 'Goes up with every change; send it back with a change of your own.' })
  version: number;

  /** Subject of the token of whoever recorded it. */
  @Column('text')
  recordedBy: string;

  @Column('timestamptz')
  recordedAt: Date;

  @Field(() => Law, { nullable: true, description: 'The law it is under.' })
  law(@Ctx() ctx: RequestContext): Promise<Law | null> {
    return ctx.get(LawService).find(this.lawCode);
  }

  @Edge(() => Case, { description: 'The case it belongs to.', from: 'caseId' })
  readonly case: Case | null;

  @Edge(() => Resident, { description: 'Who asks; null when you may not see this resident.', from: 'residentId' })
  readonly resident: Resident | null;

  @Edge(() => Term, {
    description: 'Its clocks: until when it is decided.\n\nDutch: termijnen\nLaw: Awb, art. 4:13',
    many: true,
    nullable: true,
    by: 'subjectId',
    order: { triggeredOn: 'asc' },
  })
  readonly terms: Term[] | null;
}
