import { Day, EVERY_ROW, NO_ROW, Node, PersonalData, VisibleRows } from '@eenplan/kit';
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { AftercareOutcome } from './case.enum';
import { OF_OWN_CASE } from './own-case';
import { Case } from './case.entity';

@ObjectType({ implements: Node, description: 'A check whether it holds after the support.\n\nDutch: nazorg' })
@Entity({ schema: 'core', name: 'aftercare_check' })
@PersonalData({ category: 'CASE', subjects: [{ by: 'caseId', of: () => Case }] })
@VisibleRows({ PROFESSIONAL: EVERY_ROW, RESIDENT: OF_OWN_CASE, PARTNER: NO_ROW, ADMINISTRATOR: NO_ROW })
export class AftercareCheck extends Node {
  @Column('uuid')
  caseId: string;

  @Column('date')
  @Field(() => Day, { description: 'Day of the check.' })
  heldOn: string;

  @Column('text')
  @Field(() => AftercareOutcome, { description: 'What it showed.' })
  outcome: AftercareOutcome;

  @Column('text')
  @Field(() => String, { description: 'What was found, in words.' })
  remark: string;

  /** Subject of the token of whoever recorded it. */
  @Column('text')
  recordedBy: string;

  @Column('timestamptz')
  recordedAt: Date;
}
