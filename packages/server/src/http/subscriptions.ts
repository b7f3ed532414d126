import type { IncomingMessage, Server } from 'node:http';
import { CodedError, codedError, type Platform, traceContextOf, type Trail } from '@eenplan/kit';
import {
  type ExecutionArgs,
  getOperationAST,
  GraphQLError,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { type Context, type SubscribePayload } from 'graphql-ws';
import { useServer } from 'graphql-ws/use/ws';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Asked, Identified } from '../identity/authenticate';
import type { EndOfOperation } from '../log/end-of-operation';
import { refusedBefore, subscribeLogged, subscriptionTrail } from '../log/logged-subscription';
import { operationName } from '../log/operation-name';
import { logRefusal } from '../log/refusal-trail';
import type { ModuleSets } from '../schema/module-sets';
import type { SchemaCache } from '../schema/schema-cache';
import type { Admission } from './admission';
import type { ServerContext } from './apollo';
import { type CostLimit, refuseCostly } from './cost';
import { type FaultListener, formatError } from './format-error';
import { contextOf, type Mounted } from './graphql-route';
import { HttpRefusal } from './http-refusal';
import { LIMITS, limitRules } from './limits';

/** Codes with which a socket is closed; a client library reconnects after each of them. */
export const CLOSE = { SCHEMA_CHANGED: 4410, TOKEN_EXPIRED: 4411, SHUTTING_DOWN: 1001 } as const;

/** What subscriptions need. */
export interface SubscriptionParts {
  readonly platform: Platform;
  readonly admission: Admission;
  readonly cost: CostLimit;
  readonly sets: ModuleSets;
  readonly schemas: SchemaCache<Mounted>;
  readonly onFault: FaultListener;
  readonly endOfOperation: EndOfOperation;
}

type Extra = Record<PropertyKey, unknown> & {
  readonly socket: WebSocket;
  readonly request: IncomingMessage;
  identified?: Identified;
};

type Connection = Context<Record<string, unknown>, Extra>;

/** Subscriptions over `graphql-ws` on the path of GraphQL, with the token in the connection's first message. */
export class Subscriptions {
  private readonly sockets = new Map<WebSocket, string>();
  private readonly server: WebSocketServer;

  constructor(
    http: Server,
    private readonly parts: SubscriptionParts,
  ) {
    this.server = new WebSocketServer({ noServer: true, path: '/graphql', maxPayload: LIMITS.bodyBytes });
    http.on('upgrade', (request, socket, head) => {
      this.server.handleUpgrade(request, socket, head, (opened) => this.server.emit('connection', opened, request));
    });
    useServer<Record<string, unknown>, Extra>(
      {
        onConnect: (connection) => this.connect(connection),
        onSubscribe: (connection, _id, payload) => this.prepare(connection, payload),
        subscribe: (args) => subscribeLogged(args, parts),
        onNext: (_connection, _id, _payload, _args, result) => ({ ...result, ...this.coded(result.errors) }),
        onDisconnect: (connection) => void this.sockets.delete((connection as Connection).extra.socket),
      },
      this.server,
    );
  }

  /** Closes what runs for a municipality: clients come back to another schema. */
  schemaChanged(municipality: string): void {
    for (const [socket, of] of this.sockets)
      if (of === municipality) socket.close(CLOSE.SCHEMA_CHANGED, 'SCHEMA_CHANGED');
  }

  /** Ends every subscription. */
  close(): void {
    for (const socket of this.sockets.keys()) socket.close(CLOSE.SHUTTING_DOWN, 'SHUTTING_DOWN');
    this.server.close();
    for (const socket of this.server.clients) socket.terminate();
  }

  private async connect(connection: Connection): Promise<boolean> {
    const { socket, request } = connection.extra;
    try {
      const header = connection.connectionParams?.['authorization'] ?? connection.connectionParams?.['Authorization'];
      const authorization = typeof header === 'string' ? header : undefined;
      const asked = askedOf(connection.connectionParams ?? {});
      const identified = await this.parts.admission.admit({ headers: request.headers, authorization, asked });
      if (socket.readyState !== socket.OPEN) return false; // it left while its token was looked at
      connection.extra.identified = identified;
      this.sockets.set(socket, identified.caller.municipality);
      closeAt(socket, identified.expiresAt);
      return true;
    } catch (error) {
      if (!(error instanceof HttpRefusal)) throw error;
      socket.close(4403, (await this.logged(error, connection.connectionParams)).code);
      return false;
    }
  }

  private logged(refusal: HttpRefusal, parameters: Connection['connectionParams']): Promise<HttpRefusal> {
    const { platform, endOfOperation } = this.parts;
    const place = { trace: traceContextOf(parameters?.['traceparent']), requestId: null, clock: platform.clock };
    return logRefusal(refusal, place, endOfOperation);
  }

  private async prepare(
    { extra, connectionParams }: Connection,
    payload: SubscribePayload,
  ): Promise<ExecutionArgs | readonly GraphQLError[]> {
    const identified = extra.identified ?? fail();
    const trail = subscriptionTrail(identified, connectionParams?.['traceparent']);
    const ready = await this.ready(identified, payload, trail);
    return 'schema' in ready ? ready : refusedBefore(ready, trail, this.parts);
  }

  private async ready(
    identified: Identified,
    payload: SubscribePayload,
    trail: Trail,
  ): Promise<ExecutionArgs | readonly GraphQLError[]> {
    const { caller } = identified;
    const { schema } = await this.parts.schemas.get((await this.parts.sets.of(caller.municipality)).set);
    try {
      await this.parts.admission.again(identified, payload);
      const document = parse(payload.query, { maxTokens: LIMITS.tokens });
      const errors = validate(schema, document, [...specifiedRules, ...limitRules]);
      const operation = getOperationAST(document, payload.operationName);
      if (errors.length === 0 && operation?.operation !== OperationTypeNode.SUBSCRIPTION) return [notASubscription()];
      if (errors.length > 0) return this.formatted(errors);
      if (operation) {
        trail.operation = operationName(document, operation);
        refuseCostly({ schema, document, operation, variables: payload.variables ?? undefined }, this.parts.cost);
      }
      const context = await contextOf({ caller, requestId: '', codes: [], trail }, this.parts.platform);
      const contextValue: ServerContext = { ...context, renew: () => this.parts.admission.renewed(identified) };
      return {
        schema,
        document,
        variableValues: payload.variables ?? {},
        operationName: payload.operationName,
        contextValue,
      };
    } catch (error) {
      if (error instanceof GraphQLError) return this.formatted([error], 'GRAPHQL_PARSE_FAILED');
      if (error instanceof CodedError) return [codedError(error.code, error.message)];
      throw error;
    }
  }

  private coded(errors: readonly GraphQLError[] | undefined): { errors?: readonly GraphQLError[] } {
    return errors ? { errors: this.formatted(errors) } : {};
  }

  private formatted(errors: readonly GraphQLError[], code = 'GRAPHQL_VALIDATION_FAILED'): readonly GraphQLError[] {
    return errors.map((error) => {
      const { message, path, extensions } = formatError(withCode(error, code), error, this.parts.onFault);
      return new GraphQLError(message, { ...(path && { path }), ...(extensions && { extensions }) });
    });
  }
}

/** A browser sets no headers on a WebSocket: what it asks for comes with the token. */
const askedOf = (parameters: Readonly<Record<string, unknown>>): Asked => {
  const lower = new Map(Object.entries(parameters).map(([name, value]) => [name.toLowerCase(), value]));
  const text = (name: string): string | undefined => {
    const value = lower.get(name);
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  return { activity: text('processing-activity'), breakGlass: text('break-glass') };
};

/** Errors of graphql-js have no code of their own: before execution they are the document's, in it they are faults. */
const withCode = (error: GraphQLError, code: string) => {
  const plain = error.toJSON();
  return error.originalError ? plain : { ...plain, extensions: { code, ...plain.extensions } };
};

const notASubscription = (): GraphQLError =>
  new GraphQLError('Only subscriptions go over this connection; send queries and mutations by POST.', {
    extensions: { code: 'SUBSCRIPTION_EXPECTED' },
  });

function fail(): never {
  throw new Error('A subscription began on a connection without a caller.');
}

/** A subscription does not outlive its token. Timers hold at most 24 days; a longer token is looked at again by then. */
function closeAt(socket: WebSocket, expiresAt: number): void {
  const left = Math.min(Math.max(expiresAt * 1000 - Date.now(), 0), 2 ** 31 - 1);
  const timer = setTimeout(() => socket.close(CLOSE.TOKEN_EXPIRED, 'TOKEN_EXPIRED'), left);
  timer.unref();
  socket.once('close', () => clearTimeout(timer));
}
