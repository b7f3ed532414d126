import { Decision, Professional, Resident, Term } from '@eenplan/core';
import { Day, Edge, EVERY_ROW, NO_ROW, Node, PersonalData, VisibleRows } from '@eenplan/kit';
import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { ReviewOutcome } from './review.enum';

@ObjectType('WmoReview', {
  implements: Node,
  description:
    'Looking again at what was decided: is it still as it should be?\n\n' +
    'Dutch: periodiek heronderzoek\nLaw: Wmo 2015, art. 2.3.9',
})
@Entity({ schema: 'wmo', name: 'review' })
@PersonalData({ category: 'WMO', subjects: [{ by: 'residentId', of: () => Resident }] })
@VisibleRows({
  PROFESSIONAL: EVERY_ROW,
  RESIDENT: 'row.resident_id = any(:files::uuid[])',
  PARTNER: NO_ROW,
  ADMINISTRATOR: NO_ROW,
})
export class WmoReview extends Node {
  @Column('uuid')
  decisionId: string;

  @Column('uuid')
  residentId: string;

  @Column('date')
  @Field(() => Day, { description: 'Last day on which it is to be done (inclusive).' })
  dueOn: string;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'Day it was done; null until then.' })
  doneOn: string | null;

  @Column('text', { nullable: true })
  @Field(() => ReviewOutcome, { nullable: true, description: 'What it led to; null until done.' })
  outcome: ReviewOutcome | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'What was found; null until done.\n\nDutch: bevindingen' })
  findings: string | null;

  @Column('uuid', { nullable: true })
  professionalId: string | null;

  @Column('integer')
  @Field(() => Int, { description: 'Goes up with every change; send it back with a change of your own.' })
  version: number;

  /** Subject of the token of whoever planned it. */
  @Column('text')
  recordedBy: string;

  @Column('timestamptz')
  recordedAt: Date;

  @Edge(() => Decision, { description: 'What is looked at; null when you may not see it.', from: 'decisionId' })
  readonly decision: Decision | null;

  @Edge(() => Resident, {
    description: 'Whom it is about; null when you may not see this resident.',
    from: 'residentId',
  })
  readonly resident: Resident | null;

  @Edge(() => Professional, { description: 'Who did it; null until done.', from: 'professionalId' })
  readonly reviewer: Professional | null;

  @Edge(() => Term, {
    description: 'Its clock: from the day the decision took effect to the day it is due.\n\nLaw: Wmo 2015, art. 2.3.9',
    by: 'subjectId',
    where: "row.rule_id = 'wmo.review'",
  })
  readonly term: Term | null;
}
