import { Day, NO_ROW, Node, PersonalData, SUSPENSION_ARTICLES, VisibleRows } from '@eenplan/kit';
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { TermSuspensionGround } from './term.enum';
import { OF_OWN_TERM, OF_VISIBLE_TERM } from './visible-terms';
import { Term } from './term.entity';

@ObjectType({
  implements: Node,
  description: 'Time in which a term stands still.\n\nDutch: opschorting\nLaw: Awb, art. 4:15',
})
@Entity({ schema: 'core', name: 'term_suspension' })
@PersonalData({ category: null, subjects: [{ by: 'termId', of: () => Term }] })
@VisibleRows({ PROFESSIONAL: OF_VISIBLE_TERM, RESIDENT: OF_OWN_TERM, PARTNER: NO_ROW, ADMINISTRATOR: NO_ROW })
export class TermSuspension extends Node {
  @Column('uuid')
  termId: string;

  @Column('text')
  @Field(() => TermSuspensionGround, { description: 'Why it stands still.' })
  ground: keyof typeof TermSuspensionGround;

  @Column('date')
  @Field(() => Day, { description: 'Day of the invitation or the event; the next day is the first suspended one.' })
  startsAfterOn: string;

  @Column('date', { nullable: true })
  @Field(() => Day, {
    nullable: true,
    description: 'Last day of the period given to complete (inclusive); on the next day the term runs again by itself.',
  })
  completeByOn: string | null;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'Day on which the term runs again; null while that is not known.' })
  endsBeforeOn: string | null;

  @Column('text')
  @Field(() => String, { description: 'What was asked, or what happened.' })
  reason: string;

  @Column('text')
  recordedBy: string;

  @Column('timestamptz')
  recordedAt: Date;

  @Field(() => String, { description: 'The article that stops the clock.' })
  article(): string {
    return SUSPENSION_ARTICLES[this.ground];
  }
}
