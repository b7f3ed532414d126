import type { ApolloServerPlugin } from '@apollo/server';
import { answerStraight, newId, type Platform } from '@eenplan/kit';
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  getVariableValues,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import type { EndOfOperation } from '../log/end-of-operation';
import { operationName } from '../log/operation-name';
import type { ServerContext } from './apollo';
import { type CostLimit, isKnownCheap } from './cost';
import type { FaultListener } from './format-error';

/** Queries that are kept per schema. */
const MOST = 1_000;
/** Characters of a query that is kept. */
const LONGEST = 20_000;

/** A query that Apollo has parsed and found valid before. */
interface KnownQuery {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly name: string;
}

/** What the straight way needs. */
export interface StraightParts {
  readonly platform: Platform;
  readonly cost: CostLimit;
  readonly endOfOperation: EndOfOperation;
  readonly onFault: FaultListener;
}

/**
 * Answers queries with the JSON that PostgreSQL makes, past the resolvers: those that Apollo has parsed, validated and
 * counted before, and of which the read plan knows every part. Everything else, and whatever goes wrong, is Apollo's.
 */
export class StraightAnswers {
  private readonly known = new LRUCache<string, KnownQuery>({ max: MOST });

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly parts: StraightParts,
  ) {}

  /** Hears which queries are valid. */
  readonly plugin: ApolloServerPlugin<ServerContext> = {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation: ({ source, document, operation, request }) => {
          const isQuery = operation?.operation === OperationTypeNode.QUERY;
          if (isQuery && request.operationName === undefined && source.length <= LONGEST)
            this.learn(source, document, operation);
          return Promise.resolve();
        },
      }),
  };

  /**
   * The answer to a body as JSON text, logged and ready to leave; null when it is for Apollo. Nothing has left when
   * something goes wrong here, so Apollo asks again, and what is wrong still is told in its form.
   */
  async answer(body: unknown, accept: string | undefined, context: ServerContext): Promise<string | null> {
    try {
      return await this.tryAnswer(body, accept, context);
    } catch (error) {
      this.parts.onFault(newId(), error);
      return null;
    }
  }

  private async tryAnswer(body: unknown, accept: string | undefined, context: ServerContext): Promise<string | null> {
    if (accept !== undefined && accept !== '*/*' && accept !== 'application/json') return null;
    const known = this.queryIn(body);
    if (!known) return null;
    const { document, operation, fragments, name } = known;
    const { variables } = body as { readonly variables?: Record<string, unknown> | null };
    if (!isKnownCheap({ document, operation, variables: variables ?? {} }, this.parts.cost)) return null;
    const { coerced } = getVariableValues(this.schema, operation.variableDefinitions ?? [], variables ?? {});
    if (!coerced) return null;
    const { caller, trail } = context;
    const asking = { schema: this.schema, fragments, variableValues: coerced, caller };
    const data = await answerStraight(this.parts.platform, operation, asking);
    if (data === null) return null;
    trail.operation = name;
    await this.parts.endOfOperation(trail);
    return `{"data":${data}}`;
  }

  private queryIn(body: unknown): KnownQuery | undefined {
    if (typeof body !== 'object' || body === null || Array.isArray(body)) return undefined;
    const { query, variables, operationName: wanted, extensions, ...rest } = body as Record<string, unknown>;
    const isUsual = typeof query === 'string' && (wanted ?? null) === null && (extensions ?? null) === null;
    const hasVariables = typeof variables === 'object' && !Array.isArray(variables);
    if (!isUsual || (variables !== undefined && !hasVariables) || Object.keys(rest).length > 0) return undefined;
    return this.known.get(query);
  }

  private learn(source: string, document: DocumentNode, operation: OperationDefinitionNode): void {
    if (this.known.has(source)) return;
    const fragments = document.definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION);
    this.known.set(source, {
      ...{ document, operation, name: operationName(document, operation) },
      fragments: Object.fromEntries(fragments.map((fragment) => [fragment.name.value, fragment])),
    });
  }
}
