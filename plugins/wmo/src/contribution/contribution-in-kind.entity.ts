import { Resident } from '@eenplan/core';
import { Day, EVERY_ROW, NO_ROW, Node, PersonalData, VisibleRows } from '@eenplan/kit';
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { ContributionInKindGround } from './contribution.enum';

/** Never changed. */
@ObjectType('WmoContributionInKind', {
  implements: Node,
  description:
    'A contribution that is paid by doing something.\n\nDutch: eigen bijdrage in natura\nLaw: Wmo 2015, art. 2.1.4',
})
@Entity({ schema: 'wmo', name: 'contribution_in_kind' })
@PersonalData({ category: 'WMO', subjects: [{ by: 'residentId', of: () => Resident }] })
@VisibleRows({
  PROFESSIONAL: EVERY_ROW,
  RESIDENT: 'row.resident_id = any(:files::uuid[])',
  PARTNER: NO_ROW,
  ADMINISTRATOR: NO_ROW,
})
export class ContributionInKind extends Node {
  @Column('uuid')
  contributionId: string;

  @Column('uuid')
  residentId: string;

  @Column('text')
  @Field(() => String, { description: 'What the resident does.' })
  service: string;

  @Column('text')
  @Field(() => ContributionInKindGround, { description: 'Why it is not paid with money.' })
  ground: ContributionInKindGround;

  @Column('text')
  @Field(() => String, { description: 'What shows it.\n\nDutch: onderbouwing' })
  evidence: string;

  @Column('date')
  @Field(() => Day, { description: 'First day (inclusive).' })
  fromOn: string;

  @Column('date')
  @Field(() => Day, { description: 'First day no longer (exclusive).' })
  untilOn: string;

  /** Subject of the token of whoever recorded it. */
  @Column('text')
  recordedBy: string;

  @Column('timestamptz')
  recordedAt: Date;
}
