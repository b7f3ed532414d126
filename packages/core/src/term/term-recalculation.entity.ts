import { Day, Instant, NO_ROW, Node, PersonalData, VisibleRows } from '@eenplan/kit';
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { OF_OWN_TERM, OF_VISIBLE_TERM } from './visible-terms';
import { Term } from './term.entity';

@ObjectType({
  implements: Node,
  description: 'A term that was counted again with another calendar. Never changed.\n\nDutch: herberekening',
})
@Entity({ schema: 'core', name: 'term_recalculation' })
@PersonalData({ category: null, subjects: [{ by: 'termId', of: () => Term }] })
@VisibleRows({ PROFESSIONAL: OF_VISIBLE_TERM, RESIDENT: OF_OWN_TERM, PARTNER: NO_ROW, ADMINISTRATOR: NO_ROW })
export class TermRecalculation extends Node {
  @Column('uuid')
  termId: string;

  @Column('date')
  @Field(() => Day, { description: 'The due day before.' })
  fromDueOn: string;

  @Column('text')
  @Field(() => String, { description: 'The calendar before.' })
  fromCalendarVersion: string;

  @Column('date')
  @Field(() => Day, { description: 'The due day after.' })
  toDueOn: string;

  @Column('text')
  @Field(() => String, { description: 'The calendar after.' })
  toCalendarVersion: string;

  @Column('text')
  @Field(() => String, { description: 'Why it was counted again.' })
  note: string;

  @Column('text')
  recordedBy: string;

  @Column('timestamptz')
  @Field(() => Instant, { description: 'When it was counted again.' })
  recordedAt: Date;
}
