import { LadderJudgement, Resident } from '@eenplan/core';
import { Day, Edge, EVERY_ROW, NO_ROW, Node, PersonalData, VisibleRows } from '@eenplan/kit';
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { WeighingOutcome, WeighingStepKind, WlzGround } from './weighing.enum';

/** Never changed. */
@ObjectType('WmoWeighingStep', {
  implements: Node,
  description: 'What came of weighing one step.\n\nDutch: afwegingsstap\nLaw: Wmo 2015, art. 2.3.5 lid 3',
})
@Entity({ schema: 'wmo', name: 'weighing_step' })
@PersonalData({ category: 'WMO', subjects: [{ by: 'residentId', of: () => Resident }] })
@VisibleRows({
  PROFESSIONAL: EVERY_ROW,
  RESIDENT: 'row.resident_id = any(:files::uuid[])',
  PARTNER: NO_ROW,
  ADMINISTRATOR: NO_ROW,
})
export class WeighingStep extends Node {
  @Column('uuid')
  weighingId: string;

  @Column('uuid')
  residentId: string;

  @Column('text')
  @Field(() => WeighingStepKind, { description: 'What was weighed.' })
  step: WeighingStepKind;

  /** Place in the order of the law, from 1. */
  @Column('integer')
  position: number;

  @Column('text')
  @Field(() => WeighingOutcome, { description: 'What came of it.' })
  outcome: WeighingOutcome;

  @Column('text')
  @Field(() => String, { description: 'Why.' })
  reason: string;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Code of what goes before, of `wmoPrecedingProvisions`; null of other steps and where there is none.',
  })
  precedingCode: string | null;

  @Column('text', { nullable: true })
  @Field(() => WlzGround, {
    nullable: true,
    description: 'Why the Wlz goes first; null of anything else.\n\nLaw: Wmo 2015, art. 2.3.5 lid 6',
  })
  wlzGround: WlzGround | null;

  @Column('uuid', { nullable: true })
  ladderJudgementId: string | null;

  @Column('date')
  @Field(() => Day, { description: 'Day it was weighed.' })
  weighedOn: string;

  /** Subject of the token of whoever recorded it. */
  @Column('text')
  recordedBy: string;

  @Column('timestamptz')
  recordedAt: Date;

  @Edge(() => LadderJudgement, {
    description: 'The judgement of the ladder that carries it; null when none does.',
    from: 'ladderJudgementId',
  })
  readonly ladderJudgement: LadderJudgement | null;
}
