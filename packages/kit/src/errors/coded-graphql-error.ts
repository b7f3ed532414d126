import { GraphQLError } from 'graphql';

/** A technical refusal at the top level of an answer: coded, with a path, without personal data. */
export const codedError = (code: string, message: string, extensions: Record<string, unknown> = {}): GraphQLError =>
  new GraphQLError(message, { extensions: { ...extensions, code } });
