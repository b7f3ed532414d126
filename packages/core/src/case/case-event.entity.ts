import { Day, EVERY_ROW, Instant, NO_ROW, Node, PersonalData, VisibleRows } from '@eenplan/kit';
import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { OF_OWN_CASE } from './own-case';
import { CaseState } from './case.enum';
import { Case } from './case.entity';

@ObjectType({
  implements: Node,
  description: 'Something that was done in a case. It is never changed.\n\nDutch: gebeurtenis in de casus',
})
@Entity({ schema: 'core', name: 'case_event' })
@PersonalData({ category: 'CASE', subjects: [{ by: 'caseId', of: () => Case }] })
@VisibleRows({ PROFESSIONAL: EVERY_ROW, RESIDENT: OF_OWN_CASE, PARTNER: NO_ROW, ADMINISTRATOR: NO_ROW })
export class CaseEvent extends Node {
  @Column('uuid')
  caseId: string;

  @Column('integer')
  @Field(() => Int, { description: 'Version of the case after it; they follow each other.' })
  number: number;

  @Column('text')
  @Field(() => String, { description: 'What was done, by the name of the mutation: `caseClarify`.' })
  act: string;

  @Column('text', { nullable: true })
  @Field(() => CaseState, { nullable: true, description: 'State before it; null for the first.' })
  fromState: CaseState | null;

  @Column('text')
  @Field(() => CaseState, { description: 'State after it.' })
  toState: CaseState;

  @Column('date')
  @Field(() => Day, { description: 'Day it was done.' })
  occurredOn: string;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Why, where the act asks it.\n\nDutch: reden' })
  reason: string | null;

  /** Subject of the token of whoever did it. */
  @Column('text')
  recordedBy: string;

  @Column('timestamptz')
  @Field(() => Instant, { description: 'When it was recorded.' })
  recordedAt: Date;
}
