import { Decision, Professional, Resident } from '@eenplan/core';
import { Day, Edge, EVERY_ROW, NO_ROW, Node, PersonalData, VisibleRows } from '@eenplan/kit';
import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { RevisionUse } from './review.enum';

/** Never changed: what turns out otherwise is told in the decision that rests on it. */
@ObjectType('WmoRevisionFinding', {
  implements: Node,
  description:
    'A ground that was established to revise a decision or take it back; the decision itself follows.\n\n' +
    'Dutch: vaststelling van een grond voor herziening of intrekking\nLaw: Wmo 2015, art. 2.3.10',
})
@Entity({ schema: 'wmo', name: 'revision_finding' })
@PersonalData({ category: 'WMO', subjects: [{ by: 'residentId', of: () => Resident }] })
@VisibleRows({
  PROFESSIONAL: EVERY_ROW,
  RESIDENT: 'row.resident_id = any(:files::uuid[])',
  PARTNER: NO_ROW,
  ADMINISTRATOR: NO_ROW,
})
export class RevisionFinding extends Node {
  @Column('uuid')
  decisionId: string;

  @Column('uuid')
  residentId: string;

  @Column('text')
  @Field(() => String, { description: 'Code of the ground, a to e: `WMO_NOT_USED`; see `decisionGrounds`.' })
  groundCode: string;

  @Column('text')
  @Field(() => String, { description: 'What was established.\n\nDutch: vaststelling' })
  facts: string;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'What would have been decided on the right data; null of other grounds.\n\nLaw: Wmo 2015, art. 2.3.10 lid 1 (a)',
  })
  otherDecision: string | null;

  @Column('boolean', { nullable: true })
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Were the data wrong or incomplete on purpose? Null of other grounds.\n\nDutch: opzettelijk\nLaw: Wmo 2015, art. 2.4.1',
  })
  isIntentional: boolean | null;

  @Column('date', { nullable: true })
  @Field(() => Day, {
    nullable: true,
    description:
      'Day since which it is needed no longer; null of other grounds.\n\nLaw: Wmo 2015, art. 2.3.10 lid 1 (b)',
  })
  notNeededSince: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'What would be adequate, or that nothing is; null of other grounds.\n\nLaw: Wmo 2015, art. 2.3.10 lid 1 (c)',
  })
  adequateInstead: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'The condition that is not met; null of other grounds.\n\nLaw: Wmo 2015, art. 2.3.10 lid 1 (d)',
  })
  condition: string | null;

  @Column('text', { nullable: true })
  @Field(() => RevisionUse, { nullable: true, description: 'What became of it; null of other grounds.' })
  use: RevisionUse | null;

  @Column('date')
  @Field(() => Day, { description: 'Day it was established.' })
  establishedOn: string;

  @Column('date')
  @Field(() => Day, {
    description:
      'First day as of which the decision is not to stand as it is (inclusive). In the past for wrong data alone.\n\n' +
      'Law: Wmo 2015, art. 2.3.10 lid 2',
  })
  effectiveOn: string;

  @Column('uuid')
  professionalId: string;

  @Column('integer')
  @Field(() => Int, { description: 'Always 1: it is never changed.' })
  version: number;

  /** Subject of the token of whoever recorded it. */
  @Column('text')
  recordedBy: string;

  @Column('timestamptz')
  recordedAt: Date;

  @Edge(() => Decision, { description: 'The decision it is of; null when you may not see it.', from: 'decisionId' })
  readonly decision: Decision | null;

  @Edge(() => Resident, {
    description: 'Whom it is about; null when you may not see this resident.',
    from: 'residentId',
  })
  readonly resident: Resident | null;

  @Edge(() => Professional, { description: 'Who established it.', from: 'professionalId' })
  readonly establishedBy: Professional | null;
}
