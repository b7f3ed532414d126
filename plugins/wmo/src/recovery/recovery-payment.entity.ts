import { Resident } from '@eenplan/core';
import { Day, EuroCents, EVERY_ROW, NO_ROW, Node, PersonalData, VisibleRows } from '@eenplan/kit';
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';

@ObjectType('WmoRecoveryPayment', {
  implements: Node,
  description: 'What was paid back.\n\nDutch: betaling op een terugvordering\nLaw: Wmo 2015, art. 2.4.1',
})
@Entity({ schema: 'wmo', name: 'recovery_payment' })
@PersonalData({ category: 'WMO', subjects: [{ by: 'residentId', of: () => Resident }] })
@VisibleRows({
  PROFESSIONAL: EVERY_ROW,
  RESIDENT: `row.resident_id = any(:files::uuid[]) and exists (select from wmo.recovery r
    where r.municipality = row.municipality and r.id = row.recovery_id and r.debtor = 'CLIENT')`,
  PARTNER: NO_ROW,
  ADMINISTRATOR: NO_ROW,
})
export class RecoveryPayment extends Node {
  @Column('uuid')
  recoveryId: string;

  @Column('uuid')
  residentId: string;

  @Column('bigint')
  @Field(() => EuroCents, { description: 'What was paid.' })
  amountInCents: number;

  @Column('date')
  @Field(() => Day, { description: 'Day it was received.' })
  receivedOn: string;

  @Column('text')
  @Field(() => String, { description: 'Reference of the payment; each stands once.' })
  reference: string;

  /** Subject of the token of whoever recorded it. */
  @Column('text')
  recordedBy: string;

  @Column('timestamptz')
  recordedAt: Date;
}
