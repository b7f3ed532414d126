import { Resident } from '@eenplan/core';
import { Day, EVERY_ROW, NO_ROW, Node, PersonalData, VisibleRows } from '@eenplan/kit';
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';

@ObjectType('WmoContributionExemption', {
  implements: Node,
  description:
    'From when until when no contribution is due, and why.\n\n' +
    'Dutch: geen bijdrage verschuldigd\nLaw: Uitvoeringsbesluit Wmo 2015, art. 3.8 lid 3',
})
@Entity({ schema: 'wmo', name: 'contribution_exemption' })
@PersonalData({ category: 'WMO', subjects: [{ by: 'residentId', of: () => Resident }] })
@VisibleRows({
  PROFESSIONAL: EVERY_ROW,
  RESIDENT: 'row.resident_id = any(:files::uuid[])',
  PARTNER: NO_ROW,
  ADMINISTRATOR: NO_ROW,
})
export class ContributionExemption extends Node {
  @Column('uuid')
  contributionId: string;

  @Column('uuid')
  residentId: string;

  @Column('text')
  @Field(() => String, { description: 'Code of the ground, of `wmoContributionExemptionGrounds`.' })
  groundCode: string;

  @Column('date')
  @Field(() => Day, { description: 'First day on which the ground holds (inclusive).' })
  fromOn: string;

  @Column('date', { nullable: true })
  @Field(() => Day, {
    nullable: true,
    description: 'First day on which it holds no longer (exclusive); null while no end is known.',
  })
  untilOn: string | null;

  /** Subject of the token of whoever recorded it. */
  @Column('text')
  recordedBy: string;

  @Column('timestamptz')
  recordedAt: Date;
}
