import { Day, Edge, NO_ROW, Node, PersonalData, VisibleRows } from '@eenplan/kit';
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Signal } from '../signal/signal.entity';
import { SignalContact } from '../signal-triage/signal-contact.entity';

@ObjectType({
  implements: Node,
  description:
    'Signals about one household, resident or number that are looked at together: of one law, or of none, and within ' +
    'the window of their kinds (rule R28).\n\nDutch: signaalzaak (vroegsignaalzaak)\nStandard: DDAS vroegsignalering',
})
@Entity({ schema: 'core', name: 'signal_bundle' })
@PersonalData({ category: 'SIGNAL', self: 'STRANGER' })
@VisibleRows({
  PROFESSIONAL:
    "(row.law_code is null or row.law_code = any(:laws)) and :activity::text not in ('case:intake', 'plan:direct')",
  RESIDENT: NO_ROW,
  PARTNER: NO_ROW,
  ADMINISTRATOR: NO_ROW,
})
export class SignalBundle extends Node {
  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Code of the law of its signals; null of no single law.' })
  lawCode: string | null;

  @Column('date')
  @Field(() => Day, { description: 'Day the first of them came in.' })
  openedOn: string;

  @Column('date')
  @Field(() => Day, { description: 'Day the last of them came in.' })
  lastReceivedOn: string;

  @Column('timestamptz')
  recordedAt: Date;

  @Edge(() => Signal, {
    description: 'The signals, in the order in which they came in.\n\nDutch: signalen',
    many: true,
    nullable: true,
    by: 'bundleId',
    order: { receivedAt: 'asc' },
  })
  readonly signals: Signal[] | null;

  @Edge(() => SignalContact, {
    description: 'How contact was sought, oldest first.\n\nDutch: contactpogingen',
    many: true,
    by: 'bundleId',
    order: { triedOn: 'asc' },
  })
  readonly contacts: SignalContact[];
}
