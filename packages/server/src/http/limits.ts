import { codedError } from '@eenplan/kit';
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import type { ValidationContext, ValidationRule } from 'graphql';

/** What one request may ask. Above it the request is refused before anything is read. */
export const LIMITS = {
  /** Size of a request body in bytes. */
  bodyBytes: 512 * 1024,
  /** Lexical tokens of a document. */
  tokens: 5_000,
  /** Levels of fields, fragments unfolded. */
  depth: 16,
  /** Aliased fields of an operation. */
  aliases: 30,
} as const;

type Reject = (context: unknown, error: unknown) => void;

const rejectWith =
  (code: string, message: string): Reject =>
  (context) => {
    (context as ValidationContext).reportError(codedError(code, message));
  };

const options = (n: number, code: string, message: string) => ({
  n,
  propagateOnRejection: false,
  onReject: [rejectWith(code, message)],
});

/** The limits as validation rules of graphql-js. */
export const limitRules: readonly ValidationRule[] = [
  maxDepthRule({
    ...options(LIMITS.depth, 'QUERY_TOO_DEEP', `A query goes at most ${LIMITS.depth} levels deep.`),
    flattenFragments: true,
  }),
  maxAliasesRule(options(LIMITS.aliases, 'TOO_MANY_ALIASES', `An operation has at most ${LIMITS.aliases} aliases.`)),
];
