import { Instant, Node, PersonalData, type RequestContext, VisibleRows } from '@eenplan/kit';
import { Ctx, Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { ProcessingActivityEntry } from '../purpose/processing-activity.type';
import { PurposeService } from '../purpose/purpose.service';
import { ActivityRegister } from './activity-register.service';

/** A view of the two logs together, for the one whom it is about. Who did it stands in neither of its columns. */
@ObjectType({
  implements: Node,
  description:
    'That your data were processed: when, for what and on what basis, and by what kind of caller in which role. Never ' +
    'which person.\n\nDutch: verwerking van uw gegevens\nLaw: AVG, art. 15 lid 1',
})
@Entity({ schema: 'core', name: 'data_processing' })
@PersonalData({ category: 'LOG' })
@VisibleRows({ RESIDENT: 'row.data_subject_id = :logSubject' })
export class DataProcessing extends Node {
  @Column('timestamptz')
  @Field(() => Instant, { name: 'doneAt', description: 'When it was done.' })
  endedAt: Date;

  @Column('text')
  @Field(() => String, { description: 'What was asked, by its root fields: `Query.household`.' })
  name: string;

  @Column('text')
  processingActivityId: string;

  @Column('text')
  dataSubjectId: string;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Kind of the caller, as `Viewer.kind`; JOB for work that runs by itself, OPERATOR for a command.',
  })
  kind: string | null;

  @Column('jsonb', { nullable: true })
  roles: string[] | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Registration of the organisation when it was a partner; null when it was the municipality itself.',
  })
  organisation: string | null;

  @Column('boolean')
  @Field(() => Boolean, { description: 'Was anything changed? False: the data were only looked at.' })
  isWrite: boolean;

  @Field(() => [String], { name: 'roles', description: 'Roles of whoever did it.\n\nDutch: rollen' })
  shownRoles(): string[] {
    return this.roles ?? [];
  }

  @Field(() => ProcessingActivityEntry, {
    nullable: true,
    description: 'What it was for and on what basis; null when no activity of the register was named.',
  })
  activity(@Ctx() ctx: RequestContext): ProcessingActivityEntry | null {
    const activity = ctx.get(ActivityRegister).find(this.processingActivityId);
    return activity && ctx.get(PurposeService).entry(activity, ctx.caller);
  }
}
