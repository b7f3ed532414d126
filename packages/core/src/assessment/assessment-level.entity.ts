import { Node, PersonalData, VisibleRows } from '@eenplan/kit';
import { Column, Entity } from 'typeorm';
import type { AssessmentJudge } from '../instrument/instrument.enum';
import { ASSESSMENT_ROWS } from './assessment-rows';
import { Resident } from '../resident/resident.entity';

/** Read from a view: the level of a domain from the day it was looked at. What was corrected is not in it. */
@Entity({ schema: 'core', name: 'assessment_level' })
@PersonalData({ category: 'CASE', subjects: [{ by: 'residentId', of: () => Resident }] })
@VisibleRows(ASSESSMENT_ROWS)
export class AssessmentLevel extends Node {
  @Column('uuid')
  assessmentId: string;

  @Column('uuid')
  residentId: string;

  @Column('text')
  instrument: string;

  @Column('text')
  domain: string;

  @Column('integer')
  level: number;

  @Column('text')
  instrumentVersion: string;

  @Column('text', { nullable: true })
  lawCode: string | null;

  @Column('date')
  heldOn: string;

  @Column('text')
  judgedBy: AssessmentJudge;

  @Column('integer')
  number: number;
}
