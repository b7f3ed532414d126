import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Webhook as Verifier } from 'standardwebhooks';

interface CloudEvent {
  readonly id: string;
  readonly type: string;
  readonly subject: string;
  readonly sequence: string;
}

/** The receiving end of partners: it checks every signature, and now and then it fails. */
export interface Subscriber {
  /** Where the events of a partner go. */
  urlOf(partner: string): string;
  /** Gives the secret with which the events of a partner are signed. */
  trust(partner: string, secret: string): void;
  /** What was accepted of a partner: `id type subject sequence`, once each, in the order of coming. */
  acceptedOf(partner: string): readonly string[];
  readonly figures: Figures;
  close(): Promise<void>;
}

/** What came. */
export interface Figures {
  deliveries: number;
  redeliveries: number;
  refused: number;
  /** What may not be: out of order, another event under a number that was seen, or a signature that is wrong. */
  readonly wrong: string[];
}

/** Starts one that accepts the most, answers 500 now and then, is slow, or hangs up after it accepted. */
export async function startSubscriber(random: () => number): Promise<Subscriber> {
  const secrets = new Map<string, string>();
  const seen = new Map<string, Map<string, string>>();
  const figures: Figures = { deliveries: 0, redeliveries: 0, refused: 0, wrong: [] };

  async function receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const partner = (request.url ?? '').slice(1);
    const event = verified(secrets.get(partner) ?? '', Buffer.concat(parts).toString(), request, figures);
    const luck = random();
    if (event === null || luck < 0.05) {
      figures.refused += 1;
      response.writeHead(event === null ? 400 : 500).end();
      return;
    }
    accept(event, seenOf(partner), figures);
    if (luck < 0.08) await sleep(200);
    if (luck > 0.97) request.socket.destroy();
    else response.writeHead(204).end();
  }

  const seenOf = (partner: string): Map<string, string> => {
    const known = seen.get(partner) ?? new Map<string, string>();
    seen.set(partner, known);
    return known;
  };
  const server = createServer((request, response) => {
    // Whoever sent it may be gone by now.
    receive(request, response).catch(() => undefined);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    urlOf: (partner) => `http://127.0.0.1:${port}/${partner}`,
    trust: (partner, secret) => void secrets.set(partner, secret),
    acceptedOf: (partner) => [...seenOf(partner)].map(([place, what]) => `${what} ${place}`),
    figures,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function verified(secret: string, body: string, { headers }: IncomingMessage, { wrong }: Figures): CloudEvent | null {
  try {
    return new Verifier(secret).verify(body, headers as Record<string, string>) as CloudEvent;
  } catch (error) {
    wrong.push(`signature: ${String(error)}`);
    return null;
  }
}

/** All types are subscribed to, so that of each subject the numbers come without a gap. */
function accept({ id, type, subject, sequence }: CloudEvent, seen: Map<string, string>, figures: Figures): void {
  figures.deliveries += 1;
  const place = `${subject} ${sequence}`;
  const what = `${id} ${type}`;
  const known = seen.get(place);
  if (known !== undefined) {
    figures.redeliveries += 1;
    if (known !== what) figures.wrong.push(`another event: ${place}`);
    return;
  }
  const isNext = sequence === '1' || seen.has(`${subject} ${Number(sequence) - 1}`);
  if (!isNext) figures.wrong.push(`out of order: ${place}`);
  seen.set(place, what);
}
