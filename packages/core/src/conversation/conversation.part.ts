import { hasScope, type ModulePart } from '@eenplan/kit';
import { ConversationParticipant } from './conversation-participant.entity';
import { caseConversations } from './conversation.edges';
import { Conversation } from './conversation.entity';
import { ConversationPlace, ParticipantRole } from './conversation.enum';
import { conversationErrors } from './conversation.errors';
import { ConversationHoldInput, ConversationHoldPayload, ConversationParticipantInput } from './conversation.inputs';
import { ConversationResolver } from './conversation.resolver';
import { ConversationService } from './conversation.service';

const read = hasScope('case:read');
const write = hasScope('case:write');

/** Conversations with a household. */
export const conversationPart: ModulePart = {
  entities: [Conversation, ConversationParticipant],
  resolvers: [ConversationResolver],
  types: [
    ...[ConversationPlace, ParticipantRole],
    ...[ConversationHoldInput, ConversationParticipantInput, ConversationHoldPayload],
  ],
  edges: [caseConversations],
  services: [ConversationService],
  errors: conversationErrors,
  access: {
    fields: {
      Mutation: { conversationHold: write },
      Case: { conversations: read },
      Conversation: { '*': read },
      ConversationParticipant: { '*': read },
      ConversationHoldPayload: { '*': write },
    },
  },
};
