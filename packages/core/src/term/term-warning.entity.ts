import { Day, Edge, NO_ROW, Node, PersonalData, VisibleRows } from '@eenplan/kit';
import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Term } from './term.entity';
import { TermWarningKind } from './term.enum';
import { OF_VISIBLE_TERM } from './visible-terms';

@ObjectType({
  implements: Node,
  description: 'A warning to the municipality about a term, given once per due day.\n\nDutch: termijnwaarschuwing',
})
@Entity({ schema: 'core', name: 'term_warning' })
@PersonalData({ category: null, subjects: [{ by: 'termId', of: () => Term }] })
@VisibleRows({ PROFESSIONAL: OF_VISIBLE_TERM, RESIDENT: NO_ROW, PARTNER: NO_ROW, ADMINISTRATOR: NO_ROW })
export class TermWarning extends Node {
  @Column('uuid')
  termId: string;

  @Column('text')
  @Field(() => TermWarningKind, { description: 'What it says.' })
  kind: TermWarningKind;

  @Column('date')
  @Field(() => Day, { description: 'The due day that it is about.' })
  dueOn: string;

  @Column('integer', { nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'How many days before the due day the municipality wants to know; null unless it is due soon.',
  })
  daysBefore: number | null;

  @Column('date')
  @Field(() => Day, { description: 'Day of the warning.' })
  warnedOn: string;

  @Column('timestamptz')
  recordedAt: Date;

  @Edge(() => Term, { description: 'The term.', from: 'termId' })
  readonly term: Term | null;
}
