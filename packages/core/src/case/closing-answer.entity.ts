import { Day, EVERY_ROW, NO_ROW, Node, PersonalData, VisibleRows } from '@eenplan/kit';
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { OF_OWN_CASE } from './own-case';
import { Case } from './case.entity';

@ObjectType({
  implements: Node,
  description: 'What the household answered to a closing question.\n\nDutch: antwoord op een eindvraag',
})
@Entity({ schema: 'core', name: 'closing_answer' })
@PersonalData({ category: 'CASE', subjects: [{ by: 'caseId', of: () => Case }] })
@VisibleRows({ PROFESSIONAL: EVERY_ROW, RESIDENT: OF_OWN_CASE, PARTNER: NO_ROW, ADMINISTRATOR: NO_ROW })
export class ClosingAnswer extends Node {
  @Column('uuid')
  caseId: string;

  @Column('date')
  @Field(() => Day, { description: 'Day it was answered.' })
  answeredOn: string;

  /** Version of the case after its completion. */
  @Column('integer')
  number: number;

  @Column('integer')
  position: number;

  @Column('text')
  @Field(() => String, { description: 'The question as it was asked.\n\nDutch: eindvraag' })
  question: string;

  @Column('text')
  @Field(() => String, { description: 'The answer in the words of the household.' })
  answer: string;

  @Column('timestamptz')
  recordedAt: Date;
}
