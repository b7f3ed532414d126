import { Resident } from '@eenplan/core';
import { Day, Edge, EVERY_ROW, NO_ROW, Node, PersonalData, VisibleRows } from '@eenplan/kit';
import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { AssessmentTopicFinding } from './assessment-topic.entity';

@ObjectType('WmoAssessment', {
  implements: Node,
  description:
    'What was looked into after a support request, and the report of it.\n\n' +
    'Dutch: onderzoek en verslag\nLaw: Wmo 2015, art. 2.3.2',
})
@Entity({ schema: 'wmo', name: 'assessment' })
@PersonalData({ category: 'WMO', subjects: [{ by: 'residentId', of: () => Resident }] })
@VisibleRows({
  PROFESSIONAL: EVERY_ROW,
  RESIDENT: 'row.resident_id = any(:files::uuid[])',
  PARTNER: NO_ROW,
  ADMINISTRATOR: NO_ROW,
})
export class WmoAssessment extends Node {
  @Column('uuid')
  supportRequestId: string;

  @Column('uuid')
  residentId: string;

  @Column('date')
  @Field(() => Day, { description: 'Day it began.' })
  startedOn: string;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'Day all seven topics were looked at; null while it runs.' })
  completedOn: string | null;

  @Column('date', { nullable: true })
  @Field(() => Day, {
    nullable: true,
    description: 'Day an identity document was looked at; null until completed.\n\nLaw: Wmo 2015, art. 2.3.4',
  })
  identityCheckedOn: string | null;

  @Column('date', { nullable: true })
  @Field(() => Day, {
    nullable: true,
    description:
      'Day it was told what a personal budget is and asks; null until completed.\n\n' +
      'Dutch: informatie over het pgb\nLaw: Wmo 2015, art. 2.3.2 lid 6',
  })
  budgetExplainedOn: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'What was done with the personal plan; null without one, and until completed.\n\nLaw: Wmo 2015, art. 2.3.2 lid 5',
  })
  personalPlanWeighed: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'The written account of what came of it; null until given.\n\nDutch: verslag\nLaw: Wmo 2015, art. 2.3.2 lid 8',
  })
  report: string | null;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'Day the report was given to the client; null until then.' })
  reportedOn: string | null;

  @Column('integer')
  @Field(() => Int, { description: 'Goes up with every change; send it back with a change of your own.' })
  version: number;

  /** Subject of the token of whoever began it. */
  @Column('text')
  recordedBy: string;

  @Column('timestamptz')
  recordedAt: Date;

  @Edge(() => AssessmentTopicFinding, {
    description: 'What was found, a to g; empty until completed.\n\nLaw: Wmo 2015, art. 2.3.2 lid 4',
    many: true,
    by: 'assessmentId',
    order: { position: 'asc' },
  })
  readonly findings: AssessmentTopicFinding[];
}
