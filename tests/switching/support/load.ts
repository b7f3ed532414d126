import { setTimeout as sleep } from 'node:timers/promises';
import { usualActivity } from '@eenplan/testing';

/** A GraphQL answer, as far as a client of a load looks. */
export interface PlainAnswer {
  readonly data?: Record<string, { readonly errors?: readonly { readonly code: string }[] } | null> | null;
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
}

/** Sends a GraphQL request over the network. */
export async function send(url: string, token: string, query: string, variables?: object): Promise<PlainAnswer> {
  const activity = usualActivity(token);
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      ...{ 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
      ...(activity !== null && { 'Processing-Activity': activity }),
    },
    body: JSON.stringify({ query, ...(variables && { variables }) }),
  });
  return (await response.json()) as PlainAnswer;
}

/** How a request ended: `OK`, the code of its first error, or the fault of the connection. */
export function outcomeOf({ data, errors }: PlainAnswer): string {
  if (errors?.[0]) return errors[0].extensions.code;
  const refusals = Object.values(data ?? {}).flatMap((field) => field?.errors ?? []);
  return refusals[0]?.code ?? 'OK';
}

/** A request of a load; its name is counted with its outcome. */
export interface Job {
  readonly name: string;
  readonly token: string;
  readonly query: string;
  readonly variables?: object;
}

/** Clients that send one request after another until they are told to stop. */
export interface Load {
  /** `name outcome` and how often. */
  readonly outcomes: ReadonlyMap<string, number>;
  stop(): Promise<void>;
}

/** Starts clients that send these jobs in turn, to each of the nodes in turn. */
export function startLoad(urls: readonly string[], jobs: readonly Job[], clients: number): Load {
  const outcomes = new Map<string, number>();
  let stopped = false;
  const client = async (number: number): Promise<void> => {
    for (let turn = number; !stopped; turn += 1) {
      const job = jobs[turn % jobs.length] as Job;
      const url = urls[Math.floor(turn / jobs.length + number) % urls.length] as string;
      const outcome = await send(url, job.token, job.query, job.variables).then(outcomeOf, String);
      const key = `${job.name} ${outcome}`;
      outcomes.set(key, (outcomes.get(key) ?? 0) + 1);
      await sleep(2);
    }
  };
  const running = Promise.all(Array.from({ length: clients }, (_, number) => client(number)));
  return {
    outcomes,
    stop: async () => {
      stopped = true;
      await running;
    },
  };
}
