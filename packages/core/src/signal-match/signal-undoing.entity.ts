import { Instant, NO_ROW, Node, PersonalData, VisibleRows } from '@eenplan/kit';
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Signal } from '../signal/signal.entity';
import { SignalUndone } from './signal-match.enum';

/** A row of a signal that shows: the rule of the signal stands there. */
const OF_SHOWN_SIGNAL = `exists (select from core.signal told where told.municipality = row.municipality
  and told.id = row.signal_id and (told.law_code is null or told.law_code = any(:laws)))`;

@ObjectType({
  implements: Node,
  description:
    'That a signal was put somewhere wrongly, and was taken from there.\n\nDutch: herstel\nLaw: AVG, art. 16',
})
@Entity({ schema: 'core', name: 'signal_undoing' })
@PersonalData({ category: 'SIGNAL', forAnyProfessional: true, subjects: [{ by: 'signalId', of: () => Signal }] })
@VisibleRows({ PROFESSIONAL: OF_SHOWN_SIGNAL, RESIDENT: NO_ROW, PARTNER: NO_ROW, ADMINISTRATOR: NO_ROW })
export class SignalUndoing extends Node {
  @Column('uuid')
  signalId: string;

  @Column('text')
  @Field(() => SignalUndone, { description: 'What was wrong.' })
  what: SignalUndone;

  /** Whom it is not about: it is not matched to this resident again by itself. */
  @Column('uuid', { nullable: true })
  residentId: string | null;

  @Column('uuid', { nullable: true })
  bundleId: string | null;

  @Column('uuid', { nullable: true })
  caseId: string | null;

  @Column('text')
  @Field(() => String, { description: 'Why, in the words of whoever put it right.\n\nDutch: reden' })
  reason: string;

  /** Subject of the token. */
  @Column('text')
  undoneBy: string;

  @Column('timestamptz')
  @Field(() => Instant, { description: 'When.' })
  undoneAt: Date;
}
