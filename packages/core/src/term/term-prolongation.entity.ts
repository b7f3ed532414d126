import { Day, NO_ROW, Node, PersonalData, VisibleRows } from '@eenplan/kit';
import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { TermLength } from './term-explanation.type';
import { TermUnit } from './term.enum';
import { OF_OWN_TERM, OF_VISIBLE_TERM } from './visible-terms';
import { Term } from './term.entity';

@ObjectType({
  implements: Node,
  description: 'An adjournment of a term.\n\nDutch: verdaging\nLaw: Awb, art. 7:10 lid 3',
})
@Entity({ schema: 'core', name: 'term_prolongation' })
@PersonalData({ category: null, subjects: [{ by: 'termId', of: () => Term }] })
@VisibleRows({ PROFESSIONAL: OF_VISIBLE_TERM, RESIDENT: OF_OWN_TERM, PARTNER: NO_ROW, ADMINISTRATOR: NO_ROW })
export class TermProlongation extends Node {
  @Column('uuid')
  termId: string;

  @Column('integer')
  @Field(() => Int, { description: 'Its place in the row, from 1.' })
  number: number;

  @Column('integer')
  lengthCount: number;

  @Column('text')
  lengthUnit: keyof typeof TermUnit;

  @Column('date')
  @Field(() => Day, { description: 'Day the applicant was told.' })
  notifiedOn: string;

  @Column('text')
  recordedBy: string;

  @Column('timestamptz')
  recordedAt: Date;

  @Field(() => TermLength, { description: 'By how much.' })
  length(): TermLength {
    return { count: this.lengthCount, unit: this.lengthUnit };
  }
}
