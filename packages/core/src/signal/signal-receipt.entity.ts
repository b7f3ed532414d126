import { Instant, NO_ROW, Node, NotPersonal, VisibleRows } from '@eenplan/kit';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { SignalRemark } from './signal.enum';

/** What a call to send a signal came to. A refusal leaves no receipt. */
export const SignalReceiptOutcome = { RECEIVED: 'RECEIVED' } as const;
export type SignalReceiptOutcome = keyof typeof SignalReceiptOutcome;

registerEnumType(SignalReceiptOutcome, {
  name: 'SignalReceiptOutcome',
  description: 'What sending a signal came to.\n\nDutch: uitkomst van de ontvangst',
  valuesConfig: { RECEIVED: { description: 'It was received, and is kept.\n\nDutch: ontvangen' } },
});

/** Says of nobody anything: the reference is the partner's, and the hash is keyed. It is kept when the signal is gone. */
@ObjectType({
  implements: Node,
  description:
    'That a signal was received under your reference: the same call always gets the same receipt. Its id is that of the ' +
    'signal.\n\nDutch: ontvangstbevestiging',
})
@Entity({ schema: 'core', name: 'signal_receipt' })
@NotPersonal()
@VisibleRows({
  PROFESSIONAL: NO_ROW,
  RESIDENT: NO_ROW,
  PARTNER: 'row.organisation = :organisation',
  ADMINISTRATOR: NO_ROW,
})
export class SignalReceipt extends Node {
  @Column('text')
  organisation: string;

  @Column('text')
  @Field(() => String, { description: 'Your reference.\n\nDutch: kenmerk' })
  partnerReference: string;

  /** Tells a repeated call from another signal under the same reference; see `payloadHashOf`. */
  @Column('text')
  payloadHash: string;

  @Column('text')
  @Field(() => SignalReceiptOutcome, { description: 'What it came to.' })
  outcome: SignalReceiptOutcome;

  @Column('jsonb')
  @Field(() => [SignalRemark], {
    description: 'What was wrong when it came in, though it was received: correct it with `signalCorrect`.',
  })
  remarks: SignalRemark[];

  @Column('timestamptz')
  @Field(() => Instant, { description: 'When it was received.\n\nDutch: ontvangen op' })
  receivedAt: Date;
}
