import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a receiver got. */
export interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly event: {
    readonly id: string;
    readonly type: string;
    readonly source: string;
    readonly subject: string;
    readonly sequence: string;
    readonly data: Readonly<Record<string, unknown>>;
  };
}

/** How a receiver answers: with a status, with headers, late, or not at all. */
export type Answering = (response: ServerResponse, received: Received) => void;

/** Any answer with this status. */
export const status =
  (code: number, headers: Readonly<Record<string, string>> = {}): Answering =>
  (response) =>
    void response.writeHead(code, headers).end('{"name":"of nobody"}');

/** A system of a partner, on a port of this machine. */
export interface Receiver {
  readonly url: string;
  readonly received: readonly Received[];
  /** Subjects and numbers of what it got and accepted, in the order of coming. */
  readonly accepted: readonly string[];
  answer(next: Answering): void;
  close(): Promise<void>;
}

/** Starts one; it accepts everything until told otherwise. */
export async function startReceiver(): Promise<Receiver> {
  const received: Received[] = [];
  const accepted: string[] = [];
  let answering: Answering = status(204);
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const body = Buffer.concat(parts).toString();
      const one: Received = { headers: request.headers, body, event: JSON.parse(body) as Received['event'] };
      received.push(one);
      response.on('finish', () => {
        if (response.statusCode < 300) accepted.push(`${one.event.subject} ${one.event.sequence}`);
      });
      answering(response, one);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    ...{ url: `http://127.0.0.1:${port}/events`, received, accepted },
    answer: (next) => {
      answering = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
