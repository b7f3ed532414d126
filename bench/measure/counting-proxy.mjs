import { Buffer } from 'node:buffer';
import { URL } from 'node:url';
import { connect, createServer } from 'node:net';
import { FrontendMessages } from './frontend-messages.mjs';

/**
 * Stands between a stack and PostgreSQL, and hears what is sent: the same way of counting for every stack, whatever
 * library it uses. `onStatement` gets `{ text, values, isPrepared }`, `onRoundTrip` nothing.
 */
export async function openProxy(databaseUrl, { onStatement = () => undefined, onRoundTrip = () => undefined }) {
  const target = new URL(databaseUrl);
  const sockets = new Set();
  const server = createServer((client) => {
    const upstream = connect(Number(target.port), target.hostname);
    const messages = new FrontendMessages({ onStatement, onRoundTrip });
    client.on('data', (chunk) => {
      messages.take(Buffer.from(chunk));
      upstream.write(chunk);
    });
    upstream.on('data', (chunk) => client.write(chunk));
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ]) {
      sockets.add(one);
      one.setNoDelay(true);
      one.on('error', () => undefined);
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(databaseUrl);
  url.port = String(server.address().port);
  const close = () => {
    for (const socket of sockets) socket.destroy();
    return new Promise((resolve) => server.close(resolve));
  };
  return { url: url.href, close };
}
