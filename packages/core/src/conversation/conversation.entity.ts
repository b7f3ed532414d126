import { Day, Edge, EVERY_ROW, NO_ROW, Node, PersonalData, VisibleRows } from '@eenplan/kit';
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { OF_OWN_CASE } from '../case/own-case';
import { RuleReason } from '../rule/rule-reason.entity';
import { ConversationParticipant } from './conversation-participant.entity';
import { ConversationPlace } from './conversation.enum';
import { Case } from '../case/case.entity';

@ObjectType({
  implements: Node,
  description: 'A conversation about what a household needs.\n\nDutch: het gesprek\nLaw: Wmo 2015, art. 2.3.2 lid 1',
})
@Entity({ schema: 'core', name: 'conversation' })
@PersonalData({ category: 'CASE', subjects: [{ by: 'caseId', of: () => Case }] })
@VisibleRows({ PROFESSIONAL: EVERY_ROW, RESIDENT: OF_OWN_CASE, PARTNER: NO_ROW, ADMINISTRATOR: NO_ROW })
export class Conversation extends Node {
  @Column('uuid')
  caseId: string;

  @Column('date')
  @Field(() => Day, { description: 'Day it was held.' })
  heldOn: string;

  @Column('text')
  @Field(() => ConversationPlace, { description: 'Where it was held.' })
  place: ConversationPlace;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Method by which it was held.\n\nDutch: gespreksmethode' })
  method: string | null;

  @Column('date', { nullable: true })
  @Field(() => Day, {
    nullable: true,
    description: 'Day on which client support was pointed out, where this conversation did so.',
  })
  clientSupportOn: string | null;

  /** Subject of the token of whoever recorded it. */
  @Column('text')
  recordedBy: string;

  @Column('timestamptz')
  recordedAt: Date;

  @Edge(() => ConversationParticipant, {
    description: 'Who took part.\n\nDutch: gespreksdeelnemers',
    many: true,
    by: 'conversationId',
  })
  readonly participants: ConversationParticipant[];

  @Edge(() => RuleReason, {
    description: 'Why rules that may be left were not followed in it.\n\nDutch: motiveringen',
    many: true,
    by: 'subjectId',
    order: { recordedAt: 'asc' },
  })
  readonly ruleReasons: RuleReason[];
}
