import { Resident } from '@eenplan/core';
import { EuroCents, EVERY_ROW, NO_ROW, Node, PersonalData, VisibleRows } from '@eenplan/kit';
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';

/** Never changed. */
@ObjectType('WmoProvisionExtra', {
  implements: Node,
  description:
    'What the resident wants beyond what the municipality offers, and pays (rule R73): no part of the provision.\n\n' +
    'Dutch: meerkosten voor eigen rekening\nLaw: Wmo 2015, art. 2.3.5 lid 3',
})
@Entity({ schema: 'wmo', name: 'provision_extra' })
@PersonalData({ category: 'WMO', subjects: [{ by: 'residentId', of: () => Resident }] })
@VisibleRows({
  PROFESSIONAL: EVERY_ROW,
  RESIDENT: 'row.resident_id = any(:files::uuid[])',
  PARTNER: NO_ROW,
  ADMINISTRATOR: NO_ROW,
})
export class ProvisionExtra extends Node {
  @Column('uuid')
  provisionId: string;

  @Column('uuid')
  residentId: string;

  @Column('text')
  @Field(() => String, { description: 'What it is.' })
  what: string;

  @Column('bigint')
  @Field(() => EuroCents, { description: 'What the resident pays for it.' })
  amountInCents: number;
}
