import type { ExecutionResult } from 'graphql';
import { type Client, createClient } from 'graphql-ws';
import { type CloseEvent, WebSocket } from 'ws';
import { until } from './until';

/** What a subscription got so far. */
export interface Listening {
  readonly events: ExecutionResult<Record<string, unknown>>[];
  /** Closes of the socket: code and reason. */
  readonly closes: { readonly code: number; readonly reason: string }[];
  /** Did the server say that there is no more? */
  readonly isComplete: () => boolean;
  /** Errors of the operation, when it was refused before it began. */
  readonly refusals: { readonly message: string; readonly extensions?: Record<string, unknown> }[];
  /** The event with that number, the first is 1. */
  event(number: number): Promise<ExecutionResult<Record<string, unknown>>>;
  /** The first close. */
  closed(): Promise<{ readonly code: number; readonly reason: string }>;
  end(): void;
}

/** What a test says of a subscription. */
export interface ListeningOptions {
  readonly port: number;
  readonly token: string | null;
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  /** How often the client connects again. */
  readonly retries?: number;
  /** What it is for; left out where nobody's data are touched. */
  readonly activity?: string;
}

/** Subscribes as a front-end does. */
export function listen({ port, token, query, variables, retries = 0, activity }: ListeningOptions): Listening {
  const events: Listening['events'] = [];
  const closes: { code: number; reason: string }[] = [];
  const refusals: Listening['refusals'] = [];
  let complete = false;
  const client: Client = createClient({
    url: `ws://127.0.0.1:${port}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: retries,
    retryWait: () => Promise.resolve(),
    ...(token !== null && {
      connectionParams: { authorization: `Bearer ${token}`, ...(activity && { 'processing-activity': activity }) },
    }),
    on: {
      closed: (event) => {
        const { code, reason } = event as CloseEvent;
        closes.push({ code, reason });
      },
    },
  });
  client.subscribe(
    { query, ...(variables && { variables }) },
    {
      next: (event) => void events.push(event as ExecutionResult<Record<string, unknown>>),
      error: (error) => {
        if (Array.isArray(error)) refusals.push(...(error as Listening['refusals']));
      },
      complete: () => (complete = true),
    },
  );
  return {
    ...{ events, closes, refusals, isComplete: () => complete },
    event: (number) => until(`event ${number}`, () => events[number - 1]),
    closed: () => until('the socket to close', () => closes[0]),
    end: () => void client.dispose(),
  };
}
