import { Day, NO_ROW, Node, PersonalData, VisibleRows } from '@eenplan/kit';
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { SignalBundle } from '../signal-match/signal-bundle.entity';
import { SignalContactMeans } from './signal-triage.enum';

const OF_SHOWN_BUNDLE = `exists (select from core.signal_bundle told where told.municipality = row.municipality
  and told.id = row.bundle_id and (told.law_code is null or told.law_code = any(:laws)))`;

@ObjectType({
  implements: Node,
  description: 'That contact was sought with whom the signals are about.\n\nDutch: contactpoging\nStandard: DDAS',
})
@Entity({ schema: 'core', name: 'signal_contact' })
@PersonalData({ category: 'SIGNAL', subjects: [{ by: 'bundleId', of: () => SignalBundle }] })
@VisibleRows({ PROFESSIONAL: OF_SHOWN_BUNDLE, RESIDENT: NO_ROW, PARTNER: NO_ROW, ADMINISTRATOR: NO_ROW })
export class SignalContact extends Node {
  @Column('uuid')
  bundleId: string;

  @Column('text')
  @Field(() => SignalContactMeans, { description: 'By what means.\n\nDutch: soort' })
  means: SignalContactMeans;

  @Column('date')
  @Field(() => Day, { description: 'Day on which.\n\nDutch: datum' })
  triedOn: string;

  @Column('boolean')
  @Field(() => Boolean, { description: 'Was there contact?\n\nDutch: bereikt' })
  isReached: boolean;

  /** Subject of the token of whoever recorded it. */
  @Column('text')
  recordedBy: string;

  @Column('timestamptz')
  recordedAt: Date;
}
