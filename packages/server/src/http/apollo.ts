import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import type { Caller, RequestContext, Trail } from '@eenplan/kit';
import type { GraphQLError, GraphQLSchema } from 'graphql';
import { type CostLimit, refuseCostly } from './cost';
import { codeOf, type FaultListener, formatError, OUR_CODE } from './format-error';
import { LIMITS, limitRules } from './limits';
import { pathOfNode } from './node-path';
import { answersWhenLogged } from '../log/answers-when-logged';
import type { EndOfOperation } from '../log/end-of-operation';

/** The context of a request; the codes of its errors go into its log line. */
export interface ServerContext extends RequestContext {
  /** Of a subscription: the caller as it is now, asked at each event. Left out of what is answered at once. */
  readonly renew?: () => Promise<Caller>;
  readonly onCodes: (codes: readonly string[]) => void;
  /** What it did, for the logs. */
  readonly trail: Trail;
}

/** What every Apollo Server of this process has in common. */
export interface ApolloParts {
  /** May the schema be asked for? */
  readonly introspection: boolean;
  readonly onFault: FaultListener;
  readonly cost: CostLimit;
  readonly endOfOperation: EndOfOperation;
  /** What else hears of operations; of the one schema. */
  readonly plugins?: readonly ApolloServerPlugin<ServerContext>[];
}

/** An Apollo Server on one projection. Signals are handled once for the whole process, not here. */
export async function startApollo(schema: GraphQLSchema, options: ApolloParts): Promise<ApolloServer<ServerContext>> {
  const { introspection, onFault, cost, endOfOperation, plugins = [] } = options;
  const server = new ApolloServer<ServerContext>({
    schema,
    introspection,
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    csrfPrevention: true,
    parseOptions: { maxTokens: LIMITS.tokens },
    validationRules: [...limitRules],
    persistedQueries: false,
    formatError: (formatted, error) => formatError(formatted, error, onFault),
    logger: silent,
    // Nothing is kept, so no field is asked how long: that plugin would wrap every one of them.
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      codedErrors,
      costRefused(cost),
      answersWhenLogged(endOfOperation, onFault),
      ...plugins,
    ],
  });
  await server.start();
  return server;
}

const nothing = (): void => undefined;
/** Apollo's own lines repeat what clients sent; the request log says what is needed. */
const silent = { debug: nothing, info: nothing, warn: nothing, error: nothing };

/** Gives every error its code and its place in the request, and takes out what a client must not see. */
const codedErrors: ApolloServerPlugin<ServerContext> = {
  requestDidStart: () =>
    Promise.resolve({
      validationDidStart: ({ document }) =>
        Promise.resolve((errors?: readonly Error[]) => {
          for (const error of errors ?? []) addPath(error as GraphQLError, document);
          return Promise.resolve();
        }),
      willSendResponse: ({ response: { body }, contextValue }) => {
        const errors = body.kind === 'single' ? (body.singleResult.errors ?? []) : [];
        contextValue.onCodes(errors.map((error) => String(error.extensions?.['code'])));
        return Promise.resolve();
      },
    }),
};

/** The price is looked at when the document is known to be valid, and before its first field is asked. */
const costRefused = (limit: CostLimit): ApolloServerPlugin<ServerContext> => ({
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ schema, document, operation, request: { variables } }) => {
        if (operation) refuseCostly({ schema, document, operation, variables }, limit);
        return Promise.resolve();
      },
    }),
});

/** Apollo gives every error of validation one code; ours is kept beside it for formatError. */
function addPath(error: GraphQLError, document: Parameters<typeof pathOfNode>[0]): void {
  const [node] = error.nodes ?? [];
  error.extensions[OUR_CODE] = codeOf(error) ?? codeOf(error.originalError);
  error.extensions['path'] ??= node ? pathOfNode(document, node) : [];
}
