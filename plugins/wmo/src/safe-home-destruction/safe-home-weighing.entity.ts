import { DestructionGround, Resident } from '@eenplan/core';
import { Edge, EVERY_ROW, NO_ROW, Node, PersonalData, VisibleRows } from '@eenplan/kit';
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { SafeHomeReport } from '../safe-home/safe-home-report.entity';

/** Never changed; it goes with the report, so that of what was destroyed none is left. */
@ObjectType('WmoSafeHomeWeighing', {
  implements: Node,
  description:
    'What was weighed of one report when a request for destruction was granted.\n\n' +
    'Dutch: afweging bij vernietiging\nLaw: Wmo 2015, art. 5.3.5 lid 2',
})
@Entity({ schema: 'wmo', name: 'safe_home_weighing' })
@PersonalData({ category: 'WMO_SAFE_HOME', subjects: [{ by: 'residentId', of: () => Resident }] })
@VisibleRows({ PROFESSIONAL: EVERY_ROW, RESIDENT: NO_ROW, PARTNER: NO_ROW, ADMINISTRATOR: NO_ROW })
export class SafeHomeWeighing extends Node {
  @Column('uuid')
  destructionId: string;

  @Column('uuid')
  reportId: string;

  /** Who asked. */
  @Column('uuid')
  residentId: string;

  @Column('text', { nullable: true })
  @Field(() => DestructionGround, { nullable: true, description: 'Why it is kept; null of what goes.' })
  ground: DestructionGround | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'In words; null of what goes.\n\nDutch: motivering' })
  motivation: string | null;

  @Column('timestamptz')
  recordedAt: Date;

  @Edge(() => SafeHomeReport, { description: 'The report.', from: 'reportId' })
  readonly report: SafeHomeReport | null;
}
