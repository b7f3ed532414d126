import type { ApolloServerPlugin, GraphQLRequestContext, GraphQLRequestContextWillSendResponse } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import type { ServerContext } from '../http/apollo';
import { type FaultListener, formatError } from '../http/format-error';
import type { EndOfOperation } from './end-of-operation';
import { operationName } from './operation-name';

const UNAVAILABLE = 'LOG_UNAVAILABLE';

/** An answer leaves when its lines are in the logs, and not before: what could not be logged was not asked. */
export const answersWhenLogged = (end: EndOfOperation, onFault: FaultListener): ApolloServerPlugin<ServerContext> => ({
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ document, operation, contextValue: { trail } }) => {
        if (operation) trail.operation = operationName(document, operation);
        return Promise.resolve();
      },
      willSendResponse: async (context) => {
        const { trail } = context.contextValue;
        for (const code of codesOf(context)) trail.refused(code);
        try {
          await end(trail);
        } catch (error) {
          refuse(context, formatError(toFormatted(error), error, onFault));
        }
        if (codesOf(context).includes(UNAVAILABLE)) context.response.http.status = 503;
      },
    }),
});

type Sending = GraphQLRequestContextWillSendResponse<ServerContext>;

const codesOf = ({ response }: Pick<GraphQLRequestContext<ServerContext>, 'response'>): string[] =>
  response.body?.kind === 'single'
    ? (response.body.singleResult.errors ?? []).map((error) => String(error.extensions?.['code']))
    : [];

/** Nothing of the answer is left. */
function refuse({ response, contextValue }: Sending, error: GraphQLFormattedError): void {
  response.body = { kind: 'single', singleResult: { errors: [error] } };
  contextValue.onCodes([String(error.extensions?.['code'])]);
}

const toFormatted = (error: unknown): GraphQLFormattedError => {
  const { message = '', extensions } = error as Partial<GraphQLFormattedError>;
  return { message, extensions: extensions ?? { code: 'INTERNAL_SERVER_ERROR' } };
};
