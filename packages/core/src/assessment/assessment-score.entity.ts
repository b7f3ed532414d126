import { Node, PersonalData, VisibleRows } from '@eenplan/kit';
import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { SCORE_ROWS } from './assessment-rows';
import { Resident } from '../resident/resident.entity';

@ObjectType({
  implements: Node,
  description: 'The level of one domain in an assessment.\n\nDutch: score\nLaw: AVG, art. 5 lid 1 (c)',
})
@Entity({ schema: 'core', name: 'assessment_score' })
@PersonalData({ category: 'CASE', subjects: [{ by: 'residentId', of: () => Resident }] })
@VisibleRows(SCORE_ROWS)
export class AssessmentScore extends Node {
  @Column('uuid')
  assessmentId: string;

  @Column('uuid')
  residentId: string;

  @Column('text')
  instrument: string;

  @Column('text')
  @Field(() => String, { description: 'Short name of the domain: `finances`.\n\nDutch: domein' })
  domain: string;

  @Column('integer')
  @Field(() => Int, { description: 'The level, one of those of the instrument.\n\nDutch: niveau' })
  level: number;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Why this domain is needed for the question; null when the instrument does not ask.\n\nDutch: reden',
  })
  reason: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'What else was said of it; null when nothing.' })
  note: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'What the resident wants to change; null when nothing was said.\n\nDutch: veranderwens',
  })
  wish: string | null;
}
