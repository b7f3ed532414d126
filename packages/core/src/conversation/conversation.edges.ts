import { edge } from '@eenplan/kit';
import { Case } from '../case/case.entity';
import { Conversation } from './conversation.entity';

/** The conversations of a case. */
export const caseConversations = edge(Case, 'conversations', () => Conversation, {
  description: 'The conversations that were held, oldest first.\n\nDutch: gesprekken',
  many: true,
  by: 'caseId',
  order: { heldOn: 'asc' },
});
