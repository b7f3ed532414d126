import { Resident } from '@eenplan/core';
import { EVERY_ROW, NO_ROW, Node, PersonalData, VisibleRows } from '@eenplan/kit';
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { AssessmentTopic } from './assessment.enum';

@ObjectType('WmoAssessmentFinding', {
  implements: Node,
  description: 'What was found on one topic.\n\nDutch: bevinding\nLaw: Wmo 2015, art. 2.3.2 lid 4',
})
@Entity({ schema: 'wmo', name: 'assessment_topic' })
@PersonalData({ category: 'WMO', subjects: [{ by: 'residentId', of: () => Resident }] })
@VisibleRows({
  PROFESSIONAL: EVERY_ROW,
  RESIDENT: 'row.resident_id = any(:files::uuid[])',
  PARTNER: NO_ROW,
  ADMINISTRATOR: NO_ROW,
})
export class AssessmentTopicFinding extends Node {
  @Column('uuid')
  assessmentId: string;

  @Column('uuid')
  residentId: string;

  @Column('text')
  @Field(() => AssessmentTopic, { description: 'The topic.' })
  topic: AssessmentTopic;

  /** Its place in the law, from 1. */
  @Column('smallint')
  position: number;

  @Column('text')
  @Field(() => String, { description: 'What was found.' })
  finding: string;
}
