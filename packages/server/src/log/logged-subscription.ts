import {
  actorOf,
  type Caller,
  CodedError,
  codedError,
  NothingToTell,
  type Platform,
  StreamOver,
  Trail,
  traceContextOf,
  whileTrailing,
} from '@eenplan/kit';
import { createSourceEventStream, execute, type ExecutionArgs, type ExecutionResult, GraphQLError } from 'graphql';
import type { ServerContext } from '../http/apollo';
import { contextOf } from '../http/graphql-route';
import type { Identified } from '../identity/authenticate';
import type { EndOfOperation } from './end-of-operation';

/** What a subscription logs with. */
export interface SubscriptionLog {
  readonly platform: Platform;
  readonly endOfOperation: EndOfOperation;
}

/** The trail of a subscription: what it may not be asked is logged with it, and its events take on its trace. */
export const subscriptionTrail = ({ caller, client }: Identified, traceparent: unknown): Trail =>
  new Trail(actorOf(caller, client), traceContextOf(traceparent));

/** Logs what was refused before a subscription began. Gives what is to be told. */
export async function refusedBefore(
  errors: readonly GraphQLError[],
  trail: Trail,
  log: SubscriptionLog,
): Promise<readonly GraphQLError[]> {
  const isTooOften = errors.some(({ extensions }) => extensions['code'] === 'RATE_LIMITED');
  return isTooOften ? errors : ((await ended({ errors }, trail, log)).errors ?? errors);
}

/** Runs a subscription: each event is an operation of its own, and is sent when it was logged. */
export async function subscribeLogged(
  args: ExecutionArgs,
  log: SubscriptionLog,
): Promise<AsyncGenerator<ExecutionResult, void, void> | ExecutionResult> {
  const { trail } = args.contextValue as ServerContext;
  const stream = await whileTrailing(trail, async () => await createSourceEventStream(args));
  return Symbol.asyncIterator in stream ? eventsOf(stream, args, log) : ended(stream, trail, log);
}

/** No generator: one that waits for an event cannot be ended, and the stream would stay open. */
function eventsOf(
  stream: AsyncIterable<unknown>,
  args: ExecutionArgs,
  log: SubscriptionLog,
): AsyncGenerator<ExecutionResult, void, void> {
  const source = stream[Symbol.asyncIterator]();
  const over = { done: true, value: undefined } as const;
  const events = {
    next: async () => {
      for (;;) {
        const event = await source.next();
        if (event.done) return over;
        const value = await answerTo(event.value, args, log);
        if (isRefusedBy(NothingToTell, value)) continue;
        if (isRefusedBy(StreamOver, value)) await source.return?.();
        return { done: false, value };
      }
    },
    return: async () => {
      await source.return?.();
      return over;
    },
    throw: async (error: unknown) => {
      await source.return?.();
      throw error;
    },
    [Symbol.asyncIterator]: () => events,
  };
  return events as unknown as AsyncGenerator<ExecutionResult, void, void>;
}

const isRefusedBy = (kind: new () => Error, { errors = [] }: ExecutionResult): boolean =>
  errors.some(({ originalError }) => originalError instanceof kind);

async function answerTo(rootValue: unknown, args: ExecutionArgs, log: SubscriptionLog): Promise<ExecutionResult> {
  const { caller: begun, trail: first, renew } = args.contextValue as ServerContext;
  const trail = new Trail(first.actor, first.trace);
  trail.operation = first.operation;
  const caller = await renewed(renew, begun);
  if (caller instanceof GraphQLError) return ended({ errors: [caller] }, trail, log);
  const contextValue = await contextOf({ caller, requestId: '', codes: [], trail }, log.platform);
  const result = await whileTrailing(trail, async () => await execute({ ...args, rootValue, contextValue }));
  // Of what nobody is told nothing is logged.
  return isRefusedBy(NothingToTell, result) ? result : ended(result, trail, log);
}

/** A subscription outlives what was true when it began: roles, switches and emergencies are looked at at each event. */
async function renewed(renew: ServerContext['renew'], begun: Caller): Promise<Caller | GraphQLError> {
  try {
    return (await renew?.()) ?? begun;
  } catch (error) {
    if (error instanceof CodedError) return codedError(error.code, error.message);
    throw error;
  }
}

/** What could not be logged is not sent. */
async function ended(result: ExecutionResult, trail: Trail, log: SubscriptionLog): Promise<ExecutionResult> {
  for (const error of result.errors ?? []) {
    const { code } = error.extensions;
    trail.refused(typeof code === 'string' ? code : error.originalError ? 'INTERNAL_ERROR' : 'BAD_USER_INPUT');
  }
  try {
    await log.endOfOperation(trail);
    return result;
  } catch (error) {
    const { message } = error as Error;
    return { errors: [new GraphQLError(message, { originalError: error as Error })] };
  }
}
