import { type ErrorDefinition, refusalsOf } from '@eenplan/kit';

const brought = 'Rule R33: the conversation is held at home if wanted, and the resident may bring others';

/** Every refusal about a conversation. */
export const conversationErrors = {
  CONVERSATION_WITHOUT_PARTICIPANTS: { message: 'Name who took part.', article: brought },
  PARTICIPANT_NOT_ONE_PERSON: {
    message: 'Name each who took part once: a resident, a professional, or by name.',
    article: brought,
  },
  CLIENT_NOT_A_RESIDENT: { message: 'The client is a resident with a file here.', article: brought },
  REPRESENTATIVE_IS_PROFESSIONAL: {
    message: 'A professional of the municipality does not speak for the resident: name the representative.',
    article: 'Rule R17: tailored support follows an investigation with the resident',
  },
  CLIENT_OF_ANOTHER_CASE: {
    message: 'The client belongs to the household of the case on that day, or asked the question.',
    article: brought,
  },
} as const satisfies Record<string, ErrorDefinition>;

/** Refuses a conversation. */
export const refuse = refusalsOf(conversationErrors);
