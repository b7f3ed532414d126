import { EVERY_ROW, NO_ROW, Node, PersonalData, VisibleRows } from '@eenplan/kit';
import { Column, Entity } from 'typeorm';
import type { CaseState } from './case.enum';
import { OF_OWN_CASE } from './own-case';
import { Case } from './case.entity';

/** Read from a view: the state of a case from a day on, after the last act of that day. */
@Entity({ schema: 'core', name: 'case_standing' })
@PersonalData({ category: 'CASE', subjects: [{ by: 'caseId', of: () => Case }] })
@VisibleRows({ PROFESSIONAL: EVERY_ROW, RESIDENT: OF_OWN_CASE, PARTNER: NO_ROW, ADMINISTRATOR: NO_ROW })
export class CaseStanding extends Node {
  @Column('uuid')
  caseId: string;

  @Column('date')
  fromOn: string;

  @Column('text')
  state: CaseState;
}
