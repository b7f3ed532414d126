import { Edge, EVERY_ROW, NO_ROW, Node, PersonalData, VisibleRows } from '@eenplan/kit';
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { OF_OWN_CASE } from '../case/own-case';
import { Professional } from '../plan/professional.entity';
import { Resident } from '../resident/resident.entity';
import { ParticipantRole } from './conversation.enum';
import { Case } from '../case/case.entity';

@ObjectType({ implements: Node, description: 'Somebody who took part in a conversation.\n\nDutch: gespreksdeelnemer' })
@Entity({ schema: 'core', name: 'conversation_participant' })
@PersonalData({
  category: 'CASE',
  subjects: [
    { by: 'residentId', of: () => Resident },
    { by: 'caseId', of: () => Case },
  ],
})
@VisibleRows({ PROFESSIONAL: EVERY_ROW, RESIDENT: OF_OWN_CASE, PARTNER: NO_ROW, ADMINISTRATOR: NO_ROW })
export class ConversationParticipant extends Node {
  @Column('uuid')
  conversationId: string;

  @Column('uuid')
  caseId: string;

  @Column('text')
  @Field(() => ParticipantRole, { description: 'What this participant was in it.' })
  role: ParticipantRole;

  @Column('uuid', { nullable: true })
  residentId: string | null;

  @Column('uuid', { nullable: true })
  professionalId: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Name, for who is neither a resident nor a professional here.' })
  name: string | null;

  @Edge(() => Resident, {
    description: 'The resident; null for another, or when you may not see the resident.',
    from: 'residentId',
  })
  readonly resident: Resident | null;

  @Edge(() => Professional, { description: 'The professional; null for another.', from: 'professionalId' })
  readonly professional: Professional | null;
}
